namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8620
{
    public static readonly CinRule Rule = new("8620", Severity.Error, "The referral was closed outside the year")
    {
        At = { { CinTable.CINdetails, "CINclosureDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Correct the date; leave out a referral that was closed before the year, and the closure of one that was closed after it.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, year) => year.Misses(episode.CINclosureDate.Date)),
    };
}
