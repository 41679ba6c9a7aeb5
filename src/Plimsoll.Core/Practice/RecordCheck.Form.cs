using System.Globalization;
using System.Text;
using System.Text.Json;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice;

/// <summary>What is wrong with one answer of a form, in a sentence that names it as the form does.</summary>
/// <param name="Field">The field's id; of a group's line <c>actions[2].owner</c>, counted from 1; null where it is the record itself.</param>
public sealed record FieldProblem(string? Field, string Message);

/// <summary>A record as a person writes it: everything that is asked is answered, and nothing else.</summary>
public static partial class RecordCheck
{
    /// <summary>The most characters of a short text, unless the field says otherwise.</summary>
    public const int LongestShortText = 250;

    /// <summary>The most characters of a long text, unless the field says otherwise.</summary>
    public const int LongestLongText = 20_000;

    /// <summary>Everything that a person must still put right, in the order of the form; empty where the record may be signed.</summary>
    /// <param name="now">What has not happened yet is not recorded as if it had.</param>
    public static IReadOnlyList<FieldProblem> OfForm(CaseRecord record, Catalogue catalogue, DateTimeOffset now)
    {
        if (!catalogue.RecordTypes.TryGetValue(record.Type, out var type)
            || !type.Subjects.Contains(record.Subject.Kind)
            || record.Fields.Keys.Any(id => type.Field(id) is null))
        {
            return [new FieldProblem(null, Problem(record, catalogue)!)];
        }

        var problems = new List<FieldProblem>(When(record, type, now));
        Answers(problems, "", "", [.. type.Sections.SelectMany(section => section.Fields)], record.Fields, record.Happened.Day);
        if (problems.Count == 0 && Problem(record, catalogue) is { } other)
        {
            problems.Add(new FieldProblem(null, other));
        }

        return problems;
    }

    /// <summary>The fields that a form shows, given what stands in it so far.</summary>
    public static IEnumerable<Field> Shown(RecordType type, IReadOnlyDictionary<string, FieldValue> fields)
    {
        var shown = ShownIn([.. type.Sections.SelectMany(section => section.Fields)], fields);
        return type.Sections.SelectMany(section => section.Fields).Where(field => shown.Contains(field.Id));
    }

    /// <summary>The fields of a group's line that a form shows, given what stands in the line so far.</summary>
    public static IEnumerable<string> Shown(IReadOnlyList<Field> fields, IReadOnlyDictionary<string, FieldValue> line) => ShownIn(fields, line);

    private static IEnumerable<FieldProblem> When(CaseRecord record, RecordType type, DateTimeOffset now)
    {
        if (record.Happened.Day > London.DayOf(now) || record.Happened.Instant > now)
        {
            yield return new FieldProblem(null, "When it happened must not be in the future.");
        }
        else if (record.Happened.Day.Year < FirstYear)
        {
            yield return new FieldProblem(null, $"When it happened must be in {FirstYear} or later.");
        }

        if (type.NeedsTime && !record.Happened.HasTime)
        {
            yield return new FieldProblem(null, "Give the time as well as the day: a promise in hours starts with this record.");
        }
    }

    /// <summary>A field is asked where its condition holds of what was asked before it: what hangs on a hidden field is hidden too.</summary>
    private static HashSet<string> ShownIn(IReadOnlyList<Field> fields, IReadOnlyDictionary<string, FieldValue> values)
    {
        var shown = new HashSet<string>();
        foreach (var field in fields)
        {
            if (field.ShowWhen is null || FormConditions.Hold(field.ShowWhen, id => shown.Contains(id) ? values.GetValueOrDefault(id) : null))
            {
                shown.Add(field.Id);
            }
        }

        return shown;
    }

    private static void Answers(List<FieldProblem> problems, string path, string place, IReadOnlyList<Field> fields, IReadOnlyDictionary<string, FieldValue> values, DateOnly day)
    {
        var shown = ShownIn(fields, values);
        FieldValue? Asked(string id) => shown.Contains(id) ? values.GetValueOrDefault(id) : null;
        foreach (var field in fields)
        {
            var value = values.GetValueOrDefault(field.Id);
            var label = $"{place}\"{field.Label}\"";
            if (!shown.Contains(field.Id))
            {
                if (value is not null)
                {
                    problems.Add(new FieldProblem(path + field.Id, $"{label} is not asked here: take out what stands in it."));
                }
            }
            else if (value is null || IsEmpty(value))
            {
                if (field.Required || (field.RequiredWhen is { } when && FormConditions.Hold(when, Asked)))
                {
                    problems.Add(new FieldProblem(path + field.Id, $"{label} {Missing(field.Type)}."));
                }
            }
            else if (field.Type == FieldType.Group && value is FieldValue.Group group && field.Fields.Count > 0)
            {
                Lines(problems, path, label, field, group, day);
            }
            else if ((Wrong(field, value) ?? Unsound(field, value, day)) is { } expected)
            {
                problems.Add(new FieldProblem(path + field.Id, $"{label} is {Found(value)}: expected {expected}."));
            }
        }
    }

