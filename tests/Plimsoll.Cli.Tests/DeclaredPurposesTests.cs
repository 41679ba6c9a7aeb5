using System.CommandLine;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli.Tests;

/// <summary>Every command says what it is for; who holds no role with that purpose is refused before it begins.</summary>
public sealed class DeclaredPurposesTests
{
    private static readonly IReadOnlyDictionary<string, Purpose> Approved = new Dictionary<string, Purpose>
    {
        ["account add"] = Purpose.Accounts,
        ["account disable"] = Purpose.Accounts,
        ["account enable"] = Purpose.Accounts,
        ["account list"] = Purpose.Accounts,
        ["account reset"] = Purpose.Accounts,
        ["account roles"] = Purpose.Accounts,
        ["bench"] = Purpose.Anyone,
        ["cin build"] = Purpose.Export,
        ["cin compare"] = Purpose.Anyone,
        ["cin validate"] = Purpose.Anyone,
        ["clocks"] = Purpose.List,
        ["demo"] = Purpose.Keep,
        ["demo figures"] = Purpose.Figures,
        ["demo score"] = Purpose.List,
        ["disposal decide"] = Purpose.Keep,
        ["disposal due"] = Purpose.Keep,
        ["find"] = Purpose.Find,
        ["import allocations"] = Purpose.Import,
        ["import cin"] = Purpose.Import,
        ["inspection read"] = Purpose.Anyone,
        ["jobs"] = Purpose.Keep,
        ["journal anchor"] = Purpose.Keep,
        ["journal backup"] = Purpose.Keep,
        ["journal checkpoint"] = Purpose.Keep,
        ["journal erase"] = Purpose.Keep,
        ["journal restore"] = Purpose.Anyone,
        ["journal verify"] = Purpose.Keep,
        ["measure freeze"] = Purpose.Figures,
        ["measure list"] = Purpose.Figures,
        ["measure show"] = Purpose.Figures,
        ["practice accept"] = Purpose.Practice,
        ["practice check"] = Purpose.Anyone,
        ["practice preview"] = Purpose.Practice,
        ["practice show"] = Purpose.Anyone,
        ["records export"] = Purpose.Export,
        ["records import"] = Purpose.Import,
        ["serve"] = Purpose.Anyone,
        ["token list"] = Purpose.SignedIn,
        ["token make"] = Purpose.SignedIn,
        ["token withdraw"] = Purpose.SignedIn,
        ["webhook add"] = Purpose.List,
        ["webhook host add"] = Purpose.Keep,
        ["webhook host list"] = Purpose.SignedIn,
        ["webhook host remove"] = Purpose.Keep,
        ["webhook list"] = Purpose.SignedIn,
        ["webhook withdraw"] = Purpose.SignedIn,
    };

    [Fact]
    public void Every_command_that_does_something_declares_the_purpose_that_was_approved()
    {
        var found = Acts(Commands.Root(), "").ToList();

        Assert.All(found, command => Assert.True(command.Command is Act, $"{command.Name} declares nothing"));
        Assert.Equal(Approved.Select(pair => $"{pair.Key}: {pair.Value}").Order(StringComparer.Ordinal), found.Select(command => $"{command.Name}: {((Act)command.Command).Purpose}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_terminal_acts_as_a_named_account_with_its_rights_once_there_is_one()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("import", "cin", Terminal.Census).Code & ~1);
        Assert.Equal(0, terminal.Run("clocks", "--json").Code);
        var made = terminal.Run("account", "add", "ines.quay", "--name", "Ines Quay", "--role", "administrator");
        Assert.Equal(0, made.Code);
        Assert.Contains("/welcome?key=", made.Out, StringComparison.Ordinal);

        Assert.Contains("Say who you are: --as ACCOUNT", terminal.Run("clocks").Error, StringComparison.Ordinal);
        var refused = terminal.Run("clocks", "--as", "ines.quay");
        Assert.Equal((2, ""), (refused.Code, refused.Out));
        Assert.Contains("the nearest is \"social worker\"", terminal.Run("account", "add", "x.y", "--name", "X", "--role", "socal worker", "--as", "ines.quay").Error, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("account", "add", "peter.castle", "--name", "Peter Castle", "--role", "director", "--as", "ines.quay").Code);
        terminal.Set("PLIMSOLL_AS", "peter.castle");
        Assert.Equal(0, terminal.Run("clocks", "--json").Code);
        Assert.Equal(2, terminal.Run("account", "list").Code);
    }

    /// <summary>The commands that can be called: those with an action of their own.</summary>
    private static IEnumerable<(string Name, Command Command)> Acts(Command command, string name)
    {
        foreach (var child in command.Subcommands)
        {
            var path = name.Length == 0 ? child.Name : $"{name} {child.Name}";
            if (child.Action is not null)
            {
                yield return (path, child);
            }

            foreach (var deeper in Acts(child, path))
            {
                yield return deeper;
            }
        }
    }
}
