using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Measuring;

/// <summary>What is asked of one measure.</summary>
/// <param name="By">Split by this; null for the whole alone.</param>
/// <param name="Rows">With the children or workers, records and clocks behind each figure.</param>
/// <param name="Outside">As readers outside the service see it.</param>
public sealed record MeasureAsked(Measure Measure, MeasureQuery Query, SliceBy? By = null, bool Rows = false, bool Outside = false);

/// <summary>One figure of the answer: of a period and, where it is split, of a slice.</summary>
/// <param name="Outside">As readers outside the service see it; null for those inside.</param>
/// <param name="Rows">What is behind it and may be shown to who asks.</param>
/// <param name="Hidden">How many rows more there are, which may not be.</param>
public sealed record MeasureLine(PeriodRows Period, string? Slice, MeasureFigure Figure, OutsideFigure? Outside, IReadOnlyList<MeasureRow> Rows, int Hidden);

/// <summary>A measure with its figures.</summary>
public sealed record MeasureShown(MeasureResult Result, IReadOnlyList<MeasureLine> Lines);

/// <summary>
/// One measure over time, by team or another slice, with the rows behind each figure. Figures are of all that exist for the reader, and hide small numbers from whoever may
/// see them only so; the rows are of those alone whom the reader may see in lists, and that they were looked at is written down first.
/// </summary>
public sealed class ShowMeasure(Authority authority)
{
    /// <summary>The list by which it was worked out: for charts.</summary>
    public MeasureList List { get; } = new(authority.Overview, authority.Clocks, authority.Engine);

    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<MeasureShown> Show(Reader reader, MeasureAsked asked) => Show(reader, asked, () => List.Evaluate([asked.Measure], asked.Query with { Exists = authority.Access.ThatExistFor(reader) })[0]);

    /// <param name="worked">The figures, worked out before or now.</param>
    internal Shown<MeasureShown> Show(Reader reader, MeasureAsked asked, Func<MeasureResult> worked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (asked is { Rows: true, Outside: true })
        {
            throw new ArgumentException("Readers outside the service get no rows.", nameof(asked));
        }

        var access = authority.Access.May(reader, Purpose.Figures);
        if (!access.IsAllowed)
        {
            return new(access, null);
        }

        asked = access.Figures == FigureSight.Suppressed ? asked with { Rows = false, Outside = true } : asked;
        var may = asked.Rows ? Rows(reader, asked.Measure) : _ => false;
        var result = worked();
        return new(access, new MeasureShown(result, [.. result.Series.Periods.SelectMany(period => Lines(may, asked, result, period))]));
    }

    private Func<Subject, bool> Rows(Reader reader, Measure measure)
    {
        var access = authority.Access.May(reader, Purpose.List);
        new Looks(authority).Keep(reader, $"rows of {measure.Id}", authority.Self, access);
        return access.IsAllowed ? authority.Access.Those(reader, Purpose.List) : _ => false;
    }

    private IEnumerable<MeasureLine> Lines(Func<Subject, bool> may, MeasureAsked asked, MeasureResult result, PeriodRows period)
    {
        var whole = result.Figure(List.Figures, period);
        var isKnown = whole.State != FigureState.NotObserved;
        var slices = asked.By is { } split && isKnown ? List.Figures.By(result.Series, period, split) : [];
        var addUp = asked.By != SliceBy.Category || period.Rows.All(row => row.Categories.Count <= 1);
        var outside = asked.Outside && isKnown ? OutsideFigures.Of(asked.Measure, [.. slices.Select(slice => slice.Figure)], whole, addUp) : ([], null!);
        return
        [
            Line(may, period, null, whole, asked.Outside && isKnown ? outside.Whole : null, asked.Rows && asked.By is null ? period.Rows : []),
            .. slices.Select((slice, i) => Line(may, period, slice.Value, slice.Figure, asked.Outside ? outside.Slices[i] : null, asked.Rows ? [.. period.Rows.Where(row => IsIn(row, asked.By!.Value, slice.Value))] : [])),
        ];
    }

    private static bool IsIn(MeasureRow row, SliceBy by, string value) => by == SliceBy.Category ? row.Categories.Contains(value) : row.Slices[by] == value;

    private static MeasureLine Line(Func<Subject, bool> may, PeriodRows period, string? slice, MeasureFigure figure, OutsideFigure? outside, IReadOnlyList<MeasureRow> rows)
    {
        List<MeasureRow> seen = [.. rows.Where(row => may(row.Subject))];
        return new MeasureLine(period, slice, figure, outside, seen, rows.Count - seen.Count);
    }
}
