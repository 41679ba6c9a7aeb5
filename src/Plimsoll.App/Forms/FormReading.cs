using System.Globalization;
using System.Text.Json;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>What a person must put right, and where.</summary>
/// <param name="Name">The question's name; null where it is about the record as a whole.</param>
/// <param name="Part">Of a date, the box to mend: <c>day</c>.</param>
public sealed record FormMistake(string? Name, string Message, string? Part = null);

/// <summary>What a form says of one of those whom it is about.</summary>
/// <param name="LeftOut">The labels of what was typed and is not asked as the other answers stand: it goes into no record.</param>
public sealed record ReadFor(Subject Subject, IReadOnlyDictionary<string, FieldValue> Fields, IReadOnlyList<string> LeftOut);

/// <summary>A form read: what happened, of whom, and what could not be read.</summary>
public sealed record FormRead(Moment? Happened, IReadOnlyList<ReadFor> For, IReadOnlyList<FormMistake> Mistakes)
{
    /// <summary>What a standard misses before it may be saved.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];
}

/// <summary>Reads what was typed into the fields of records. What a hidden question holds is left out.</summary>
public sealed class FormReading(RecordType type, Lookup lookup)
{
    private readonly Questions _questions = new(type);

    private readonly List<FormMistake> _mistakes = [];

    public FormRead Read(TypedForm typed, IReadOnlyList<Subject> who)
    {
        var happened = Instant(typed, TypedForm.Happened, "when it happened");
        var read = who.Select(child => For(typed, child)).ToList();
        return new FormRead(happened, read, [.. _mistakes.Distinct()]);
    }

    private ReadFor For(TypedForm typed, Subject child)
    {
        var all = new Dictionary<string, FieldValue>();
        var found = _mistakes.Count;
        foreach (var field in type.Sections.SelectMany(section => section.Fields))
        {
            if (Value(typed, field, _questions.NameOf(field.Id, child), $"“{field.Label}”") is { } value)
            {
                all[field.Id] = value;
            }
        }

        var shown = RecordCheck.Shown(type, all).ToDictionary(field => field.Id);

        // A mistake in what is not asked need not be mended.
        for (var at = _mistakes.Count - 1; at >= found; at--)
        {
            if (type.Fields.Any(field => !shown.ContainsKey(field.Id) && IsOf(_mistakes[at].Name, _questions.NameOf(field.Id, child))))
            {
                _mistakes.RemoveAt(at);
            }
        }

        return new ReadFor(
            child,
            all.Where(pair => shown.ContainsKey(pair.Key)).ToDictionary(),
            [.. type.Fields.Where(field => all.ContainsKey(field.Id) && !shown.ContainsKey(field.Id)).Select(field => field.Label)]);
    }

    private static bool IsOf(string? mistake, string name) => mistake is not null && mistake.StartsWith(name, StringComparison.Ordinal) && (mistake.Length == name.Length || mistake[name.Length] is '[' or '.');

    private FieldValue? Value(TypedForm typed, Field field, string name, string label)
    {
        switch (field.Type)
        {
            case FieldType.Choices:
                return typed.All(name) is { Count: > 0 } several ? FieldValue.Of(several) : null;
            case FieldType.Date:
                return Day(typed, name, label) is { } day ? FieldValue.Of(day) : null;
            case FieldType.Instant:
                return Instant(typed, name, label) is { } moment ? FieldValue.Of(moment.ToString()) : null;
            case FieldType.Group:
                return Group(typed, field, name);
            default:
                return Text(typed[name]) is { } text ? One(field, name, text) : null;
        }
    }

    private FieldValue One(Field field, string name, string text)
    {
        switch (field.Type)
        {
            case FieldType.Number or FieldType.Score:
                return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? FieldValue.Of(number) : FieldValue.Of(text);
            case FieldType.Worker or FieldType.Person or FieldType.Team or FieldType.Place or FieldType.Household:
                var (id, mistake) = lookup.Find(field.Type, text);
                if (mistake is not null)
                {
                    _mistakes.Add(new FormMistake(name, mistake));
                }

                return FieldValue.Of(id ?? text);
            default:
                return FieldValue.Of(text);
        }
    }

    /// <summary>Trimmed, with line breaks as records keep them; null where nothing is left.</summary>
    private static string? Text(string? typed) => typed?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } text ? text : null;

    private DateOnly? Day(TypedForm typed, string name, string label)
    {
        var (day, read, mistake) = typed.Date(name).Read();
        if (mistake is not null)
        {
            _mistakes.Add(new FormMistake(name, $"{char.ToUpperInvariant(label[0])}{label[1..]}: {char.ToLowerInvariant(mistake[0])}{mistake[1..]}", read.FirstWrong));
        }

        return day;
    }

    private Moment? Instant(TypedForm typed, string name, string label)
    {
        var day = Day(typed, name, label);
        if (Text(typed[$"{name}-time"]) is not { } text)
        {
            return day is { } whole ? Moment.On(whole) : null;
        }

        if (TypedForm.Time(text) is not { } time)
        {
            _mistakes.Add(new FormMistake(name, $"{char.ToUpperInvariant(label[0])}{label[1..]}: “{text}” is not a time. Write it as 14:30 or 2.30pm", "time"));
            return day is { } known ? Moment.On(known) : null;
        }

        if (day is null && typed.Date(name).IsEmpty)
        {
            _mistakes.Add(new FormMistake(name, $"{char.ToUpperInvariant(label[0])}{label[1..]}: a time needs its day", "day"));
        }

        return day is { } on ? Moment.At(on, time) : null;
    }

    /// <summary>The lines in which something was typed. Where the catalogue leaves the fields open, each line of words is one.</summary>
    private FieldValue.Group? Group(TypedForm typed, Field field, string name)
    {
        List<Dictionary<string, FieldValue>> lines = field.Fields.Count == 0
            ? [.. (Text(typed[name]) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Dictionary<string, FieldValue> { ["words"] = FieldValue.Of(line) })]
            : [.. Filled(typed, name).Select(number => LineOf(typed, field, TypedForm.Line(name, number)))];
        if (lines.Count == 0)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, FieldsJson.Compact))
        {
            json.WriteStartArray();
            lines.ForEach(line => FieldsJson.Write(json, line));
            json.WriteEndArray();
        }

        return new FieldValue.Group(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    /// <summary>The lines of a group in which something stands: a record counts these from 1.</summary>
    internal static IReadOnlyList<int> Filled(TypedForm typed, string name) => [.. typed.Lines(name).Where(number => typed.IsTyped(TypedForm.Line(name, number)))];

    private Dictionary<string, FieldValue> LineOf(TypedForm typed, Field field, string line)
    {
        var values = new Dictionary<string, FieldValue>();
        foreach (var part in field.Fields)
        {
            if (Value(typed, part, $"{line}.{part.Id}", $"“{part.Label}”") is { } value)
            {
                values[part.Id] = value;
            }
        }

        var shown = RecordCheck.Shown(field.Fields, values).ToHashSet();
        return values.Where(pair => shown.Contains(pair.Key)).ToDictionary();
    }
}
