using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Plimsoll.Web.TagHelpers;
using QRCoder;

namespace Plimsoll.Web.Access;

/// <summary>A QR code as SVG in the page: no picture is fetched, and nothing is sent anywhere to draw it.</summary>
internal static class SquareCode
{
    public static IHtmlContent Of(string text, string described)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        var size = rows.Count.ToString(CultureInfo.InvariantCulture);
        return Markup.Element("svg", "square-code",
            Markup.Element("title", null, Markup.Text(described)),
            Markup.Element("rect", null).With("width", size).With("height", size).With("fill", "#fff"),
            Markup.Element("path", null).With("d", path.ToString()).With("fill", "#000"))
            .With("viewBox", $"0 0 {size} {size}").With("role", "img").With("width", "240").With("height", "240").With("shape-rendering", "crispEdges");
    }
}
