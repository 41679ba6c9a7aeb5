namespace Plimsoll.Core.Practice.Reading;

/// <summary>
/// One entry of a practice file, read key by key. Every key must be asked for: what nobody asked for is an unknown key.
/// </summary>
internal sealed class Entry(string file, MapNode map, string name, ProblemList problems)
{
    private readonly HashSet<string> _known = [];

    public string Name => name;

    public string File => file;

    public int Line => map.Line;

    public bool Has(string key)
    {
        _known.Add(key);
        return map[key] is not null;
    }

    /// <summary>The line a key stands on, or that of the entry.</summary>
    public int LineOf(string key) => map.Parts.FirstOrDefault(part => part.Key.Text == key).Key?.Line ?? map.Line;

    public void Problem(string key, string found, string expected, string? nearest = null) =>
        problems.Add(new PracticeProblem(file, LineOf(key), name, key, found, expected, nearest));

    /// <summary>Text that must be there; empty, with a problem, where it is not.</summary>
    public string Text(string key)
    {
        var text = OptionalText(key);
        if (text is null && map[key] is null)
        {
            Problem(key, "nothing", $"\"{key}:\" with its text");
        }

        return text ?? "";
    }

    public string? OptionalText(string key)
    {
        _known.Add(key);
        switch (map[key])
        {
            case null:
                return null;
            case TextNode { Text.Length: > 0 } text:
                return text.Text;
            case TextNode:
                Problem(key, "nothing", "text");
                return null;
            default:
                Problem(key, "a list", "text");
                return null;
        }
    }

    /// <summary>A text, or the lines of a list.</summary>
    /// <param name="withColon">A line may hold a colon, as in <c>child b: visit 2026-11-16</c>, which YAML takes for a key.</param>
    public IReadOnlyList<string> Lines(string key, bool withColon = false)
    {
        _known.Add(key);
        switch (map[key])
        {
            case null:
                return [];
            case TextNode text:
                return text.Text.Length > 0 ? [text.Text] : [];
            case ListNode list:
                foreach (var wrong in list.Items.Where(item => LineOf(item, withColon) is null))
                {
                    problems.Add(new PracticeProblem(file, wrong.Line, name, key, "a list or named parts", "one line of text"));
                }

                return [.. list.Items.Select(item => LineOf(item, withColon)).OfType<string>()];
            default:
                Problem(key, "named parts", "text or a list");
                return [];
        }
    }

    private static string? LineOf(Node item, bool withColon) => item switch
    {
        TextNode text => text.Text,
        MapNode { Parts: [var (key, value)] } when withColon && value is TextNode text => $"{key.Text}: {text.Text}",
        _ => null,
    };

    /// <summary>A stable name: small letters, digits and hyphens.</summary>
    public string Kebab(string key)
    {
        var id = Text(key);
        if (id.Length > 0 && !(char.IsAsciiLetterLower(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            Problem(key, $"\"{id}\"", "small letters, digits and hyphens, beginning with a letter");
        }

        return id;
    }

    /// <summary>Yes or no; null where the key is missing.</summary>
    public bool? YesOrNo(string key)
    {
        var text = OptionalText(key);
        if (text is not (null or "yes" or "no"))
        {
            Problem(key, $"\"{text}\"", "yes or no");
        }

        return text is null ? null : text == "yes";
    }

    /// <summary>Names with a text each.</summary>
    public IReadOnlyList<(string Name, string Text)> Named(string key)
    {
        _known.Add(key);
        switch (map[key])
        {
            case null:
                return [];
            case MapNode parts:
                foreach (var (part, value) in parts.Parts.Where(part => part.Value is not TextNode { Text.Length: > 0 }))
                {
                    problems.Add(new PracticeProblem(file, value.Line, name, key, $"no text for \"{part.Text}\"", "a text"));
                }

                return [.. parts.Parts.Where(part => part.Value is TextNode { Text.Length: > 0 }).Select(part => (part.Key.Text, ((TextNode)part.Value).Text))];
            default:
                Problem(key, "no named parts", "names with a text each");
                return [];
        }
    }

    /// <summary>The entries of a list of named parts.</summary>
    public IReadOnlyList<Entry> Entries(string key, string named)
    {
        _known.Add(key);
        if (map[key] is null)
        {
            return [];
        }

        if (map[key] is not ListNode list)
        {
            Problem(key, "something else", "a list");
            return [];
        }

        var entries = new List<Entry>();
        foreach (var item in list.Items)
        {
            if (item is MapNode part)
            {
                var label = (part[named] as TextNode)?.Text;
                entries.Add(new Entry(file, part, label is null ? name : name.Length == 0 ? label : $"{name}, {label}", problems));
            }
            else
            {
                problems.Add(new PracticeProblem(file, item.Line, name, key, "plain text or a list", "named parts"));
            }
        }

        return entries;
    }

    /// <summary>Reads a phrase; a mistake in it becomes a problem and the default value.</summary>
    public T? Phrase<T>(string key, Func<string, T> read)
    {
        var text = OptionalText(key);
        return text is null ? default : Guard(key, () => read(text));
    }

    public T? Guard<T>(string key, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (PhraseException wrong)
        {
            Problem(key, wrong.Found, wrong.Expected, wrong.Nearest);
            return default;
        }
    }

    /// <summary>One of some words; a problem and the first where it is another.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words)
    {
        var text = Text(key);
        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        if (text.Length > 0)
        {
            Problem(key, $"\"{text}\"", $"one of {string.Join(", ", words.Keys)}", Nearest.To(text, words.Keys));
        }

        return words.Values.First();
    }

    /// <summary>Call last: keys that nobody asked for are mistakes.</summary>
    public void NoOtherKeys()
    {
        foreach (var (key, _) in map.Parts)
        {
            if (!_known.Contains(key.Text))
            {
                problems.Add(new PracticeProblem(file, key.Line, name, "", $"the key \"{key.Text}\"", $"one of {string.Join(", ", _known.Order())}", Nearest.To(key.Text, _known)));
            }
        }
    }

    /// <summary>Key and phrase as written, for readers.</summary>
    public IReadOnlyDictionary<string, string> Phrases(IEnumerable<string> keys) => keys
        .Where(key => map[key] is TextNode or ListNode)
        .ToDictionary(key => key, key => string.Join("; ", Lines(key)));
}
