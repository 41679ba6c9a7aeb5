using System.CommandLine;
using System.Runtime.InteropServices;
using Npgsql;
using Plimsoll.App;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Spectre.Console;

namespace Plimsoll.Cli;

/// <summary><c>bench</c>: the budgets of the design beside what this machine does.</summary>
internal static class BenchCommand
{
    public static Command Make()
    {
        var subjects = new Option<int>("--subjects") { Description = "How many children are made. The budgets are for 60000.", DefaultValueFactory = _ => 6_000 };
        var command = new Act(
            "bench", Purpose.Anyone,
            """
            Measure this machine with made children: replay, clocks, appends, memory, beside the budgets of the design.
            With PLIMSOLL_DATABASE three standards are also asked of PostgreSQL in SQL, in a schema of its own that is dropped
            again, and the answers compared. Your own stores are not touched. Exit code 1 where a budget is missed.

            Examples:
              plimsoll bench
              plimsoll bench --subjects 60000
            """)
        {
            subjects,
        };
        command.SetAction(parsed => Run(parsed.GetValue(subjects)));
        return command;
    }

    private static int Run(int subjects)
    {
        if (subjects is < 10 or > 200_000)
        {
            return Session.Refuse($"--subjects is {subjects}: expected 10 to 200000.");
        }

        return Session.WithCatalogue(catalogue =>
        {
            var folder = Directory.CreateTempSubdirectory("plimsoll-bench-");
            try
            {
                var bench = new ServiceBench(catalogue, folder.FullName, Settings.FromEnvironment().Database, subjects);
                Console.WriteLine($"{subjects} made children on {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.");
                var measured = bench.Run().ToList();
                Table(measured);
                Console.WriteLine($"{bench.Records} records. Processor time is the measure where others use the machine; runs that can be repeated give the least of several.");
                foreach (var answer in bench.Sql)
                {
                    Console.WriteLine($"{Environment.NewLine}{answer.Standard} in SQL: {answer.Clocks} clocks, {answer.Differences} differences, {answer.Sql.TotalMilliseconds:F0} ms{Environment.NewLine}{answer.Plan}");
                }

                return measured.TrueForAll(one => one.Kept != false) ? ExitCode.Done : ExitCode.Findings;
            }
            catch (Exception wrong) when (wrong is StorageException or NpgsqlException)
            {
                return Session.Refuse(wrong.Message);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
    }

    private static void Table(IReadOnlyList<Measured> measured)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in new[] { "What", "Budget for 60000", "For so many", "Found", "" })
        {
            table.AddColumn(heading);
        }

        foreach (var one in measured)
        {
            table.AddRow(new[] { one.What, one.Budget, one.Share, one.Found, one.Kept is null ? "" : one.Kept == true ? "kept" : "missed" }.Select(Markup.Escape).ToArray());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = Math.Max(console.Profile.Width, 180);
        console.Write(table);
    }
}
