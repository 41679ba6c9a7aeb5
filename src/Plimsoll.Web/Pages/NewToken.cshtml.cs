using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages;

/// <summary>Makes a token of one's own; its text is shown once, in the answer itself, and no address shows it again.</summary>
[ForPurpose(Purpose.SignedIn)]
public sealed class NewTokenModel(KeepTokens keep, Who who) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<string> Scopes { get; set; } = [];

    [BindProperty]
    public string Days { get; set; } = KeepTokens.DaysAsARule.ToString(CultureInfo.InvariantCulture);

    [ViewData]
    public Mistake? Mistake { get; private set; }

    /// <summary>What was made; null before.</summary>
    public TokenChange? Made { get; private set; }

    public string? Error(string field) => Mistake?.Href == $"#{field}" ? Mistake.Text : null;

    public void OnGet()
    {
    }

    public void OnPost()
    {
        if (!int.TryParse(Days, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var days))
        {
            Mistake = new($"Enter a number of days from 1 to {KeepTokens.MostDays}", "#days");
            return;
        }

        Scopes = [.. Scopes.OfType<string>()];
        var made = keep.Make(who.Reader, Name ?? "", Scopes, days);
        if (made.Refused is { } refused)
        {
            Mistake = new(refused.TrimEnd('.'), made.Field is { } field ? $"#{field}" : null);
            return;
        }

        Made = made;
    }
}
