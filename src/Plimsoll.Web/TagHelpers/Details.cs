using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>A line that opens to show more.</summary>
[HtmlTargetElement("govuk-details")]
public sealed class Details : TagHelper
{
    public required string Summary { get; set; }

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("details", "govuk-details");
        if (Open)
        {
            output.Attributes.SetAttribute(new TagHelperAttribute("open"));
        }

        var content = await output.GetChildContentAsync();
        var summary = Markup.Element("span", "govuk-details__summary-text", Markup.Text(Summary));
        output.Content.AppendHtml(Markup.Element("summary", "govuk-details__summary", summary));
        output.Content.AppendHtml(Markup.Element("div", "govuk-details__text", content));
    }
}
