namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8841
{
    public static readonly CinRule Rule = new("8841", Severity.Error, "A review was held on or before the day on which its child protection plan started")
    {
        At = { { CinTable.ChildProtectionPlans, "CPPstartDate" }, { CinTable.Reviews, "CPPreviewDate" } },
        Fix = "Correct the date that is wrong; the initial conference is no review, and a review of an earlier plan belongs to that plan.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools read only the first review of a plan, so that later ones are never looked at.",
        Check = Each.Review((review, _) => review.CPPreviewDate.Date <= review.Plan.CPPstartDate.Date),
    };
}
