using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>Something that must not be missed.</summary>
[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningText : TagHelper
{
    /// <summary>What a screen reader says in place of the exclamation mark.</summary>
    public string IconText { get; set; } = "Warning";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "govuk-warning-text");
        var content = await output.GetChildContentAsync();
        output.Content.AppendHtml(Markup.Element("span", "govuk-warning-text__icon", Markup.Text("!")).With("aria-hidden", "true"));
        output.Content.AppendHtml(Markup.Element("strong", "govuk-warning-text__text",
            Markup.Element("span", "govuk-visually-hidden", Markup.Text(IconText)), content));
    }
}
