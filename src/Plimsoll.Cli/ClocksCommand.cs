using System.CommandLine;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Spectre.Console;

namespace Plimsoll.Cli;

/// <summary><c>clocks</c>: every promise and how it stands.</summary>
internal static class ClocksCommand
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    public static Command Make()
    {
        var all = new Option<bool>("--all") { Description = "Also clocks that have ended, and those that no source can show." };
        var asAt = new Option<string?>("--as-at") { Description = "The day asked about, to its end (2026-03-31), or an instant. Today by default." };
        var knownAt = new Option<string?>("--known-at") { Description = "Only what had been appended by this instant (2026-03-31T17:00:00Z)." };
        var standard = new Option<string?>("--standard") { Description = "One standard, by its id." };
        var subject = new Option<string?>("--subject") { Description = "One subject: KIND:ID, for example child:M001." };
        var json = new Option<bool>("--json") { Description = "JSON Lines, sorted by subject, standard and start." };
        var command = new Act(
            "clocks", Purpose.List,
            """
            Every open promise: what is late, what is due, and who must answer.

            Examples:
              plimsoll clocks
              plimsoll clocks --all --as-at 2026-03-31 --standard assess.45wd --json
              plimsoll clocks --subject child:M001
            """)
        {
            all, asAt, knownAt, standard, subject, json,
        };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) => Run(
            authority, reader, parsed.GetValue(all), parsed.GetValue(asAt), parsed.GetValue(knownAt), parsed.GetValue(standard), parsed.GetValue(subject), parsed.GetValue(json))));
        return command;
    }

    private static int Run(Authority authority, Reader reader, bool all, string? asAt, string? knownAt, string? standard, string? subject, bool json)
    {
        var at = authority.Now;
        if (asAt is not null && !Moment.TryParse(asAt, null, out at))
        {
            return Session.Refuse($"--as-at is \"{asAt}\": expected a date such as 2026-03-31, or an instant.");
        }

        if (at.Day.Year is < FirstYear or > LastYear)
        {
            return Session.Refuse($"--as-at is \"{asAt}\": expected a day in the years {FirstYear} to {LastYear}.");
        }

        Moment known = default;
        if (knownAt is not null && !Moment.TryParse(knownAt, null, out known))
        {
            return Session.Refuse($"--known-at is \"{knownAt}\": expected an instant such as 2026-03-31T17:00:00Z.");
        }

        if (standard is not null && !authority.Catalogue.Versions.ContainsKey(standard))
        {
            var nearest = Nearest.To(standard, authority.Catalogue.Versions.Keys);
            return Session.Refuse($"--standard is \"{standard}\": the practice has no such standard{(nearest is null ? "" : $"; the nearest is \"{nearest}\"")}.");
        }

        Subject one = default;
        if (subject is not null && !Subject.TryParse(subject, null, out one))
        {
            return Session.Refuse($"--subject is \"{subject}\": expected KIND:ID, for example child:M001. Kinds: {string.Join(", ", Subject.Words)}.");
        }

        DateTimeOffset? knownTo = knownAt is null ? null : known.HasTime ? known.Start : London.At(known.Day, TimeOnly.MaxValue);
        var query = new ClockQuery(at, knownTo, all, standard, subject is null ? null : one);
        if (subject is not null && authority.Access.May(reader, Purpose.List, one) is { Verdict: AccessVerdict.Refused } refused)
        {
            return Session.Refuse(refused.Why);
        }

        authority.AccessLog.Record(reader.Account, "clocks", subject is null ? authority.Self : one, null, authority.Instant);
        var mayList = authority.Access.Those(reader, Purpose.List);
        var rows = authority.Clocks.Rows(query).Where(row => mayList(row.Clock.Subject));
        if (json)
        {
            using var lines = new JsonLines();
            foreach (var row in rows)
            {
                lines.Line(writer => ClockJson.Write(writer, row));
            }

            return ExitCode.Done;
        }

        Table(authority, [.. rows], at.Day);
        return ExitCode.Done;
    }

    /// <summary>For people: worst first.</summary>
    private static void Table(Authority authority, IReadOnlyList<ClockRow> rows, DateOnly asAt)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in new[] { "Who", "Promise", "Standard", "Due", "State", "Working days late", "Team", "Who must answer, by when" })
        {
            table.AddColumn(heading);
        }

        var working = authority.Engine.Calendar.Working;
        foreach (var row in rows.OrderBy(row => row.Clock.IsOpen && row.Clock.Breached is not null ? 0 : 1).ThenBy(row => row.Clock.Due ?? Moment.On(DateOnly.MaxValue)).ThenBy(row => row.Clock.Subject))
        {
            var late = row.Clock is { Breached: not null, Due: { } due } ? working.Between(due.Day, (row.Clock.Met ?? Moment.On(asAt)).Day).ToString() : "";
            var answer = row.Breach.Current is { } now ? $"{string.Join("; ", row.Breach.ResponsibleNow.Select(who => who.Words))}{(now.Due is { } by ? $" by {by:yyyy-MM-dd}" : "")}" : "";
            table.AddRow(new[] { row.Clock.Subject.ToString(), row.Clock.Standard.Title, row.Clock.Standard.Id, Words(row.Clock.Due), Core.Clocks.Clock.WordFor(row.Clock.State), late, row.Now?.Team ?? "", answer }.Select(Markup.Escape).ToArray());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 220;
        }

        console.Write(table);
        console.WriteLine($"{rows.Count} promises as at {asAt:d MMMM yyyy}, {rows.Count(row => row.Clock is { IsOpen: true, Breached: not null })} of them late.");
    }

    private static string Words(Moment? due) => due is not { } moment ? "" : moment.HasTime ? $"{moment.Day:yyyy-MM-dd} {London.TimeOf(moment.Start):HH:mm}" : $"{moment.Day:yyyy-MM-dd}";
}
