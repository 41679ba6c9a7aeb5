using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>A file of the reader's own to be given.</summary>
[HtmlTargetElement("govuk-file-upload", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileUpload : TagHelper
{
    public required string Name { get; set; }

    /// <summary>The name where nothing else is said.</summary>
    public string? Id { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string? Error { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = Id ?? Name;
        var group = new FormGroup(id, Hint, Error);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing }
            .With("class", group.HasError ? "govuk-file-upload govuk-file-upload--error" : "govuk-file-upload")
            .With("id", id).With("name", Name).With("type", "file").With("aria-describedby", group.DescribedBy);
        output.Become("div", group.Classes.Split(' '));
        output.Content.AppendHtml(FormGroup.Label(Label, id));
        output.Content.AppendParts(group.Hint, group.Error, input);
    }
}
