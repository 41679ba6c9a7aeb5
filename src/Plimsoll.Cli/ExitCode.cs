namespace Plimsoll.Cli;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, and something was found: faults in a file, mistakes in the practice, a journal that was changed.</summary>
    public const int Findings = 1;

    /// <summary>Could not be read, or refused: nothing was changed.</summary>
    public const int Refused = 2;
}
