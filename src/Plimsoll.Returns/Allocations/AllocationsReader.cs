using CsvHelper;

namespace Plimsoll.Returns.Allocations;

/// <summary>
/// Reads who answers for which child from a CSV file with the columns child, worker, team, employer, from and to, in any order,
/// and perhaps employment and team employment (permanent or agency). Without these two, an employer whose name has the word agency in it means agency,
/// any other means permanent, and the team is staffed as its worker is. Days are written 2026-03-31 or 31/03/2026.
/// Nothing in a file makes it throw; a line that is wrong is reported and left out. Take nothing of a file that is not <see cref="Complete"/>.
/// </summary>
public sealed class AllocationsReader : IDisposable
{
    private const int MostRows = 500_000;
    private const int LongestRow = 65_536;

    private readonly Action<ReadProblem> _report;
    private readonly CsvReader _csv;
    private readonly Dictionary<(string Child, string Worker), List<Allocation>> _seen = [];
    private int _rows;

    /// <summary>Opens a file. The stream is the caller's to close.</summary>
    /// <param name="report">Is told each problem as it is met.</param>
    public AllocationsReader(Stream file, Action<ReadProblem> report)
    {
        _report = report;
        _csv = CsvReader.Create(file, new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            // One quote that is never closed costs one line, not the rest of the file.
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            MaxRecordSize = LongestRow,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            NormalizeHeaderName = name => name.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal),
            OnMalformedRecord = row => Problem((int)row.LineNumber, "", row.RawRecord, "A quotation mark stands alone in this line. The line is left out."),
        }, leaveOpen: true);
    }

    /// <summary>The whole file was read, to its end, and has the columns of an allocations file.</summary>
    public bool Complete { get; private set; }

    /// <summary>The sound lines in the order of the file. To be read once.</summary>
    public IEnumerable<Allocation> Rows()
    {
        if (Columns() is not { } columns)
        {
            yield break;
        }

        while (Next())
        {
            var row = new AllocationRow(_csv, columns, Problem);
            if (row.IsBlank || row.Read() is not { } allocation || !IsNew(allocation))
            {
                continue;
            }

            yield return allocation;
        }
    }

    public void Dispose() => _csv.Dispose();

    private AllocationColumns? Columns()
    {
        try
        {
            var headers = _csv.Headers;
            if (headers.Count == 0 || headers.All(string.IsNullOrWhiteSpace))
            {
                Fatal(1, "", "The file is empty.");
                return null;
            }

            var columns = new AllocationColumns(_csv);
            if (columns.Missing.Count == 0)
            {
                return columns;
            }

            Fatal(1, string.Join(", ", headers), $"This is not an allocations file: it has no column {string.Join(", ", columns.Missing)}. The first line names the columns: child, worker, team, employer, from, to.");
        }
        catch (CsvFormatException fault)
        {
            Fatal(1, "", $"The first line is not a line of column names: {fault.Message}");
        }

        return null;
    }

    private bool Next()
    {
        try
        {
            if (!_csv.Read())
            {
                Complete = true;
                return false;
            }
        }
        catch (CsvFormatException fault)
        {
            Fatal((int)fault.LineNumber, "", $"The file cannot be read beyond this line, which is longer than {LongestRow / 1024} KB or broken.");
            return false;
        }

        if (++_rows <= MostRows)
        {
            return true;
        }

        Fatal((int)_csv.LineNumber, "", $"The file has more than {MostRows:N0} lines: that is more than the allocations of one authority.");
        return false;
    }

    /// <summary>The same allocation twice is one; two that overlap are both kept, and somebody is told.</summary>
    private bool IsNew(Allocation row)
    {
        if (!_seen.TryGetValue((row.Child, row.Worker), out var earlier))
        {
            _seen[(row.Child, row.Worker)] = [row];
            return true;
        }

        if (earlier.Find(other => other.From == row.From) is { } same)
        {
            var whole = same == row with { Line = same.Line };
            Problem(row.Line, "from", $"{row.Child}, {row.Worker}, {FormatDay(row.From)}", whole
                ? $"Line {same.Line} says the same. This line is left out."
                : $"Line {same.Line} has the same child, worker and first day and says otherwise. This line is left out.");
            return false;
        }

        if (earlier.Find(other => Overlap(other, row)) is { } overlapping)
        {
            Problem(row.Line, "from", $"{row.Child}, {row.Worker}, {FormatDay(row.From)}", $"This overlaps line {overlapping.Line}, which has the same child and worker. Both are kept.");
        }

        earlier.Add(row);
        return true;
    }

    private static bool Overlap(Allocation one, Allocation other) =>
        (other.To is null || one.From < other.To) && (one.To is null || other.From < one.To);

    private static string FormatDay(DateOnly day) => $"{day:yyyy-MM-dd}";

    private void Problem(int line, string column, string found, string message) =>
        _report(new ReadProblem(line, column, ReadProblem.Show(found), message));

    private void Fatal(int line, string found, string message) =>
        _report(new ReadProblem(Math.Max(line, 1), "", ReadProblem.Show(found), message, Fatal: true));
}
