using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Practice.Reading;

namespace Plimsoll.Core.Clocks;

/// <summary>What became of a worked example.</summary>
/// <param name="Wrong">Why it failed: what came out against what was expected; null where it passes.</param>
public sealed record ExampleResult(Standard Standard, Example Example, string? Wrong);

/// <summary>Runs the worked examples of the catalogue: each is a test of its standard.</summary>
public sealed class Examples(Catalogue catalogue, PromiseCalendar calendar)
{
    private readonly Plan _plan = Plan.Of(catalogue);

    public ExampleResult Run(Standard standard, Example example)
    {
        try
        {
            return new ExampleResult(standard, example, example.Save is null ? Clocks(standard, example) : Saving(standard, example));
        }
        catch (PhraseException wrong)
        {
            return new ExampleResult(standard, example, $"found {wrong.Found}, expected {wrong.Expected}{(wrong.Nearest is null ? "" : $"; the nearest is \"{wrong.Nearest}\"")}");
        }
    }

    private string? Clocks(Standard standard, Example example)
    {
        var asAt = Asked(example.On!);
        var records = new ExampleRecords(catalogue, standard.Subject);
        var timeline = records.Timeline(records.Read(example.Given), calendar, asAt);
        var reading = new Reading(_plan, calendar, timeline, asAt);
        var clocks = ClockEngine.Clocks(reading, standard);
        var spoken = standard.Kind == StandardKind.Calendar ? clocks.FindLast(clock => clock.Due!.Value.Day < asAt.Day)
            : clocks.Where(clock => clock.IsOpen).MinBy(clock => clock.Due ?? Moment.On(DateOnly.MaxValue)) ?? clocks.LastOrDefault();
        var wrong = Pieces(example.Expect).Where(piece => Found(piece, spoken) is { } found && found != piece).Select(piece => $"expected \"{piece}\", found \"{Found(piece, spoken)}\"").ToList();
        return wrong.Count == 0 ? null : string.Join("; ", wrong);
    }

    private static string[] Pieces(string expect) => expect.Split(", ", StringSplitOptions.TrimEntries);

    /// <summary>What stands in the place of an expected piece.</summary>
    private string Found(string piece, Clock? clock)
    {
        if (clock is null || piece == "none")
        {
            return clock is null ? "none" : "a clock";
        }

        if (piece.StartsWith("due ", StringComparison.Ordinal) && char.IsAsciiDigit(piece[4]))
        {
            return $"due {Words(clock.Due)}";
        }

        if (piece.StartsWith("plan by ", StringComparison.Ordinal))
        {
            return clock.Due is { } due ? $"plan by {calendar.PlanBy(due.Day):yyyy-MM-dd}" : "no due date";
        }

        if (piece.EndsWith(" late", StringComparison.Ordinal) && char.IsAsciiDigit(piece[0]))
        {
            var days = clock is { Met: { } met, Due: { } limit } ? calendar.Working.Between(limit.Day, met.Day) : 0;
            return $"{days} working day{(days == 1 ? "" : "s")} late";
        }

        if (piece.StartsWith("ladder step 1 due ", StringComparison.Ordinal))
        {
            var step = catalogue.Ladders[clock.Standard.Ladder].Steps is [var first, ..] ? first : null;
            return step is not null && clock.Breached is { } breached ? $"ladder step 1 due {LadderSteps.Due(step, breached.Day, calendar):yyyy-MM-dd}" : "no ladder step";
        }

        return Clock.WordFor(clock.State).Replace('-', ' ');
    }

    private static string Words(Moment? due) => due is not { } moment ? "not known"
        : moment.HasTime ? $"{moment.Day:yyyy-MM-dd} {London.TimeOf(moment.Start):HH:mm}" : $"{moment.Day:yyyy-MM-dd}";

    private static Moment Asked(string on) => Moment.TryParse(on, null, out var moment)
        ? moment
        : throw new PhraseException($"\"{on}\"", "a day such as 2026-11-20, perhaps with a time");

    private string? Saving(Standard standard, Example example)
    {
        var records = new ExampleRecords(catalogue, standard.Subject);
        var given = records.Read(example.Given);
        var saved = records.Read([example.Save!])[0];
        var timeline = records.Timeline([.. given, saved], calendar, null);
        var reading = new Reading(_plan, calendar, timeline, saved.Happened);
        var entry = timeline.Find(saved.Id)!;
        var allowed = SaveCheck.Allows(standard, reading, entry);
        var found = allowed ? "allowed" : "refused";
        return found == example.Expect ? null : $"expected \"{example.Expect}\", found \"{found}\"";
    }
}
