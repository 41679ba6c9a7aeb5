namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8510
{
    public static readonly CinRule Rule = new("8510", Severity.Error, "Several children have the same LAchildID")
    {
        At = { { CinTable.ChildIdentifiers, "LAchildID" } },
        Fix = "Give each child an id of their own; where it is one child, put all referrals of the child together.",
        Owner = Owner.DataTeam,
        Differs = "Other tools join a child's rows by this id, so that two children of one id are held against each other by every other rule. Here rows belong to the child in which they stand.",
        Check = Whole.Return<Tally>(),
    };

    /// <summary>Children without an id are each of rule 8500's concern, and together of this one's.</summary>
    private sealed class Tally : Alike
    {
        public Tally()
            : base("LAchildID")
        {
        }

        public override void Add(CinChild child, CinYear year) => Note(child.Id ?? "", child.ChildIdentifiers);
    }
}
