namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8608
{
    public static readonly CinRule Rule = new("8608", Severity.Error, "The assessment starts after it was authorised")
    {
        At = { { CinTable.Assessments, "AssessmentActualStartDate", "AssessmentAuthorisationDate" } },
        Fix = "Correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = Each.Assessment((assessment, _) =>
            assessment.AssessmentActualStartDate.Date > assessment.AssessmentAuthorisationDate.Date),
    };
}
