namespace Plimsoll.Core.Records;

/// <summary>The known word nearest to one that is not known, for the end of an error sentence.</summary>
internal static class Nearest
{
    private const int LongestCompared = 64;

    /// <summary>The word that takes the fewest changes of one letter; the first of equals.</summary>
    public static string To(string found, IReadOnlyList<string> words)
    {
        var asked = found.Length > LongestCompared ? found[..LongestCompared] : found;
        return words.MinBy(word => Changes(asked, word))!;
    }

    private static int Changes(string from, string to)
    {
        var above = new int[to.Length + 1];
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var swap = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(swap, Math.Min(above[j], row[j - 1]) + 1);
            }

            (above, row) = (row, above);
        }

        return above[to.Length];
    }
}
