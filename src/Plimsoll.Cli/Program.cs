using System.CommandLine;
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
    Environment: PLIMSOLL_DATA (folder of the stores, by default data), PLIMSOLL_DATABASE (PostgreSQL; not in this version),
    PLIMSOLL_PRACTICE (a council's own layer over the practice that ships).

    Examples:
      plimsoll import cin census.xml
      plimsoll import allocations allocations.csv
      plimsoll clocks --as-at 2026-03-31
      plimsoll practice show cp.visit
      plimsoll serve
    """)
{
    ClocksCommand.Make(),
    ImportCommand.Make(),
    RecordsCommand.Make(),
    PracticeCommand.Make(),
    JournalCommand.Make(),
    InspectionCommand.Make(),
    ServeCommand.Make(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0 && args.Length > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine($"For help: plimsoll {string.Join(' ', args.TakeWhile(arg => !arg.StartsWith('-')).Take(2))} --help");
    return ExitCode.Refused;
}

return parsed.Invoke();
