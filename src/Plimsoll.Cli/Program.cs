using System.CommandLine;
using System.CommandLine.Parsing;
using Plimsoll.Cli;
using Plimsoll.Core.Calendar;

if (!London.HasSystemZone)
{
    Console.Error.WriteLine("This machine has no time-zone data (package tzdata): London's summer time is worked out by the rule in force since 1996.");
}

var root = Commands.Root();

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
