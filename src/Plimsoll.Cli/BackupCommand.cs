using System.CommandLine;
using Plimsoll.App;
using Plimsoll.App.Keeping;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary><c>journal backup</c>.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "A folder that is empty or not there." };
        var backup = new Act(
            "backup", Purpose.Keep,
            """
            Copy journal, access log, drafts and documents into a folder, while people go on writing. The copy is checked before the command ends.
            It is the same whether the journal is in SQLite or PostgreSQL, and is restored into either. It holds everything unencrypted.
            Exit code 1 where something is not as it was written: the backup holds it as it is, and will not restore.

            Example:
              plimsoll journal backup /mnt/backup/2026-11-20
            """)
        {
            folder,
        };
        backup.SetAction(parsed => Session.With(parsed, authority => Run(authority, parsed.GetValue(folder)!)));
        return backup;
    }

    private static int Run(Authority authority, string folder)
    {
        var result = BackUp.Into(authority, folder);
        Console.WriteLine($"Everything up to entry {result.Entries} and {result.Documents} documents are in {folder}.");
        foreach (var problem in result.Problems)
        {
            Console.WriteLine(problem);
        }

        return result.Problems.Count == 0 ? ExitCode.Done : ExitCode.Findings;
    }
}
