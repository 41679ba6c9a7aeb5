namespace Plimsoll.Cli.Tests;

/// <summary>Help, exit codes and what goes where.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("clocks")]
    [InlineData("import cin")]
    [InlineData("import allocations")]
    [InlineData("records import")]
    [InlineData("records export")]
    [InlineData("practice check")]
    [InlineData("practice show")]
    [InlineData("journal verify")]
    [InlineData("journal anchor")]
    [InlineData("journal backup")]
    [InlineData("journal restore")]
    [InlineData("journal erase")]
    [InlineData("disposal due")]
    [InlineData("disposal decide")]
    [InlineData("inspection read")]
    [InlineData("serve")]
    public void The_help_of_every_command_has_examples(string command)
    {
        using var terminal = new Terminal();

        var help = terminal.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (help.Code, help.Error));
        Assert.Contains("Example", help.Out, StringComparison.Ordinal);
        Assert.Contains($"plimsoll {command}".Trim(), help.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(terminal.Data));
    }

    [Fact]
    public void The_exit_codes_stand_in_the_help_which_is_shown_where_nothing_is_asked()
    {
        using var terminal = new Terminal();
        var help = terminal.Run();

        Assert.Equal((0, ""), (help.Code, help.Error));
        Assert.Contains("0 done; 1 done, with findings; 2 could not be read, or refused", help.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clcks", "'clcks'", "For help: plimsoll --help")]
    [InlineData("clocks --asat 2026-01-01", "'--asat'", "For help: plimsoll clocks --help")]
    [InlineData("import", "", "For help: plimsoll import --help")]
    [InlineData("import cni file.xml", "'cni'", "For help: plimsoll import --help")]
    [InlineData("import cin", "", "For help: plimsoll import cin --help")]
    [InlineData("import cin a b", "'b'", "For help: plimsoll import cin --help")]
    [InlineData("practice show", "", "For help: plimsoll practice show --help")]
    [InlineData("clocks --standard", "--standard", "For help: plimsoll clocks --help")]
    public void A_command_that_is_not_known_is_refused_with_a_way_to_help(string line, string named, string help)
    {
        using var terminal = new Terminal();

        var said = terminal.Run(line.Split(' '));

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(named, said.Error, StringComparison.Ordinal);
        Assert.EndsWith(help, said.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clocks --as-at yesterday", "--as-at is \"yesterday\": expected a date such as 2026-03-31")]
    [InlineData("clocks --as-at 9999-12-31", "expected a day in the years 1900 to 2100")]
    [InlineData("clocks --known-at noon", "--known-at is \"noon\": expected an instant")]
    [InlineData("clocks --standard assess.45d", "the nearest is \"assess.45wd\"")]
    [InlineData("clocks --subject M001", "expected KIND:ID")]
    [InlineData("practice show cp.vist", "the nearest is \"cp.visit\"")]
    [InlineData("import cin none.xml", "none.xml does not exist")]
    [InlineData("import cin @none.xml", "@none.xml does not exist")]
    [InlineData("import allocations none.csv", "none.csv does not exist")]
    [InlineData("records import none.jsonl", "none.jsonl does not exist")]
    [InlineData("inspection read none.pdf --json", "none.pdf does not exist")]
    [InlineData("import cin .", "is a folder")]
    public void What_cannot_be_done_is_told_on_standard_error_with_exit_code_2(string line, string why)
    {
        using var terminal = new Terminal();

        var said = terminal.Run(line.Split(' '));

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(why, said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_folder_that_is_a_file_is_refused()
    {
        using var terminal = new Terminal();
        terminal.File("data", "not a folder");

        var said = terminal.Run("clocks", "--json");

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains("cannot be made or used", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_instead_of_a_file_is_refused_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        using var terminal = new Terminal();
        var pipe = terminal.File("a pipe.xml", "");
        File.Delete(pipe);
        using (var make = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            make.WaitForExit();
        }

        foreach (var command in new[] { "import cin", "import allocations", "records import", "inspection read" })
        {
            var said = terminal.Run([.. command.Split(' '), pipe]);
            Assert.Equal((2, ""), (said.Code, said.Out));
            Assert.Contains("is empty", said.Error, StringComparison.Ordinal);
        }

        terminal.Practice = Path.GetDirectoryName(terminal.File("ours/x.txt", ""));
        File.Move(pipe, Path.Combine(terminal.Practice!, "a.yaml"));
        Assert.Contains("found an empty file", terminal.Run("practice", "check").Out, StringComparison.Ordinal);
    }
}
