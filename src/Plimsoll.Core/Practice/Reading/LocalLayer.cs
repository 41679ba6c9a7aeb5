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

    private static int LineOf(MapNode map, string key) => map.Parts.First(part => part.Key.Text == key).Key.Line;

    private static bool IsTighter(string now, string then) => now == then
        || (decimal.TryParse(now, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) && decimal.TryParse(then, NumberStyles.Number, CultureInfo.InvariantCulture, out var most) && figure <= most)
        || IsShorter(now, then);

    private static bool IsShorter(string now, string then) =>
        LengthOfTime.TryParse(now, null, out var local) && LengthOfTime.TryParse(then, null, out var statutory)
        && local.Unit == statutory.Unit && local.Number <= statutory.Number;
}
