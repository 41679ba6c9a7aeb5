namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8940
{
    public static readonly CinRule Rule = new("8940", Severity.Error, "Two child protection plans overlap")
    {
        At = { { CinTable.ChildProtectionPlans, "CPPstartDate", "CPPendDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "End the earlier plan before the later one starts, or correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools never hold the first plans of two referrals against each other, nor the second ones.",
        Check = OneChild.Pairs(child => child.ChildProtectionPlans, (later, earlier, year, find) =>
        {
            var start = later.CPPstartDate.Date;
            if (earlier.CPPstartDate.Date <= start && start <= (earlier.CPPendDate.Date ?? year.ReferenceDate))
            {
                find.At(later.Only("CPPstartDate"), earlier);
            }
        }),
    };
}
