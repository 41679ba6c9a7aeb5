using Microsoft.AspNetCore.Razor.TagHelpers;
using Plimsoll.App.Looking;

namespace Plimsoll.Web.TagHelpers;

/// <summary>
/// A list of which a part is shown: where the part stands is said before it, the ways to the others come after it. Round a list that is short
/// there is nothing.
/// </summary>
[HtmlTargetElement("list-part")]
public sealed class ListPartTag : TagHelper
{
    private const int Near = 2;

    public required PagePart Of { get; set; }

    /// <summary>What is listed, for those who hear the page: "late promises".</summary>
    public required string What { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(await output.GetChildContentAsync());
        var part = Of.Part;
        if (part.Parts == 1)
        {
            return;
        }

        output.PreContent.AppendHtml(Markup.Element("p", "part", Markup.Text(part.IsWhole ? $"All {part.Total:N0}" : $"{part.First:N0} to {part.Last:N0} of {part.Total:N0}")));
        if (!part.IsWhole)
        {
            var ways = new TagHelperOutput("nav", [new("class", "no-print")], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
            new Pagination
            {
                Items = [.. Items(part)],
                Previous = part.Number > 1 ? Of.Address(part.Number - 1) : null,
                Next = part.Number < part.Parts ? Of.Address(part.Number + 1) : null,
                Label = $"Pages of {What}",
            }.Process(context, ways);
            output.PostContent.AppendHtml(ways);
        }

        output.PostContent.AppendHtml(Markup.Element("p", "words no-print", Markup.Element("a", "govuk-link", Markup.Text(part.IsWhole ? $"{ListPart.Most} a page" : $"All {part.Total:N0} on one page"),
            Markup.Element("span", "govuk-visually-hidden", Markup.Text($": {What}"))).With("href", Of.Address(part.IsWhole ? 1 : ListPart.Whole))));
    }

    /// <summary>The first, the last, and those near the one that is shown.</summary>
    private IEnumerable<PageItem> Items(ListPart part)
    {
        var before = 0;
        foreach (var number in Enumerable.Range(1, part.Parts).Where(number => number == 1 || number == part.Parts || Math.Abs(number - part.Number) <= Near))
        {
            if (number > before + 1)
            {
                yield return new PageItem(null);
            }

            yield return new PageItem(number, Of.Address(number), number == part.Number);
            before = number;
        }
    }
}
