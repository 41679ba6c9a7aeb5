using System.Text.Json;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Returns;

namespace Plimsoll.App.Looking;

/// <summary>What stands in a field, as people read it: the words of codes, dates as they are said, the names of people.</summary>
public sealed class AnswerWords(Names names)
{
    private static readonly PublishedCodes Published = PublishedCodes.OfCin;

    /// <summary>An answer in lines: a text has its own, a group one for each of its lines.</summary>
    public IReadOnlyList<string> Of(Field field, FieldValue value) => value switch
    {
        FieldValue.Several several => [Words.Start(string.Join(", ", several.Values.Select(one => Word(field, one))))],
        FieldValue.Group group => [.. Lines(field, group)],
        FieldValue.Text text when field.Type is FieldType.LongText or FieldType.ShortText => text.Value.Split('\n'),
        _ => [Words.Start(Word(field, value.ToString()!))],
    };

    /// <summary>One value within a sentence.</summary>
    public string Word(Field field, string value) => field.Type switch
    {
        FieldType.Date or FieldType.Instant when Moment.TryParse(value, null, out var moment) => Words.Of(moment),
        FieldType.Worker => names.Worker(value),
        FieldType.Person or FieldType.Team or FieldType.Place or FieldType.Household => Named(field, value),
        FieldType.Document when DocumentReference.TryParse(value, null, out var document) => document.Name,
        _ when field.Codes is { From: not null } codes && (codes.Find(value)?.Means ?? Published.Find(codes.Id, value)?.Label) is { } label => label,
        _ => value,
    };

    /// <summary>Somebody who is on record is called by their name; other words stay as they were written.</summary>
    private string Named(Field field, string value)
    {
        var subject = Subject.TryParse(value, null, out var whole) ? whole : new Subject(Joining.KindOf(field.Type)!.Value, value);
        var name = names.Of(subject);
        return name == $"Child {value}" ? value : name;
    }

    private IEnumerable<string> Lines(Field field, FieldValue.Group group)
    {
        using var lines = JsonDocument.Parse(group.Json);
        foreach (var line in lines.RootElement.EnumerateArray())
        {
            var parts = line.EnumerateObject().Select(member => (Field: field.Fields.FirstOrDefault(one => one.Id == member.Name), Name: member.Name, Value: Said(member.Value)))
                .OrderBy(part => part.Field is null ? int.MaxValue : field.Fields.ToList().IndexOf(part.Field))
                .Select(part => part.Field is { } known ? $"{known.Label.TrimEnd('?')}: {Word(known, part.Value)}" : part.Value);
            yield return string.Join("; ", parts);
        }
    }

    private static string Said(JsonElement value) => value.ValueKind == JsonValueKind.Array ? string.Join(", ", value.EnumerateArray().Select(one => one.ToString())) : value.ToString();
}
