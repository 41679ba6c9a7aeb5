namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8820
{
    public static readonly CinRule Rule = new("8820", Severity.Error, "Two referrals of the child overlap")
    {
        At = { { CinTable.CINdetails, "CINreferralDate", "CINclosureDate" } },
        AlsoReads = ["ReferralNFA", "ReferenceDate"],
        Fix = "Close the earlier referral on the day of the later one or before, or correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = OneChild.Pairs(child => child.CINdetails, (later, earlier, year, find) =>
        {
            var referred = later.CINreferralDate.Date;
            if (earlier.CINreferralDate.Date <= referred
                && (earlier.CINclosureDate.Date is { } closed ? referred < closed : earlier.ReferralNFA.Flag == false && referred < year.ReferenceDate))
            {
                find.At(later.Only("CINreferralDate"), earlier);
            }
        }),
    };
}
