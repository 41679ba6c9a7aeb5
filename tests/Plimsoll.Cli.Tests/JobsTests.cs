namespace Plimsoll.Cli.Tests;

public sealed class JobsTests
{
    [Fact]
    public void The_jobs_of_a_store_on_which_no_server_has_run_are_listed_as_not_yet_done()
    {
        using var terminal = new Terminal();

        var words = terminal.Run("jobs");
        var lines = terminal.Run("jobs", "--json");

        Assert.Equal((0, ""), (words.Code, words.Error));
        Assert.Contains("verify: Check the journal and the documents", words.Out, StringComparison.Ordinal);
        Assert.Contains("no server has run on these stores yet", words.Out, StringComparison.Ordinal);
        Assert.Equal(["lists", "checkpoint", "told", "notices", "drafts", "verify"], lines.Lines.Select(line => line.GetProperty("job").GetString()!));
        Assert.All(lines.Lines, line => Assert.Equal("not yet done", line.GetProperty("standing").GetString()));
    }
}
