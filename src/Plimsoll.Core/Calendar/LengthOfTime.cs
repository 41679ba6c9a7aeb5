using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Plimsoll.Core.Calendar;

/// <summary>
/// What a length of time is counted in. Hours are elapsed time; every other unit counts days of London to the end of the last.
/// Source: conventions of the practice catalogue (dayZero, workingDay, weeksMonths, schoolDays).
/// </summary>
public enum TimeUnit
{
    Hour,
    Day,
    WorkingDay,
    SchoolDay,
    Week,
    Month,
    Term,
    Year,
}

/// <summary>
/// How long a promise gives: <c>10 working days</c>, <c>72 hours</c>, <c>3 months</c>. Written as the practice language writes
/// it: a whole number, a space, and the unit in the singular or plural. What is not so written does not parse.
/// </summary>
public readonly record struct LengthOfTime(int Number, TimeUnit Unit) : IParsable<LengthOfTime>
{
    private static readonly string[] Words = ["hour", "day", "working day", "school day", "week", "month", "term", "year"];

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LengthOfTime result)
    {
        result = default;
        var space = s?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        if (space < 1 || !int.TryParse(s.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var word = s.AsSpan(space + 1);
        for (var unit = 0; unit < Words.Length; unit++)
        {
            if (word.SequenceEqual(Words[unit]) || (word.EndsWith("s") && word[..^1].SequenceEqual(Words[unit])))
            {
                result = new LengthOfTime(number, (TimeUnit)unit);
                return true;
            }
        }

        return false;
    }

    public static LengthOfTime Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var length)
        ? length
        : throw new FormatException($"\"{s}\" is not a length of time: write a whole number and hours, days, working days, "
            + "school days, weeks, months, terms or years, such as \"10 working days\".");

    /// <summary>The words of the practice language: <c>1 working day</c>, <c>10 working days</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Number} {Words[(int)Unit]}{(Number is 1 or -1 ? "" : "s")}");
}
