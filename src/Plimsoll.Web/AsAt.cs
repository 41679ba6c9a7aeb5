using System.Globalization;
using Plimsoll.App.Recording;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web;

/// <summary>
/// The day a page is asked about: one text in links (<c>as-at=2026-11-20</c>), three fields in forms
/// (<c>as-at-day</c>, <c>as-at-month</c>, <c>as-at-year</c>), or nothing, which is today.
/// </summary>
/// <param name="Mistake">What is wrong with what was typed, or null.</param>
public sealed record AsAt(DateOnly? Day, TypedDate Typed, string? Mistake)
{
    public const string Id = "as-at";

    public IReadOnlyList<Mistake> Mistakes => Mistake is null ? [] : [new(Mistake, $"#{Id}-{Typed.FirstWrong}")];

    /// <summary>With the day shown in its fields, where none was typed.</summary>
    public AsAt Showing(DateOnly? day) => day is { } shown && Mistake is null ? this with { Typed = TypedDate.Of(shown) } : this;

    /// <summary>What a link adds to an address to stay on this day.</summary>
    public string Query => Day is { } day ? $"?{Id}={day:yyyy-MM-dd}" : "";

    public static AsAt Read(IQueryCollection query)
    {
        if (query[Id].ToString() is { Length: > 0 } text)
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given)
                ? Of(given)
                : new AsAt(null, new(null, null, null), $"\"{text}\" is not a date: enter a day, a month and a year");
        }

        var typed = new TypedDate(Part(query, "day"), Part(query, "month"), Part(query, "year"));
        if (typed.IsEmpty)
        {
            return new AsAt(null, new(null, null, null), null);
        }

        var (day, read, mistake) = typed.Read();
        return day is { } meant ? Of(meant) : new AsAt(null, read, mistake);
    }

    public static AsAt Of(DateOnly day) => new(day, TypedDate.Of(day), null);

    private static string Part(IQueryCollection query, string name) => query[$"{Id}-{name}"].ToString().Trim();
}
