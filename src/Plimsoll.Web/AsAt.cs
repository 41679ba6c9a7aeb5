using System.Globalization;
using Plimsoll.App.Looking;
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

    public IReadOnlyList<Mistake> Mistakes => Mistake is null ? [] : [new(Mistake, $"#{Id}-{FirstWrong}")];

    /// <summary>With the day shown in its fields, where none was typed.</summary>
    public AsAt Showing(DateOnly? day) => day is { } shown && Mistake is null ? this with { Typed = Of(shown).Typed } : this;

    /// <summary>What a link adds to an address to stay on this day.</summary>
    public string Query => Day is { } day ? $"?{Id}={day:yyyy-MM-dd}" : "";

    private string FirstWrong => Typed.Wrong switch
    {
        var wrong when wrong.HasFlag(DateParts.Day) => "day",
        var wrong when wrong.HasFlag(DateParts.Month) => "month",
        var wrong when wrong.HasFlag(DateParts.Year) => "year",
        _ => "day",
    };

    public static AsAt Read(IQueryCollection query)
    {
        if (query[Id].ToString() is { Length: > 0 } text)
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given)
                ? Of(given)
                : new AsAt(null, new(null, null, null), $"\"{text}\" is not a date: enter a day, a month and a year");
        }

        var (day, month, year) = (Part(query, "day"), Part(query, "month"), Part(query, "year"));
        if (day.Length + month.Length + year.Length == 0)
        {
            return new AsAt(null, new(null, null, null), null);
        }

        var missing = (day.Length == 0 ? DateParts.Day : 0) | (month.Length == 0 ? DateParts.Month : 0) | (year.Length == 0 ? DateParts.Year : 0);
        if (missing != DateParts.None)
        {
            return Wrong(missing, $"The date must include a {missing.ToString().ToLowerInvariant().Replace(", ", " and a ")}");
        }

        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) || year.Length != 4 || y < 1900)
        {
            return Wrong(DateParts.Year, "The year must be four figures, like 2026");
        }

        if (MonthOf(month) is not { } m)
        {
            return Wrong(DateParts.Month, "The month must be a number from 1 to 12, or its name");
        }

        return int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? Of(new DateOnly(y, m, d))
            : Wrong(DateParts.Day, $"{Words.Start(MonthName(m))} {y} has days from 1 to {DateTime.DaysInMonth(y, m)}");

        AsAt Wrong(DateParts parts, string mistake) => new(null, new TypedDate(day, month, year, parts), mistake);
    }

    public static AsAt Of(DateOnly day) => new(day, new(day.Day.ToString(), day.Month.ToString(), day.Year.ToString()), null);

    private static string Part(IQueryCollection query, string name) => query[$"{Id}-{name}"].ToString().Trim();

    /// <summary>2, 02, Feb or February.</summary>
    private static int? MonthOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        var month = Enumerable.Range(1, 12).FirstOrDefault(month => text.Length >= 3 && MonthName(month).StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return month == 0 ? null : month;
    }

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
