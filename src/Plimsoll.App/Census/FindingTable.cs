using Plimsoll.App.Measuring;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>Findings as a table, one row for each place, with room for the reason of a query.</summary>
public sealed class FindingTable
{
    /// <summary>A worksheet has no room for more.</summary>
    private const int Most = 1_000_000;

    private static readonly string[] Columns = ["finding", "rule", "severity", "message", "child", "table", "field", "row", "line", "value", "likely fix", "owner", "reason"];

    private readonly List<object?[]> _rows = [];
    private int _findings;

    /// <summary>How many places found no room.</summary>
    public int Left { get; private set; }

    /// <param name="reason">Why a query is right as it stands; null where nobody has said.</param>
    public void Add(CinFinding finding, string? reason = null)
    {
        _findings++;
        foreach (var place in finding.Locations.DefaultIfEmpty(null))
        {
            if (_rows.Count == Most)
            {
                Left++;
                continue;
            }

            _rows.Add([
                _findings, finding.Code, FindingWords.Word(finding.Severity), finding.Message, place?.Child, place?.Table.ToString(), place?.Field, place?.Row, place?.Line,
                place?.Value, FindingWords.Fix(finding), FindingWords.Owner(finding), reason]);
        }
    }

    public FigureTable Table() => new(Columns, _rows);
}
