namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8815
{
    public static readonly CinRule Rule = new("8815", Severity.Error, "More than one referral of the child is open")
    {
        At = { { CinTable.CINdetails, "CINclosureDate" } },
        AlsoReads = ["ReferralNFA"],
        Fix = "Close the referral that has ended; a child has one open referral at a time.",
        Owner = Owner.SocialWorker,
        Check = OneChild.Of((child, _, find) =>
        {
            if (child.CINdetails.Count > 1
                && child.CINdetails.Count(episode => episode.CINclosureDate.Date is null && episode.ReferralNFA.Flag == false) > 1)
            {
                find.At([.. child.CINdetails.Where(episode => episode.CINclosureDate.Date is null)]);
            }
        }),
    };
}
