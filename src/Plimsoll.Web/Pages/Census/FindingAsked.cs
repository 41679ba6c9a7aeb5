using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Plimsoll.App.Census;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Web.Pages.Census;

/// <summary>Which findings an address asks for. It names no child: one is asked for by place among those with findings.</summary>
internal static class FindingAsked
{
    public static FindingFilter Read(IQueryCollection query) => new(
        Severity(query),
        Text(query["rule"]),
        Text(query["owner"]),
        Text(query["team"]),
        int.TryParse(query["child"], NumberStyles.None, CultureInfo.InvariantCulture, out var child) ? child : null,
        Text(query["text"]));

    public static Severity? Severity(IQueryCollection query) => query["severity"].ToString() switch { "error" => Returns.Cin.Severity.Error, "query" => Returns.Cin.Severity.Query, _ => null };

    /// <summary>The address of a page or file of a census with what is asked.</summary>
    public static string Address(HeldCensus census, string page, FindingFilter filter) => QueryHelpers.AddQueryString($"/census/{census.Id}/{page}", Asked(filter));

    /// <summary>What is asked, by name; what is not is left out.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Asked(FindingFilter filter) => new KeyValuePair<string, string?>[]
    {
        new("severity", filter.Severity is { } severity ? FindingWords.Word(severity) : null),
        new("rule", filter.Rule),
        new("owner", filter.Owner),
        new("team", filter.Team),
        new("child", filter.Child?.ToString(CultureInfo.InvariantCulture)),
        new("text", filter.Text),
    }.Where(one => one.Value is not null);

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
