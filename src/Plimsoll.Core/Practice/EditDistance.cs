namespace Plimsoll.Core.Practice;

/// <summary>How many letters two words differ by: to change, add, leave out or swap with a neighbour.</summary>
public static class EditDistance
{
    private const int Longest = 80;

    /// <param name="most">The answer is no longer exact above this, only greater.</param>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most = int.MaxValue)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return Math.Abs(a.Length - b.Length);
        }

        var width = b.Length + 1;
        Span<int> rows = width <= Longest + 1 ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(row[j - 1], last[j]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return least;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }
}
