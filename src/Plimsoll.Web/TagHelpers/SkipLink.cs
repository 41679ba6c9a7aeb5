using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>Takes somebody who uses a keyboard past the header.</summary>
[HtmlTargetElement("govuk-skip-link")]
public sealed class SkipLink : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("a", "govuk-skip-link");
        output.Default("href", "#content");
        output.Attributes.SetAttribute("data-module", "govuk-skip-link");
    }
}
