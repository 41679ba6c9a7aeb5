namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule2887Q
{
    public static readonly CinRule Rule = new("2887Q", Severity.Query, "No more than seven different disabilities are recorded in the whole return")
    {
        AlsoReads = ["Disability"],
        Fix = "Check that disabilities are recorded in the codes of the census; say so where few children of the authority have any.",
        Owner = Owner.DataTeam,
        Differs = "Other tools count the rows that say NONE, so that a small return always fires and a large one never does.",
        Check = Whole.Return<Tally>(),
    };

    private const int Few = 7;

    private sealed class Tally : Whole.ITally
    {
        private readonly HashSet<string> _codes = [];

        public void Add(CinChild child, CinYear year)
        {
            if (_codes.Count > Few)
            {
                return;
            }

            foreach (var row in child.ChildCharacteristics.Disabilities)
            {
                if (row.Disability.Text is { } code and not "NONE")
                {
                    _codes.Add(code);
                }
            }
        }

        public void End(CinYear year, CinFinder find)
        {
            if (_codes.Count <= Few)
            {
                find.Return();
            }
        }
    }
}
