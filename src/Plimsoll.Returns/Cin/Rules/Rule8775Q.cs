namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8775Q
{
    public static readonly CinRule Rule = new("8775Q", Severity.Query, "The referral of someone older than 25 is open, or was closed after the 25th birthday")
    {
        At = { { CinTable.ChildIdentifiers, "PersonBirthDate" }, { CinTable.CINdetails, "CINclosureDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Correct the date of birth, or close the referral.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, year) =>
            episode.Child.ChildIdentifiers.PersonBirthDate.Date is { } born && IsOver25(born, year.ReferenceDate)
            && (episode.CINclosureDate.Date is not { } closed || IsOver25(born, closed))),
    };

    /// <summary>Whether the day is after the 25th birthday; by the numbers of the dates, because 25 years cannot be added to every date of a file.</summary>
    private static bool IsOver25(DateOnly born, DateOnly day) => (day.Year - born.Year, day.Month, day.Day).CompareTo((25, born.Month, born.Day)) > 0;
}
