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
        Assert.Matches(@"(?m)^[34]\d\d standards, \d+ of them switched off until commenced\.$", said.Out);
        Assert.Matches(@"(?m)^(\d+) examples run: \1 pass, 0 fail\.$", said.Out);
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
    public void A_standard_changed_in_a_text_file_counts_when_a_second_person_has_accepted_it()
    {
        using var terminal = new Terminal();
        var records = terminal.File("plan.jsonl", """{"id":"p","subject":{"kind":"child","id":"Q1"},"type":"plan","happened":"2026-09-01","fields":{"kind":"child protection","step":"started"}}""");
        terminal.Run("records", "import", records);
        string[] clocks = ["clocks", "--as-at", "2026-09-10", "--standard", "cp.visit.alone", "--json"];
        Assert.Equal("2026-09-29", terminal.Run(clocks).Lines.Single().GetProperty("due").GetString());

        terminal.Practice = Path.GetDirectoryName(terminal.File("our practice/plans.yaml", "standards:\n- id: cp.visit.alone\n  every: 2 weeks\n  source: Ours, page 4\n"));

        Assert.Contains("source: Ours, page 4", terminal.Run("practice", "show", "cp.visit.alone").Out, StringComparison.Ordinal);
        var before = terminal.Run(clocks);
        Assert.Equal("2026-09-29", before.Lines.Single().GetProperty("due").GetString());
        Assert.Contains("is not accepted and does not count", before.Error, StringComparison.Ordinal);

        var preview = terminal.Run("practice", "preview", "--json").Lines.Single();
        Assert.Equal(("cp.visit.alone", "changed"), (preview.GetProperty("standard").GetString(), preview.GetProperty("change").GetString()));
        Assert.Contains("cp.visit.alone (changed): ", terminal.Run("practice", "preview").Out, StringComparison.Ordinal);

        string[] Accept(string by) => ["practice", "accept", "--by", by, "--role", "service manager"];
        Assert.Contains("Proposed by W1. It does not count yet", terminal.Run(Accept("W1")).Out, StringComparison.Ordinal);
        Assert.Contains("it waits for a second person", terminal.Run(clocks).Error, StringComparison.Ordinal);
        var self = terminal.Run(Accept("W1"));
        Assert.Equal((2, ""), (self.Code, self.Out));
        Assert.Contains("somebody else must accept it", self.Error, StringComparison.Ordinal);
        Assert.Contains("Accepted by W2, proposed by W1.", terminal.Run(Accept("W2")).Out, StringComparison.Ordinal);
        Assert.Contains("counts already", terminal.Run(Accept("W3")).Error, StringComparison.Ordinal);

        var after = terminal.Run(clocks);
        Assert.Equal(("2026-09-15", ""), (after.Lines.Single().GetProperty("due").GetString(), after.Error));
        terminal.Practice = null;
        Assert.Equal("2026-09-15", terminal.Run(clocks).Lines.Single().GetProperty("due").GetString());
    }

    [Fact]
    public void A_role_that_is_none_and_a_folder_that_is_not_named_accept_nothing()
    {
        using var terminal = new Terminal();
        Assert.Contains("PLIMSOLL_PRACTICE names no folder", terminal.Run("practice", "accept", "--by", "W1", "--role", "service manager").Error, StringComparison.Ordinal);

        terminal.Practice = Path.GetDirectoryName(terminal.File("ours/a.yaml", "standards:\n- id: cp.visit.alone\n  every: 2 weeks\n  source: Ours\n"));
        var said = terminal.Run("practice", "accept", "--by", "W1", "--role", "servce manager");
        Assert.Equal(2, said.Code);
        Assert.Contains("\"servce manager\" is no role of the practice; the nearest is \"service manager\".", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_the_layer_is_a_finding_of_the_check_and_is_never_accepted()
    {
        using var terminal = new Terminal();
        terminal.Practice = Path.GetDirectoryName(terminal.File("ours/a.yaml", "standards:\n- id: assess.45wd\n  within: 50 working days\n  source: Ours\n"));
        const string mistake = "local/a.yaml:3: assess.45wd: within: found \"50 working days\", expected a limit as short as \"45 working days\"";

        var check = terminal.Run("practice", "check");
        Assert.Equal(1, check.Code);
        Assert.Contains(mistake, check.Out, StringComparison.Ordinal);

        var accept = terminal.Run("practice", "accept", "--by", "W1", "--role", "service manager");
        Assert.Equal((2, ""), (accept.Code, accept.Out));
        Assert.Contains(mistake, accept.Error, StringComparison.Ordinal);

        var clocks = terminal.Run("clocks", "--json");
        Assert.Equal((0, ""), (clocks.Code, clocks.Out));
        Assert.Contains("is not accepted and does not count", clocks.Error, StringComparison.Ordinal);
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
        var accept = terminal.Run("practice", "accept", "--by", "W1", "--role", "service manager");
        Assert.Equal((2, ""), (accept.Code, accept.Out));
        Assert.Contains("local/a.yaml:1: found a file of more than 4 MB, expected at most 4 MB", accept.Error, StringComparison.Ordinal);
    }
}