    private static void Lines(List<FieldProblem> problems, string path, string label, Field field, FieldValue.Group group, DateOnly day)
    {
        using var lines = JsonDocument.Parse(group.Json);
        var number = 0;
        foreach (var line in lines.RootElement.EnumerateArray())
        {
            number++;
            var linePath = string.Create(CultureInfo.InvariantCulture, $"{path}{field.Id}[{number}].");
            var place = string.Create(CultureInfo.InvariantCulture, $"{label}, line {number}: ");
            if (!FieldsJson.TryRead(Encoding.UTF8.GetBytes(line.GetRawText()), out var values, out var problem))
            {
                problems.Add(new FieldProblem(path + field.Id, $"{place}{problem}."));
                continue;
            }

            foreach (var other in values.Keys.Where(id => field.Fields.All(one => one.Id != id)))
            {
                problems.Add(new FieldProblem(linePath + other, $"{place}there is no \"{other}\"{NearestOf(other, field.Fields.Select(one => one.Id))}."));
            }

            Answers(problems, linePath, place, field.Fields, values, day);
        }
    }

    private static bool IsEmpty(FieldValue value) => value switch
    {
        FieldValue.Text text => string.IsNullOrWhiteSpace(text.Value),
        FieldValue.Several several => several.Values.Count == 0,
        FieldValue.Group group => group.Json == "[]",
        _ => false,
    };

    private static string Missing(FieldType type) => type switch
    {
        FieldType.Choice or FieldType.YesOrNo => "needs an answer",
        FieldType.Choices => "needs at least one answer",
        FieldType.Date => "needs a date",
        FieldType.Instant => "needs a date and a time",
        FieldType.Number or FieldType.Score => "needs a number",
        FieldType.LengthOfTime => "needs a length of time such as \"10 working days\"",
        FieldType.ShortText or FieldType.LongText => "needs words",
        FieldType.Person or FieldType.Worker => "needs a name",
        FieldType.Document => "needs a document",
        FieldType.Group => "needs at least one line",
        _ => "needs an answer",
    };

    /// <summary>What a form asks beyond what any record must keep to: codes in use, dates on their side, bounds.</summary>
    private static string? Unsound(Field field, FieldValue value, DateOnly day) => field.Type switch
    {
        FieldType.Choice or FieldType.Choices => NotInUse(field.Codes!, value is FieldValue.Several several ? several.Values : [value.ToString()!], day),
        FieldType.Date or FieldType.Instant => Moment.TryParse(value.ToString(), null, out var moment) ? WrongSide(field, moment.Day, day) : "a date such as 2026-11-20",
        FieldType.Number or FieldType.Score => decimal.TryParse(value.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? OutOfBounds(field, number, "a number") : "a number",
        FieldType.ShortText => OutOfBounds(field with { AtMost = field.AtMost ?? LongestShortText }, value.ToString()!.Trim().Length, "a text", "characters"),
        FieldType.LongText => OutOfBounds(field with { AtMost = field.AtMost ?? LongestLongText }, value.ToString()!.Trim().Length, "a text", "characters"),
        _ => null,
    };

    private static string? NotInUse(CodeSet set, IReadOnlyList<string> codes, DateOnly day) =>
        codes.FirstOrDefault(code => !set.MayBeChosen(code, day)) is { } wrong
            ? $"a code of {set.Id} in use on {Long(day)}, and \"{wrong}\" is not one"
            : null;

    private static string? WrongSide(Field field, DateOnly date, DateOnly day) => field.Falls switch
    {
        DateSide.UpToTheDay when date > day => $"a day up to {Long(day)}, the day of the record",
        DateSide.FromTheDay when date < day => $"a day from {Long(day)} on, the day of the record",
        _ => date.Year is < FirstYear or > LastYear ? $"a day in the years {FirstYear} to {LastYear}" : null,
    };

    private static string? OutOfBounds(Field field, decimal number, string what, string unit = "")
    {
        var tail = unit.Length > 0 ? " " + unit : "";
        return number < field.AtLeast ? string.Create(CultureInfo.InvariantCulture, $"{what} of at least {field.AtLeast}{tail}")
            : number > field.AtMost ? string.Create(CultureInfo.InvariantCulture, $"{what} of at most {field.AtMost}{tail}")
            : null;
    }

    private static string Found(FieldValue value)
    {
        var text = value.ToString()!;
        return text.Length <= 60 ? $"\"{text}\"" : string.Create(CultureInfo.InvariantCulture, $"{text.Length} characters long");
    }

    private static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
