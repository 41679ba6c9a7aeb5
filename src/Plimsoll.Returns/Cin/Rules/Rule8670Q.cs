namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8670Q
{
    public static readonly CinRule Rule = new("8670Q", Severity.Query, "An assessment has been open for more than 45 working days at the end of the year")
    {
        At = { { CinTable.Assessments, "AssessmentActualStartDate", "AssessmentAuthorisationDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Give the date on which the assessment was authorised; where it is still open, finish it, or say why it takes so long.",
        Owner = Owner.SocialWorker,
        Check = Each.Assessment((assessment, year) =>
            assessment.AssessmentAuthorisationDate.Date is null && assessment.AssessmentActualStartDate.Date < year.WorkingDaysBack(45)),
    };
}
