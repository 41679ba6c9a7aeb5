namespace Plimsoll.Core.Practice.Reading;

/// <summary>Which keys each kind of standard needs and takes.</summary>
internal static class KindKeys
{
    private static readonly string[] Common =
    [
        "id", "title", "called", "promise", "subject", "kind", "status", "source", "answers", "if breached", "note", "checked", "examples", "version",
        "in force from", "ceases on", "warn at", "warn before", "pauses while", "one for each", "no later than", "while", "from", "met by",
    ];

    private static readonly Dictionary<StandardKind, (string[] Needs, string[] Takes)> Keys = new()
    {
        [StandardKind.Deadline] = (["from|steps", "within|steps", "met by|steps"], ["when", "within", "counted from", "steps", "may extend", "blocks"]),
        [StandardKind.Interval] = (["every|at", "met by"], ["when", "every", "at"]),
        [StandardKind.Calendar] = (["each", "met by"], ["each"]),
        [StandardKind.Threshold] = (["fires at|counts", "fires at|above"], ["fires at", "counts", "above", "for"]),
        [StandardKind.Gate] = (["before saving", "needs"], ["when", "before saving", "needs", "unless"]),
        [StandardKind.Countdown] = (["from", "at least", "met by"], ["when", "at least"]),
        [StandardKind.Dated] = (["from", "by", "met by"], ["when", "by"]),
    };

    public static void Check(Entry entry, Standard standard)
    {
        var (needs, takes) = Keys[standard.Kind];
        var kind = Catalogue.WithArticle(standard.Kind);
        foreach (var need in needs)
        {
            var either = need.Split('|');
            if (!either.Any(entry.Has))
            {
                entry.Problem("", $"{kind} without {string.Join(" or ", either.Select(key => $"\"{key}:\""))}", "one of them");
            }
        }

        foreach (var key in Keys.Values.SelectMany(keys => keys.Takes).Distinct().Except(takes).Except(Common).Where(entry.Has))
        {
            entry.Problem(key, $"\"{key}:\"", $"a key of {kind}: {string.Join(", ", takes)}");
        }

        if (standard.Examples.Count == 0)
        {
            entry.Problem("examples", "none", "at least one worked example");
        }
    }
}
