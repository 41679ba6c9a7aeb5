using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Plimsoll.App.Recording;

namespace Plimsoll.Web.TagHelpers;

/// <summary>Three fields for a date: day, month and year.</summary>
[HtmlTargetElement("govuk-date-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateInput : TagHelper
{
    public required string Id { get; set; }

    /// <summary>Stands before <c>-day</c>, <c>-month</c> and <c>-year</c> in the names that are sent.</summary>
    public string? NamePrefix { get; set; }

    public string? Legend { get; set; }

    public string? Hint { get; set; }

    public string? Error { get; set; }

    public TypedDate Value { get; set; } = new(null, null, null);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = new FormGroup(Id, Hint, Error);
        var fields = Markup.Element("div", "govuk-date-input",
            Field("Day", Value.Day, IsWrong(DateParts.Day), 2),
            Field("Month", Value.Month, IsWrong(DateParts.Month), 2),
            Field("Year", Value.Year, IsWrong(DateParts.Year), 4)).With("id", Id);
        output.Become("div", group.Classes.Split(' '));
        output.Content.SetHtmlContent(Legend is null
            ? new HtmlContentBuilder().AppendParts(group.Hint, group.Error, fields)
            : Markup.Element("fieldset", "govuk-fieldset",
                Markup.Element("legend", "govuk-fieldset__legend", Markup.Text(Legend)), group.Hint, group.Error, fields)
                .With("role", "group").With("aria-describedby", group.DescribedBy));
    }

    /// <summary>Where no part is named, a mistake is in all of them.</summary>
    private bool IsWrong(DateParts part) => Value.Wrong.HasFlag(part) || (!string.IsNullOrEmpty(Error) && Value.Wrong == DateParts.None);

    private TagBuilder Field(string label, string? value, bool wrong, int width)
    {
        var name = label.ToLowerInvariant();
        var classes = $"govuk-input govuk-date-input__input govuk-input--width-{width}{(wrong ? " govuk-input--error" : "")}";
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing }
            .With("class", classes).With("id", $"{Id}-{name}").With("name", NamePrefix is null ? name : $"{NamePrefix}-{name}")
            .With("type", "text").With("inputmode", "numeric").With("value", value);
        return Markup.Element("div", "govuk-date-input__item",
            Markup.Element("div", "govuk-form-group", FormGroup.Label(label, $"{Id}-{name}", "govuk-date-input__label"), input));
    }
}
