using System.CommandLine;
using Plimsoll.App;
using Plimsoll.App.Keeping;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;

namespace Plimsoll.Cli;

/// <summary><c>journal restore</c>.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the backup." };
        var anchors = AnchorOptions.Folder();
        var keys = AnchorOptions.Keys();
        var restore = new Act(
            "restore", Purpose.Anyone,
            """
            Put a backup into the empty folder of PLIMSOLL_DATA, and into the empty database of PLIMSOLL_DATABASE where it is set. All of it is
            checked first; what is damaged or incomplete is named, and nothing is changed. What was erased after the backup was made is erased
            again, by the list beside the signed heads. Exit code 1 where something is left to look at.

            Example:
              PLIMSOLL_DATA=/srv/plimsoll/data plimsoll journal restore /mnt/backup/2026-11-20 --anchors /mnt/apart/anchors
            """)
        {
            folder, anchors, keys,
        };
        restore.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(anchors), parsed.GetValue(keys)!));
        return restore;
    }

    private static int Run(string folder, string? anchors, string[] keys)
    {
        try
        {
            var result = Restore.From(folder, Settings.FromEnvironment(), anchors, keys, TimeProvider.System);
            if (result.Refusal is { } refusal)
            {
                return Session.Refuse(refusal);
            }

            Console.WriteLine($"Restored up to entry {result.Entries}, as backed up at {result.Made:yyyy-MM-dd HH:mm} UTC; {result.Erasures} later erasures carried out again.");
            foreach (var warning in result.Warnings!)
            {
                Console.WriteLine(warning);
            }

            return result.Warnings!.Count == 0 ? ExitCode.Done : ExitCode.Findings;
        }
        catch (StorageException wrong)
        {
            return Session.Refuse(wrong.Message);
        }
    }
}
