using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Measures;

/// <summary>What the figure of a measure is made of, without its rows.</summary>
internal sealed class Tally(Measure measure)
{
    public int Counted { get; private set; }

    /// <summary>Of those counted, how many are in the share.</summary>
    public int InShare { get; private set; }

    public int Waiting { get; private set; }

    public int Overdue { get; private set; }

    /// <summary>The values of those counted, where the figure is made of values.</summary>
    public List<decimal> Values { get; } = [];

    /// <summary>Of a ratio: to whom.</summary>
    public HashSet<string> To { get; } = [];

    public Tally Add(IReadOnlyList<MeasureRow> rows)
    {
        foreach (var row in rows)
        {
            Add(row);
        }

        return this;
    }

    private void Add(MeasureRow row)
    {
        if (row.Part != RowPart.Counted)
        {
            (Waiting, Overdue) = row.Part == RowPart.Waiting ? (Waiting + 1, Overdue) : (Waiting, Overdue + 1);
            return;
        }

        Counted++;
        InShare += row.InShare ? 1 : 0;
        if (measure.Kind is FigureKind.Mean or FigureKind.Median or FigureKind.Percentile && row.Value is { } value)
        {
            Values.Add(value);
        }

        if (measure.Kind == FigureKind.Ratio && (measure.RatioTo == "worker" ? row.Slices.Worker : row.Subject.ToString()) is var who && who is not (Slices.Nobody or Slices.NotKnown))
        {
            To.Add(who);
        }
    }
}
