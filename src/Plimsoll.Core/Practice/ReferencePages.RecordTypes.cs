using System.Globalization;
using System.Text;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice;

public static partial class ReferencePages
{
    /// <summary>The record types by area with their forms, codes, privacy and retention, and the spells that are read from them.</summary>
    public static string RecordTypes(Catalogue catalogue)
    {
        var types = catalogue.RecordTypes.Values.ToList();
        var page = Page(
            "Record types",
            $"{types.Count} kinds of record with {types.Sum(type => type.Fields.Count)} fields, and {catalogue.Spells.Count} spells. {types.Count(type => !type.HasDefaultLayout)} are worked over to the last word: sections, hints, privacy, retention and the line of the timeline. The others show their fields in one section.",
            "Every record also has its envelope: id, subject, occasion, when it happened, when it was recorded, who signed it, what it is about, what it corrects, and its source.",
            $"Who does not see what is private: {string.Join(" ", Privacy.All.Select(reason => $"*{reason.Word}*: {string.Join(", ", reason.KeptFrom.Select(who => who.ToString().ToLowerInvariant()))}."))}");
        foreach (var area in types.GroupBy(type => type.Area).OrderBy(area => area.Key, StringComparer.Ordinal))
        {
            page.Append($"\n## {Title(area.Key)}\n");
            foreach (var type in area)
            {
                Add(page, type, catalogue);
            }
        }

        AddCodes(page, catalogue);
        AddRetention(page, catalogue);
        page.Append("\n# Spells\n\nStates with a start and an end, read from records.\n\n| spell | title | of a | several at once, by |\n|---|---|---|---|\n");
        page.AppendJoin("", catalogue.Spells.Values.OrderBy(spell => spell.Id, StringComparer.Ordinal)
            .Select(spell => $"| {spell.Id} | {Text(spell.Title)} | {Subject.WordFor(spell.Subject)} | {spell.ManyBy} |\n"));
        return page.ToString();
    }

    private static void Add(StringBuilder page, RecordType type, Catalogue catalogue)
    {
        page.Append($"\n### {Text(type.Title)}\n\n`{type.Id}`, about a {string.Join(" or a ", type.Subjects.Select(Subject.WordFor))}\n");
        page.Append(type.Hint is { } hint ? $"\n> {Text(hint)}\n" : "");
        var facts = Facts(type, catalogue).ToList();
        page.Append(facts.Count > 0 ? "\n" : "").AppendJoin("", facts.Select(fact => $"- {fact}\n"));
        foreach (var section in type.Sections.Where(section => section.Fields.Count > 0))
        {
            page.Append(type.HasDefaultLayout ? "" : $"\n**{Text(section.Title)}**\n");
            page.Append("\n| field | type | codes | required | asked as |\n|---|---|---|---|---|\n");
            page.AppendJoin("", section.Fields.SelectMany(Rows));
        }
    }

    private static IEnumerable<string> Facts(RecordType type, Catalogue catalogue)
    {
        if (type.Summary is { } line)
        {
            yield return $"on a timeline: `{line.Words}`";
        }

        if (type.NeedsTime)
        {
            yield return "needs a time as well as a day: a promise in hours starts with it";
        }

        if (type.OneFormForSiblings)
        {
            yield return "one form serves a sibling group; what is marked *each child* is answered for each";
        }

        if (Restricted(type.Private, null, type.RestrictedTo) is { Length: > 0 } restricted)
        {
            yield return restricted;
        }

        if (type.WrittenBy.Count > 0)
        {
            yield return $"written by {string.Join(", ", type.WrittenBy)}, or by somebody above";
        }

        if (type.Keep is { } keep)
        {
            yield return $"kept: {Text(keep.Id)} ({string.Join("; ", keep.Periods.Select(period => period.Words))})";
        }

        var uses = catalogue.Uses[type.Id].ToLookup(use => use.IsSpell, use => use.By);
        if (uses[false].Any())
        {
            yield return $"read by the standards {string.Join(", ", uses[false].Distinct().Order(StringComparer.Ordinal).Select(id => $"`{id}`"))}";
        }

        if (uses[true].Any())
        {
            yield return $"read by the spells {string.Join(", ", uses[true].Distinct().Order(StringComparer.Ordinal).Select(id => $"`{id}`"))}";
        }
    }

    private static IEnumerable<string> Rows(Field field)
    {
        yield return $"| {field.Id} | {FieldTypes.WordFor(field.Type)} | {Codes(field.Codes)} | {Required(field)} | {Asked(field)} |\n";
        foreach (var part in field.Fields)
        {
            yield return $"| {field.Id}: {part.Id} | {FieldTypes.WordFor(part.Type)} | {Codes(part.Codes)} | {Required(part)} | {Asked(part)} |\n";
        }
    }

