using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>A button; with an address, a link that looks like one.</summary>
[HtmlTargetElement("govuk-button")]
public sealed class Button : TagHelper
{
    public string? Href { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Ignores a second click within a second, so that nothing is written twice.</summary>
    public bool? PreventDoubleClick { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become(Href is null ? "button" : "a", "govuk-button");
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
            return;
        }

        output.Default("type", "submit");
        if (Disabled)
        {
            output.Attributes.SetAttribute(new TagHelperAttribute("disabled"));
            output.Attributes.SetAttribute("aria-disabled", "true");
        }

        if (PreventDoubleClick is { } prevent)
        {
            output.Attributes.SetAttribute("data-prevent-double-click", prevent ? "true" : "false");
        }
    }
}
