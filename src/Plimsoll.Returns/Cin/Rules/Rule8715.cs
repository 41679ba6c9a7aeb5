namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8715
{
    public static readonly CinRule Rule = new("8715", Severity.Error, "The initial conference of the enquiry was held outside the year")
    {
        At = { { CinTable.Section47, "DateOfInitialCPC" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Correct the date; leave out an enquiry whose conference was before the year, and the conference of one that had it after the year.",
        Owner = Owner.SocialWorker,
        Check = Each.Section47((enquiry, year) => year.Misses(enquiry.DateOfInitialCPC.Date)),
    };
}
