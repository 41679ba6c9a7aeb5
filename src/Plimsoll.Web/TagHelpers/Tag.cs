using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>One or two words that name a state.</summary>
[HtmlTargetElement("govuk-tag")]
public sealed class Tag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("strong", "govuk-tag");
}
