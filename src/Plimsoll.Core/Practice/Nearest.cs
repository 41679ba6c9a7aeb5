namespace Plimsoll.Core.Practice;

/// <summary>The right name that a wrong one most looks like.</summary>
public static class Nearest
{
    private const int FewEnoughToChooseFrom = 12;

    /// <summary>Of few names the nearest; of many, null where nothing is near: more than a third of the letters differ.</summary>
    public static string? To(string found, IEnumerable<string> among)
    {
        var names = among.Distinct().ToList();
        // A name is short: what is long is something else.
        if (found.Length > 80)
        {
            return null;
        }

        var limit = names.Count <= FewEnoughToChooseFrom ? int.MaxValue : Math.Max(2, found.Length / 3);
        return names
            .Select(name => (name, distance: Distance(found, name)))
            .Where(candidate => candidate.distance <= limit)
            .OrderBy(candidate => candidate.distance).ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .Select(candidate => candidate.name).FirstOrDefault();
    }

    /// <summary>Letters to change, add, leave out or swap with a neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(row[j - 1], last[j]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last) = (last, row);
        }

        return last[b.Length];
    }
}
