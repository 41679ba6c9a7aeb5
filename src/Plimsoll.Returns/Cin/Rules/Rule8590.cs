namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8590
{
    public static readonly CinRule Rule = new("8590", Severity.Error, "The child has no referral")
    {
        At = { { CinTable.ChildIdentifiers, "LAchildID" } },
        AlsoReads = ["CINdetails"],
        Fix = "Send the child's referral, or leave the child out of the return.",
        Owner = Owner.DataTeam,
        Check = Each.Child((child, _) => child.CINdetails.Count == 0),
    };
}
