namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8863Q
{
    public static readonly CinRule Rule = new("8863Q", Severity.Query, "Two assessments of the referral overlap")
    {
        At = { { CinTable.Assessments, "AssessmentActualStartDate", "AssessmentAuthorisationDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Correct the date that is wrong, or leave out an assessment that is recorded twice.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools take two assessments with the same dates for one.",
        Check = OneChild.Pairs(child => child.Assessments, (later, earlier, year, find) =>
        {
            var start = later.AssessmentActualStartDate.Date;
            if (later.Episode == earlier.Episode
                && earlier.AssessmentActualStartDate.Date <= start && start <= (earlier.AssessmentAuthorisationDate.Date ?? year.ReferenceDate))
            {
                find.At(later.Only("AssessmentActualStartDate"), earlier);
            }
        }),
    };
}
