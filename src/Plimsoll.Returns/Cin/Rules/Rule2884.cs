namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule2884
{
    public static readonly CinRule Rule = new("2884", Severity.Error, "The same initial conference is recorded with an enquiry and with a referral")
    {
        At = { { CinTable.CINdetails, "DateOfInitialCPC" }, { CinTable.Section47, "DateOfInitialCPC" } },
        Fix = "Leave the date with the enquiry. With the referral stands only a conference of a child who moved in while on a plan elsewhere.",
        Owner = Owner.DataTeam,
        Differs = "Other tools may show only one of the two places: where both rows have the same number in their tables, one is dropped.",
        Check = OneChild.Pairs(child => child.CINdetails, child => child.Section47, (episode, enquiry, _, find) =>
        {
            if (episode.DateOfInitialCPC.Date is { } held && enquiry.DateOfInitialCPC.Date == held)
            {
                find.At(episode, enquiry);
            }
        }),
    };
}
