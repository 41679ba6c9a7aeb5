namespace Plimsoll.Core.Practice.Reading;

/// <summary>Which keys each kind of standard needs and takes.</summary>
internal static class KindKeys
{
    private static readonly string[] Common =
    [
        "id", "title", "called", "promise", "subject", "kind", "status", "source", "answers", "if breached", "owner", "note", "checked", "examples", "version",
        "in force from", "warn at", "warn before", "outlives the child",
    ];

    private static readonly Dictionary<StandardKind, (string[] Needs, string[] Takes)> Keys = new()
    {
        [StandardKind.Deadline] = (["from|steps", "within|steps", "met by|steps"], ["while", "when", "from", "within", "counted from", "steps", "met by", "one for each", "no later than", "may extend", "ceases on", "blocks"]),
        [StandardKind.Interval] = (["every|at", "met by"], ["while", "when", "from", "every", "at", "met by", "one for each", "may extend", "ceases on", "pauses while"]),
        [StandardKind.Calendar] = (["each", "met by"], ["while", "each", "met by", "ceases on"]),
        [StandardKind.Threshold] = (["fires at|counts", "fires at|above"], ["while", "from", "fires at", "counts", "above", "for", "met by", "ceases on"]),
        [StandardKind.Gate] = (["before saving", "needs"], ["when", "before saving", "needs", "unless"]),
        [StandardKind.Countdown] = (["from", "at least", "met by"], ["while", "when", "from", "at least", "met by", "no later than", "ceases on"]),
        [StandardKind.Dated] = (["from", "by", "met by"], ["while", "when", "from", "by", "met by", "no later than", "ceases on"]),
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

        if (standard is { For: not null, Counts.Unit: not null })
        {
            entry.Problem("for", "\"for:\" with time added up", "\"for:\" only with \"counts: open ...\"");
        }

        if (standard is { PausesWhile: not null, Status: StandardStatus.Statutory })
        {
            entry.Problem("pauses while", "a pause", "no pause: this standard is statutory");
        }

        if (standard.Examples.Count == 0)
        {
            entry.Problem("examples", "none", "at least one worked example");
        }
    }
}
