namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8696
{
    public static readonly CinRule Rule = new("8696", Severity.Error, "The assessment was authorised outside the year")
    {
        At = { { CinTable.Assessments, "AssessmentAuthorisationDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Correct the date; leave out an assessment that was finished before the year, and the end of one that was finished after it.",
        Owner = Owner.SocialWorker,
        Check = Each.Assessment((assessment, year) => year.Misses(assessment.AssessmentAuthorisationDate.Date)),
    };
}
