namespace Plimsoll.Returns.Cin;

/// <summary>Rules that hold rows of one child against each other.</summary>
internal static class OneChild
{
    /// <summary>No child has as many rows of one table; in a file that has them, each against each would not come to an end.</summary>
    private const int MostRows = 250;

    /// <param name="look">Calls <see cref="CinFinder.At(ReadOnlySpan{CinSpot})"/> once for each finding.</param>
    public static CinCheck Of(Action<CinChild, CinYear, CinFinder> look) => new Look(look);

    /// <summary>Looks at each episode.</summary>
    public static CinCheck OfEpisode(Action<CinDetails, CinYear, CinFinder> look) => new Look((child, year, find) =>
    {
        foreach (var episode in child.CINdetails)
        {
            look(episode, year, find);
        }
    });

    /// <summary>Looks at each ordered pair of different rows: (x, y) and (y, x).</summary>
    public static CinCheck Pairs<T>(Func<CinChild, CinRows<T>> rows, Action<T, T, CinYear, CinFinder> look)
        where T : CinRow => Of((child, year, find) =>
    {
        foreach (var x in NotTooMany(rows(child)))
        {
            foreach (var y in rows(child))
            {
                if (x != y)
                {
                    look(x, y, year, find);
                }
            }
        }
    });

    /// <summary>Looks at each row of one table with each of another.</summary>
    public static CinCheck Pairs<T, TOther>(Func<CinChild, CinRows<T>> rows, Func<CinChild, CinRows<TOther>> others, Action<T, TOther, CinYear, CinFinder> look)
        where T : CinRow
        where TOther : CinRow => Of((child, year, find) =>
    {
        foreach (var other in NotTooMany(others(child)))
        {
            foreach (var row in NotTooMany(rows(child)))
            {
                look(row, other, year, find);
            }
        }
    });

    private static CinRows<T> NotTooMany<T>(CinRows<T> rows)
        where T : CinRow => rows.Count <= MostRows ? rows : throw new InvalidOperationException($"There are more than {MostRows} rows of one table for one child.");

    private sealed class Look(Action<CinChild, CinYear, CinFinder> look) : CinCheck
    {
        internal override void OnChild(CinChild child, CinYear year, CinFinder find) => look(child, year, find);
    }
}
