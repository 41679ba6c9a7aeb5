using System.Text;
using Plimsoll.App.Census;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Cli;

/// <summary>Findings as a table: CSV, or a workbook.</summary>
internal sealed class CinSheet(Stream output, bool isWorkbook) : ICinForm
{
    private readonly FindingTable _table = new();

    public void Add(CinFinding finding) => _table.Add(finding);

    public void End(CinValidated done)
    {
        if (isWorkbook)
        {
            // A workbook is written to and fro.
            using var whole = new MemoryStream();
            _table.Table().WriteWorkbook(whole, "Findings");
            whole.WriteTo(output);
        }
        else
        {
            using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
            _table.Table().WriteCsv(text);
        }

        foreach (var rule in done.NotRun)
        {
            Console.Error.WriteLine(CinText.Line(rule));
        }

        Console.Error.WriteLine(FindingWords.Sum(done));
        if (FindingWords.YearWarning(done) is { } warning)
        {
            Console.Error.WriteLine($"Warning: {warning}");
        }

        if (_table.Left > 0)
        {
            Console.Error.WriteLine($"A sheet has no more room: {FindingWords.Many(_table.Left, "place is", "places are")} not in it. --json gives them all.");
        }
    }
}
