using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Reports;

/// <summary>A child as a report reads it: the timeline up to a day, who holds the child, and the states that are open.</summary>
internal sealed record ChildOnDay(Subject Subject, Timeline Timeline, Allocation? Held, IReadOnlyDictionary<string, DateOnly> Open)
{
    public IEnumerable<CaseRecord> OfType(string type) => Timeline.Records.Where(record => record.Type == type);

    /// <summary>Since when a state is open, where it has been for so many months.</summary>
    public DateOnly? LongIn(string spell, int months, DateOnly day) => Open.TryGetValue(spell, out var since) && since.AddMonths(months) <= day ? since : null;
}

/// <summary>What reports read of a service on a day. The look is in the access log before anything is given.</summary>
internal sealed class ServiceOnDay(Authority authority, Asking who, DateOnly day)
{
    /// <summary>Who is not allocated to anybody is in the team of this name.</summary>
    public const string Nobody = "Nobody allocated";

    /// <summary>The state of being on a child protection plan.</summary>
    public const string OnAPlan = "child-protection-plan";

    /// <summary>The state of being on the complex risk list.</summary>
    public const string OnTheRiskList = "complex-risk-list";

    public DateOnly Day => day;

    /// <summary>The children about whom there is a record of one of these types, and whom the reader may see.</summary>
    public IReadOnlyList<ChildOnDay> Children(string report, params IReadOnlyList<string> types)
    {
        who.Keep(authority, report, authority.Self);
        authority.Overview.Follow();
        return [.. authority.Overview.Subjects().Where(subject => subject.Kind == SubjectKind.Child && who.Sees(authority, subject))
            .AsParallel().AsOrdered()
            .Where(subject => authority.Overview.IdsOf(subject).SelectMany(authority.Overview.RecordsOf).Any(record => types.Contains(record.Type)))
            .Select(Read)];
    }

    /// <summary>The clocks of these standards, or of those that the reader may see at all, as they stand.</summary>
    public ILookup<Subject, ClockRow> Clocks(Func<Clock, bool> which) =>
        authority.Clocks.Service(day).Where(row => which(row.Clock) && who.Sees(authority, row.Clock.Subject)).ToLookup(row => row.Clock.Subject);

    private ChildOnDay Read(Subject subject)
    {
        var at = Moment.On(day);
        var timeline = authority.Overview.Timeline(subject, at);
        var open = authority.Engine.OpenSpells(timeline, at).GroupBy(one => one.Spell.Id).ToDictionary(group => group.Key, group => group.Min(one => one.Since));
        return new ChildOnDay(subject, timeline, Allocations.Of(timeline).On(day), open);
    }
}
