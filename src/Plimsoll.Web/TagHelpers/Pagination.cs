using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>One page among several.</summary>
/// <param name="Number">Null for those that are left out between two.</param>
public sealed record PageItem(int? Number, string? Href = null, bool Current = false);

/// <summary>The ways to the other pages of a list.</summary>
[HtmlTargetElement("govuk-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Pagination : TagHelper
{
    private const string BackIcon = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";

    private const string OnIcon = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    public IReadOnlyList<PageItem> Items { get; set; } = [];

    public string? Previous { get; set; }

    public string? Next { get; set; }

    public string Label { get; set; } = "Pagination";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", Items.Count == 0 ? ["govuk-pagination", "govuk-pagination--block"] : ["govuk-pagination"]);
        output.Default("aria-label", Label);
        output.Content.AppendParts(Way("prev", "Previous", Previous, BackIcon), List(), Way("next", "Next", Next, OnIcon));
    }

    private IHtmlContent? List() => Items.Count == 0 ? null : Markup.Element("ul", "govuk-pagination__list", [.. Items.Select(Item)]);

    private static IHtmlContent Item(PageItem item) => item.Number is not { } number
        ? Markup.Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis", Markup.Text("⋯"))
        : Markup.Element("li", $"govuk-pagination__item{(item.Current ? " govuk-pagination__item--current" : "")}",
            Markup.Element("a", "govuk-link govuk-pagination__link", Markup.Text(number.ToString("N0", CultureInfo.InvariantCulture)))
                .With("href", item.Href).With("aria-label", $"Page {number}").With("aria-current", item.Current ? "page" : null));

    private IHtmlContent? Way(string rel, string words, string? href, string icon)
    {
        if (href is null)
        {
            return null;
        }

        var title = Markup.Element("span", $"govuk-pagination__link-title{(Items.Count == 0 ? " govuk-pagination__link-title--decorated" : "")}", Markup.Text(words), Markup.Element("span", "govuk-visually-hidden", Markup.Text(" page")));
        var arrow = new HtmlString($"""<svg class="govuk-pagination__icon govuk-pagination__icon--{rel}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="{icon}"></path></svg>""");
        var isArrowFirst = rel == "prev" || Items.Count == 0;
        var link = Markup.Element("a", "govuk-link govuk-pagination__link", isArrowFirst ? arrow : title, isArrowFirst ? title : arrow).With("href", href).With("rel", rel);
        return Markup.Element("div", $"govuk-pagination__{rel}", link);
    }
}
