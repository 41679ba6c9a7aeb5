using Plimsoll.App.Forms;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>
/// A record as a timeline tells it: the summary line of its type, then what the line leaves out, in the order of the catalogue,
/// with the words of published codes and the names of people. Of what is kept private or restricted each reader is shown what is theirs to see.
/// </summary>
public sealed class TimelineWords(Catalogue catalogue, Names names)
{
    private const string Latest = "latest-";

    private readonly AnswerWords _answers = new(names);

    /// <param name="sight">What the reader may see of it.</param>
    internal TimelineEntry Entry(CaseRecord record, Sight sight)
    {
        var type = catalogue.RecordTypes.GetValueOrDefault(record.Type);
        var kind = type?.Title ?? Words.Start(Plain(record.Type));
        if (type is not null && sight.Why(type) is { } closed)
        {
            return new TimelineEntry(record.Id, record.Type, kind, kind, record.Happened, null, null, []) { Kept = [closed] };
        }

        var (title, told) = record.Type == RecordTypes.Allocation ? Allocation(record)
            : type?.Summary is { } line && line.Fields.All(id => type.Field(id) is not { } field || !record.Fields.ContainsKey(id) || sight.Why(field) is null) ? (line.Of(record, type, _answers.Word), [.. line.Fields])
            : Sentence(record, kind);
        var fields = (type?.Fields.Where(field => record.Fields.ContainsKey(field.Id) && sight.Why(field) is null).Select(field => field.Id) ?? [])
            .Union(record.Fields.Keys.Where(id => type?.Field(id) is null).Order(StringComparer.Ordinal));
        return new TimelineEntry(
            record.Id,
            record.Type,
            kind,
            title,
            record.Happened,
            IsSigned(record) && record.Author is { } author ? names.Worker(author.Id) : null,
            record.Source == CaseRecord.FromPerson ? null : Source(record.Source),
            [.. fields.Except(told).Where(field => !IsRepeated(record, field)).Select(field => new TimelineField(type?.Field(field)?.Label ?? Words.Start(Plain(field)), Words.Start(Value(record.Fields[field], type?.Field(field)))))])
        {
            Kept = [.. type?.Fields.Where(field => record.Fields.ContainsKey(field.Id)).Select(sight.Why).OfType<string>().Distinct() ?? []],
        };
    }

    /// <summary>A source in words that can stand within a sentence after "the".</summary>
    public static string Source(string source) => source switch
    {
        "cin-census" => "children in need census",
        "allocations" => "allocations file",
        var other => other,
    };

    /// <summary>Which kind of the thing, the thing, its step, and what came of it: "Child protection plan started", "Strategy discussion: section 47".</summary>
    private static (string Title, string[] Told) Sentence(CaseRecord record, string title)
    {
        var told = new List<string>();
        string? Tell(string field)
        {
            if (record[field] is not FieldValue.Text { Value: { Length: > 0 } value })
            {
                return null;
            }

            told.Add(field);
            return value;
        }

        var which = Tell("kind") ?? Tell("type");
        var words = which is null || title.StartsWith(which, StringComparison.OrdinalIgnoreCase) ? title : $"{Words.Start(which)} {char.ToLowerInvariant(title[0])}{title[1..]}";
        words += Tell("step") is { } step ? $" {step}" : "";
        words += Tell("held") is { } held ? held == "no" ? " not held" : " held" : "";
        words += (Tell("outcome") ?? Tell("decision")) is { } came ? $": {came}" : "";
        return (words, [.. told]);
    }

    /// <summary>Who was allocated, or whose work with the child ended. That nobody covers for another goes without saying.</summary>
    private (string Title, string[] Told) Allocation(CaseRecord record)
    {
        var (kind, worker) = (record.Text("kind") ?? "worker", record.Text("worker") is { } id ? names.Worker(id) : "A worker");
        var team = record.Text("to-team") is { } name ? $", {name}," : "";
        var words = $"{worker}{team} {(record.Text("step") == "ended" ? "is no longer" : "became")} the {kind}";
        string[] told = ["step", "kind", "worker", "to-team"];
        return (words, record.Text("cover") == "no" ? [.. told, "cover"] : told);
    }

    /// <summary>An allocation is signed, where it was imported, by the worker it names: that says nothing new.</summary>
    private static bool IsSigned(CaseRecord record) => record.Source == CaseRecord.FromPerson || record.Author?.Id != record.Text("worker");

    /// <summary>A field that repeats the day of its record, or is the latest of something that has not changed.</summary>
    private static bool IsRepeated(CaseRecord record, string field) => record.Text(field) == record.Happened.ToString()
        || (field.StartsWith(Latest, StringComparison.Ordinal) && record.Text(field) == record.Text(field[Latest.Length..]));

    private string Value(FieldValue value, Field? field) => value switch
    {
        _ when field is null => value.ToString()!,
        FieldValue.Several several => string.Join("; ", several.Values.Select(one => _answers.Word(field, one))),
        FieldValue.Text text => _answers.Word(field, text.Value),
        _ => value.ToString()!,
    };

    private static string Plain(string id) => id.Replace('-', ' ');
}
