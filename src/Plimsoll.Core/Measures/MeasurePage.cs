using System.Text;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Measures;

/// <summary>The measures as a page for readers, in Markdown: each as <c>practice/measures</c> words it, and the indicators that no record carries.</summary>
public static class MeasurePage
{
    public static string Of(Catalogue catalogue)
    {
        var measures = catalogue.Measures.Values.ToList();
        var indicators = measures.Select(measure => measure.Indicator).Where(IsIndicator).Distinct().Count();
        var page = new StringBuilder("# Measures\n\nMade from `practice/`; a test keeps it so. To make it again: `UPDATE_SNAPSHOTS=1 ./test core`.\n");
        page.Append($"\n{measures.Count} measures, which answer {indicators} of the {indicators + catalogue.Unmeasured.Count} indicators in common use; the other {catalogue.Unmeasured.Count} stand at the end, each with the reason. The phrases are those of [the language of measures](../measures-language.md).\n");
        page.Append("\nThe definitions are in our own words. Where an entry does not say how far it was checked, it was written by people who know the field and not read against the published method.\n");
        foreach (var area in measures.OrderBy(measure => measure.Place.File, StringComparer.Ordinal).ThenBy(measure => measure.Place.Line).GroupBy(measure => measure.Area))
        {
            page.Append($"\n## {char.ToUpperInvariant(area.Key[0])}{area.Key[1..].Replace('-', ' ')}\n");
            foreach (var measure in area)
            {
                Add(page, measure);
            }
        }

        page.Append("\n## Not measured\n\n| indicator | what it would count | why not |\n|---|---|---|\n");
        page.AppendJoin("", catalogue.Unmeasured.OrderBy(left => left.Id, StringComparer.Ordinal).Select(left => $"| {left.Id} | {Text(left.Title)} | {Text(left.Why)} |\n"));
        return page.ToString();
    }

    private static void Add(StringBuilder page, Measure measure)
    {
        page.Append($"\n### {Text(measure.Title)}\n\n`{measure.Id}`: {measure.Kind.ToString().ToLowerInvariant()}, in {Text(measure.Unit)}; {Better(measure.Polarity)}; version {measure.Version}\n\n");
        page.AppendJoin("", measure.Phrases.Select(phrase => $"- {phrase.Key}: `{phrase.Value}`\n"));
        page.Append($"- source: {Text(measure.Source)}\n").Append(measure.Checked is { } read ? $"- checked: {Text(read)}\n" : "").Append(measure.Note is { } note ? $"- note: {Text(note)}\n" : "");
        page.AppendJoin("", Comparators.For(measure.Id).Select(one => $"- {one.Area}, {one.Period}: {MeasureFigure.Short(one.Value)} ({Text(one.Origin)})\n"));
    }

    /// <summary>Which way is better, in words.</summary>
    public static string Better(Polarity polarity) => polarity switch
    {
        Polarity.High => "more is better",
        Polarity.Low => "less is better",
        _ => "neither more nor less is better",
    };

    private static bool IsIndicator(string id) => char.IsAsciiLetterUpper(id[0]);

    private static string Text(string text) => text.Replace("<", "&lt;").Replace("|", "\\|").Replace("*", "\\*").Replace("_", "\\_").Replace("\n", " ");
}
