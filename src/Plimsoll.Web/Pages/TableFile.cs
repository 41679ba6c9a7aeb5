using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Measuring;

namespace Plimsoll.Web.Pages;

/// <summary>A table as a file to take away.</summary>
internal static class TableFile
{
    /// <summary>A worksheet's name has no more letters.</summary>
    private const int LongestName = 31;

    /// <param name="format"><c>csv</c> or <c>xlsx</c>.</param>
    public static FileContentResult Answer(FigureTable table, string format, string name)
    {
        using var stream = new MemoryStream();
        if (format == "xlsx")
        {
            table.WriteWorkbook(stream, name.Length > LongestName ? name[..LongestName] : name);
            return new FileContentResult(stream.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") { FileDownloadName = $"{name}.xlsx" };
        }

        using (var text = new StreamWriter(stream, leaveOpen: true))
        {
            table.WriteCsv(text);
        }

        return new FileContentResult(stream.ToArray(), "text/csv; charset=utf-8") { FileDownloadName = $"{name}.csv" };
    }
}
