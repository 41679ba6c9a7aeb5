namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8867
{
    public static readonly CinRule Rule = new("8867", Severity.Error, "The referral was closed while an assessment was open")
    {
        At = { { CinTable.Assessments, "AssessmentAuthorisationDate" }, { CinTable.CINdetails, "CINclosureDate" } },
        Fix = "Give the date on which the assessment was authorised, or take away the closure where the referral is open.",
        Owner = Owner.SocialWorker,
        Check = Each.Assessment((assessment, _) =>
            assessment.Episode.CINclosureDate.Date is not null && assessment.AssessmentAuthorisationDate.Date is null),
    };
}
