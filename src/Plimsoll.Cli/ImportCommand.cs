using System.CommandLine;
using Plimsoll.App.Import;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary><c>import cin</c>, <c>import allocations</c>: extracts of other systems.</summary>
internal static class ImportCommand
{
    public static Command Make() => new(
        "import",
        """
        Load an extract of another system. The same file twice changes nothing; a changed one is a set of corrections.
        Faults are listed by line while what is sound loads. A file that cannot be read to its end changes nothing.
        """)
    {
        Kind(
            "cin",
            """
            Load a children in need census (XML).

            Examples:
              plimsoll import cin census-2026.xml
              plimsoll import cin census-2026.xml --complete
            """,
            (import, file, complete) => import.Census(file, complete)),
        Kind(
            "allocations",
            """
            Load who answers for which child: a CSV file with the columns child, worker, team, employer, from, to.

            Example:
              plimsoll import allocations allocations.csv
            """,
            (import, file, complete) => import.Allocations(file, complete)),
    };

    private static Command Kind(string name, string description, Func<ImportFile, string, bool, ImportResult> load)
    {
        var file = new Argument<string>("file") { Description = "The file to load." };
        var complete = new Option<bool>("--complete") { Description = "The extract is complete: what an earlier one gave and this one does not, never was." };
        var command = new Act(name, Purpose.Import, description) { file, complete };
        command.SetAction(parsed => Session.With(parsed, authority => Report(load(new ImportFile(authority), parsed.GetValue(file)!, parsed.GetValue(complete)))));
        return command;
    }

    /// <summary>Faults to standard error, the sum to standard output.</summary>
    public static int Report(ImportResult result)
    {
        foreach (var fault in result.Faults)
        {
            Console.Error.WriteLine(fault);
        }

        if (result.FaultCount > result.Faults.Count)
        {
            Console.Error.WriteLine($"and {result.FaultCount - result.Faults.Count} more.");
        }

        if (result.Refused is { } why)
        {
            return Session.Refuse(why);
        }

        Console.WriteLine($"{result.Added} records added, {result.Corrected} corrected, {result.Unchanged} unchanged; {result.FaultCount} faults.");
        if (result.Left > 0)
        {
            Console.Error.WriteLine(result.IsOld
                ? $"A later extract is loaded already: {result.Left} records that this one tells otherwise were left as they stand."
                : $"{result.Left} records that are not in this extract were left as they stand: the faults may hide them.");
        }

        return result.FaultCount > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
