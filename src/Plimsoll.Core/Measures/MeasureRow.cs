using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Measures;

/// <summary>How a row stands in a figure.</summary>
public enum RowPart
{
    Counted,

    /// <summary>Beside a figure of finished work: late and still open at the end of the period.</summary>
    Overdue,

    /// <summary>What must follow it may still come: not counted yet.</summary>
    Waiting,
}

/// <summary>One thing that a figure counts: whose, when, and the record or clock that it stands on.</summary>
/// <param name="Day">When it happened; of what is open, the day asked about.</param>
/// <param name="Record">The id of the record; null where a birthday or a clock made the row.</param>
/// <param name="Clock">The id of the clock.</param>
public sealed record MeasureRow(Subject Subject, DateOnly Day, string? Record, string? Clock, string? Occasion, RowPart Part, bool InShare, decimal? Value, IReadOnlyList<string> Categories, RowSlices Slices)
{
    /// <summary>The same for ever, whatever is recorded later: by it two evaluations are compared.</summary>
    public string Key => $"{Subject} {Clock ?? Record ?? Day.ToString("yyyy-MM-dd")}";
}

/// <summary>The rows of one measure over one period.</summary>
/// <param name="IsUnderWay">The period had not ended on the day asked about.</param>
public sealed record PeriodRows(Period Period, bool IsUnderWay, IReadOnlyList<MeasureRow> Rows)
{
    public IEnumerable<MeasureRow> Of(RowPart part) => Rows.Where(row => row.Part == part);
}

/// <summary>A measure over several periods, with all that it stands on.</summary>
/// <param name="Teams">Every team that there is: each stands in a table, with nought too.</param>
public sealed record MeasureSeries(Measure Measure, IReadOnlyList<PeriodRows> Periods, IReadOnlyList<string> Teams)
{
    /// <summary>The values of a slice in the order of a table: every team, every age, and what is not known.</summary>
    public IReadOnlyList<string> Values(SliceBy by) => Practice(by, Periods.SelectMany(period => period.Rows).SelectMany(row => by == SliceBy.Category ? row.Categories : [row.Slices[by]]));

    private IReadOnlyList<string> Practice(SliceBy by, IEnumerable<string> seen) =>
        Slices.Ordered(by, by == SliceBy.Team ? Teams.Concat(seen) : by == SliceBy.Category ? Measure.Bands.Select(band => band.Words).Concat(seen) : seen);
}
