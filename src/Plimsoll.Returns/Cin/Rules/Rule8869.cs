namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8869
{
    public static readonly CinRule Rule = new("8869", Severity.Error, "The factor 21, which says that there were none, stands together with others")
    {
        At = { { CinTable.Assessments, "AssessmentFactors" } },
        Fix = "Take away factor 21, or the factors that the assessment did not find.",
        Owner = Owner.SocialWorker,
        Differs = "The rule never fires in other tools: they hold the text of the whole list against 21.",
        Check = Each.Assessment((assessment, _) =>
            assessment.AssessmentFactors.Count > 1
            && assessment.HasFactor("21")
            && assessment.AssessmentFactors.Count(factor => !factor.AssessmentFactor.IsMissing) > 1),
    };
}
