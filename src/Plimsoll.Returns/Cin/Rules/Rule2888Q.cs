namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule2888Q
{
    public static readonly CinRule Rule = new("2888Q", Severity.Query, "No child of the return has more than one disability")
    {
        AlsoReads = ["Disability"],
        Fix = "Check that every disability of a child is sent, and not only the first.",
        Owner = Owner.DataTeam,
        Check = Whole.Return<Tally>(),
    };

    private sealed class Tally : Whole.ITally
    {
        private int _most;

        public void Add(CinChild child, CinYear year) =>
            _most = Math.Max(_most, child.ChildCharacteristics.Disabilities.Count(row => row.Disability.Text is not (null or "NONE")));

        public void End(CinYear year, CinFinder find)
        {
            if (_most == 1)
            {
                find.Return();
            }
        }
    }
}
