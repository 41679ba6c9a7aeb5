using System.CommandLine;
using Plimsoll.App;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary><c>journal checkpoint</c>.</summary>
internal static class CheckpointCommand
{
    public static Command Make()
    {
        var checkpoint = new Act(
            "checkpoint", Purpose.Keep,
            """
            Write what the program holds in memory into a file of the data folder, so that the next start reads only what was written since.
            Nothing is lost with it: one that is damaged, or goes with another journal or practice, is deleted and the journal read in full.

            Example:
              plimsoll journal checkpoint
            """);
        checkpoint.SetAction(parsed => Session.With(parsed, Write));
        return checkpoint;
    }

    private static int Write(Authority authority)
    {
        var written = authority.Overview.WriteCheckpoint();
        if (authority.Overview.CheckpointDropped is { } dropped)
        {
            Console.Error.WriteLine(dropped);
        }

        Console.WriteLine(written is { } sequence ? $"Checkpoint written up to entry {sequence}." : "No checkpoint was written: the journal is empty, or something was erased meanwhile.");
        return ExitCode.Done;
    }
}
