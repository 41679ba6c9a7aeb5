using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>
/// A form as it was typed, sound or not: the names of its fields and what stands in each. What is not an answer of the type (when it happened,
/// whom it is about) has a name that begins with <c>form.</c>; a draft keeps it as JSON.
/// </summary>
public sealed partial class TypedForm
{
    private const string Meta = "form.";

    /// <summary>Whom it is about: the ids of those ticked.</summary>
    public const string Who = Meta + "who";

    /// <summary>When it happened.</summary>
    public const string Happened = Meta + "happened";

    /// <summary>The place in the journal up to which the author had read.</summary>
    public const string Seen = Meta + "seen";

    /// <summary>The record that it is about.</summary>
    public const string About = Meta + "about";

    /// <summary>The record that it corrects, and why.</summary>
    public const string Corrects = Meta + "corrects";

    public const string Reason = Meta + "reason";

    private readonly SortedDictionary<string, IReadOnlyList<string>> _values = new(StringComparer.Ordinal);

    public TypedForm()
    {
    }

    public TypedForm(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> values)
    {
        foreach (var (name, typed) in values)
        {
            _values[name] = [.. typed.Where(text => text.Length > 0)];
        }
    }

    public string? this[string name]
    {
        get => _values.TryGetValue(name, out var typed) && typed.Count > 0 ? typed[0] : null;
        set => Put(name, value is null ? [] : [value]);
    }

    public IEnumerable<string> Names => _values.Keys;

    public IReadOnlyList<string> All(string name) => _values.GetValueOrDefault(name, []);

    public void Put(string name, IReadOnlyList<string> values) => _values[name] = values;

    /// <summary>Something has been typed into a field of the type itself.</summary>
    public bool HasAnswers => _values.Any(pair => !pair.Key.StartsWith(Meta, StringComparison.Ordinal) && pair.Value.Count > 0);

    /// <summary>The numbers of a group's lines in which something may be typed, in order.</summary>
    public IReadOnlyList<int> Lines(string group) =>
        [.. _values.Keys.Where(name => name.StartsWith(group + "[", StringComparison.Ordinal))
            .Select(name => int.TryParse(name.AsSpan(group.Length + 1, Math.Max(0, name.IndexOf(']', group.Length) - group.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0).Distinct().Order()];

    /// <summary>Whether anything stands in a line of a group.</summary>
    public bool IsTyped(string line) => _values.Any(pair => pair.Key.StartsWith(line, StringComparison.Ordinal) && pair.Value.Count > 0);

    /// <summary>Takes away a line, and all that stands in it.</summary>
    public void Remove(string line) => _values.Keys.Where(name => name.StartsWith(line, StringComparison.Ordinal)).ToList().ForEach(name => _values.Remove(name));

    /// <summary>The name of a line of a group: <c>actions[2]</c>.</summary>
    public static string Line(string group, int number) => string.Create(CultureInfo.InvariantCulture, $"{group}[{number}]");

    /// <summary>A day that was typed in three boxes.</summary>
    public Recording.TypedDate Date(string name) => new(this[$"{name}-day"], this[$"{name}-month"], this[$"{name}-year"]);

    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, FieldsJson.Compact))
        {
            json.WriteStartObject();
            foreach (var (name, typed) in _values)
            {
                json.WriteStartArray(name);
                foreach (var one in typed)
                {
                    json.WriteStringValue(one);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>What <see cref="ToJson"/> wrote; nothing where it is anything else.</summary>
    public static TypedForm Of(string json)
    {
        try
        {
            return new TypedForm((JsonSerializer.Deserialize<Dictionary<string, string[]>>(json) ?? []).Select(pair => KeyValuePair.Create(pair.Key, (IReadOnlyList<string>)pair.Value)));
        }
        catch (JsonException)
        {
            return new TypedForm();
        }
    }

    /// <summary>A time as people type it: 14:30, 2.30pm, 9am, 1430.</summary>
    public static TimeOnly? Time(string typed)
    {
        if (Clock().Match(typed.Trim().ToLowerInvariant()) is not { Success: true } match)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value;
        if (half.Length == 0 ? !match.Groups["minute"].Success : hour is 0 or > 12)
        {
            return null;
        }

        hour = half switch
        {
            "p" => (hour % 12) + 12,
            "a" => hour % 12,
            _ => hour,
        };
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex("^(?<hour>[0-9]{1,2})(?:[:.]?(?<minute>[0-9]{2}))? ?(?:(?<half>[ap])\\.?m\\.?)?$")]
    private static partial Regex Clock();
}
