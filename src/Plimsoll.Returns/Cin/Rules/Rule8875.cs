namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8875
{
    public static readonly CinRule Rule = new("8875", Severity.Error, "The initial conference of the enquiry was held at a weekend")
    {
        At = { { CinTable.Section47, "DateOfInitialCPC" } },
        Fix = "Correct the date.",
        Owner = Owner.SocialWorker,
        Check = Each.Section47((enquiry, _) => enquiry.DateOfInitialCPC.Date is { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday }),
    };
}
