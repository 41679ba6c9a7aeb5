using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>Scores of 0 to 10 as a small line, oldest first. The figures stand beside it, so the line is hidden from screen readers.</summary>
[HtmlTargetElement("score-line", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ScoreLine : TagHelper
{
    private const int Width = 72;

    private const int Height = 20;

    private const int Most = 10;

    public required IReadOnlyList<decimal> Scores { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var step = Scores.Count < 2 ? 0 : (Width - 4m) / (Scores.Count - 1);
        var points = string.Join(' ', Scores.Select((score, i) => string.Create(CultureInfo.InvariantCulture, $"{2 + (i * step):0.#},{Height - 2 - (score * (Height - 4) / Most):0.#}")));
        output.Become("svg", "score-line");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Width} {Height}");
        output.Attributes.SetAttribute("width", $"{Width}");
        output.Attributes.SetAttribute("height", $"{Height}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(new HtmlString($"""<path d="M0 {Height / 2}h{Width}" stroke="#c3ccd6"/><polyline points="{points}" fill="none" stroke="currentColor" stroke-width="2"/>"""));
    }
}
