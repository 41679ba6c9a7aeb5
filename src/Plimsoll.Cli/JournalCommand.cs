using System.CommandLine;

namespace Plimsoll.Cli;

/// <summary><c>journal</c>: signing, checking and copying the journal itself.</summary>
internal static class JournalCommand
{
    public static Command Make() => new("journal", "The journal itself: check it, sign it, back it up, restore it, erase from it, and write where a start begins.")
    {
        VerifyCommand.Make(),
        AnchorCommand.Make(),
        BackupCommand.Make(),
        RestoreCommand.Make(),
        EraseCommand.Make(),
        CheckpointCommand.Make(),
    };
}
