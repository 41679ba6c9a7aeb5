namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8736
{
    public static readonly CinRule Rule = new("8736", Severity.Error, "An assessment that is not authorised did not start in the year")
    {
        At = { { CinTable.Assessments, "AssessmentActualStartDate", "AssessmentAuthorisationDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Give the date on which the assessment was authorised, or correct its start; an open one that started after 31 March belongs to the next return.",
        Owner = Owner.SocialWorker,
        Check = Each.Assessment((assessment, year) =>
            assessment.AssessmentAuthorisationDate.Date is null && !year.Holds(assessment.AssessmentActualStartDate.Date)),
    };
}
