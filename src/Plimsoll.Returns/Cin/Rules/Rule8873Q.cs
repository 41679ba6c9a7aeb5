namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8873Q
{
    public static readonly CinRule Rule = new("8873Q", Severity.Query, "The only assessment found no factors, and the referral was not closed after assessment")
    {
        At = { { CinTable.Assessments, "AssessmentFactors" }, { CinTable.CINdetails, "ReasonForClosure" } },
        Fix = "Close the referral with RC8 or RC9, or record the factors that the assessment found.",
        Owner = Owner.SocialWorker,
        Check = Each.Assessment((assessment, _) =>
            assessment.Episode is { Assessments.Count: 1, ReasonForClosure.Text: not ("RC8" or "RC9") }
            && assessment.HasFactor("21")),
    };
}
