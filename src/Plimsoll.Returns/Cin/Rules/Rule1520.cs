namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule1520
{
    public static readonly CinRule Rule = new("1520", Severity.Error, "Several children have the same UPN")
    {
        At = { { CinTable.ChildIdentifiers, "UPN" } },
        Fix = "Find whose UPN it is and give the other child their own; where it is one child, put all referrals of the child together.",
        Owner = Owner.BusinessSupport,
        Check = Whole.Return<Tally>(),
    };

    private sealed class Tally : Alike
    {
        public Tally()
            : base("UPN")
        {
        }

        public override void Add(CinChild child, CinYear year)
        {
            if (child.ChildIdentifiers.UPN.Text is { } upn)
            {
                Note(upn, child.ChildIdentifiers);
            }
        }
    }
}
