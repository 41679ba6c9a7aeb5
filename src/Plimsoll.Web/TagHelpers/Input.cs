using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>One line of text.</summary>
[HtmlTargetElement("govuk-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Input : TagHelper
{
    public required string Name { get; set; }

    /// <summary>The name where nothing else is said.</summary>
    public string? Id { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string? Error { get; set; }

    public string? Value { get; set; }

    public string Type { get; set; } = "text";

    public string? Inputmode { get; set; }

    public string? Autocomplete { get; set; }

    public bool? Spellcheck { get; set; }

    /// <summary>A unit that stands after the field.</summary>
    public string? Suffix { get; set; }

    /// <summary>Classes of the field itself: how wide it is.</summary>
    public string? Classes { get; set; }

    /// <summary>The id of a list that is offered while typing.</summary>
    public string? List { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = Id ?? Name;
        var group = new FormGroup(id, Hint, Error);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing }
            .With("class", string.Join(' ', new[] { "govuk-input", Classes, group.HasError ? "govuk-input--error" : null }.Where(part => !string.IsNullOrEmpty(part))))
            .With("id", id).With("name", Name).With("type", Type).With("value", string.IsNullOrEmpty(Value) ? null : Value)
            .With("spellcheck", Spellcheck switch { null => null, true => "true", false => "false" })
            .With("aria-describedby", group.DescribedBy).With("autocomplete", Autocomplete).With("inputmode", Inputmode).With("list", List);
        output.Become("div", group.Classes.Split(' '));
        output.Content.AppendHtml(FormGroup.Label(Label, id));
        output.Content.AppendParts(group.Hint, group.Error, string.IsNullOrEmpty(Suffix) ? input : Markup.Element("div", "govuk-input__wrapper", input,
            Markup.Element("div", "govuk-input__suffix", Markup.Text(Suffix)).With("aria-hidden", "true")));
    }
}
