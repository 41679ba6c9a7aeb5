namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8898
{
    public static readonly CinRule Rule = new("8898", Severity.Error, "The assessment has the same factor twice")
    {
        At = { { CinTable.Assessments, "AssessmentFactors" } },
        Fix = "Keep each factor once.",
        Owner = Owner.DataTeam,
        Differs = "The rule never fires in other tools: it breaks off on what it finds, and that is taken for a pass.",
        Check = Each.Assessment((assessment, _) =>
        {
            if (assessment.AssessmentFactors.Count < 2)
            {
                return false;
            }

            List<string> codes = [.. assessment.AssessmentFactors.Select(factor => factor.AssessmentFactor.Text).OfType<string>()];
            return codes.Distinct().Count() < codes.Count;
        }),
    };
}
