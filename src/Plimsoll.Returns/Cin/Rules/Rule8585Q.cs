namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8585Q
{
    public static readonly CinRule Rule = new("8585Q", Severity.Query, "The referral was closed because the child died, and there is no date of death")
    {
        At = { { CinTable.CINdetails, "ReasonForClosure" }, { CinTable.ChildIdentifiers, "PersonDeathDate" } },
        Fix = "Give the date of death, or the reason for closure that is true.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, _) =>
            episode.ReasonForClosure.Text == "RC2" && episode.Child.ChildIdentifiers.PersonDeathDate.Date is null),
    };
}
