using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>Facts with their names, one row each: see <see cref="SummaryRow"/>.</summary>
[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryList : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("dl", "govuk-summary-list");
}

/// <summary>One fact of a <see cref="SummaryList"/>; its content is the value.</summary>
[HtmlTargetElement("govuk-summary-row", ParentTag = "govuk-summary-list")]
public sealed class SummaryRow : TagHelper
{
    public required string Key { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "govuk-summary-list__row");
        var content = await output.GetChildContentAsync();
        output.Content.AppendHtml(Markup.Element("dt", "govuk-summary-list__key", Markup.Text(Key)));
        output.Content.AppendHtml(Markup.Element("dd", "govuk-summary-list__value", content));
    }
}
