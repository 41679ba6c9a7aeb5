using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Plimsoll.Web.TagHelpers;

/// <summary>What stands above every field: its hint and what is wrong with it, and how a screen reader finds both.</summary>
internal sealed class FormGroup(string id, string? hintWords, string? errorWords)
{
    // A view that writes an attribute with nothing in it gives an empty text.
    private readonly string? _hint = string.IsNullOrEmpty(hintWords) ? null : hintWords;

    private readonly string? _error = string.IsNullOrEmpty(errorWords) ? null : errorWords;

    public bool HasError => _error is not null;

    public string Classes => HasError ? "govuk-form-group govuk-form-group--error" : "govuk-form-group";

    /// <summary>For <c>aria-describedby</c>, or null where there is nothing to describe.</summary>
    public string? DescribedBy => (_hint, _error) switch
    {
        (null, null) => null,
        (_, null) => $"{id}-hint",
        (null, _) => $"{id}-error",
        _ => $"{id}-hint {id}-error",
    };

    public IHtmlContent? Hint => _hint is null ? null : Markup.Element("div", "govuk-hint", Markup.Text(_hint)).With("id", $"{id}-hint");

    public IHtmlContent? Error => _error is null ? null : Markup.Element("p", "govuk-error-message",
        Markup.Element("span", "govuk-visually-hidden", Markup.Text("Error:")), Markup.Text($" {_error}")).With("id", $"{id}-error");

    public static TagBuilder Label(string text, string field, string? classes = null) =>
        Markup.Element("label", classes is null ? "govuk-label" : $"govuk-label {classes}", Markup.Text(text)).With("for", field);
}
