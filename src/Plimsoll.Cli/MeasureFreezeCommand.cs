using System.CommandLine;
using System.Globalization;
using Plimsoll.App;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary><c>measure freeze</c>: keeps the figures of a month as they stand.</summary>
internal static class MeasureFreezeCommand
{
    public static Command Make()
    {
        var month = new Argument<string>("month") { Description = "A month that has ended: 2026-03." };
        var author = new Option<string>("--by") { Description = "Who freezes it: the worker's id.", Required = true };
        var command = new Act(
            "freeze", Purpose.Figures,
            """
            Keep every figure that ends with a month as it stands, in the journal. A report run again says the same; what comes to light later is a
            correction, and measure show gives both, with the rows that changed it. What is frozen already stays as it is.

            Example:
              plimsoll measure freeze 2026-03 --by w-castle
            """)
        {
            month, author,
        };
        command.SetAction(parsed => Session.With(parsed, authority => Run(authority, parsed.GetValue(month)!, parsed.GetValue(author)!)));
        return command;
    }

    private static int Run(Authority authority, string month, string author)
    {
        if (!DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first.Year is < 1950 or > 2100)
        {
            return Session.Refuse($"The month is \"{month}\": expected a year and a month such as 2026-03.");
        }

        var frozen = new FrozenFigures(authority).Freeze(first, author);
        if (frozen.Why is { } why)
        {
            return Session.Refuse(why);
        }

        Console.WriteLine($"{frozen.Count} figures of {first:MMMM yyyy} frozen; {frozen.Before} were frozen before and stay as they were.");
        return ExitCode.Done;
    }
}
