using System.Globalization;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads one field of a record type.</summary>
/// <param name="sets">The code sets by name.</param>
/// <param name="roles">The roles that may be named.</param>
internal sealed class FieldReader(IReadOnlyDictionary<string, CodeSet> sets, IReadOnlyDictionary<string, Role> roles)
{
    /// <summary>The fields in the order of the file, each with its entry.</summary>
    public IReadOnlyList<(Field Field, Entry Entry)> Fields(Entry entry, bool oneFormForSiblings, bool inGroup = false)
    {
        var fields = new List<(Field Field, Entry Entry)>();
        foreach (var part in entry.Entries("fields", "id"))
        {
            if (Field(part, oneFormForSiblings, inGroup) is not { } field)
            {
                continue;
            }

            if (fields.Any(other => other.Field.Id == field.Id))
            {
                part.Problem("id", $"\"{field.Id}\" a second time", "each field once");
                continue;
            }

            fields.Add((field, part));
        }

        return fields;
    }

    private Field? Field(Entry part, bool oneFormForSiblings, bool inGroup)
    {
        var id = part.Kebab("id");
        var type = Type(part, inGroup);
        var set = Codes(part, type);
        var required = part.YesOrNo("required");
        var requiredWhen = part.Phrase("required when", Conditions);
        if (required is not null && requiredWhen is not null)
        {
            part.Problem("required when", "both \"required:\" and \"required when:\"", "one of the two");
        }

        var perChild = part.YesOrNo("per child") ?? false;
        if (perChild && (!oneFormForSiblings || inGroup))
        {
            part.Problem("per child", "yes", "\"one form for: sibling group\" on the type, and a field that is not part of a group");
        }

        var field = id.Length == 0 ? null : new Field(id, type ?? FieldType.ShortText, set, required ?? false, requiredWhen)
        {
            Hint = part.OptionalText("hint"),
            ShowWhen = part.Phrase("show when", Conditions),
            Private = Private(part),
            PrivateWhen = part.Phrase("private when", Conditions),
            RestrictedTo = Roles(part, "restricted to"),
            PerChild = perChild,
            AtLeast = Bound(part, "at least", type),
            AtMost = Bound(part, "at most", type),
            Falls = Falls(part, type),
            Fields = Parts(part, type, inGroup),
        };
        field = part.OptionalText("label") is { } label && field is not null ? field with { Label = label } : field;
        if (field is { PrivateWhen: not null } && !part.Has("private"))
        {
            part.Problem("private when", "a condition without \"private:\"", "both, or neither");
        }

        if (field is { AtLeast: { } least, AtMost: { } most } && least > most)
        {
            part.Problem("at most", Number(most), $"{Number(least)} or more, which is the least");
        }

        part.NoOtherKeys();
        return field;
    }

    private static FieldType? Type(Entry part, bool inGroup)
    {
        var word = part.Text("type");
        if (word.Length == 0)
        {
            return null;
        }

        if (!FieldTypes.TryParse(word, out var type))
        {
            part.Problem("type", $"\"{word}\"", "a field type", Nearest.To(word, FieldTypes.Words));
            return null;
        }

        if (inGroup && type is FieldType.Group)
        {
            part.Problem("type", "a group within a group", "a field that is not a group");
        }

        return type;
    }

    private CodeSet? Codes(Entry part, FieldType? type)
    {
        var codes = part.OptionalText("codes");
        CodeSet? set = null;
        if (codes is not null && !sets.TryGetValue(codes, out set))
        {
            part.Problem("codes", $"\"{codes}\"", "a code set", Nearest.To(codes, sets.Keys));
        }
        else if (type is FieldType.Choice or FieldType.Choices && set is null)
        {
            part.Problem("codes", "nothing", "the code set of the choice");
        }

        return set;
    }

    /// <summary>Conditions without their brackets, on fields only.</summary>
    private static Conditions Conditions(string text)
    {
        var conditions = LimitPhrases.Whole($"[{text}]", ConditionPhrases.Read);
        return conditions.Clauses.SelectMany(clause => clause.AnyOf).All(condition => condition is FieldCondition)
            ? conditions
            : throw new PhraseException("how long something is open", "conditions on the fields of the form");
    }

    public static Privacy? Private(Entry entry)
    {
        var word = entry.OptionalText("private");
        var reason = Privacy.All.FirstOrDefault(one => one.Word == word);
        if (word is not null && reason is null)
        {
            entry.Problem("private", $"\"{word}\"", $"one of {string.Join(", ", Privacy.Words)}", Nearest.To(word, Privacy.Words));
        }

        return reason;
    }

    public IReadOnlyList<string> Roles(Entry entry, string key)
    {
        var named = entry.Lines(key);
        foreach (var role in named.Where(role => !roles.ContainsKey(role)))
        {
            entry.Problem(key, $"\"{role}\"", "a role", Nearest.To(role, roles.Keys));
        }

        return named;
    }

    private static decimal? Bound(Entry part, string key, FieldType? type)
    {
        if (part.OptionalText(key) is not { } text)
        {
            return null;
        }

        if (type is not (FieldType.Number or FieldType.Score or FieldType.ShortText or FieldType.LongText))
        {
            part.Problem(key, $"\"{text}\"", "no such key: only a number, a score and a text have bounds");
        }
        else if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bound))
        {
            return bound;
        }
        else
        {
            part.Problem(key, $"\"{text}\"", type is FieldType.Number or FieldType.Score ? "a number" : "a number of characters");
        }

        return null;
    }

    private static DateSide? Falls(Entry part, FieldType? type)
    {
        var words = part.OptionalText("falls");
        DateSide? side = words switch
        {
            "up to the day" => DateSide.UpToTheDay,
            "from the day" => DateSide.FromTheDay,
            _ => null,
        };
        if (words is not null && side is null)
        {
            part.Problem("falls", $"\"{words}\"", "\"up to the day\" or \"from the day\"");
        }
        else if (words is not null && type is not (FieldType.Date or FieldType.Instant))
        {
            part.Problem("falls", $"\"{words}\"", "no such key: only a date or an instant falls on a side of the day");
        }

        return side;
    }

    private IReadOnlyList<Field> Parts(Entry part, FieldType? type, bool inGroup)
    {
        if (!part.Has("fields"))
        {
            return [];
        }

        if (type is not FieldType.Group)
        {
            part.Problem("fields", "fields of a field", "no such key: only a group has fields of its own");
            return [];
        }

        var fields = inGroup ? [] : Fields(part, false, inGroup: true);
        FieldOrder.Check([.. fields]);
        return [.. fields.Select(one => one.Field)];
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
