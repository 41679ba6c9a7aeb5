using System.Globalization;
using System.Text.Json;
using Plimsoll.App.Recording;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>A record put back into a form, as if it had been typed: to be corrected.</summary>
internal static class FormFilling
{
    public static TypedForm Of(CaseRecord record, RecordType type, Lookup lookup)
    {
        var typed = new TypedForm();
        var questions = new Questions(type);
        foreach (var (id, value) in record.Fields)
        {
            if (type.Field(id) is { } field)
            {
                Put(typed, questions.NameOf(id, record.Subject), field, value, lookup);
            }
        }

        return typed;
    }

    /// <summary>What the link that opened a form answers already. Of words only a name such as that of a post is: an address is no place for more.</summary>
    public static void Give(TypedForm typed, IReadOnlyDictionary<string, string> given, RecordType type, Subject subject, Lookup lookup)
    {
        var questions = new Questions(type);
        foreach (var (id, value) in given)
        {
            if (type.Field(id) is { Type: FieldType.Choice or FieldType.YesOrNo or FieldType.Worker or FieldType.Team or FieldType.Date or FieldType.ShortText } field
                && (field.Type != FieldType.ShortText || value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_')))
            {
                Put(typed, questions.NameOf(id, subject), field, FieldValue.Of(value), lookup);
            }
        }
    }

    /// <summary>A day, and its time where there is one, into their boxes.</summary>
    public static void Fill(TypedForm typed, string name, Moment moment)
    {
        var day = TypedDate.Of(moment.Day);
        (typed[$"{name}-day"], typed[$"{name}-month"], typed[$"{name}-year"]) = (day.Day, day.Month, day.Year);
        if (moment.Instant is { } instant)
        {
            typed[$"{name}-time"] = London.TimeOf(instant).ToString("HH:mm", CultureInfo.InvariantCulture);
        }
    }

    private static void Put(TypedForm typed, string name, Field field, FieldValue value, Lookup lookup)
    {
        switch (value)
        {
            case FieldValue.Several several:
                typed.Put(name, several.Values);
                break;
            case FieldValue.Group group:
                Lines(typed, name, field, group, lookup);
                break;
            case FieldValue.Text text when field.Type is FieldType.Date or FieldType.Instant && Moment.TryParse(text.Value, null, out var moment):
                Fill(typed, name, moment);
                break;
            case var other when field.Type is FieldType.Worker or FieldType.Person or FieldType.Team or FieldType.Place or FieldType.Household:
                typed[name] = lookup.Shown(field.Type, other.ToString()!);
                break;
            case var other:
                typed[name] = other.ToString();
                break;
        }
    }

    private static void Lines(TypedForm typed, string name, Field field, FieldValue.Group group, Lookup lookup)
    {
        using var lines = JsonDocument.Parse(group.Json);
        if (field.Fields.Count == 0)
        {
            typed[name] = string.Join('\n', lines.RootElement.EnumerateArray().Select(line => string.Join("; ", line.EnumerateObject().Select(member => member.Value.ToString()))));
            return;
        }

        var number = 0;
        foreach (var line in lines.RootElement.EnumerateArray())
        {
            number++;
            if (FieldsJson.TryRead(System.Text.Encoding.UTF8.GetBytes(line.GetRawText()), out var fields, out _))
            {
                foreach (var (id, value) in fields)
                {
                    if (field.Fields.FirstOrDefault(part => part.Id == id) is { } part)
                    {
                        Put(typed, $"{TypedForm.Line(name, number)}.{id}", part, value, lookup);
                    }
                }
            }
        }
    }
}
