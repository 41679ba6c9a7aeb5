using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>A passage set apart from the text around it.</summary>
[HtmlTargetElement("govuk-inset-text")]
public sealed class InsetText : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "govuk-inset-text");
}
