namespace Plimsoll.App.Looking;

/// <summary>The part of a long list that is shown at once, and where it stands in the whole of it.</summary>
/// <param name="Number">Which part it is, from 1.</param>
/// <param name="Parts">How many there are.</param>
/// <param name="Total">How many rows the whole list has.</param>
/// <param name="IsWhole">Every row was asked for at once.</param>
public sealed record ListPart(int Number, int Parts, int Total, bool IsWhole)
{
    /// <summary>The rows of one part: a dense list of 400 is still read.</summary>
    public const int Most = 400;

    /// <summary>Asked for instead of a part: every row.</summary>
    public const int Whole = 0;

    /// <summary>How many rows stand before it.</summary>
    public int Skipped => IsWhole ? 0 : (Number - 1) * Most;

    /// <summary>The number of its first row in the whole list, from 1; 0 where there is none.</summary>
    public int First => Total == 0 ? 0 : Skipped + 1;

    /// <summary>The number of its last row.</summary>
    public int Last => IsWhole ? Total : Math.Min(Total, Skipped + Most);

    /// <param name="asked">Which part, or <see cref="Whole"/>. What comes before the first is the first, what comes after the last is the last.</param>
    public static ListPart Of(int total, int asked)
    {
        var parts = Math.Max(1, (total + Most - 1) / Most);
        return new ListPart(Math.Clamp(asked, 1, parts), parts, total, asked == Whole);
    }

    /// <summary>In which part a row stands, counted from 0.</summary>
    public static int With(int row) => (row / Most) + 1;

    /// <summary>Its rows.</summary>
    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return First <= 1 && Last == all.Count ? all : [.. all.Skip(Skipped).Take(Last - Skipped)];
    }
}
