using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Reports;

/// <summary>A challenge and what came of it.</summary>
/// <param name="IsInTime">Whether the first answer was in time; null while it may still come, and for what is not formal.</param>
/// <param name="Result">What is different for the child, or else the answer in a word; null where there is none.</param>
public sealed record ChallengeRaised(Subject Child, string Record, DateOnly On, DateOnly? Answered, bool? IsInTime, bool IsResolved, string? Result);

/// <summary>One chair: whose plans last, and whether they were challenged.</summary>
/// <param name="Children">On a child protection plan, with this chair.</param>
/// <param name="Over12Months">Those of them whose plan has lasted for twelve months.</param>
/// <param name="Challenges">Raised in the twelve months up to the day.</param>
public sealed record ChairLine(string Chair, int Children, IReadOnlyList<Subject> Over12Months, IReadOnlyList<ChallengeRaised> Challenges)
{
    public int Answered => Challenges.Count(challenge => challenge.Answered is not null);

    public int InTime => Challenges.Count(challenge => challenge.IsInTime == true);

    public int Resolved => Challenges.Count(challenge => challenge.IsResolved);

    /// <summary>Plans go on for longer than a year, and nothing was challenged.</summary>
    public bool IsHighlighted => Over12Months.Count > 0 && Challenges.Count == 0;
}

/// <summary>Whether chairs challenge plans that last: inspection report of November 2022, paragraphs 7 and 37.</summary>
public sealed class ChairReport(Authority authority)
{
    public const string NoChair = "No chair on record";

    private const int Months = 12;

    /// <summary>Every chair, those to look at first.</summary>
    public Shown<IReadOnlyList<ChairLine>> On(Reader reader, DateOnly day) => ServiceOnDay.Show(authority, reader, "chairs' challenges", day, service => Lines(service, day));

    private static IReadOnlyList<ChairLine> Lines(ServiceOnDay service, DateOnly day)
    {
        var children = service.Children(RecordTypes.Conference, RecordTypes.Plan, RecordTypes.Challenge);
        var clocks = service.Clocks(standard => ServiceOnDay.StartingTypes(standard).Contains(RecordTypes.Challenge));
        var on = children.Where(child => child.Open.ContainsKey(Spells.ChildProtectionPlan)).ToLookup(child => Chairs.Last(child.Timeline) ?? NoChair);
        var challenges = children.SelectMany(child => child.OfType(RecordTypes.Challenge).Where(record => record.Happened.Day > day.AddMonths(-Months))
            .Select(record => (By: record.Author?.Id ?? Chairs.Last(child.Timeline) ?? NoChair, Raised: Raised(child, record, clocks[child.Subject])))).ToLookup(one => one.By, one => one.Raised);
        return [.. on.Select(group => group.Key).Union(challenges.Select(group => group.Key))
            .Select(chair => new ChairLine(
                chair,
                on[chair].Count(),
                [.. on[chair].Where(child => child.LongIn(Spells.ChildProtectionPlan, Months, day) is not null).Select(child => child.Subject)],
                [.. challenges[chair].OrderBy(challenge => challenge.On)]))
            .OrderByDescending(line => line.IsHighlighted).ThenByDescending(line => line.Over12Months.Count).ThenBy(line => line.Chair, StringComparer.Ordinal)];
    }

    private static ChallengeRaised Raised(ChildOnDay child, CaseRecord challenge, IEnumerable<ClockRow> clocks)
    {
        var root = child.Timeline.RootOf(challenge.Id);
        var answers = child.OfType(RecordTypes.ChallengeAnswer).Where(answer => answer.About is { } about && (child.Timeline.RootOf(about) ?? about) == root).ToList();
        var first = clocks.Select(row => row.Clock).Where(clock => clock.StartedBy == root).MinBy(clock => clock.Due ?? Moment.On(DateOnly.MaxValue));
        return new ChallengeRaised(
            child.Subject,
            challenge.Id,
            challenge.Happened.Day,
            answers.Count > 0 ? answers[0].Happened.Day : null,
            first is null or { Met: null, Breached: null } ? null : first.Breached is null,
            answers.Exists(answer => answer.Text("resolved") == "yes"),
            answers.Select(answer => answer.Text("result-for-child")).LastOrDefault(text => text is not null) ?? answers.LastOrDefault()?.Text("answer"));
    }
}
