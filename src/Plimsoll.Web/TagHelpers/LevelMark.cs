using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Plimsoll.Core.Clocks;

namespace Plimsoll.Web.TagHelpers;

/// <summary>
/// Where a promise stands against the line, as a shape: above it a ring (running), on it a half-filled ring (due),
/// under it a full one (late); a tick stands for done. The word always stands beside it, so the shape is hidden from screen readers.
/// </summary>
[HtmlTargetElement("level-mark", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LevelMark : TagHelper
{
    public required ClockState State { get; set; }

    /// <summary>False where the mark stands on a line that is already drawn.</summary>
    public bool Line { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (shape, level) = State switch
        {
            ClockState.Running => ("""<circle cx="12" cy="7.5" r="5.5" fill="#fff" stroke="currentColor" stroke-width="2"/>""", 16),
            ClockState.DueSoon or ClockState.DueToday =>
                ("""<circle cx="12" cy="12" r="6.5" fill="#fff" stroke="currentColor" stroke-width="2"/><path d="M5.5 12a6.5 6.5 0 0 0 13 0z" fill="currentColor"/>""", 12),
            ClockState.Breached => ("""<circle cx="12" cy="16" r="6.5" fill="currentColor"/>""", 6),
            ClockState.Met => ("""<path d="M6 7l4 4 8-9" fill="none" stroke="currentColor" stroke-width="2.5"/>""", 16),
            ClockState.MetLate => ("""<path d="M6 16l4 4 8-9" fill="none" stroke="currentColor" stroke-width="2.5"/>""", 7),
            ClockState.Ceased => ("", 12),
            _ => throw new ArgumentOutOfRangeException(nameof(context), State, "Not a state of a promise."),
        };
        output.Become("svg", "level-mark");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("width", "20");
        output.Attributes.SetAttribute("height", "20");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(new HtmlString(Line ? $"""{shape}<path d="M1 {level}h22" stroke="currentColor" stroke-width="2"/>""" : shape));
    }
}
