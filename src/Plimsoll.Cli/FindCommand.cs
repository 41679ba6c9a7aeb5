using System.CommandLine;
using System.Globalization;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Spectre.Console;

namespace Plimsoll.Cli;

/// <summary><c>find</c>: people by what somebody remembers of them.</summary>
internal static class FindCommand
{
    public static Command Make()
    {
        var typed = new Argument<string[]>("words") { Description = "Names as they are or sound, a day of birth, an address, a postcode, a number.", Arity = ArgumentArity.OneOrMore };
        var command = new Act(
            "find", Purpose.Find,
            """
            Finds children, adults, workers, teams and homes. Spelling is forgiven; a withheld address finds nobody.

            Examples:
              plimsoll find maia okonjo
              plimsoll find 14/03/2015
            """)
        {
            typed,
        };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) => Run(authority, reader, string.Join(' ', parsed.GetValue(typed)!))));
        return command;
    }

    private static int Run(Authority authority, Reader reader, string typed)
    {
        authority.AccessLog.Record(reader.Account, "search", authority.Self, null, authority.Instant);
        var found = authority.Overview.Find(typed, authority.Access.Those(reader, Purpose.Find));
        if (found.Count == 0)
        {
            Console.WriteLine("Nobody was found.");
            return ExitCode.Findings;
        }

        var table = new Table().Border(TableBorder.None).AddColumns("Who", "Name", "Born", "Found by");
        foreach (var one in found)
        {
            table.AddRow(Markup.Escape(one.Subject.ToString()), Markup.Escape(one.Name), one.Born?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "", Markup.Escape(one.By ?? "name"));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = 160;
        console.Write(table);
        return ExitCode.Done;
    }
}
