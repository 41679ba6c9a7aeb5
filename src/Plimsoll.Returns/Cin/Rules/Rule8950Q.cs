namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8950Q
{
    public static readonly CinRule Rule = new("8950Q", Severity.Query, "The factor 19A is no longer used")
    {
        From = 2025,
        At = { { CinTable.Assessments, "AssessmentFactors" } },
        Fix = "Give 19B where another child abused the child sexually, 19C where an adult did.",
        Owner = Owner.SocialWorker,
        Differs = "The rule never fires in other tools: they look for the code in a list as if it were text.",
        Check = Each.Assessment((assessment, _) => assessment.HasFactor("19A")),
    };
}
