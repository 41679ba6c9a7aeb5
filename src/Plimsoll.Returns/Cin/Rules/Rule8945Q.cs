namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8945Q
{
    public static readonly CinRule Rule = new("8945Q", Severity.Query, "The factor 18A is no longer used")
    {
        From = 2025,
        At = { { CinTable.Assessments, "AssessmentFactors" } },
        Fix = "Give 18B where another child harmed the child physically, 18C where an adult did.",
        Owner = Owner.SocialWorker,
        Differs = "The rule never fires in other tools: they look for the code in a list as if it were text.",
        Check = Each.Assessment((assessment, _) => assessment.HasFactor("18A")),
    };
}
