using Microsoft.AspNetCore.Razor.TagHelpers;
using Plimsoll.Core.Records;

namespace Plimsoll.Web.TagHelpers;

/// <summary>Whom a promise is about, by name: a link to a child's page; a team, a worker or the authority itself has no such page and stands as words.</summary>
[HtmlTargetElement("whom", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Whom : TagHelper
{
    public required Subject Subject { get; set; }

    public required string Name { get; set; }

    /// <summary>Keeps the day asked about in the link.</summary>
    public string Query { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become(Subject.Kind == SubjectKind.Child ? "a" : "span");
        if (Subject.Kind == SubjectKind.Child)
        {
            output.Attributes.SetAttribute("class", "govuk-link");
            output.Attributes.SetAttribute("href", $"{SubjectAddress.Of(Subject)}{Query}");
        }

        output.Content.SetContent(Name);
    }
}
