using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>Answers that are ticked, one or several: radios and checkboxes are made alike.</summary>
/// <param name="type"><c>radio</c> or <c>checkbox</c>.</param>
internal sealed class Ticks(string type, string name, string prefix, IReadOnlyList<Choice> choices, IReadOnlyList<string> ticked)
{
    private readonly string _block = type == "radio" ? "govuk-radios" : "govuk-checkboxes";

    public string? Classes { get; init; }

    public void Write(TagHelperOutput output, string? legend, string? hint, string? error)
    {
        var group = new FormGroup(prefix, hint, error);
        var items = Markup.Element("div", string.IsNullOrEmpty(Classes) ? _block : $"{_block} {Classes}").With("data-module", _block);

        // Without a legend nothing else leads a screen reader to hint and error; radios of the design system always have one.
        var outside = type == "checkbox" && string.IsNullOrEmpty(legend) ? group.DescribedBy : null;
        for (var place = 0; place < choices.Count; place++)
        {
            items.InnerHtml.AppendHtml(Item(choices[place], place == 0 ? prefix : $"{prefix}-{(place + 1).ToString(CultureInfo.InvariantCulture)}", outside));
        }

        output.Become("div", group.Classes.Split(' '));
        if (string.IsNullOrEmpty(legend))
        {
            output.Content.AppendParts(group.Hint, group.Error, items);
            return;
        }

        output.Content.AppendHtml(Markup.Element("fieldset", "govuk-fieldset",
            Markup.Element("legend", "govuk-fieldset__legend", Markup.Text(legend)), group.Hint, group.Error, items).With("aria-describedby", group.DescribedBy));
    }

    private TagBuilder Item(Choice choice, string id, string? describedBy)
    {
        var hint = string.IsNullOrEmpty(choice.Hint) ? null
            : Markup.Element("div", $"govuk-hint {_block}__hint", Markup.Text(choice.Hint)).With("id", $"{id}-item-hint");
        var value = choice.Value ?? choice.Text;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing }
            .With("class", $"{_block}__input").With("id", id).With("name", name).With("type", type).With("value", value)
            .With("checked", ticked.Contains(value) ? "" : null).With("aria-describedby", hint is null ? describedBy : string.Join(' ', new[] { describedBy, $"{id}-item-hint" }.OfType<string>()));
        return Markup.Element("div", $"{_block}__item", input, FormGroup.Label(choice.Text, id, $"{_block}__label"), hint);
    }
}
