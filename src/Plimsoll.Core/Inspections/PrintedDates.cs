using System.Globalization;
using System.Text.RegularExpressions;

namespace Plimsoll.Core.Inspections;

/// <summary>Dates and spans of dates as Ofsted prints them: "9 July 2018 to 20 July 2018", "19 November–30 November 2018", "29 and 30 March 2022".</summary>
internal static class PrintedDates
{
    private const int LongestInspection = 180;
    private const string Day = @"\d{1,2}(?:st|nd|rd|th)?";
    private const string Month = "january|february|march|april|may|june|july|august|september|october|november|december";
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly string[] Months = Month.Split('|');

    private static readonly Regex Span = new(
        $@"\b(?<d1>{Day})(?: (?<m1>{Month}))?(?:,? (?<y1>\d{{4}}))? ?(?:to|until|and|&|-) ?(?<d2>{Day}) (?<m2>{Month}),? (?<y2>\d{{4}})\b", Linear);

    private static readonly Regex Single = new($@"\b(?<d2>{Day}) (?<m2>{Month}),? (?<y2>\d{{4}})\b", Linear);

    /// <summary>The date a text is, and nothing else.</summary>
    public static DateOnly? Whole(string text)
    {
        var plain = Plain(text);
        var match = Single.Match(plain);
        return match.Success && match.Length == plain.Length ? Date(match, "2") : null;
    }

    /// <summary>The span of dates, or the one date, that a text is, and nothing else.</summary>
    public static (DateOnly Start, DateOnly End)? WholeSpan(string text)
    {
        var plain = Plain(text);
        return First(plain) is var (span, length) && length == plain.Length ? span : null;
    }

    /// <summary>The first span of dates, or failing that the first date, in a text.</summary>
    public static (DateOnly Start, DateOnly End)? FirstSpan(string text) => First(Plain(text))?.Span;

    private static ((DateOnly Start, DateOnly End) Span, int Length)? First(string plain)
    {
        var match = Span.Match(plain);
        if (!match.Success)
        {
            match = Single.Match(plain);
            return match.Success && Date(match, "2") is { } day ? ((day, day), match.Length) : null;
        }

        if (Date(match, "2") is not { } end || Date(match, "1") is not { } start)
        {
            return null;
        }

        // "14 December to 8 January 2019" starts in the year before.
        if (start > end && !match.Groups["y1"].Success)
        {
            start = start.AddYears(-1);
        }

        return start <= end && end.DayNumber - start.DayNumber <= LongestInspection ? ((start, end), match.Length) : null;
    }

    private static DateOnly? Date(Match match, string which)
    {
        string Part(string name) => match.Groups[name + which] is { Success: true } own ? own.Value : match.Groups[name + "2"].Value;
        var day = int.Parse(Part("d").AsSpan().TrimEnd("stndrh"), CultureInfo.InvariantCulture);
        var month = Array.IndexOf(Months, Part("m")) + 1;
        var year = int.Parse(Part("y"), CultureInfo.InvariantCulture);
        return year is >= 1900 and <= 2199 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static string Plain(string text) => PrintedText.SingleSpaced(PrintedText.Plain(text)).TrimEnd('.');
}
