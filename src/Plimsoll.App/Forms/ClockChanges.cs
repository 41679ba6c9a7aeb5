using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
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

    private readonly ClockAnswers _answers = new(authority.Catalogue);

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

        changes.AddRange(Attempted(record, after).Select(words => (0, words)));
        changes.AddRange(started.Where(row => !told.Contains(row.Clock.Id)).OrderBy(row => row.Clock.Due ?? Moment.On(DateOnly.MaxValue))
            .GroupBy(row => Promise(_words.View(row, authority.Today), row.Clock))
            .Select(steps => (3, $"{steps.Key} begins{Begun(steps.First().Clock)}{Then([.. steps.Skip(1)])}.")));
        changes.AddRange(before.Values.Where(row => row.Clock.IsOpen && !now.Contains(row.Clock.Id)).Select(row => (4, $"{Promise(_words.View(row, authority.Today), row.Clock)} does not run any more: what began it was put right.")));
        return [.. changes.OrderBy(change => change.Rank).Select(change => new ClockChange(record.Subject, change.Words)).Distinct()];
    }

    private static string Begun(Clock clock) => clock.Due is not { } due ? "" : clock.State == ClockState.Breached ? $" and was due by {Words.Of(due)}" : $", due by {Words.Of(due)}";

    /// <summary>The later steps of what has begun.</summary>
    private static string Then(IReadOnlyList<ClockRow> later) => later.Count == 0 ? ""
        : $"; its later steps by {string.Join(", then ", later.Select(row => row.Clock.Due).OfType<Moment>().Select(Words.Of))}";

    /// <summary>A visit on which the child was not seen keeps nothing: the promises that it was made for are told, so that nobody takes the attempt for the visit.</summary>
    private IEnumerable<string> Attempted(CaseRecord record, IReadOnlyList<ClockRow> after) => record.Type != RecordTypes.Visit || record.Text("seen") != "no" ? []
        : after.Where(row => row.Clock.IsOpen && _answers.Of(row.Clock).Any(answer => answer.Type.Id == RecordTypes.Visit && answer.Known.GetValueOrDefault("purpose") is { } purpose && purpose == record.Text("purpose")))
            .Select(row => _words.View(row, authority.Today))
            .DistinctBy(view => view.Standard)
            .Select(view => $"This counts as an attempt: {authority.Names.Of(record.Subject)} was not seen. “{view.Title}” is not kept by it{(view.Late is { } late ? $" and is {late} late" : view.Due is { } due ? $" and is due by {Words.Of(due)}" : "")}.");

    private static string Promise(ClockView view, Clock clock) => clock.Standard.Promise is { } promise
        ? $"The promise “{promise.TrimEnd('.')}”"
        : $"“{view.Title}”";
}
