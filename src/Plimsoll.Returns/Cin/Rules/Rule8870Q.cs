namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8870Q
{
    public static readonly CinRule Rule = new("8870Q", Severity.Query, "The target date of the initial conference is at a weekend")
    {
        At = { { CinTable.Section47, "InitialCPCtarget" } },
        Fix = "Correct the date; the target is the 15th working day from the strategy discussion.",
        Owner = Owner.SocialWorker,
        Differs = "The rule never fires in other tools: they take the date for text, and look in it for the day first.",
        Check = Each.Section47((enquiry, _) => enquiry.InitialCPCtarget.Date is { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday }),
    };
}
