namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4003
{
    public static readonly CinRule Rule = new("4003", Severity.Error, "A child protection review was held while a child in need plan of the referral was open")
    {
        At = { { CinTable.CINplanDates, "CINPlanStartDate" }, { CinTable.ChildProtectionPlans, "CPPendDate" }, { CinTable.Reviews, "CPPreviewDate" } },
        AlsoReads = ["CINPlanEndDate"],
        Fix = "Correct the dates of the plans, which do not run at one time; a review may fall into the child in need plan only on the day on which it ended the child protection plan.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools join reviews to plans by a number that begins again in every referral, hold them against the plans of other referrals, and pass over every plan that is open. Here a review belongs to the plan in which it stands.",
        Check = OneChild.Pairs(child => child.Reviews, child => child.CINPlanDates, (review, inNeed, _, find) =>
        {
            var held = review.CPPreviewDate.Date;
            if (review.Episode == inNeed.Episode
                && inNeed.CINPlanStartDate.Date <= held
                && (inNeed.CINPlanEndDate.Date is not { } ended || held < ended)
                && held != review.Plan.CPPendDate.Date)
            {
                find.At(review.Plan, inNeed, review);
            }
        }),
    };
}
