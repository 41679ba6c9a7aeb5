using System.CommandLine;
using System.CommandLine.Parsing;
using Plimsoll.Cli;
using Plimsoll.Core.Calendar;

if (!London.HasSystemZone)
{
    Console.Error.WriteLine("This machine has no time-zone data (package tzdata): London's summer time is worked out by the rule in force since 1996.");
}

var root = new RootCommand(
    """
    Plimsoll: what is promised to each child, what is late, and who must answer.

    Exit codes: 0 done; 1 done, with findings; 2 could not be read, or refused: nothing was changed.
    Environment: PLIMSOLL_DATA (folder of the stores, by default data), PLIMSOLL_DATABASE (connection string of PostgreSQL; without it, SQLite in that folder),
    PLIMSOLL_PRACTICE (a council's own layer over the practice that ships), PLIMSOLL_ANCHOR_KEY and PLIMSOLL_ANCHORS (journal anchor), PLIMSOLL_IMPORTS (extracts loaded nightly by a server).

    Examples:
      plimsoll import cin census.xml
      plimsoll import allocations allocations.csv
      plimsoll clocks --as-at 2026-03-31
      plimsoll measure show CPP07 --by team
      plimsoll practice show cp.visit
      plimsoll serve
    """)
{
    ClocksCommand.Make(),
    FindCommand.Make(),
    ImportCommand.Make(),
    RecordsCommand.Make(),
    MeasureCommand.Make(),
    PracticeCommand.Make(),
    JournalCommand.Make(),
    DisposalCommand.Make(),
    InspectionCommand.Make(),
    DemoCommand.Make(),
    BenchCommand.Make(),
    JobsCommand.Make(),
    ServeCommand.Make(),
};

if (args.Length == 0)
{
    args = ["--help"];
}

// A file's name may begin with "@": it is a name, not a file of further arguments.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine($"For help: {Called(parsed.CommandResult)} --help");
    return ExitCode.Refused;
}

try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception fault)
{
    Console.Error.WriteLine($"Plimsoll has a fault of its own and stopped: {fault.Message} Please report it with these lines:");
    Console.Error.WriteLine($"{fault.GetType()}{Environment.NewLine}{fault.StackTrace}");
    return ExitCode.Refused;
}

static string Called(CommandResult command) => command.Parent is CommandResult around ? $"{Called(around)} {command.Command.Name}" : "plimsoll";
