using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>What a record changed in the promises made to somebody.</summary>
/// <param name="Words">A sentence: "The promise to see Maya ... is kept; the next is due by 3 December 2026."</param>
public sealed record ClockChange(Subject Subject, string Words);

/// <summary>Compares the clocks as they were known before a record was appended with those after it.</summary>
public sealed class ClockChanges(Authority authority)
{
    /// <summary>The least time between two appends, as the journal keeps it: a microsecond.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromMicroseconds(1);

    private readonly ClockWords _words = new(authority);

    public IReadOnlyList<ClockChange> Of(CaseRecord record)
    {
        var coverage = authority.Overview.Coverage();
        IReadOnlyList<ClockRow> Known(DateTimeOffset at) => [.. authority.Clocks.Rows(record.Subject, new ClockQuery(authority.Now, at, All: true), coverage)
            .Where(row => row.Clock.State is not (ClockState.NotObserved or ClockState.Superseded))];
        var before = Known(record.Appended - Before).ToDictionary(row => row.Clock.Id);
        var after = Known(record.Appended);
        var now = after.Select(row => row.Clock.Id).ToHashSet();
        var started = after.Where(row => !before.ContainsKey(row.Clock.Id) && row.Clock.IsOpen).ToList();
        var told = new HashSet<string>();
        var changes = new List<(int Rank, string Words)>();
        foreach (var row in after)
        {
            if (!before.TryGetValue(row.Clock.Id, out var earlier) || earlier.Clock.State == row.Clock.State || !earlier.Clock.IsOpen)
            {
                continue;
            }

            var view = _words.View(row, authority.Today);
            var promise = Promise(view, row.Clock);
            if (row.Clock.Met is not null)
            {
                var next = started.FirstOrDefault(one => one.Clock.Standard.Id == row.Clock.Standard.Id && one.Clock.Step == row.Clock.Step && one.Clock.Code == row.Clock.Code);
                told.Add(next?.Clock.Id ?? "");
                changes.Add((0, $"{promise} is kept{(row.Clock.State == ClockState.MetLate ? $", {view.Late} late" : "")}{(next?.Clock.Due is { } due ? $"; the next is due by {Words.Of(due)}" : "")}."));
            }
            else if (row.Clock.State is ClockState.Ceased or ClockState.NotApplicable)
            {
                changes.Add((2, $"{promise} has ended: nothing more is due."));
            }
            else if (row.Clock.State == ClockState.Breached)
            {
                changes.Add((1, $"{promise} is late, because of the day on which this happened."));
            }
        }

        changes.AddRange(started.Where(row => !told.Contains(row.Clock.Id)).OrderBy(row => row.Clock.Due ?? Moment.On(DateOnly.MaxValue))
            .Select(row => (3, $"{Promise(_words.View(row, authority.Today), row.Clock)} begins{(row.Clock.Due is { } due ? row.Clock.State == ClockState.Breached ? $" and was due by {Words.Of(due)}" : $", due by {Words.Of(due)}" : "")}.")));
        changes.AddRange(before.Values.Where(row => row.Clock.IsOpen && !now.Contains(row.Clock.Id)).Select(row => (4, $"{Promise(_words.View(row, authority.Today), row.Clock)} does not run any more: what began it was put right.")));
        return [.. changes.OrderBy(change => change.Rank).Select(change => new ClockChange(record.Subject, change.Words)).Distinct()];
    }

    private static string Promise(ClockView view, Clock clock) => clock.Standard.Promise is { } promise
        ? $"The promise “{promise.TrimEnd('.')}”"
        : $"“{view.Title}”";
}
