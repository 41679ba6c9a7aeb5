using Plimsoll.App.Access;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Looking;

/// <summary>Which day a page is about.</summary>
internal sealed class Days(Authority authority)
{
    /// <summary>A page is rather shown a little later than twice.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    /// <summary>How far the lists of another day have got, which are begun where nobody has asked before; null where they are at hand.</summary>
    public BeingWorkedOut? Awaited(DayView day) =>
        day.AsAt == day.Today || authority.Clocks.Ask(day.AsAt, patience: Patience) is not { Rows: null } answer ? null : new BeingWorkedOut(day.AsAt, answer.Share);

    /// <summary>The day asked about, or today; or, where every source ends before, the last day that one of them knows of.</summary>
    public DayView Of(DateOnly? asAt)
    {
        authority.Overview.Follow();
        var (today, end) = (authority.Today, authority.Overview.Coverage().Until);
        var last = end is null ? null : authority.Overview.Own(authority.Self, null).Records
            .LastOrDefault(record => record.Type == RecordTypes.SourceCoverage && Moment.TryParse(record.Text("to"), null, out var to) && to.Day == end);
        return new DayView(asAt ?? (end < today ? end.Value : today), today, end, last?.Text("source") is { } source ? $"The {TimelineWords.Source(source)}" : "");
    }
}
