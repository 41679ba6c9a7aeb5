using System.Text.Json;
using Plimsoll.App.Access;
using Plimsoll.App.Forms;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Reports;

/// <summary>One harm that is on record, in order of when it happened.</summary>
/// <param name="On">When it happened, or was first seen.</param>
/// <param name="Told">When it was recorded.</param>
/// <param name="Times">How often since, where somebody counted.</param>
/// <param name="Kind">The record that says it: "Contact received".</param>
public sealed record HarmLine(DateOnly On, DateOnly Told, string Harm, int? Times, string Kind, string Record);

/// <summary>A challenge with its answers, each in full.</summary>
public sealed record ChallengeStory(TimelineEntry Challenge, IReadOnlyList<TimelineEntry> Answers);

/// <summary>What core groups and scores said of progress, in order.</summary>
/// <param name="Words">"same", "better"; or "4 of 10".</param>
public sealed record ProgressLine(DateOnly On, string Words);

/// <summary>A child protection plan on one page.</summary>
/// <param name="Category">The category of abuse, in words; null where it is not on record.</param>
/// <param name="IsStatic">The last two core groups saw no progress.</param>
/// <param name="Harms">All harm that is on record, also from before the plan.</param>
/// <param name="Challenges">Every challenge since the plan began.</param>
/// <param name="Decisions">Every decision since the plan began, with its reasons.</param>
public sealed record PlanStoryView(
    Subject Child, DateOnly Since, int Months, string? Category, bool IsStatic,
    IReadOnlyList<HarmLine> Harms, IReadOnlyList<ProgressLine> Progress, IReadOnlyList<ChallengeStory> Challenges, IReadOnlyList<TimelineEntry> Decisions);

/// <summary>
/// What a plan has seen: the harm over time, whether anything moves, who challenged, what was decided; without opening another record.
/// Which records speak of harm and of decisions the practice says, by their fields.
/// </summary>
public sealed class PlanStory(Authority authority)
{
    private const string HarmCodes = "contact.harm";

    private const string CategoryCodes = "dfe.abuse-category";

    private static readonly string[] Deciding = ["decision", "course"];

    private readonly TimelineWords _words = new(authority.Catalogue, authority.Names);

    private readonly AnswerWords _answers = new(authority.Names);

    /// <summary>Nothing where the child is not on a plan on that day.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<PlanStoryView> Of(Reader reader, Subject child, DateOnly day)
    {
        var access = authority.Access.May(reader, Purpose.Open, child);
        var subject = authority.Overview.IdOf(child);
        new Looks(authority).Keep(reader, "plan's story", subject, access);
        return new(access, access.IsAllowed ? Story(reader, subject, day) : null);
    }

    private PlanStoryView? Story(Reader reader, Subject subject, DateOnly day)
    {
        TimelineEntry Entry(CaseRecord record) => _words.Entry(record, new Sight(authority, reader, record));
        var at = Moment.On(day);
        var timeline = authority.Overview.Timeline(subject, at);
        var open = authority.Engine.OpenSpells(timeline, at).Where(one => one.Spell.Id == Spells.ChildProtectionPlan).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var since = open[0].Since;
        var records = timeline.Records.ToList();
        var now = records.Where(record => record.Happened.Day >= since).ToList();
        var groups = now.Where(record => record.Type == RecordTypes.CoreGroup).Select(record => record.Text("changed")).ToList();
        return new PlanStoryView(
            subject,
            since,
            ((day.Year - since.Year) * 12) + day.Month - since.Month - (day.Day < since.Day ? 1 : 0),
            now.SelectMany(record => Coded(record, CategoryCodes)).Select(one => Words.Start(_answers.Word(one.Field, one.Value))).LastOrDefault(),
            groups.Count >= 2 && groups.TakeLast(2).All(changed => changed is not (null or "better")),
            [.. records.SelectMany(Harms).OrderBy(harm => harm.On).ThenBy(harm => harm.Told)],
            [.. now.Select(Progress).OfType<ProgressLine>()],
            [.. now.Where(record => record.Type == RecordTypes.Challenge).Select(challenge => new ChallengeStory(Entry(challenge), [.. now
                .Where(answer => answer.Type == RecordTypes.ChallengeAnswer && answer.About is { } about && timeline.RootOf(about) == timeline.RootOf(challenge.Id)).Select(Entry)]))],
            [.. now.Where(record => Deciding.Any(field => record.Text(field) is not null)).Select(Entry)]);
    }

    private IEnumerable<(Field Field, string Value)> Coded(CaseRecord record, string codes) =>
        authority.Catalogue.RecordTypes.GetValueOrDefault(record.Type) is { } type
            ? type.Fields.Where(field => field.Codes?.Id == codes && record.Text(field.Id) is not null).Select(field => (field, record.Text(field.Id)!))
            : [];

    private IEnumerable<HarmLine> Harms(CaseRecord record)
    {
        var kind = authority.Catalogue.RecordTypes.GetValueOrDefault(record.Type);
        foreach (var (_, harm) in Coded(record, HarmCodes).Where(one => one.Value != "none"))
        {
            yield return new HarmLine(Day(record.Text("incident-date")) ?? record.Happened.Day, record.Happened.Day, harm, null, kind!.Title, record.Id);
        }

        foreach (var group in kind?.Fields.Where(field => field.Fields.Any(one => one.Codes?.Id == HarmCodes)) ?? [])
        {
            foreach (var line in record[group.Id] is FieldValue.Group lines ? Lines(group, lines.Json) : [])
            {
                yield return new HarmLine(line.First ?? record.Happened.Day, record.Happened.Day, line.Harm, line.Times, kind!.Title, record.Id);
            }
        }
    }

    private static List<(string Harm, DateOnly? First, int? Times)> Lines(Field group, string json)
    {
        var id = group.Fields.First(field => field.Codes?.Id == HarmCodes).Id;
        using var lines = JsonDocument.Parse(json);
        return [.. lines.RootElement.EnumerateArray().Where(line => line.TryGetProperty(id, out _)).Select(line => (
            line.GetProperty(id).GetString() ?? "",
            line.TryGetProperty("first-seen", out var first) ? Day(first.GetString()) : null,
            line.TryGetProperty("times", out var times) && times.TryGetInt32(out var number) ? number : (int?)null))];
    }

    private static ProgressLine? Progress(CaseRecord record) => record.Type switch
    {
        RecordTypes.CoreGroup when record.Text("changed") is { } changed => new ProgressLine(record.Happened.Day, changed),
        RecordTypes.ProgressScore when record.Text("score") is { } score => new ProgressLine(record.Happened.Day, $"{score} of 10"),
        _ => null,
    };

    private static DateOnly? Day(string? text) => Moment.TryParse(text, null, out var moment) ? moment.Day : null;
}
