namespace Plimsoll.Cli.Tests;

/// <summary><c>practice check</c> and <c>practice show</c>, with and without a council's own layer.</summary>
public sealed class PracticeTests
{
    [Fact]
    public void Check_says_how_many_standards_run_and_how_many_examples_pass()
    {
        using var terminal = new Terminal();

        var said = terminal.Run("practice", "check");

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Matches(@"(?m)^[34]\d\d standards, \d+ of them switched off until commenced", said.Out);
        Assert.Matches(@"(?m)^(\d+) examples run: \1 pass, 0 fail\.$", said.Out);
        Assert.DoesNotContain("not run", said.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cp.visit", "cp.visit: Child on a plan seen")]
    [InlineData("conference", "conference: ")]
    [InlineData("child-protection-plan", "(a spell of a child;")]
    [InlineData("safety", "safety: a ladder of 5 steps")]
    public void Show_tells_an_entry_of_any_kind(string id, string words)
    {
        using var terminal = new Terminal();

        var said = terminal.Run("practice", "show", id);

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Contains(words, said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_standard_changed_in_a_text_file_is_shown_and_followed()
    {
        using var terminal = new Terminal();
        var records = terminal.File("plan.jsonl", """{"id":"p","subject":{"kind":"child","id":"Q1"},"type":"plan","happened":"2026-09-01","fields":{"kind":"child protection","step":"started"}}""");
        terminal.Run("records", "import", records);
        string[] clocks = ["clocks", "--as-at", "2026-09-10", "--standard", "cp.visit.alone", "--json"];
        Assert.Equal("2026-09-29", terminal.Run(clocks).Lines.Single().GetProperty("due").GetString());

        terminal.Practice = Path.GetDirectoryName(terminal.File("our practice/plans.yaml", "standards:\n- id: cp.visit.alone\n  every: 2 weeks\n  source: Ours, page 4\n"));

        Assert.Equal("2026-09-15", terminal.Run(clocks).Lines.Single().GetProperty("due").GetString());
        Assert.Contains("source: Ours, page 4", terminal.Run("practice", "show", "cp.visit.alone").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_the_layer_is_a_finding_of_the_check_and_stops_everything_else()
    {
        using var terminal = new Terminal();
        terminal.Practice = Path.GetDirectoryName(terminal.File("ours/a.yaml", "standards:\n- id: assess.45wd\n  within: 50 working days\n  source: Ours\n"));
        const string mistake = "local/a.yaml:3: assess.45wd: within: found \"50 working days\", expected a limit as short as \"45 working days\"";

        var check = terminal.Run("practice", "check");
        Assert.Equal(1, check.Code);
        Assert.Contains(mistake, check.Out, StringComparison.Ordinal);

        var clocks = terminal.Run("clocks", "--json");
        Assert.Equal((2, ""), (clocks.Code, clocks.Out));
        Assert.Contains(mistake, clocks.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_that_is_not_there_or_too_large_is_refused()
    {
        using var terminal = new Terminal();
        terminal.Practice = Path.Combine(terminal.Data, "none");
        var missing = terminal.Run("practice", "check");
        Assert.Equal((2, ""), (missing.Code, missing.Out));
        Assert.Contains("there is no such folder", missing.Error, StringComparison.Ordinal);

        var huge = terminal.File("huge/a.yaml", "");
        using (var file = File.OpenWrite(huge))
        {
            file.SetLength(200_000_000);
        }

        terminal.Practice = Path.GetDirectoryName(huge);
        var clocks = terminal.Run("clocks");
        Assert.Equal((2, ""), (clocks.Code, clocks.Out));
        Assert.Contains("local/a.yaml:1: found a file of more than 4 MB, expected at most 4 MB", clocks.Error, StringComparison.Ordinal);
    }
}
