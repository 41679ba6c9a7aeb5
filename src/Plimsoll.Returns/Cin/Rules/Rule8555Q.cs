namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8555Q
{
    public static readonly CinRule Rule = new("8555Q", Severity.Query, "The referral is after the child's death")
    {
        At = { { CinTable.CINdetails, "CINreferralDate" }, { CinTable.ChildIdentifiers, "PersonDeathDate" } },
        Fix = "Correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, _) =>
            episode.CINreferralDate.Date > episode.Child.ChildIdentifiers.PersonDeathDate.Date),
    };
}
