namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8935
{
    public static readonly CinRule Rule = new("8935", Severity.Error, "More than one child protection plan of the child is open")
    {
        At = { { CinTable.ChildProtectionPlans, "CPPendDate" } },
        Fix = "Give the plan that has ended its end date; a child has one open plan at a time.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools tell plans apart by a number that begins again in every referral, so that two open plans of one referral are never found.",
        Check = OneChild.Of((child, _, find) =>
        {
            if (child.ChildProtectionPlans.Count < 2)
            {
                return;
            }

            List<CinProtectionPlan> open = [.. child.ChildProtectionPlans.Where(plan => plan.CPPendDate.Date is null)];
            if (open.Count > 1)
            {
                find.At([.. open]);
            }
        }),
    };
}
