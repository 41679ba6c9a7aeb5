namespace Plimsoll.Web.Pages;

/// <summary>A field of the pages that sign people in: what browsers and password programs must be told of it.</summary>
public sealed record SignInField(string Name, string Label, string? Value, string? Hint = null, string? Error = null, string Type = "text", string? AutoComplete = null, string? InputMode = null)
{
    public string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : $"{Name}-hint", Error is null ? null : $"{Name}-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
