using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>One choice; without a value of its own, its text is sent.</summary>
/// <param name="Hint">What it means, where the text does not say it; not shown in a select.</param>
public sealed record Choice(string Text, string? Value = null, string? Hint = null);

/// <summary>A field to choose one of a list.</summary>
[HtmlTargetElement("govuk-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Select : TagHelper
{
    public required string Name { get; set; }

    /// <summary>The name where nothing else is said.</summary>
    public string? Id { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string? Error { get; set; }

    public required IReadOnlyList<Choice> Choices { get; set; }

    /// <summary>The value chosen, or the text of a choice without one.</summary>
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = Id ?? Name;
        var group = new FormGroup(id, Hint, Error);
        var select = Markup.Element("select", group.HasError ? "govuk-select govuk-select--error" : "govuk-select")
            .With("id", id).With("name", Name).With("aria-describedby", group.DescribedBy);
        foreach (var choice in Choices)
        {
            var chosen = !string.IsNullOrEmpty(Value) && (choice.Value ?? choice.Text) == Value;
            select.InnerHtml.AppendHtml(Markup.Element("option", null, Markup.Text(choice.Text))
                .With("value", choice.Value).With("selected", chosen ? "" : null));
        }

        output.Become("div", group.Classes.Split(' '));
        output.Content.AppendHtml(FormGroup.Label(Label, id));
        output.Content.AppendParts(group.Hint, group.Error, select);
    }
}
