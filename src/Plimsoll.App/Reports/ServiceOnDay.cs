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
    public IReadOnlyList<ChildOnDay> Children(params IReadOnlyList<string> types) => [.. With(types).Select(Read)];

    private ParallelQuery<Subject> With(IReadOnlyList<string> types)
    {
        var any = types.ToHashSet();
        authority.Overview.Follow();
        return authority.Overview.Subjects().Where(subject => subject.Kind == SubjectKind.Child && may(subject))
            .AsParallel().AsOrdered()
            .Where(subject => authority.Overview.IdsOf(subject).Any(id => authority.Overview.HasAny(id, any)));
    }

    /// <summary>The children whom somebody of a team holds.</summary>
    public IReadOnlyList<ChildOnDay> HeldBy(string team) =>
        [.. authority.Clocks.On(day).Held.Where(one => one.By.Team == team && one.Subject.Kind == SubjectKind.Child && may(one.Subject)).AsParallel().AsOrdered().Select(one => Read(one.Subject))];

    /// <summary>The clocks that run or are late.</summary>
    public ILookup<Subject, ClockRow> Open(Func<Clock, bool> which) => authority.Clocks.On(day).OpenOf(may).Where(row => which(row.Clock)).ToLookup(row => row.Clock.Subject);

    /// <summary>Every clock that some records start by some standards, also those that have ended.</summary>
    public ILookup<Subject, ClockRow> Clocks(Func<Standard, bool> which)
    {
        var standards = authority.Catalogue.Standards.Where(which).ToList();
        var clocks = standards.ConvertAll(standard => authority.Clocks.Of(new ClockQuery(Moment.On(day), All: true, Standard: standard.Id)));
        return With([.. standards.SelectMany(StartingTypes)]).SelectMany(child => clocks.SelectMany(of => of(child))).ToLookup(row => row.Clock.Subject);
    }

    /// <summary>The types of the records that start a standard's clocks.</summary>
    public static IEnumerable<string> StartingTypes(Standard standard) => standard.From?.Events.OfType<RecordHappens>().Select(happens => happens.Record.Type) ?? [];

    private ChildOnDay Read(Subject subject)
    {
        var at = Moment.On(day);
        var timeline = authority.Overview.Timeline(subject, at);
        var open = authority.Engine.OpenSpells(timeline, at).GroupBy(one => one.Spell.Id).ToDictionary(group => group.Key, group => group.Min(one => one.Since));
        return new ChildOnDay(subject, timeline, Allocations.Of(timeline).On(day), open);
    }
}
