namespace Plimsoll.Core.Inspections;

/// <summary>A grade found in a table: its words, or null where they are not whole, and the lines it stands on.</summary>
internal readonly record struct PlacedGrade(string? Words, int FirstLine, int LastLine);

/// <summary>Ofsted's words for a grade, lower case.</summary>
internal static class Grades
{
    /// <summary>Longest first, so that the whole grade is read and not its beginning.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["requires improvement to be good", "requires improvement", "outstanding", "inadequate", "good"];

    private static readonly string[][] Words = [.. All.Select(grade => grade.Split(' '))];

    private static readonly HashSet<string> Pieces =
        [.. from grade in Words
            from start in Enumerable.Range(0, grade.Length)
            from length in Enumerable.Range(1, grade.Length - start)
            select string.Join(' ', grade, start, length)];

    /// <summary>True for a grade or any unbroken piece of one, as a narrow column prints it.</summary>
    public static bool IsPiece(string text) => Pieces.Contains(PrintedText.SingleSpaced(text).ToLowerInvariant());

    /// <summary>The grade a text is, and nothing else.</summary>
    public static string? Whole(string text) => All.FirstOrDefault(PrintedText.Plain(PrintedText.SingleSpaced(text)).Equals);

    /// <summary>"Requires improvement" and "requires improvement to be good" are one grade in two wordings.</summary>
    public static bool Agree(string one, string other) => one == other || (one.StartsWith("requires", StringComparison.Ordinal) && other.StartsWith("requires", StringComparison.Ordinal));

    /// <summary>The grade a text ends with, and the text before it; null if it ends with none.</summary>
    public static string? EndOf(string text, out string before)
    {
        var plain = PrintedText.Plain(text.TrimEnd('.', ' '));
        foreach (var grade in All)
        {
            var start = plain.Length - grade.Length;
            if (start >= 0 && plain.EndsWith(grade, StringComparison.Ordinal) && (start == 0 || plain[start - 1] is ' ' or ':'))
            {
                before = text[..start].TrimEnd();
                return grade;
            }
        }

        before = text;
        return null;
    }

    /// <summary>The grades in a column of words, each word with its line, from top to bottom.</summary>
    public static List<PlacedGrade> InColumn(IReadOnlyList<(string Word, int Line)> column)
    {
        var found = new List<PlacedGrade>();
        for (var at = 0; at < column.Count;)
        {
            var grade = Words.FirstOrDefault(words =>
                at + words.Length <= column.Count && words.Index().All(word => column[at + word.Index].Word == word.Item));
            var length = grade?.Length ?? PieceAt(column, at);
            found.Add(new(grade is null ? null : string.Join(' ', grade), column[at].Line, column[at + length - 1].Line));
            at += length;
        }

        return found;
    }

    // Words that are not a whole grade are left together: the "good" of a lost "requires improvement to be good" is not the grade good.
    private static int PieceAt(IReadOnlyList<(string Word, int Line)> column, int at)
    {
        var length = 1;
        while (at + length < column.Count && Pieces.Contains(string.Join(' ', column.Skip(at).Take(length + 1).Select(word => word.Word))))
        {
            length++;
        }

        return length;
    }
}
