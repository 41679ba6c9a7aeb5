using System.Buffers.Text;
using System.Text;

namespace Plimsoll.Web.Api;

/// <summary>
/// One page of a list in an order that does not change: the next begins after the last of this one, whatever was added meanwhile. Nothing is shown
/// twice, and nothing that stood when the first page was asked for is passed over.
/// </summary>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <param name="sorted">From the first after the cursor on.</param>
    /// <param name="cursor">What is told of the last item of a page to find the place again.</param>
    public static ListPage<T> Of(IEnumerable<T> sorted, int most, Func<T, string[]> cursor)
    {
        var items = sorted.Take(most + 1).ToList();
        return items.Count <= most ? new(items, null) : new([.. items.Take(most)], Cursor.Write(cursor(items[most - 1])));
    }
}

/// <summary>A place in a list, as text that says nothing to its reader.</summary>
internal static class Cursor
{
    public const string Name = "after";

    public const string Limit = "limit";

    public static readonly Parameter After = new(Name, Sort.Text, "The place after which the page begins: follow the link \"next\" of the page before, and leave it out for the first.", "TTAwMQ");

    public static Parameter Most(int asARule, int most) => new(Limit, Sort.Number, $"How many at most; {asARule} where it is left out.", asARule.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Most = most, AsARule = asARule };

    public static readonly Problem Wrong = Problem.Malformed(Name, "This place is not one that a page of this list gave: begin again without it.");

    public static string Write(string[] parts) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\n', parts)));

    /// <summary>False where the text is no cursor of so many parts; true with nothing where there is none.</summary>
    public static bool TryRead(Asked asked, int parts, out string[]? read)
    {
        read = null;
        if (asked.Text(Name) is not { } text)
        {
            return true;
        }

        if (!Base64Url.IsValid(text))
        {
            return false;
        }

        read = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n');
        return read.Length == parts;
    }

    /// <summary>Where the next page is, in the header (RFC 8288); the body says the same.</summary>
    public static string? Link(HttpContext http, Asked asked, string? next)
    {
        if (next is null)
        {
            return null;
        }

        var address = asked.With(Name, next);
        http.Response.Headers.Link = $"<{address}>; rel=\"next\"";
        return address;
    }
}
