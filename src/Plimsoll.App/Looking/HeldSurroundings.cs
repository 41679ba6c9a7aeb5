using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>
/// Posts, meetings and go-live reviews as they were last asked for. They are worked out anew where one of the records that say them was
/// appended, or happened between the moments asked about: the minutes of a day are one moment to them as a rule.
/// </summary>
internal sealed class HeldSurroundings
{
    private const int Most = 4;

    private readonly Lock _lock = new();

    /// <summary>The one last asked for first.</summary>
    private readonly List<Held> _held = [];

    private (long Said, Moment[] When, DateTimeOffset Known) _happened = (-1, [], default);

    /// <param name="said">The place in the journal of the last record that says something of them.</param>
    /// <param name="saying">All records of those about whom they are said.</param>
    public Surroundings Of(long said, Moment asAt, DateTimeOffset? knownAt, Func<IEnumerable<CaseRecord>> saying, Func<DateTimeOffset?, Surroundings> workOut)
    {
        lock (_lock)
        {
            if (_happened.Said != said)
            {
                _held.Clear();
                var all = saying().ToList();
                _happened = (said, [.. all.Where(record => Surroundings.Types.Contains(record.Type)).Select(record => record.Happened)], all.Select(record => record.Appended).DefaultIfEmpty().Max());
            }

            // Nothing was said since.
            knownAt = knownAt >= _happened.Known ? null : knownAt;

            var by = _happened.When.Count(happened => Timeline.IsBy(happened, asAt));
            var held = _held.Find(one => one.By == by && one.KnownAt == knownAt) ?? new Held(by, knownAt, workOut(knownAt));
            _held.Remove(held);
            _held.Insert(0, held);
            _held.RemoveRange(Math.Min(Most, _held.Count), Math.Max(0, _held.Count - Most));
            return held.Around;
        }
    }

    private sealed record Held(int By, DateTimeOffset? KnownAt, Surroundings Around);
}
