namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8614
{
    public static readonly CinRule Rule = new("8614", Severity.Error, "An assessment that is not authorised has factors")
    {
        At = { { CinTable.Assessments, "AssessmentAuthorisationDate", "AssessmentFactors" } },
        Fix = "Give the date on which the assessment was authorised; factors are recorded when it is.",
        Owner = Owner.SocialWorker,
        Differs = "The rule never fires in other tools: it breaks off on what it finds, and that is taken for a pass.",
        Check = Each.Assessment((assessment, _) =>
            assessment.AssessmentAuthorisationDate.Date is null && assessment.AssessmentFactors.Any(factor => !factor.AssessmentFactor.IsMissing)),
    };
}
