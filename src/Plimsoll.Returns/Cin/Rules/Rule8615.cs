namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8615
{
    public static readonly CinRule Rule = new("8615", Severity.Error, "The enquiry has no start, or starts after its conference")
    {
        At = { { CinTable.Section47, "S47ActualStartDate", "DateOfInitialCPC" } },
        Fix = "Give the day on which the enquiry started, or correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = Each.Section47((enquiry, _) =>
            enquiry.DateOfInitialCPC.Date is { } held && !(enquiry.S47ActualStartDate.Date <= held)),
    };
}
