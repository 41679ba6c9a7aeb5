using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Oversight;

/// <summary>What a ladder needs to know beyond the one timeline: posts, meetings, and the go-live reviews of teams.</summary>
public sealed record Surroundings(Posts Posts, Meetings Meetings, IReadOnlyList<MigrationReview> Reviews)
{
    public static readonly Surroundings None = new(Posts.None, Meetings.None, []);

    /// <summary>The kinds of subject whose timelines say something of these.</summary>
    public static readonly IReadOnlyList<SubjectKind> Kinds = [SubjectKind.Worker, SubjectKind.Team, SubjectKind.Authority];

    /// <summary>The record types that say it.</summary>
    public static readonly IReadOnlySet<string> Types = new HashSet<string>
    {
        RecordTypes.Post, RecordTypes.PostHolding, RecordTypes.Absence, RecordTypes.EmploymentChange, RecordTypes.BoardMeeting, RecordTypes.MigrationReview,
    };

    public static Surroundings Of(IReadOnlyList<Timeline> timelines) => new(Posts.Of(timelines), Meetings.Of(timelines), MigrationReview.Of(timelines));
}

/// <summary>The days on which boards met.</summary>
public sealed class Meetings
{
    public static readonly Meetings None = new([]);

    private readonly ILookup<string, DateOnly> _days;

    private Meetings(IEnumerable<(string Board, DateOnly Day)> held) => _days = held.Distinct().OrderBy(one => one.Day).ToLookup(one => one.Board, one => one.Day);

    public static Meetings Of(IEnumerable<Timeline> timelines) =>
        new(timelines.SelectMany(timeline => timeline.OfType(RecordTypes.BoardMeeting)).Select(entry => (entry.Record.Text("board") ?? "", entry.When.Day)));

    /// <summary>The day of the nth meeting of a board after a day; null while it has not been held.</summary>
    public DateOnly? Nth(string board, int number, DateOnly after) => _days[board].Where(day => day > after).Skip(number - 1).Select(day => (DateOnly?)day).FirstOrDefault();
}

/// <summary>
/// A team's breaches that stood when an authority began with Plimsoll, answered as a group, once, with a date. No other note answers a group.
/// </summary>
/// <param name="GoLive">Breaches of this day and before are answered.</param>
/// <param name="Record">The id of the review.</param>
public sealed record MigrationReview(string Record, string Team, DateOnly On, DateOnly GoLive, DateOnly NewDate, string? Author)
{
    /// <summary>The first review of each team; a second one answers nothing.</summary>
    public static IReadOnlyList<MigrationReview> Of(IEnumerable<Timeline> timelines) => [.. timelines
        .Select(timeline => timeline.OfType(RecordTypes.MigrationReview).Select(entry => Read(timeline.Subject, entry)).FirstOrDefault(review => review is not null))
        .OfType<MigrationReview>()];

    private static MigrationReview? Read(Subject team, Entry entry) =>
        Reading.DateIn(entry, "go-live") is { } live && Reading.DateIn(entry, "new-date") is { } date
            ? new MigrationReview(entry.Root, team.Id, entry.When.Day, live.Day, date.Day, entry.Record.Author?.Id)
            : null;
}
