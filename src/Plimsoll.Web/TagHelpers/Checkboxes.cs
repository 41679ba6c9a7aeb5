using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>Any number of answers out of several.</summary>
[HtmlTargetElement("govuk-checkboxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Checkboxes : TagHelper
{
    public required string Name { get; set; }

    /// <summary>The name where nothing else is said.</summary>
    public string? IdPrefix { get; set; }

    public string? Legend { get; set; }

    public string? Hint { get; set; }

    public string? Error { get; set; }

    public required IReadOnlyList<Choice> Choices { get; set; }

    public IReadOnlyList<string> Values { get; set; } = [];

    /// <summary>Classes of the answers.</summary>
    public string? Classes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        new Ticks("checkbox", Name, IdPrefix ?? Name, Choices, Values) { Classes = Classes }.Write(output, Legend, Hint, Error);
}
