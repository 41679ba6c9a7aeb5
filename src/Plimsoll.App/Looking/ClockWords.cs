using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>A clock as the pages tell it.</summary>
public sealed class ClockWords(Authority authority)
{
    public ClockView View(ClockRow row, DateOnly day)
    {
        var clock = row.Clock;
        return new ClockView
        {
            Id = clock.Id,
            Standard = clock.Standard.Id,
            Title = string.Join(": ", new[] { clock.Standard.Called, clock.Step, clock.Code }.Where(part => part is not null)),
            Promise = clock.Standard.Promise ?? clock.Standard.Title + ".",
            State = clock.State,
            Started = clock.Started,
            Due = clock.Due,
            PlanBy = clock.Due is { } limit ? authority.Engine.Calendar.PlanBy(limit.Day) : null,
            Next = WhatNext.Of(clock, authority.Catalogue),
            Met = clock.Met,
            Breached = clock.Breached,
            Late = clock is { Breached: not null, Due: { } due } ? Between(due, clock.Met ?? Moment.On(day)) : null,
            Left = clock is { IsOpen: true, Breached: null, Due: { } end } ? Between(Moment.On(day), end) : null,
            Safety = IsSafety(clock.Standard),
            Responsible = row.Breach.Current is { } current ? new AnswerView(string.Join("; ", row.Breach.ResponsibleNow.Select(who => authority.Names.Of(who).Words)), current.Due, current.State) : null,
            LastNote = Note(row.LastNote),
            Team = HeldBy(row)?.Team,
            Worker = row.Now is { } now ? authority.Names.Worker(now.Worker) : null,
            Status = clock.Standard.Status,
            Source = clock.Standard.Source,
        };
    }

    /// <summary>Where somebody stands at the end of a day; that a child is allocated goes without saying.</summary>
    public IReadOnlyList<StandingView> Standing(Timeline timeline, DateOnly day) =>
        [.. authority.Engine.OpenSpells(timeline, Moment.On(day)).Where(open => open.Spell.Id != RecordTypes.Allocation).Select(open => new StandingView(open.Spell.Title, open.Since))];

    /// <summary>A late promise belongs to the team of its due date; one in time to the team of the day.</summary>
    public static Allocation? HeldBy(ClockRow row) => row.Clock.Breached is null ? row.Now : row.AtDue ?? row.Now;

    /// <summary>In whose figures a promise stands: a team's own among them.</summary>
    /// <param name="held">Who holds it, as the figures ask: now, or at its due date.</param>
    public static string TeamOf(ClockRow row, Allocation? held) => held?.Team ?? row.Clock.Subject.Kind switch
    {
        SubjectKind.Child => Names.Nobody,
        SubjectKind.Team => row.Clock.Subject.Id,
        _ => Names.NotOfOneChild,
    };

    public static bool IsSafety(Standard standard) => standard.Ladder == "safety";

    public int WorkingDays(DateOnly from, DateOnly to) => authority.Engine.Calendar.Working.Between(from, to);

    private LengthOfTime Between(Moment from, Moment to) => from.HasTime && to.HasTime
        ? new LengthOfTime((int)Math.Ceiling((to.Start - from.Start).TotalHours), TimeUnit.Hour)
        : new LengthOfTime(WorkingDays(from.Day, to.Day), TimeUnit.WorkingDay);

    private NoteView? Note(CaseRecord? note) =>
        note is null ? null : new NoteView(note.Happened.Day, note.Author is { } author ? authority.Names.Worker(author.Id) : "Not signed", note.Text("impact") ?? note.Text("decision") ?? "");
}
