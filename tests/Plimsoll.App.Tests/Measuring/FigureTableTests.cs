using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Plimsoll.App.Measuring;

namespace Plimsoll.App.Tests.Measuring;

/// <summary>What is taken out is a table, and nothing in it is run by a spreadsheet.</summary>
public sealed class FigureTableTests
{
    private static readonly FigureTable Table = new(["name", "day", "value"], [["=1+1", new DateOnly(2026, 10, 31), -1.50m], ["@sum, \"x\"", null, 3]]);

    [Fact]
    public void A_text_that_would_be_a_formula_begins_with_an_apostrophe_and_a_number_stays_a_number()
    {
        using var text = new StringWriter();
        Table.WriteCsv(text);

        Assert.Equal("name,day,value\n\"'=1+1\",2026-10-31,-1.5\n\"'@sum, \"\"x\"\"\",,3\n", text.ToString());
    }

    [Fact]
    public void A_workbook_holds_texts_as_texts_and_no_formula()
    {
        using var stream = new MemoryStream();
        Table.WriteWorkbook(stream, "ASM03");
        using var book = SpreadsheetDocument.Open(stream, false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();

        Assert.Equal("ASM03", book.WorkbookPart.Workbook.Descendants<Sheet>().Single().Name!.Value);
        Assert.Equal("=1+1", cells[3].InnerText);
        Assert.Equal(CellValues.InlineString, cells[3].DataType!.Value);
        Assert.Equal(("-1.5", CellValues.Number), (cells[5].InnerText, cells[5].DataType!.Value));
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
    }
}
