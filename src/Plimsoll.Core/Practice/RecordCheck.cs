using System.Globalization;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice;

/// <summary>
/// Whether a record is one that the catalogue knows, wherever it comes from (<see cref="Problem"/>), and whether it is whole as a person
/// writes it in a form (<see cref="OfForm"/>). What a form requires is the form's to ask: a record from elsewhere may lack it.
/// </summary>
public static partial class RecordCheck
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>A sentence that says what is wrong, with the nearest right name; null where nothing is.</summary>
    public static string? Problem(CaseRecord record, Catalogue catalogue)
    {
        if (!catalogue.RecordTypes.TryGetValue(record.Type, out var type))
        {
            return $"\"type\" is \"{record.Type}\": the catalogue has no such record type{NearestOf(record.Type, catalogue.RecordTypes.Keys)}.";
        }

        if (!type.Subjects.Contains(record.Subject.Kind))
        {
            return $"\"{record.Type}\" is about a {string.Join(" or a ", type.Subjects.Select(Subject.WordFor))}, not about a {Subject.WordFor(record.Subject.Kind)}.";
        }

        // What a source carries may reach back without end.
        if (record.Type != RecordTypes.SourceCoverage && record.Happened.Day.Year is < FirstYear or > LastYear)
        {
            return $"\"happened\" is \"{record.Happened}\": expected a day in the years {FirstYear} to {LastYear}.";
        }

        if (record.Author?.Role is { } role && !catalogue.Roles.ContainsKey(role))
        {
            return $"\"author.role\" is \"{role}\": the catalogue has no such role{NearestOf(role, catalogue.Roles.Keys)}.";
        }

        foreach (var (id, value) in record.Fields)
        {
            if (type.Field(id) is not { } field)
            {
                return $"\"fields.{id}\": {record.Type} has no such field{NearestOf(id, type.Fields.Select(one => one.Id))}.";
            }

            if (Wrong(field, value) is { } expected)
            {
                return $"\"fields.{id}\" is \"{value}\": expected {expected}.";
            }
        }

        return null;
    }

    private static string NearestOf(string found, IEnumerable<string> names) => Nearest.To(found, names) is { } near ? $"; the nearest is \"{near}\"" : "";

    private static string? Wrong(Field field, FieldValue value) => field.Type switch
    {
        FieldType.Choice => value is FieldValue.Text choice ? Code(field, [choice.Value]) : "one code",
        FieldType.Choices => value switch
        {
            FieldValue.Several several => Code(field, several.Values),
            FieldValue.Text one => Code(field, [one.Value]),
            _ => "a list of codes",
        },
        FieldType.YesOrNo => value is FieldValue.Text { Value: "yes" or "no" } ? null : "yes or no",
        FieldType.Date => value is FieldValue.Text date && DateOnly.TryParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "a date such as 2026-11-20",
        FieldType.Instant => value is FieldValue.Text instant && Moment.TryParse(instant.Value, null, out _) ? null : "a date or an instant such as 2026-11-20T22:15:00Z",
        FieldType.Number or FieldType.Score => value is FieldValue.Number || (value is FieldValue.Text text && decimal.TryParse(text.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) ? null : "a number",
        FieldType.LengthOfTime => value is FieldValue.Text length && LengthOfTime.TryParse(length.Value, null, out _) ? null : "a length of time such as \"5 working days\"",
        FieldType.Group => value is FieldValue.Group ? null : "a list of groups",
        _ => value is FieldValue.Text or FieldValue.Number ? null : "text",
    };

    private static string? Code(Field field, IReadOnlyList<string> codes)
    {
        var wrong = codes.FirstOrDefault(code => !field.Codes!.Allows(code));
        return wrong is null ? null : $"a code of {field.Codes!.Id} ({string.Join(", ", field.Codes.Codes.Take(12))}{(field.Codes.Codes.Count > 12 ? ", ..." : "")}){NearestOf(wrong, field.Codes.Codes)}";
    }
}
