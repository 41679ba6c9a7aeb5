using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plimsoll.Web.TagHelpers;

/// <summary>News about the page: what has been done, or what the reader should know first.</summary>
[HtmlTargetElement("govuk-notification-banner")]
public sealed class NotificationBanner : TagHelper
{
    /// <summary>What has happened, in a sentence; where there is more to say, the content says it.</summary>
    public string? Text { get; set; }

    public bool Success { get; set; }

    public string? Title { get; set; }

    public string TitleId { get; set; } = "govuk-notification-banner-title";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", Success ? ["govuk-notification-banner", "govuk-notification-banner--success"] : ["govuk-notification-banner"]);
        output.Attributes.SetAttribute("role", Success ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", TitleId);
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        IHtmlContent? said = string.IsNullOrEmpty(Text) ? null : Markup.Element("p", "govuk-notification-banner__heading", Markup.Text(Text));
        var content = await output.GetChildContentAsync();
        var title = string.IsNullOrEmpty(Title) ? Success ? "Success" : "Important" : Title;
        output.Content.AppendHtml(Markup.Element("div", "govuk-notification-banner__header",
            Markup.Element("h2", "govuk-notification-banner__title", Markup.Text(title)).With("id", TitleId)));
        output.Content.AppendHtml(Markup.Element("div", "govuk-notification-banner__content", said, content.IsEmptyOrWhiteSpace ? null : content));
    }
}
