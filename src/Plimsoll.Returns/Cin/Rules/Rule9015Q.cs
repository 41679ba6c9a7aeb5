namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule9015Q
{
    public static readonly CinRule Rule = new("9015Q", Severity.Query, "The number of review meetings is missing")
    {
        From = 2027,
        IsDraft = true,
        At = { { CinTable.PreProceedings, "ReviewMeetingsCount" } },
        AlsoReads = ["InitialPPMeetingDate"],
        Fix = "Give the number of review meetings; 0 where there were none.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools have this rule only in a draft, which does not read pre-proceedings yet.",
        Check = Each.PreProceedings((row, _) => row.InitialPPMeetingDate.Date is not null && row.ReviewMeetingsCount.Number is null),
    };
}
