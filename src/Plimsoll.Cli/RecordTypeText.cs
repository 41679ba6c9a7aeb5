using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Cli;

/// <summary>A record type whole, for a terminal: its entry in the data dictionary.</summary>
internal static class RecordTypeText
{
    public static IEnumerable<string> Of(RecordType type, Catalogue catalogue)
    {
        yield return $"{type.Id}: {type.Title} (about a {string.Join(" or a ", type.Subjects.Select(Subject.WordFor))}; {type.Area})";
        foreach (var line in Whole(type, catalogue))
        {
            yield return "  " + line;
        }

        foreach (var section in type.Sections)
        {
            yield return "";
            yield return $"  {section.Title}";
            foreach (var line in section.Fields.SelectMany(field => Lines(field, "    ")))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Whole(RecordType type, Catalogue catalogue)
    {
        var readers = catalogue.Uses[type.Id].Select(use => use.By).Distinct().Order(StringComparer.Ordinal).ToList();
        return new[]
        {
            type.Hint ?? "",
            type.NeedsTime ? "Needs the time as well as the day." : "",
            type.OneFormForSiblings ? "One form serves a sibling group." : "",
            type.Private is { } reason ? $"Private ({reason.Word}): {reason.Why}" : "",
            type.RestrictedTo.Count > 0 ? $"Seen only by {string.Join(", ", type.RestrictedTo)} and above, and who wrote it." : "",
            type.WrittenBy.Count > 0 ? $"Written by {string.Join(", ", type.WrittenBy)}, or by somebody above." : "",
            type.Summary is { } summary ? $"On a timeline: {summary.Words}" : "",
            type.Keep is { } keep ? $"Kept: {string.Join("; ", keep.Periods.Select(period => period.Words))} ({keep.Source}; {keep.Checked ?? ReferencePages.NotChecked})" : "",
            readers.Count > 0 ? $"Read by {string.Join(", ", readers)}" : "",
        }.Where(line => line.Length > 0);
    }

    private static IEnumerable<string> Lines(Field field, string indent)
    {
        var codes = field.Codes is { } set ? $" of {set.Id}{(set.From is { } from ? $" ({from})" : "")}" : "";
        var required = field.Required ? ", required" : field.RequiredWhen is { } when ? $", required when {ReferencePages.Words(when)}" : "";
        var shown = field.ShowWhen is { } show ? $", asked when {ReferencePages.Words(show)}" : "";
        var child = field.PerChild ? ", for each child" : "";
        var hidden = field.Private is { } reason ? $", private: {reason.Word}{(field.PrivateWhen is { } only ? $" when {ReferencePages.Words(only)}" : "")}" : "";
        var roles = field.RestrictedTo.Count > 0 ? $", seen only by {string.Join(", ", field.RestrictedTo)} and above" : "";
        yield return $"{indent}{field.Id}: {FieldTypes.WordFor(field.Type)}{codes}{required}{shown}{child}{hidden}{roles}";
        yield return $"{indent}  {field.Label}{(field.Hint is { } hint ? $" {hint}" : "")}";
        foreach (var value in field.Codes?.Values ?? [])
        {
            yield return $"{indent}  - {value.Code}{(value.Means is { } means ? $": {means}" : "")}{(value.To is { } to ? $" (until {to:yyyy-MM-dd})" : "")}";
        }

        foreach (var line in field.Fields.SelectMany(part => Lines(part, indent + "    ")))
        {
            yield return line;
        }
    }
}
