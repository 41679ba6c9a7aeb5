using System.Globalization;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads code sets and spells of <c>records/*.yaml</c>; <see cref="RecordTypeReader"/> reads the record types.</summary>
internal static class RecordFileReader
{
    /// <param name="published">The codes of the published lists, by the names of the sets; a list that is not at hand takes any code.</param>
    public static CodeSet? CodeSet(Entry entry, IReadOnlyDictionary<string, IReadOnlyList<CodeValue>> published)
    {
        var id = entry.Text("id");
        var from = entry.OptionalText("from");
        var codes = entry.Lines("codes");
        var means = Of(entry, "means", codes, words => words);
        var since = Of(entry, "in use from", codes, Day);
        var until = Of(entry, "in use to", codes, Day);
        entry.NoOtherKeys();
        if (from is null && codes.Count == 0)
        {
            entry.Problem("codes", "neither codes nor a published list", "\"codes:\" or \"from:\"");
        }

        foreach (var code in codes.Where(code => code.IndexOfAny([',', '[', ']', '(', ')']) >= 0 || $" {code} ".Contains(" or ")))
        {
            entry.Problem("codes", $"\"{code}\"", "a plain phrase without comma, bracket or the word \"or\"");
        }

        foreach (var twice in codes.GroupBy(code => code).Where(group => group.Count() > 1))
        {
            entry.Problem("codes", $"\"{twice.Key}\" twice", "each code once");
        }

        IReadOnlyList<CodeValue> values = from is null
            ? [.. codes.Select(code => new CodeValue(code, means.GetValueOrDefault(code), since.GetValueOrDefault(code), until.GetValueOrDefault(code)))]
            : published.GetValueOrDefault(id) ?? [];
        return id.Length > 0 ? new CodeSet(id, codes, from) { Values = values } : null;
    }

    /// <summary>What a set says of its codes one by one.</summary>
    private static Dictionary<string, T> Of<T>(Entry entry, string key, IReadOnlyList<string> codes, Func<string, T> read)
    {
        var said = new Dictionary<string, T>();
        foreach (var (code, words) in entry.Named(key))
        {
            if (!codes.Contains(code))
            {
                entry.Problem(key, $"\"{code}\"", "a code of the set", Nearest.To(code, codes));
            }
            else if (entry.Guard<object>(key, () => read(words)!) is T value)
            {
                said[code] = value;
            }
        }

        return said;
    }

    private static DateOnly? Day(string words) => DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new PhraseException($"\"{words}\"", "a date such as 2026-01-01");

    /// <summary>A spell with its phrases as they stand; names are checked when all are known.</summary>
    public static Spell? Spell(Entry entry, IReadOnlySet<string> spells)
    {
        var id = entry.Kebab("id");
        var title = entry.Text("title");
        var subject = entry.Word("subject", Catalogue.SubjectWords);
        var starts = entry.Phrase("starts", TriggerPhrases.Read);
        var ends = entry.Phrase("ends", TriggerPhrases.Read);
        var next = entry.OptionalText("next ends the last");
        var many = entry.OptionalText("many by");
        var updated = entry.Phrase("updated by", TriggerPhrases.Read);
        var means = entry.Phrase("means", text => TestPhrases.Read(text, spells));
        var joins = entry.OptionalText("joins")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (!entry.Has("means") && !entry.Has("starts"))
        {
            entry.Problem("starts", "nothing", "\"starts:\" or \"means:\"");
        }
        else if (entry.Has("starts") && !entry.Has("ends") && next is null)
        {
            entry.Problem("ends", "nothing", "what ends the spell");
        }

        entry.NoOtherKeys();
        return id.Length > 0 ? new Spell(id, title, subject, starts, ends, next == "yes", many, updated, means, new Place(entry.File, entry.Line)) { Joins = joins } : null;
    }

    public static void CheckSpell(Entry entry, Spell spell, Names names)
    {
        names.ReadBy(spell.Id, isSpell: true);
        entry.Guard("starts", () => spell.Starts is null ? null : names.Checked(spell.Starts, []));
        entry.Guard("ends", () => spell.Ends is null ? null : names.Checked(spell.Ends, []));
        entry.Guard("updated by", () => spell.UpdatedBy is null ? null : names.Checked(spell.UpdatedBy, []));
        entry.Guard("means", () => spell.Means is null ? null : names.Checked(spell.Means, []));
        entry.Guard<object>("joins", () => spell.Joins.Select(field => names.JoiningField(spell.Id, field)).ToList());
        entry.Guard<object>("many by", () => spell.ManyBy is null or "record" || spell.Starts is null || names.StartTypes(spell.Id).Any(type => type.Field(spell.ManyBy) is not null)
            ? new object()
            : throw Names.Unknown(spell.ManyBy, "\"record\" or a field of the record that starts the spell", names.StartTypes(spell.Id).SelectMany(type => type.Fields).Select(field => field.Id)));
    }
}
