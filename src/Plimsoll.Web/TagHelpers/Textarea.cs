using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>Text of several lines.</summary>
[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Textarea : TagHelper
{
    public required string Name { get; set; }

    /// <summary>The name where nothing else is said.</summary>
    public string? Id { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string? Error { get; set; }

    public string? Value { get; set; }

    public int Rows { get; set; } = 5;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = Id ?? Name;
        var group = new FormGroup(id, Hint, Error);
        output.Become("div", group.Classes.Split(' '));
        output.Content.AppendHtml(FormGroup.Label(Label, id));
        output.Content.AppendParts(group.Hint, group.Error, Field(id, Name, Value, Rows, group, null).With("aria-describedby", group.DescribedBy));
    }

    internal static TagBuilder Field(string id, string name, string? value, int rows, FormGroup group, string? classes) =>
        Markup.Element("textarea", string.Join(' ', new[] { "govuk-textarea", group.HasError ? "govuk-textarea--error" : null, classes }.Where(part => part is not null)),

            // The first line break after the tag is the browser's: one that was typed stands after it.
            Markup.Text(value?.StartsWith('\n') == true || value?.StartsWith("\r\n", StringComparison.Ordinal) == true ? "\n" + value : value))
            .With("id", id).With("name", name).With("rows", rows.ToString(CultureInfo.InvariantCulture));
}

/// <summary>Text of several lines that says how many characters are left: without JavaScript, how many there may be.</summary>
[HtmlTargetElement("govuk-character-count", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CharacterCount : TagHelper
{
    public required string Name { get; set; }

    /// <summary>The name where nothing else is said.</summary>
    public string? Id { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string? Error { get; set; }

    public string? Value { get; set; }

    public int Rows { get; set; } = 5;

    /// <summary>Without it a script says how many there may be.</summary>
    public int? Maxlength { get; set; }

    /// <summary>From how many hundredths of the most on the count is shown; null shows it always.</summary>
    public int? Threshold { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = Id ?? Name;
        var group = new FormGroup(id, Hint, Error);
        output.Become("div", [.. group.Classes.Split(' '), "govuk-character-count"]);
        output.Attributes.SetAttribute("data-module", "govuk-character-count");
        if (Maxlength is { } most)
        {
            output.Attributes.SetAttribute("data-maxlength", most);
        }

        if (Threshold is { } threshold)
        {
            output.Attributes.SetAttribute("data-threshold", threshold);
        }

        output.Content.AppendHtml(FormGroup.Label(Label, id));
        output.Content.AppendParts(
            group.Hint,
            group.Error,
            Textarea.Field(id, Name, Value, Rows, group, "govuk-js-character-count").With("aria-describedby", string.Join(' ', new[] { $"{id}-info", group.DescribedBy }.OfType<string>())),
            Markup.Element("div", "govuk-hint govuk-character-count__message", Markup.Text(Maxlength is null ? "" : $"You can enter up to {Maxlength} characters")).With("id", $"{id}-info"));
    }
}
