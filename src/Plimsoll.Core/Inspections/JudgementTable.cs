using System.Text.RegularExpressions;

namespace Plimsoll.Core.Inspections;

/// <summary>The table of judgements on the first page: its rows in printed order, and the line after it.</summary>
/// <param name="End">The line where the text after the table begins; 0 where there is no table.</param>
internal sealed record JudgementTable(IReadOnlyList<Judgement> Rows, int End, IReadOnlyList<string> Warnings)
{
    public static JudgementTable Read(IReadOnlyList<PrintedLine> lines, bool isEarlier) =>
        new JudgementTableReader(isEarlier ? JudgementNames.InEarlierTables : JudgementNames.InTables).Read(lines);
}

/// <summary>Reads the table: rows begin and go on as the names do; the column of grades is read on its own and then set beside the rows.</summary>
internal sealed class JudgementTableReader(IReadOnlyList<string> names)
{
    private const int LinesToSearch = 120;
    private const int ShortestProse = 30;
    private const int ShortestAfterTable = 60;

    private static readonly Regex Number = new(@"^\d(?:\.\d)?\.? +", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public JudgementTable Read(IReadOnlyList<PrintedLine> lines)
    {
        var rows = new List<Row>();
        var column = new List<(string Word, int Line)>();
        var limit = Math.Min(lines.Count, LinesToSearch);
        var end = 0;
        var unread = new List<string>();
        for (var i = 0; i < limit; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            if (PrintedText.Plain(lines[i].Text).StartsWith("what needs to improve", StringComparison.Ordinal))
            {
                break;
            }

            var (name, grade) = Split(lines[i]);
            var isRow = name.Length == 0 ? rows.Count > 0 || IsAboveFirstRow(lines, i) : Extend(rows, Number.Replace(name, ""), i, i > 0 && lines[i - 1].IsBlank);
            if (!isRow && rows.Count > 0)
            {
                // The last row ends the table, and so does prose; a short line between rows is damage.
                if (lines[i].Text.Length >= ShortestAfterTable || PrintedText.Plain(rows[^1].Name) == names[^1])
                {
                    break;
                }

                unread.Add(lines[i].Text);
            }

            if (isRow)
            {
                column.AddRange(PrintedText.SingleSpaced(grade).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, i)));
                end = i + 1;
            }
        }

        var isClosed = lines.Skip(end).Take(LinesToSearch).Any(line => line.Text.Length >= ShortestProse);
        return Grade(rows, Grades.InColumn(column), end, isClosed, unread);
    }

    // The grade stands right of the name, or alone where the name wraps; text files may have one space between.
    private (string Name, string Grade) Split(PrintedLine line)
    {
        if (Grades.IsPiece(line.Text))
        {
            return ("", line.Text);
        }

        var gap = line.Text.LastIndexOf("  ", StringComparison.Ordinal);
        if (gap > 0 && char.IsLetter(line.Text[gap + 2]) && (Grades.IsPiece(line.Text[gap..]) || IsBeginning(line.Text[..gap])))
        {
            return (PrintedText.SingleSpaced(line.Text[..gap]), line.Text[gap..].Trim());
        }

        return Grades.EndOf(line.Text, out var before) is { } grade && IsBeginning(before)
            ? (PrintedText.SingleSpaced(before), grade)
            : (PrintedText.SingleSpaced(line.Text), "");
    }

    // A grade of two lines may start above the one line of its name, also in the first row.
    private bool IsAboveFirstRow(IReadOnlyList<PrintedLine> lines, int i) =>
        i + 1 < lines.Count && IsBeginning(Split(lines[i + 1]).Name);

    private bool IsBeginning(string text) => JudgementNames.IsBeginning(names, PrintedText.SingleSpaced(Number.Replace(text, "")));

    private bool Extend(List<Row> rows, string name, int line, bool isAfterGap)
    {
        if (rows.Count > 0 && JudgementNames.IsBeginning(names, $"{rows[^1].Name} {name}"))
        {
            rows[^1] = rows[^1] with { Name = $"{rows[^1].Name} {name}", Last = line, HasGap = rows[^1].HasGap || isAfterGap };
            return true;
        }

        if (name.Contains(' ') && JudgementNames.IsBeginning(names, name))
        {
            rows.Add(new Row(name, line, line, false));
            return true;
        }

        return false;
    }

    private JudgementTable Grade(List<Row> rows, List<PlacedGrade> grades, int end, bool isClosed, List<string> unread)
    {
        var judgements = new List<Judgement>();
        var warnings = unread.Select(text => $"A line in the table of judgements cannot be read: \"{PrintedText.SingleSpaced(text)}\".").ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (!JudgementNames.IsWhole(names, row.Name))
            {
                warnings.Add($"The table of judgements has a row that cannot be read: \"{row.Name}\".");
                continue;
            }

            // As many grades as rows: each in its turn, if it stands beside its row. Otherwise only what stands within the row itself.
            var beside = grades.Count == rows.Count && unread.Count == 0
                ? grades.Skip(i).Take(1).Where(grade => grade.FirstLine <= row.Last + 1 && grade.LastLine >= row.First - 1).ToList()
                : [.. grades.Where(grade => grade.FirstLine <= row.Last && grade.LastLine >= row.First)];
            // The halves of two rows may read as one where the lines between were lost: a row is printed without a gap.
            var isDoubtful = row.HasGap || (i == rows.Count - 1 && !isClosed);
            var words = beside.Count == 1 && !isDoubtful ? beside[0].Words : null;
            if (words is null)
            {
                warnings.Add($"The grade of \"{row.Name}\" cannot be read from the table of judgements.");
            }

            judgements.Add(new Judgement(row.Name, words));
        }

        return judgements.Count > 0 ? new(judgements, end, warnings) : new([], 0, []);
    }

    private sealed record Row(string Name, int First, int Last, bool HasGap);
}
