using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Plimsoll.App.Looking;

namespace Plimsoll.Web;

/// <summary>
/// A long list on a page: which part of it the address asks for (<c>late-page=2</c>, or <c>late-page=all</c>), and the addresses of the others.
/// They keep whatever else the address asks, the day among it.
/// </summary>
/// <param name="id">Where the list stands on its page, and what its part is called in the address.</param>
public class PagePart(HttpRequest request, string id, ListPart part)
{
    private const string All = "all";

    public ListPart Part => part;

    public string Address(int number)
    {
        var others = request.Query.Where(one => one.Key != Name(id)).SelectMany(one => one.Value, (one, value) => KeyValuePair.Create(one.Key, value));
        var asked = number == 1 ? others : others.Append(KeyValuePair.Create(Name(id), (string?)(number == ListPart.Whole ? All : number.ToString(CultureInfo.InvariantCulture))));
        return $"{QueryHelpers.AddQueryString(request.PathBase + request.Path.ToUriComponent(), asked)}#{id}";
    }

    /// <summary>Which part is asked for; the first where nothing is that can be read.</summary>
    public static int Asked(IQueryCollection query, string id) => query[Name(id)].ToString() switch
    {
        All => ListPart.Whole,
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1,
    };

    private static string Name(string id) => $"{id}-page";
}

/// <summary>The rows of the part that is shown.</summary>
public sealed class PagePart<T>(HttpRequest request, string id, ListPart part, IReadOnlyList<T> all) : PagePart(request, id, part)
{
    public IReadOnlyList<T> Rows { get; } = part.Of(all);
}

/// <summary>The part of a list that an address asks for.</summary>
public static class PageParts
{
    public static PagePart<T> Part<T>(this HttpRequest request, string id, IReadOnlyList<T> all) =>
        new(request, id, ListPart.Of(all.Count, PagePart.Asked(request.Query, id)), all);
}
