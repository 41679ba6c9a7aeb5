using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads <c>records/*.yaml</c>: code sets, record types and spells.</summary>
internal static class RecordFileReader
{
    public static CodeSet? CodeSet(Entry entry)
    {
        var id = entry.Text("id");
        var from = entry.OptionalText("from");
        var codes = entry.Lines("codes");
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

        return id.Length > 0 ? new CodeSet(id, codes, from) : null;
    }

    public static RecordType? RecordType(Entry entry, string area, IReadOnlyDictionary<string, CodeSet> sets)
    {
        var id = Kebab(entry, "id");
        var title = entry.Text("title");
        var subjects = Subjects(entry);
        var fields = new List<Field>();
        foreach (var part in entry.Entries("fields", "id"))
        {
            if (Field(part, sets) is { } field)
            {
                if (fields.Any(other => other.Id == field.Id))
                {
                    part.Problem("id", $"\"{field.Id}\" a second time", "each field once");
                    continue;
                }

                fields.Add(field);
            }
        }

        entry.NoOtherKeys();
        var type = new RecordType(id, title, area, subjects, fields);
        CheckRequiredWhen(entry, type);
        return id.Length > 0 ? type : null;
    }

    private static Field? Field(Entry part, IReadOnlyDictionary<string, CodeSet> sets)
    {
        var id = Kebab(part, "id");
        var word = part.Text("type");
        if (!FieldTypes.TryParse(word, out var type) && word.Length > 0)
        {
            part.Problem("type", $"\"{word}\"", "a field type", Nearest.To(word, FieldTypes.Words));
        }

        var codes = part.OptionalText("codes");
        CodeSet? set = null;
        if (codes is not null && !sets.TryGetValue(codes, out set))
        {
            part.Problem("codes", $"\"{codes}\"", "a code set", Nearest.To(codes, sets.Keys));
        }
        else if (type is FieldType.Choice or FieldType.Choices && set is null && word.Length > 0)
        {
            part.Problem("codes", "nothing", "the code set of the choice");
        }

        var required = part.OptionalText("required");
        if (required is not (null or "yes" or "no"))
        {
            part.Problem("required", $"\"{required}\"", "yes or no");
        }

        var when = part.Phrase("required when", text => LimitPhrases.Whole($"[{text}]", ConditionPhrases.Read));
        part.NoOtherKeys();
        return id.Length > 0 ? new Field(id, type, set, required == "yes", when) : null;
    }

    private static void CheckRequiredWhen(Entry entry, RecordType type)
    {
        foreach (var condition in type.Fields.Where(field => field.RequiredWhen is not null).SelectMany(field => field.RequiredWhen!.OnFields))
        {
            if (type.Field(condition.Field) is null)
            {
                entry.Problem("required when", $"\"{condition.Field}\"", $"a field of {type.Id}", Nearest.To(condition.Field, type.Fields.Select(field => field.Id)));
            }
        }
    }

    private static List<SubjectKind> Subjects(Entry entry)
    {
        var subjects = new List<SubjectKind>();
        var lines = entry.Lines("subject");
        if (lines.Count == 0)
        {
            entry.Problem("subject", "nothing", $"who the record is about: {string.Join(", ", Subject.Words)}");
        }

        foreach (var word in lines)
        {
            if (Subject.TryParseKind(word, out var kind))
            {
                subjects.Add(kind);
            }
            else
            {
                entry.Problem("subject", $"\"{word}\"", $"one of {string.Join(", ", Subject.Words)}", Nearest.To(word, Subject.Words));
            }
        }

        return subjects;
    }

    private static string Kebab(Entry entry, string key)
    {
        var id = entry.Text(key);
        if (id.Length > 0 && !(char.IsAsciiLetterLower(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            entry.Problem(key, $"\"{id}\"", "small letters, digits and hyphens, beginning with a letter");
        }

        return id;
    }

    /// <summary>A spell with its phrases as they stand; names are checked when all are known.</summary>
    public static Spell? Spell(Entry entry, IReadOnlySet<string> spells)
    {
        var id = Kebab(entry, "id");
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
