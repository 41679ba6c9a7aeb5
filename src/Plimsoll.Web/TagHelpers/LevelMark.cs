using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Plimsoll.App.Looking;

namespace Plimsoll.Web.TagHelpers;

/// <summary>
/// Where a promise stands against the line, as a shape: above it a ring (running), on it a half-filled ring (due),
/// under it a full one (late); a tick stands for done. The word always stands beside it, so the shape is hidden from screen readers.
/// </summary>
[HtmlTargetElement("level-mark", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LevelMark : TagHelper
{
    public required PromiseState State { get; set; }

    private const string Ring = """<circle cx="12" cy="{0}" r="5.5" fill="none" stroke="currentColor" stroke-width="2"/>""";

    private const string Line = """<path d="M1 12h22" stroke="currentColor" stroke-width="2"/>""";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var shape = State switch
        {
            PromiseState.Running => At(Ring, 6.5) + """<path d="M1 15h22" stroke="currentColor" stroke-width="2"/>""",
            PromiseState.DueSoon or PromiseState.DueToday => At(Ring, 12) + """<path d="M6.5 12a5.5 5.5 0 0 0 11 0z" fill="currentColor"/>""" + Line,
            PromiseState.Late => """<circle cx="12" cy="17" r="6.5" fill="currentColor"/><path d="M1 7h22" stroke="currentColor" stroke-width="2"/>""",
            PromiseState.Kept => """<path d="M6 7l4 4 8-9" fill="none" stroke="currentColor" stroke-width="2.5"/><path d="M1 16h22" stroke="currentColor" stroke-width="2"/>""",
            PromiseState.KeptLate => """<path d="M6 16l4 4 8-9" fill="none" stroke="currentColor" stroke-width="2.5"/><path d="M1 7h22" stroke="currentColor" stroke-width="2"/>""",
            PromiseState.Ended => Line,
            _ => throw new ArgumentOutOfRangeException(nameof(context), State, "Not a state of a promise."),
        };
        output.Become("svg", "level-mark");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("width", "20");
        output.Attributes.SetAttribute("height", "20");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(new HtmlString(shape));
    }

    private static string At(string shape, double height) => shape.Replace("{0}", height.ToString());
}
