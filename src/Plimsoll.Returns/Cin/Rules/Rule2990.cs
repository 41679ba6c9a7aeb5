namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule2990
{
    public static readonly CinRule Rule = new("2990", Severity.Error, "A referral that was closed after assessment has an enquiry, a conference or a plan")
    {
        At = { { CinTable.CINdetails, "DateOfInitialCPC" }, { CinTable.CINplanDates, "LAchildID" }, { CinTable.ChildProtectionPlans, "LAchildID" }, { CinTable.Section47, "LAchildID" } },
        AlsoReads = ["ReasonForClosure"],
        Fix = "Give the reason for closure that is true (RC8 and RC9 say that nothing followed the assessment), or take out what did not happen.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools may leave out some of the places: rows of the same number in different tables are taken for one.",
        Check = OneChild.OfEpisode((episode, _, find) =>
        {
            if (episode.ReasonForClosure.Text is "RC8" or "RC9"
                && (episode.Section47.Count + episode.ChildProtectionPlans.Count + episode.CINPlanDates.Count > 0 || episode.DateOfInitialCPC.Date is not null))
            {
                find.At([episode, .. episode.Section47, .. episode.ChildProtectionPlans, .. episode.CINPlanDates]);
            }
        }),
    };
}
