namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8565
{
    public static readonly CinRule Rule = new("8565", Severity.Error, "Something happened after the referral was closed")
    {
        At = { { CinTable.CINdetails, "CINclosureDate", "DateOfInitialCPC" }, { CinTable.Assessments, "AssessmentActualStartDate", "AssessmentAuthorisationDate" }, { CinTable.CINplanDates, "CINPlanStartDate", "CINPlanEndDate" }, { CinTable.ChildProtectionPlans, "CPPendDate" }, { CinTable.Section47, "S47ActualStartDate", "DateOfInitialCPC" } },
        Fix = "Correct the date that is wrong, or close the referral when all of it has ended; what happened later may belong to a later referral.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools do not look at the ends of child protection plans, and report nothing of the whole return where plans and enquiries with later dates are not equally many.",
        Check = OneChild.OfEpisode((episode, _, find) =>
        {
            if (episode.CINclosureDate.Date is not { } closed)
            {
                return;
            }

            List<CinRow> later =
            [
                .. episode.Assessments.Where(row => closed < row.AssessmentActualStartDate.Date || closed < row.AssessmentAuthorisationDate.Date),
                .. episode.CINPlanDates.Where(row => closed < row.CINPlanStartDate.Date || closed < row.CINPlanEndDate.Date),
                .. episode.ChildProtectionPlans.Where(row => closed < row.CPPendDate.Date),
                .. episode.Section47.Where(row => closed < row.S47ActualStartDate.Date || closed < row.DateOfInitialCPC.Date),
            ];
            if (later.Count > 0 || closed < episode.DateOfInitialCPC.Date)
            {
                find.At([episode, .. later]);
            }
        }),
    };
}
