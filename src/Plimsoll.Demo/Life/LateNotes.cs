using System.Globalization;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;
using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>
/// What managers write about promises that were not kept. The clocks of the practice say which these are, as they say it to the managers of a real
/// authority. What has been answered is left alone; in permanent teams the others are answered in time as a rule, in agency teams half of the time.
/// </summary>
internal sealed class LateNotes(ClockEngine engine, Lived life)
{
    private const string Response = "wf.mo.response";

    /// <summary>Its notes come when it is finished, and where that is a weakness they must not come before.</summary>
    private const string Assessment = "assess.45wd";

    /// <summary>Working days after which a note about the same thing was not meant as an answer.</summary>
    private const int Meant = 30;

    private static readonly Mix<string> Causes = new(
        (24, "worker absence"), (22, "partner"), (20, "family"), (8, "access"), (7, "health"), (5, "court"), (6, "recording only"), (4, "system"), (4, "other"));

    private readonly Moment _end = Moment.On(life.Last);

    /// <param name="page">All that has been written of the family.</param>
    public void Write(IReadOnlyList<CaseRecord> page)
    {
        var records = page.GroupBy(record => record.Subject).ToDictionary(group => group.Key, group => (IReadOnlyList<CaseRecord>)[.. group]);
        var reach = new Reach(engine.Catalogue, engine.Calendar, subject => records.GetValueOrDefault(subject, []));
        foreach (var record in page)
        {
            reach.Follow(record, record.Subject);
        }

        foreach (var child in life.Family.Children.Where(child => records.ContainsKey(child.Subject)).ToList())
        {
            Answer(child, reach.Timeline(child.Subject, _end));
        }
    }

    /// <summary>One note for all that one record had started and that ran out on one day.</summary>
    private void Answer(Child child, Timeline timeline)
    {
        var clocks = engine.Clocks(timeline, _end);
        var owed = clocks.Where(clock => clock.Standard.Id == Response && (clock.Met is null || clock.Met.Value.Day > clock.Started.Day.Work(Meant))).ToList();
        if (owed.Count == 0)
        {
            return;
        }

        var byId = clocks.Where(clock => clock.Breached is not null).GroupBy(clock => clock.Id).ToDictionary(group => group.Key, group => group.First());
        var allocations = Allocations.Of(timeline);
        var dice = new Dice(life.Seed, $"late notes {child.Id}");
        var late = owed.Select(clock => byId[clock.StartedBy!]).Where(clock => clock.Standard.Id != Assessment || clock.Met is null);
        foreach (var group in late.GroupBy(clock => (clock.Breached!.Value.Day, clock.StartedBy)).OrderBy(group => group.Key.Day).ThenBy(group => group.First().Id, StringComparer.Ordinal))
        {
            var holder = allocations.On(group.Key.Day) ?? allocations.All.LastOrDefault(one => one.From <= group.Key.Day);
            Note(child, dice, life.Staff.Teams.FirstOrDefault(team => team.Name == holder?.Team) ?? life.Staff.FrontDoor, [.. group], timeline.Records.FirstOrDefault(record => record.Id == group.Key.StartedBy)?.Id);
        }
    }

    /// <param name="started">The record that started them; null where a birthday, a month or another breach did: then the note names the clock.</param>
    private void Note(Child child, Dice dice, Team team, IReadOnlyList<Clock> late, string? started)
    {
        var breached = late[0].Breached!.Value.Day;
        var isRecent = breached > life.Last.AddDays(-90);
        var forgotten = dice.Chance(team.IsAgency ? 0.4 : 0.04) && isRecent;
        var inTime = dice.Chance(team.IsAgency ? 0.55 : 0.82);
        var day = breached.OnWork().Work(inTime ? dice.Below(2) : team.IsAgency ? dice.Between(3, 25) : dice.Between(3, 9));
        var cause = dice.Pick(Causes);
        if (forgotten || day > life.Last)
        {
            return;
        }

        var done = late.All(clock => clock.Met?.Day <= day) ? late.Max(clock => clock.Met!.Value.Day) : (DateOnly?)null;
        var facts = done is { } kept
            ? new Facts("cause", cause, "decision", "not needed", "decision-words", $"It was done on {kept.ToString("d MMMM", CultureInfo.InvariantCulture)}. What the delay meant is written above; nothing is owed any more.", "pattern", "no")
            : new Facts("cause", cause, "decision", "do by new date", "pattern", "no").With("new-date", Days.Later(late.Max(clock => clock.Met?.Day) ?? day.Work(5), day));

        // What agency teams answer late is answered above them.
        var manager = team.IsAgency && !inTime ? team.Senior(day) : team.Manager(day);
        life.Pen.Write(child.Subject, "oversight-note", day, manager, life.Told("oversight-note", child, day, started is null ? facts.With("clock", late[0].Id) : facts, manager), started);
    }
}
