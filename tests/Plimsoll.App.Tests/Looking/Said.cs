using System.Text;
using System.Text.Json;
using Plimsoll.App.Looking;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Looking;

/// <summary>A small service with all that makes its records hard to keep, and everything that is said of one.</summary>
internal static class Said
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public const string Secret = "She told me about her uncle.";

    /// <summary>Made children, and corrections, moves, voids, merges, links and a seal among them.</summary>
    public static void Write(Authority authority, int children)
    {
        var lives = new MadeLives(Today).Children(children).ToList();
        foreach (var life in lives)
        {
            Append(authority, life);
        }

        Append(authority, [.. lives.SelectMany((life, i) => Corrections(life, lives[(i + 1) % lives.Count][0].Subject))]);
        Subject One(int i) => lives[i % lives.Count][0].Subject;
        Append(authority,
        [
            Record("merge", One(0), RecordTypes.PersonMerge, ("step", "made"), ("other", One(1).ToString())),
            Record("unmerge", One(0), RecordTypes.PersonMerge, ("step", "undone"), ("other", One(1).ToString())),
            Record("merge-2", One(2), RecordTypes.PersonMerge, ("step", "made"), ("other", One(3).ToString())),
            Record("link", One(4), RecordTypes.PersonLink, ("step", "made"), ("other", One(5).ToString())),
            Record("restriction", One(1), RecordTypes.Restriction, ("step", "made")),
            Record("seal", One(6), RecordTypes.Sealed, ("step", "sealed")),
            Record("name", One(4), RecordTypes.PersonName, ("kind", "legal"), ("given", "Ottoline"), ("family", "Marchbanks")),
            Record("name-2", One(5), RecordTypes.PersonName, ("kind", "legal"), ("given", "Ottoline"), ("family", "Marchbanks")),
            Record("long", One(4), "case-note", ("words", new string('w', 2_000))),
        ]);
    }

    public static CaseRecord Record(string id, Subject subject, string type, params (string Field, string Value)[] fields) => new()
    {
        Id = id,
        Subject = subject,
        Type = type,
        Happened = Moment.On(new DateOnly(2026, 10, 2)),
        Author = new Author("w-1", "social worker"),
        Fields = fields.ToDictionary(field => field.Field, field => FieldValue.Of(field.Value)),
    };

    public static void Append(Authority authority, IReadOnlyList<CaseRecord> records) => Assert.Null(authority.Journal.Append(records, authority.Instant).Refusal);

    /// <summary>Everything that is said of everybody, today and on a past day.</summary>
    public static string By(Authority authority)
    {
        var overview = authority.Overview;
        overview.Follow();
        var text = new StringBuilder();
        foreach (var subject in overview.Subjects())
        {
            text.Append(subject).Append(overview.IsSealed(subject)).Append(overview.IsGuarded(subject)).AppendJoin(',', overview.IdsOf(subject)).AppendJoin(',', overview.LinksOf(subject)).Append(overview.Who(subject)!.Name).AppendLine();
            foreach (var asAt in new[] { Moment.On(Today), Moment.On(Today.AddDays(-300)) })
            {
                var timeline = overview.Timeline(subject, asAt);
                text.AppendJoin('\n', timeline.Records.Select(record => $"{record.Sequence} {record.Appended:O} {EnvelopeJson.Write(record)}")).AppendLine();
                text.AppendJoin('\n', timeline.TakenBack.Select(record => $"back {EnvelopeJson.Write(record)}")).AppendLine();
                text.AppendJoin('\n', authority.Engine.Clocks(timeline, asAt).Select(clock => $"{clock.Standard.Id} {clock.Id} {clock.State} {clock.Started} {clock.Due} {clock.Met} {clock.MetBy} {clock.Breached} {clock.Ceased}")).AppendLine();
            }

            text.AppendJoin('\n', overview.Ties(subject).Select(tie => $"{tie.Holder} {tie.Other} {tie.Since} {tie.Until}")).AppendLine();
            text.AppendJoin('\n', overview.RecordsOf(subject).Select(record => $"{record.Id} {overview.LastOf(record.Id)!.Id} {overview.Find(record.Id)!.Sequence}")).AppendLine();
        }

        text.AppendJoin('\n', overview.FirstsOf("made").Concat(overview.Notes(0)).Select(record => record.Id)).AppendLine();
        text.AppendJoin('\n', overview.Find("ottoline marchbanks", _ => true)).AppendLine();
        foreach (var row in authority.Clocks.Service(Today))
        {
            using var bytes = new MemoryStream();
            using (var json = new Utf8JsonWriter(bytes))
            {
                ClockJson.Write(json, row);
            }

            text.AppendLine(Encoding.UTF8.GetString(bytes.ToArray()));
        }

        return text.ToString();
    }

    private static IEnumerable<CaseRecord> Corrections(IReadOnlyList<CaseRecord> life, Subject other)
    {
        var first = life[0];
        if (life.Count < 4)
        {
            yield break;
        }

        var (replaced, voided, moved) = (life[1], life[2], life[3]);
        yield return replaced with { Id = $"{first.Subject.Id}-1", Happened = Moment.On(replaced.Happened.Day.AddDays(1)), Corrects = new Correction(replaced.Id, Reason: "The wrong day.") };
        yield return voided with { Id = $"{first.Subject.Id}-2", Corrects = new Correction(voided.Id, CorrectionKind.Voids, "It never was.") };
        yield return moved with { Id = $"{first.Subject.Id}-3", Subject = other, Corrects = new Correction(moved.Id, CorrectionKind.Moves, "Another child's.") };
    }
}
