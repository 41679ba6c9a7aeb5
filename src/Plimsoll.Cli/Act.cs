using System.CommandLine;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary>
/// A command that does something, and what it is for: every one of them declares it, and who may not do that is refused before it begins.
/// </summary>
internal sealed class Act(string name, Purpose purpose, string description) : Command(name, description)
{
    /// <summary>The account that the terminal acts as.</summary>
    public static readonly Option<string?> As = new("--as") { Description = "The account that you act as; PLIMSOLL_AS by default. Every look is kept under its name.", Recursive = true };

    public Purpose Purpose => purpose;
}
