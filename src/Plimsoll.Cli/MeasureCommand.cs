using System.CommandLine;
using System.Globalization;
using Plimsoll.App;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary><c>measure list</c>, <c>measure show</c>, <c>measure freeze</c>.</summary>
internal static class MeasureCommand
{
    public static Command Make() => new("measure", "Figures over records, spells and promises: how much, how soon, how many are late, by team and over time.")
    {
        MeasureListCommand.Make(), MeasureShowCommand.Make(), MeasureFreezeCommand.Make(),
    };

    public static MeasureList List(Authority authority) => new(authority.Overview, authority.Clocks, authority.Engine);

    /// <summary>A day; null and a sentence on standard error where the text is none.</summary>
    public static bool TryDay(string option, string? text, DateOnly otherwise, out DateOnly day)
    {
        day = otherwise;
        if (text is null || (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1950 and <= 2100))
        {
            return true;
        }

        Session.Refuse($"{option} is \"{text}\": expected a date such as 2026-03-31.");
        return false;
    }

    /// <summary>The last day that the sources know of, or today: the same day on which the pages open.</summary>
    public static DateOnly LastDay(Authority authority)
    {
        authority.Overview.Follow();
        return authority.Overview.Coverage().Until is { } end && end < authority.Today ? end : authority.Today;
    }

    public static string Better(Measure measure) => measure.Polarity switch
    {
        Polarity.High => "high",
        Polarity.Low => "low",
        _ => "none",
    };
}
