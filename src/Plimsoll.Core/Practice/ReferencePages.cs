using System.Text;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice;

/// <summary>The catalogue as pages for readers, in Markdown: every standard and every record type as <c>practice/</c> words them.</summary>
public static partial class ReferencePages
{
    /// <summary>What is said of a standard that gives no <c>checked:</c>.</summary>
    public const string NotChecked = "not yet checked against the published text";

    /// <summary>The standards by area, with source and how far it was checked, and the ladders that their breaches start.</summary>
    public static string Standards(Catalogue catalogue)
    {
        var all = catalogue.Standards.ToList();
        var page = Page(
            "Standards",
            $"{all.Count} promises. By status: {Counts(all, Catalogue.StatusWords, standard => standard.Status)}. By kind: {Counts(all, Catalogue.KindWords, standard => standard.Kind)}.",
            $"Of {all.Count(standard => standard.Checked is not null)} the source has been read in whole or in part, as each entry says; the other {all.Count(standard => standard.Checked is null)} are {NotChecked} and must not be relied on as law.",
            "The phrases are those of [the practice language](../practice-language.md). Statutory standards bind; a local default is a figure that each authority sets for itself; a prospective one is enacted and switched off until it is commenced.");
        foreach (var area in all.OrderBy(standard => standard.Place.Line).GroupBy(standard => standard.Area).OrderBy(area => area.Key, StringComparer.Ordinal))
        {
            page.Append($"\n## {Title(area.Key)}\n");
            foreach (var standard in area.SelectMany(newest => catalogue.Versions[newest.Id]))
            {
                Add(page, standard);
            }
        }

        page.Append("\n# Ladders\n\nWho must answer a breach, by when, with what. Counted from the day of the breach; a missed step starts the next.\n");
        foreach (var ladder in catalogue.Ladders.Values.OrderBy(ladder => ladder.Id, StringComparer.Ordinal))
        {
            page.Append($"\n## Ladder: {ladder.Id}\n\n| step | who | within | must |\n|---|---|---|---|\n");
            page.AppendJoin("", ladder.Steps.Select((step, i) => $"| {i + 1} | {step.Who} | {step.Words} | {Text(step.Must)} |\n"));
        }

        return page.ToString();
    }

    private static StringBuilder Page(string title, params ReadOnlySpan<string> paragraphs)
    {
        var page = new StringBuilder($"# {title}\n\nMade from `practice/`; a test keeps it so. To make it again: `UPDATE_SNAPSHOTS=1 ./test core`.\n");
        foreach (var paragraph in paragraphs)
        {
            page.Append($"\n{paragraph}\n");
        }

        return page;
    }

    private static void Add(StringBuilder page, Standard standard)
    {
        page.Append($"\n### {Text(standard.Title)}\n\n`{standard.Id}`: {Word(Catalogue.KindWords, standard.Kind)} for each {Subject.WordFor(standard.Subject)}, ");
        page.Append($"{Word(Catalogue.StatusWords, standard.Status)}, version {standard.Version} from {standard.InForceFrom:yyyy-MM-dd}");
        page.Append(standard.Status == StandardStatus.Prospective ? ", switched off until commenced" : "").Append('\n');
        page.Append(standard.Promise is { } promise ? $"\n> {Text(promise)}\n" : "").Append('\n');
        page.AppendJoin("", standard.Phrases.Select(phrase => $"- {phrase.Key}: `{phrase.Value}`\n"));
        page.AppendJoin("", standard.Steps.Select(step => $"- step {Text(step.Name)}: {string.Join(", ", step.Phrases.Select(phrase => $"{phrase.Key} `{phrase.Value}`"))}\n"));
        page.Append($"- if breached: ladder {standard.Ladder}{(standard.Owner is { } owner ? $", owner: {owner}" : "")}\n- source: {Text(standard.Source)}\n- checked: {Text(standard.Checked ?? NotChecked)}\n");
        page.Append(standard.Note is { } note ? $"- note: {Text(note)}\n" : "");
    }

    private static string Counts<T>(IReadOnlyList<Standard> all, IReadOnlyDictionary<string, T> words, Func<Standard, T> of) =>
        string.Join(", ", words.Select(word => $"{word.Key} {all.Count(standard => Equals(of(standard), word.Value))}"));

    private static string Word<T>(IReadOnlyDictionary<string, T> words, T value) => words.First(word => Equals(word.Value, value)).Key;

    private static string Title(string area) => char.ToUpperInvariant(area[0]) + area[1..].Replace('-', ' ');

    /// <summary>Text with the signs that Markdown would read as its own.</summary>
    private static string Text(string text) => text.Replace("\\", "\\\\").Replace("<", "&lt;").Replace("|", "\\|").Replace("*", "\\*").Replace("_", "\\_").Replace("\n", " ");
}
