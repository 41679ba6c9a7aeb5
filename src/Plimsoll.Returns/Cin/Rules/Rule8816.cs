namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8816
{
    public static readonly CinRule Rule = new("8816", Severity.Error, "A referral is open though the child has a later one")
    {
        At = { { CinTable.CINdetails, "CINreferralDate" } },
        AlsoReads = ["CINclosureDate", "ReferralNFA"],
        Fix = "Close the earlier referral, or correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Differs = "A child without an id ends the whole run of other tools at this rule.",
        Check = OneChild.Of((child, _, find) =>
        {
            if (child.CINdetails.Count < 2)
            {
                return;
            }

            var latest = child.CINdetails.Where(episode => episode.CINreferralDate.Date is not null).MaxBy(episode => episode.CINreferralDate.Date);
            foreach (var episode in child.CINdetails)
            {
                if (latest is not null && episode != latest && episode.CINreferralDate.Date is not null && episode.CINclosureDate.Date is null && episode.ReferralNFA.Flag == false)
                {
                    find.At(episode, latest);
                }
            }
        }),
    };
}
