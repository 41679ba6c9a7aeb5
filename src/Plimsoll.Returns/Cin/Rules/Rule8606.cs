namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8606
{
    public static readonly CinRule Rule = new("8606", Severity.Error, "The referral is more than 40 weeks before the birth")
    {
        At = { { CinTable.CINdetails, "CINreferralDate" }, { CinTable.ChildIdentifiers, "PersonBirthDate", "ExpectedPersonBirthDate" } },
        Fix = "Correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, _) =>
            episode.CINreferralDate.Date is { } referred
            && (IsTooEarly(referred, episode.Child.ChildIdentifiers.PersonBirthDate.Date) || IsTooEarly(referred, episode.Child.ChildIdentifiers.ExpectedPersonBirthDate.Date))),
    };

    private const int MostDays = 40 * 7;

    private static bool IsTooEarly(DateOnly referred, DateOnly? birth) => birth is { } day && day.DayNumber - referred.DayNumber > MostDays;
}
