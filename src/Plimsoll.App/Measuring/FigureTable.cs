using System.Globalization;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Measuring;

/// <summary>A table to take out of Plimsoll, as CSV or as a workbook. No cell of it is read as a formula.</summary>
/// <param name="Rows">Texts, numbers, days; null is an empty cell.</param>
public sealed record FigureTable(IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    /// <summary>A text that a spreadsheet would read as a formula begins with an apostrophe.</summary>
    private static readonly CsvWriterOptions Harmless = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    private const string Number = "0.####";

    private const string Day = "yyyy-MM-dd";

    /// <summary>Figures, one a row: of a period and, where it is split, of a slice.</summary>
    public static FigureTable Of(Measure measure, SliceBy? by, IReadOnlyList<MeasureLine> lines) => new(
        ["measure", "first", "last", "by", "slice", "state", "count", "part", "value", "overdue"],
        [.. lines.Select(line => (object?[])
        [
            measure.Id, line.Period.Period.First, line.Period.Period.Last, line.Slice is null ? null : Slices.WordFor(by!.Value), line.Slice,
            line.Outside?.IsHidden == true ? ShownFigure.HiddenWord : Word(line.Figure.State),
            line.Outside is null ? line.Figure.State == FigureState.NotObserved ? null : line.Figure.Count : line.Outside.Count,
            line.Outside is null ? line.Figure.Part : line.Outside.Part,
            line.Outside is null ? line.Figure.Value : line.Outside.Value,
            line.Outside is null ? line.Figure.Overdue : line.Outside.Overdue,
        ])]);

    /// <summary>The state of a figure as files and the terminal name it.</summary>
    public static string Word(FigureState state) => state switch
    {
        FigureState.Known => "known",
        FigureState.Nothing => "none to count",
        FigureState.NoPopulation => "no population",
        _ => "not observed",
    };

    public void WriteCsv(TextWriter to)
    {
        using var csv = CsvWriter.Create(to, Harmless, leaveOpen: true);
        foreach (var row in Rows.Prepend([.. Columns]))
        {
            foreach (var cell in row)
            {
                switch (cell)
                {
                    case decimal number:
                        csv.WriteField(number, Number);
                        break;
                    case DateOnly day:
                        csv.WriteField(day, Day);
                        break;
                    default:
                        csv.WriteField(cell);
                        break;
                }
            }

            csv.EndRecord();
        }
    }

    /// <param name="to">A stream that can be sought.</param>
    public void WriteWorkbook(Stream to, string sheet)
    {
        using var book = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var part = book.AddWorkbookPart();
        var page = part.AddNewPart<WorksheetPart>();
        page.Worksheet = new Worksheet(new SheetData([.. Rows.Prepend([.. Columns]).Select(row => new Row([.. row.Select(Cell)]))]));
        part.Workbook = new Workbook(new Sheets(new Sheet { Id = part.GetIdOfPart(page), SheetId = 1, Name = sheet }));
    }

    /// <summary>A text is written as a text, whatever it begins with.</summary>
    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        int or decimal => new Cell { DataType = CellValues.Number, CellValue = new CellValue(Text(value)!) },
        _ => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Text(value)!) { Space = SpaceProcessingModeValues.Preserve }) },
    };

    private static string? Text(object? value) => value switch
    {
        decimal number => number.ToString(Number, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString(Day, CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
