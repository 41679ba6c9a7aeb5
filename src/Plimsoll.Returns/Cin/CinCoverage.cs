namespace Plimsoll.Returns.Cin;

/// <summary>
/// What a census can speak of. A promise that starts or ends with a record outside of this is not observed in a service that has only its census:
/// it is neither kept nor broken. Visits, strategy meetings, core groups and decisions are not in it.
/// </summary>
/// <param name="Carries">Record types of the catalogue, each with the condition under which it is carried in square brackets and the fields that are carried in round ones.</param>
/// <param name="From">The first day spoken of; null because each referral carries its history.</param>
/// <param name="To">The last day: the reference date; null where the file does not say.</param>
public sealed record CinCoverage(IReadOnlyList<string> Carries, DateOnly? From, DateOnly? To)
{
    /// <summary>2026/27, in draft.</summary>
    internal const int FirstYearOfPreProceedings = 2027;

    private static readonly string[] EveryYear =
    [
        "child-details (birth-date, sex, ethnicity, unique-pupil-number, former-pupil-number, no-pupil-number)",
        "pregnancy (expected-date)",
        "death",
        "disability [step = recorded] (kinds)",
        "referral (source, primary-need)",
        "referral-decision [outcome = no further action]",
        "assessment [kind = child and family, step in (started, authorised, ended early)] (internal-review-date, factors)",
        "strategy-discussion [decision = section 47]",
        "section-47-outcome [step = authorised, outcome = no further action]",
        "conference [held = yes, type in (initial, review, transfer in)] (decision, category)",
        "plan [kind = child protection, step in (started, ended)] (category, latest-category, previous-plans)",
        "plan [kind = child in need, step in (agreed, ended)]",
        "closure [step = authorised] (reason)",
    ];

    private static readonly string[] PreProceedings =
    [
        "legal-planning-meeting [decision = start pre-proceedings]",
        "letter-before-proceedings (family-meeting-offered)",
        "pre-proceedings-meeting [kind = first]",
        "pre-proceedings-end",
        "court-application [kind = care]",
        "document-sent [kind = care proceedings letter, to = family]",
        "pre-proceedings-summary (family-meeting-held, review-meetings, outcome-code)",
    ];

    /// <summary>The coverage of one census: pre-proceedings are in it from 2026/27.</summary>
    public static CinCoverage Of(CinHeader header) => new(
        header.ReferenceDay?.Year >= FirstYearOfPreProceedings ? [.. EveryYear, .. PreProceedings] : EveryYear,
        null,
        header.ReferenceDay);
}
