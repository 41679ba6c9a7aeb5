namespace Plimsoll.Returns.Cin;

/// <summary>A table of the figures of a census.</summary>
/// <param name="Id">Its name in addresses and files.</param>
/// <param name="Counted">How its figures are counted, in a sentence or two.</param>
public sealed record CinFigureTable(string Id, string Title, string Counted, IReadOnlyList<string> Columns, IReadOnlyList<CinFigureLine> Lines);

/// <summary>A line of a table: one figure a column; null where the line says nothing of the column.</summary>
public sealed record CinFigureLine(string Label, IReadOnlyList<CinFigure?> Figures);

/// <summary>How many, and where it is a part, of how many.</summary>
public readonly record struct CinFigure(int Count, int? Of = null)
{
    /// <summary>In per cent; null where it is no part, or a part of none.</summary>
    public decimal? Share => Of is > 0 and var whole ? 100m * Count / whole : null;
}

/// <summary>A table while it is counted. Its lines are those it begins with, in that order, then what else was met.</summary>
internal sealed class CinCounts(string id, string title, string counted, string[] columns, params string[] lines)
{
    private readonly Dictionary<string, int[]> _counts = lines.Distinct().ToDictionary(line => line, _ => new int[columns.Length]);
    private readonly List<string> _order = [.. lines.Distinct()];
    private readonly Dictionary<string, string> _parts = [];

    public int this[string line, int column = 0] => _counts[line][column];

    public void Add(string line, int column = 0)
    {
        if (!_counts.TryGetValue(line, out var counts))
        {
            _counts[line] = counts = new int[columns.Length];
            _order.Add(line);
        }

        counts[column]++;
    }

    public void AddIf(bool holds, string line, int column = 0)
    {
        if (holds)
        {
            Add(line, column);
        }
    }

    /// <summary>These lines are parts of another.</summary>
    public CinCounts With(string whole, params string[] parts)
    {
        foreach (var part in parts)
        {
            _parts[part] = whole;
        }

        return this;
    }

    /// <param name="whole">Of how many each line is a part, a column each; null where <see cref="With"/> says it.</param>
    public CinFigureTable Table(Func<int, int>? whole = null) => new(id, title, counted, columns, [.. _order.Select(line => new CinFigureLine(
        line, [.. Enumerable.Range(0, columns.Length).Select(column => (CinFigure?)new CinFigure(
            _counts[line][column], whole?.Invoke(column) ?? (_parts.TryGetValue(line, out var of) ? _counts[of][column] : null)))]))]);
}