    private static string Asked(Field field)
    {
        var parts = new List<string> { Text(field.Label) };
        if (field.Hint is { } hint)
        {
            parts.Add($"*{Text(hint)}*");
        }

        if (field.PerChild)
        {
            parts.Add("Each child.");
        }

        if (field.ShowWhen is { } when)
        {
            parts.Add($"Asked when {Text(Words(when))}.");
        }

        if (field.Falls is { } side)
        {
            parts.Add(side == DateSide.UpToTheDay ? "Up to the day of the record." : "From the day of the record on.");
        }

        if (Bounds(field) is { Length: > 0 } bounds)
        {
            parts.Add(bounds);
        }

        if (Restricted(field.Private, field.PrivateWhen, field.RestrictedTo) is { Length: > 0 } restricted)
        {
            parts.Add($"{char.ToUpperInvariant(restricted[0])}{restricted[1..]}.");
        }

        return string.Join(" ", parts);
    }

    private static string Bounds(Field field)
    {
        var unit = field.Type is FieldType.ShortText or FieldType.LongText ? " characters" : "";
        return (field.AtLeast, field.AtMost) switch
        {
            ({ } least, { } most) when least == most => string.Create(CultureInfo.InvariantCulture, $"Exactly {least}{unit}."),
            ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"From {least} to {most}{unit}."),
            ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"At least {least}{unit}."),
            (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"At most {most}{unit}."),
            _ => "",
        };
    }

    private static string Restricted(Privacy? reason, Conditions? when, IReadOnlyList<string> roles) => string.Join("; ", new[]
    {
        reason is null ? "" : $"private: {reason.Word}{(when is null ? "" : $", when {Text(Words(when))}")}",
        roles.Count == 0 ? "" : $"seen only by {string.Join(", ", roles)} and above, and who wrote it",
    }.Where(part => part.Length > 0));

    private static void AddCodes(StringBuilder page, Catalogue catalogue)
    {
        page.Append("\n# What codes mean\n\nThe sets of our own whose codes are explained. Published sets are in [reference/codes](../../reference/codes/README.md).\n");
        foreach (var set in catalogue.Codes.Values.Where(set => set.From is null && set.Values.Any(value => value.Means is not null)).OrderBy(set => set.Id, StringComparer.Ordinal))
        {
            page.Append($"\n**{set.Id}**: {string.Join("; ", set.Values.Select(Said))}\n");
        }
    }

    private static string Said(CodeValue value)
    {
        var words = value.Means is null || value.Means == value.Code ? $"*{Text(value.Code)}*" : $"*{Text(value.Code)}*, {Text(value.Means)}";
        return words
            + (value.From is { } from ? $" (from {from:yyyy-MM-dd})" : "")
            + (value.To is { } to ? $" (to {to:yyyy-MM-dd})" : "");
    }

    private static void AddRetention(StringBuilder page, Catalogue catalogue)
    {
        page.Append("\n# How long records are kept\n\nOf several rules that hold a child's whole record, the longest counts. A hold for a court, an inquiry or a review stands above all of them.\n\n| rule | what | until | whole record | source | checked | note |\n|---|---|---|---|---|---|---|\n");
        page.AppendJoin("", catalogue.Retention.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule =>
            $"| {rule.Id} | {Text(rule.Title)} | {string.Join("; ", rule.Periods.Select(period => period.Words))} | {(rule.WholeRecord ? "yes" : "no")} | {Text(rule.Source)} | {Text(rule.Checked ?? NotChecked)} | {Text(rule.Note ?? "")} |\n"));
    }

    private static string Codes(CodeSet? set) => set is null ? "" : string.Join(", ", set.Codes) + (set.From is { } from ? $"{(set.Codes.Count > 0 ? ", and others of" : "those of")} {from}" : "");

    private static string Required(Field field) => field.Required ? "yes"
        : field.RequiredWhen is { } when ? "when " + Text(Words(when))
        : "";

    /// <summary>Conditions in the words of the catalogue.</summary>
    public static string Words(Conditions conditions) => string.Join(", ", conditions.Clauses.Select(clause => string.Join(" or ", clause.AnyOf.Select(Words))));

    private static string Words(Condition condition) => condition switch
    {
        Compare compare => $"{compare.Field} {Sign(compare.How)} {compare.Value}",
        OneOf oneOf => $"{oneOf.Field} {(oneOf.Not ? "not in" : "in")} ({string.Join(", ", oneOf.Values)})",
        Includes includes => $"{includes.Field} includes {(includes.All ? "all" : "any")} of ({string.Join(", ", includes.Values)})",
        Present present => $"{present.Field} {(present.Exists ? "exists" : "missing")}",
        OpenFor open => $"for {Sign(open.How)} {open.Length}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition that has words."),
    };

    private static string Sign(Comparison how) => how switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };
}
