using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Reports;

/// <summary>A child as a report reads it: the timeline up to a day, who holds the child, and the states that are open.</summary>
internal sealed record ChildOnDay(Subject Subject, Timeline Timeline, Allocation? Held, IReadOnlyDictionary<string, DateOnly> Open)
{
    public IEnumerable<CaseRecord> OfType(string type) => Timeline.Records.Where(record => record.Type == type);

    /// <summary>Since when a state is open, where it has been for so many months.</summary>
    public DateOnly? LongIn(string spell, int months, DateOnly day) => Open.TryGetValue(spell, out var since) && since.AddMonths(months) <= day ? since : null;
}

/// <summary>
/// What reports read of a service on a day. The one decision says of whom the reader is shown anything, and the look is in the access log before.
/// </summary>
internal sealed class ServiceOnDay(Authority authority, Func<Subject, bool> may, DateOnly day)
{
    /// <summary>A report for a reader who may see lists; the answer why not for others.</summary>
    /// <param name="report">What the access log calls it.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public static Shown<T> Show<T>(Authority authority, Reader reader, string report, DateOnly day, Func<ServiceOnDay, T> make)
        where T : class => new Looks(authority).Show(reader, Purpose.List, report, may => make(new ServiceOnDay(authority, may, day)));

    /// <summary>The children about whom there is a record of one of these types, and whom the reader may see.</summary>
    public IReadOnlyList<ChildOnDay> Children(params IReadOnlyList<string> types)
    {
        authority.Overview.Follow();
        return [.. authority.Overview.Subjects().Where(subject => subject.Kind == SubjectKind.Child && may(subject))
            .AsParallel().AsOrdered()
            .Where(subject => authority.Overview.IdsOf(subject).SelectMany(authority.Overview.RecordsOf).Any(record => types.Contains(record.Type)))
            .Select(Read)];
    }

    /// <summary>The clocks of these standards, or of those that the reader may see at all, as they stand.</summary>
    public ILookup<Subject, ClockRow> Clocks(Func<Clock, bool> which) =>
        authority.Clocks.Service(day).Where(row => which(row.Clock) && may(row.Clock.Subject)).ToLookup(row => row.Clock.Subject);

    private ChildOnDay Read(Subject subject)
    {
        var at = Moment.On(day);
        var timeline = authority.Overview.Timeline(subject, at);
        var open = authority.Engine.OpenSpells(timeline, at).GroupBy(one => one.Spell.Id).ToDictionary(group => group.Key, group => group.Min(one => one.Since));
        return new ChildOnDay(subject, timeline, Allocations.Of(timeline).On(day), open);
    }
}
