namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule1103
{
    public static readonly CinRule Rule = new("1103", Severity.Error, "The assessment starts before the referral")
    {
        At = { { CinTable.Assessments, "AssessmentActualStartDate" }, { CinTable.CINdetails, "CINreferralDate" } },
        Fix = "Correct the date that is wrong, or move the assessment to the referral that it belongs to.",
        Owner = Owner.SocialWorker,
        Check = Each.Assessment((assessment, _) =>
            assessment.AssessmentActualStartDate.Date < assessment.Episode.CINreferralDate.Date),
    };
}
