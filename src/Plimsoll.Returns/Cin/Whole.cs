namespace Plimsoll.Returns.Cin;

/// <summary>Rules on the whole return. A rule tells each child to a tally of its own and says at the end what it found, so that no child need be kept.</summary>
internal static class Whole
{
    /// <summary>What a rule gathers from child to child. One is made for each return.</summary>
    internal interface ITally
    {
        public void Add(CinChild child, CinYear year);

        public void End(CinYear year, CinFinder find);
    }

    public static CinCheck Return<T>()
        where T : ITally, new() => new TallyCheck<T>(default);

    /// <summary>The return as a whole, where there is no child of a kind in it.</summary>
    public static CinCheck WithoutAny(Func<CinChild, bool> child) => new NoneCheck(child);

    private sealed class NoneCheck(Func<CinChild, bool> looked) : CinCheck
    {
        private bool _hasOne;

        public override bool NeedsWholeReturn => true;

        internal override CinCheck Begin() => new NoneCheck(looked);

        internal override void OnChild(CinChild child, CinYear year, CinFinder find) => _hasOne = _hasOne || looked(child);

        internal override void AtEnd(CinYear year, CinFinder find)
        {
            if (!_hasOne)
            {
                find.Return();
            }
        }
    }

    private sealed class TallyCheck<T>(T? tally) : CinCheck
        where T : ITally, new()
    {
        public override bool NeedsWholeReturn => true;

        internal override CinCheck Begin() => new TallyCheck<T>(new T());

        internal override void OnChild(CinChild child, CinYear year, CinFinder find) => tally!.Add(child, year);

        internal override void AtEnd(CinYear year, CinFinder find) => tally!.End(year, find);
    }
}
