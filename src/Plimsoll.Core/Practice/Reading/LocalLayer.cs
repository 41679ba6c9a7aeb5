using System.Globalization;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>
/// What an authority's own file may change in a standard that ships: limits, answers, warnings and ladder, with its own source.
/// It may not loosen a statutory standard.
/// </summary>
internal static class LocalLayer
{
    private static readonly string[] MayChange =
        ["id", "within", "every", "at", "each", "fires at", "at least", "above", "met by", "warn at", "warn before", "if breached", "source", "note", "checked", "examples", "title", "called", "promise", "version", "in force from"];

    private static readonly string[] Limits = ["within", "every", "at", "each", "fires at", "at least", "above"];

    public static void Check(string file, MapNode local, MapNode shipped, ProblemList problems)
    {
        var id = (local["id"] as TextNode)?.Text ?? "";
        foreach (var (key, _) in local.Parts.Where(part => !MayChange.Contains(part.Key.Text)))
        {
            problems.Add(new PracticeProblem(file, key.Line, id, key.Text, $"\"{key.Text}:\"", $"a key that an authority may change: {string.Join(", ", MayChange)}", Nearest.To(key.Text, MayChange)));
        }

        if (local["source"] is null)
        {
            problems.Add(new PracticeProblem(file, local.Line, id, "source", "nothing", "the authority's own source for the change"));
        }

        if (shipped["status"] is not TextNode { Text: "statutory" })
        {
            return;
        }

        if (local["met by"] is not null)
        {
            problems.Add(new PracticeProblem(file, LineOf(local, "met by"), id, "met by", "another answer", "the answer that the statute asks for: this standard is statutory"));
        }

        foreach (var key in Limits.Where(key => local[key] is not null))
        {
            if (local[key] is not TextNode now || shipped[key] is not TextNode then || !IsTighter(now.Text, then.Text))
            {
                problems.Add(new PracticeProblem(file, LineOf(local, key), id, key, local[key] is TextNode text ? $"\"{text.Text}\"" : "cases", $"a limit as short as \"{(shipped[key] as TextNode)?.Text ?? "the statutory cases"}\" or shorter, in the same unit: this standard is statutory"));
            }
        }
    }

    /// <summary>
    /// What statutory standards stand on stays as it ships: a spell, a role, and a standard whose breach they wait for wholly;
    /// a record type and a code set may grow and lose nothing. A ladder is the authority's own, and keeps a step.
    /// </summary>
    public static void CheckGround(IReadOnlyList<(string List, string Id, string File, MapNode Shipped, MapNode Local)> replaced, Catalogue catalogue, ProblemList problems)
    {
        if (replaced.Count == 0)
        {
            return;
        }

        var statutory = StandsOn.Of(catalogue, StandardStatus.Statutory);
        foreach (var (list, id, file, shipped, local) in replaced)
        {
            if (list == "ladders" && local["steps"] is ListNode { Items.Count: 0 })
            {
                problems.Add(new PracticeProblem(file, local.Line, id, "steps", "no step", "at least one: somebody must answer a breach"));
            }

            var standards = statutory[(list, id)].ToList();
            if (standards.Count == 0)
            {
                continue;
            }

            var on = $"{string.Join(", ", standards.Take(3))}{(standards.Count > 3 ? $" and {standards.Count - 3} more" : "")} {(standards.Count == 1 ? "stands" : "stand")} on it and {(standards.Count == 1 ? "is" : "are")} statutory";
            foreach (var (line, key, found, expected) in Loosened(list, shipped, local))
            {
                problems.Add(new PracticeProblem(file, line, id, key, found, $"{expected}: {on}"));
            }
        }
    }

    private static IEnumerable<(int Line, string Key, string Found, string Expected)> Loosened(string list, MapNode shipped, MapNode local) => list switch
    {
        "spells" => [(local.Line, "", "a spell that ships", "a spell of the authority's own, with an id of its own")],
        "roles" => [(local.Line, "", "a role that ships", "a role of the authority's own, with an id of its own")],
        "sets" => Codes(shipped).Except(Codes(local)).Where(_ => local["codes"] is not null).Select(code => (LineOf(local, "codes"), "codes", $"no \"{code}\"", "every code that ships, and perhaps more"))
            .Concat(local["from"] is null ? [] : [(LineOf(local, "from"), "from", "another published list", "the list that ships")]),
        "records" => TypeLoosened(shipped, local),
        "standards" => Limits.Append("met by").Where(key => local[key] is not null && Words(local[key]) != Words(shipped[key]) && !(Text(local, key) is { } now && Text(shipped, key) is { } then && key != "met by" && IsTighter(now, then)))
            .Where(_ => shipped["status"] is not TextNode { Text: "statutory" })
            .Select(key => (LineOf(local, key), key, "a looser promise", "one as short as what ships, with the same answer")),
        _ => [],
    };

    /// <summary>Every field that ships stays as it is; the authority's own come after.</summary>
    private static IEnumerable<(int Line, string Key, string Found, string Expected)> TypeLoosened(MapNode shipped, MapNode local)
    {
        if (local["subject"] is not null && Words(local["subject"]) != Words(shipped["subject"]))
        {
            yield return (LineOf(local, "subject"), "subject", "another subject", "the subject that ships");
        }

        if (local["fields"] is null)
        {
            yield break;
        }

        var now = Fields(local);
        foreach (var (field, words) in Fields(shipped))
        {
            if (!now.TryGetValue(field, out var same) || same != words)
            {
                yield return (LineOf(local, "fields"), "fields", same is null ? $"no \"{field}\"" : $"another \"{field}\"", "every field that ships, as it ships, and perhaps more");
            }
        }
    }

    private static Dictionary<string, string> Fields(MapNode type) => (type["fields"] as ListNode)?.Items.OfType<MapNode>()
        .Where(field => field["id"] is TextNode)
        .DistinctBy(field => ((TextNode)field["id"]!).Text)
        .ToDictionary(field => ((TextNode)field["id"]!).Text, field => string.Join("; ", field.Parts.OrderBy(part => part.Key.Text, StringComparer.Ordinal).Select(part => $"{part.Key.Text}: {Words(part.Value)}"))) ?? [];

    private static IEnumerable<string> Codes(MapNode set) => (set["codes"] as ListNode)?.Items.OfType<TextNode>().Select(code => code.Text) ?? [];

    private static string Words(Node? node) => node switch
    {
        TextNode text => text.Text,
        ListNode items => string.Join(", ", items.Items.Select(Words)),
        MapNode map => string.Join("; ", map.Parts.Select(part => $"{part.Key.Text}: {Words(part.Value)}")),
        _ => "",
    };

    private static string? Text(MapNode map, string key) => (map[key] as TextNode)?.Text;

    private static int LineOf(MapNode map, string key) => map.Parts.First(part => part.Key.Text == key).Key.Line;

    private static bool IsTighter(string now, string then) => now == then
        || (decimal.TryParse(now, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) && decimal.TryParse(then, NumberStyles.Number, CultureInfo.InvariantCulture, out var most) && figure <= most)
        || IsShorter(now, then);

    private static bool IsShorter(string now, string then) =>
        LengthOfTime.TryParse(now, null, out var local) && LengthOfTime.TryParse(then, null, out var statutory)
        && local.Unit == statutory.Unit && local.Number <= statutory.Number;
}
