using System.Globalization;

namespace Plimsoll.App.Recording;

/// <summary>A date as typed, and which parts of it are wrong.</summary>
public sealed record TypedDate(string? Day, string? Month, string? Year, DateParts Wrong = DateParts.None)
{
    private const int FirstYear = 1900;

    public static TypedDate Of(DateOnly day) => new(Number(day.Day), Number(day.Month), Number(day.Year));

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The part to which a person is led to mend it.</summary>
    public string FirstWrong => Wrong switch
    {
        var wrong when wrong.HasFlag(DateParts.Day) => "day",
        var wrong when wrong.HasFlag(DateParts.Month) => "month",
        var wrong when wrong.HasFlag(DateParts.Year) => "year",
        _ => "day",
    };

    /// <summary>The day that is meant, or what is wrong and with which parts; neither where nothing was typed.</summary>
    public (DateOnly? Date, TypedDate Typed, string? Mistake) Read()
    {
        var (day, month, year) = ((Day ?? "").Trim(), (Month ?? "").Trim(), (Year ?? "").Trim());
        var missing = (day.Length == 0 ? DateParts.Day : 0) | (month.Length == 0 ? DateParts.Month : 0) | (year.Length == 0 ? DateParts.Year : 0);
        if (missing == (DateParts.Day | DateParts.Month | DateParts.Year))
        {
            return (null, this, null);
        }

        if (missing != DateParts.None)
        {
            return Mistaken(missing, $"The date must include a {missing.ToString().ToLowerInvariant().Replace(", ", " and a ")}");
        }

        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) || year.Length != 4 || y < FirstYear)
        {
            return Mistaken(DateParts.Year, "The year must be four figures, like 2026");
        }

        if (MonthOf(month) is not { } m)
        {
            return Mistaken(DateParts.Month, "The month must be a number from 1 to 12, or its name");
        }

        return int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? (new DateOnly(y, m, d), this, null)
            : Mistaken(DateParts.Day, $"{MonthName(m)} {y} has days from 1 to {DateTime.DaysInMonth(y, m)}");

        (DateOnly?, TypedDate, string?) Mistaken(DateParts parts, string mistake) => (null, this with { Wrong = parts }, mistake);
    }

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

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Parts of a date.</summary>
[Flags]
public enum DateParts
{
    None = 0,
    Day = 1,
    Month = 2,
    Year = 4,
}
