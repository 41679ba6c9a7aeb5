using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>One answer out of a few that are all seen.</summary>
[HtmlTargetElement("govuk-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Radios : TagHelper
{
    public required string Name { get; set; }

    /// <summary>The name where nothing else is said.</summary>
    public string? IdPrefix { get; set; }

    public string? Legend { get; set; }

    public string? Hint { get; set; }

    public string? Error { get; set; }

    public required IReadOnlyList<Choice> Choices { get; set; }

    public string? Value { get; set; }

    /// <summary>Classes of the answers: beside each other.</summary>
    public string? Classes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        new Ticks("radio", Name, IdPrefix ?? Name, Choices, string.IsNullOrEmpty(Value) ? [] : [Value]) { Classes = Classes }.Write(output, Legend, Hint, Error);
}
