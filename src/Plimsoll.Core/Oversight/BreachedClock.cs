using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Oversight;

/// <summary>A breached clock on its timeline. It belongs to the team and worker of its due date; who must act now is the present one.</summary>
/// <param name="Others">The other clocks of the subject, for a standard that stands in the place of a first step; null where they are not at hand.</param>
public sealed record BreachedClock(Clock Clock, Timeline Timeline, Allocations Allocations, IReadOnlyList<Clock>? Others = null)
{
    private string? _id;

    /// <summary>The days on which a status of the subject moved, asked for where an answer is judged; null where they are not at hand.</summary>
    public Func<IReadOnlyList<DateOnly>>? StatusMoved { get; init; }

    /// <summary>The clock's id, worked out once.</summary>
    public string Id => _id ??= Clock.Id;

    /// <summary>The first day of the breach.</summary>
    public DateOnly Day => Clock.Breached!.Value.Day;

    /// <summary>Whose date it was: the worker who held the child on the due day, or the worker whom it is about.</summary>
    public string? WhoMissedTheDate => Clock.Subject.Kind == SubjectKind.Worker ? Clock.Subject.Id : AtDue?.Worker;

    /// <summary>Who held the child on the due day: a late clock is theirs, whoever holds the child now.</summary>
    public Allocation? AtDue => Clock.Due is { } due ? Allocations.On(due.Day) : null;

    /// <summary>The last oversight note about it; null where there is none.</summary>
    public CaseRecord? LastNote
    {
        get
        {
            var notes = Timeline.OfType(RecordTypes.OversightNote);
            for (var i = notes.Count - 1; i >= 0; i--)
            {
                if (notes[i].When.Day >= Day && IsAbout(notes[i]))
                {
                    return notes[i].Record;
                }
            }

            return null;
        }
    }

    /// <summary>The team that it belongs to.</summary>
    public string? Team => Clock.Subject.Kind == SubjectKind.Team ? Clock.Subject.Id : AtDue?.Team;

    /// <summary>It belongs to a team of agency staff, or is about an agency worker.</summary>
    public bool IsOfAgency => Clock.Subject.Kind switch
    {
        SubjectKind.Team => Timeline.OfType(RecordTypes.TeamRecord).LastOrDefault(entry => entry.Record.Text("employment") is not null)?.Record.Text("employment") == "agency",
        SubjectKind.Worker => Timeline.OfType(RecordTypes.EmploymentChange).LastOrDefault(entry => entry.Record.Text("employed-by") is not null)?.Record.Text("employed-by") == "agency",
        _ => AtDue?.Employment == "agency",
    };

    /// <summary>Of whom the ladder speaks on a day.</summary>
    public Whose Whose(DateOnly day)
    {
        switch (Clock.Subject.Kind)
        {
            case SubjectKind.Team:
                return new Whose(Clock.Subject.Id, null);
            case SubjectKind.Worker:
                return new Whose(null, Clock.Subject.Id);
            case SubjectKind.Child:
                return Allocations.Whose(day);
            default:
                return new Whose(null, null);
        }
    }

    /// <summary>A record names the clock that it answers, or else is about what started it.</summary>
    internal bool IsAbout(Entry entry) => entry.Record.Text("clock") is { } named ? named == Id : Clock.StartedBy is not null && entry.About == Clock.StartedBy;

    /// <summary>Half the time from its start to its due day again: how far a new date may reach without the agreement of the next level.</summary>
    public DateOnly FurthestDate(DateOnly from, WorkingCalendar working)
    {
        var half = Clock.Due is { } due ? (due.Day.DayNumber - Clock.Started.Day.DayNumber) / 2 : 0;
        var next = working.Add(from, 1);
        var furthest = Span.Days(from, half);
        return furthest > next ? furthest : next;
    }
}
