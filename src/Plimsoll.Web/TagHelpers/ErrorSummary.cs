using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>What the reader must mend, and the place where it is mended: <c>#</c> and the id of the field.</summary>
public sealed record Mistake(string Text, string? Href = null);

/// <summary>The list of mistakes at the top of a form that could not be taken. Shows nothing where there are none.</summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummary : TagHelper
{
    public string Title { get; set; } = "There is a problem";

    public required IReadOnlyList<Mistake> Mistakes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Mistakes.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("div", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        var list = Markup.Element("ul", "govuk-list govuk-error-summary__list");
        foreach (var mistake in Mistakes)
        {
            IHtmlContent text = Markup.Text(mistake.Text);
            list.InnerHtml.AppendHtml(Markup.Element("li", null, mistake.Href is null ? text : Markup.Element("a", null, text).With("href", mistake.Href)));
        }

        output.Content.SetHtmlContent(Markup.Element("div", null,
            Markup.Element("h2", "govuk-error-summary__title", Markup.Text(Title)),
            Markup.Element("div", "govuk-error-summary__body", list)).With("role", "alert"));
    }
}
