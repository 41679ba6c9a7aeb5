namespace Plimsoll.Cli.Tests;

/// <summary><c>measure list</c>, <c>measure show</c>, <c>measure freeze</c> on the made census.</summary>
public sealed class MeasureTests
{
    private static Terminal Loaded()
    {
        var terminal = new Terminal();
        terminal.Run("import", "cin", Terminal.Census);
        terminal.Run("import", "allocations", Terminal.Allocations);
        return terminal;
    }

    [Fact]
    public void Show_gives_figures_slices_that_add_up_and_rows_as_many_as_they_say()
    {
        using var terminal = Loaded();

        var said = terminal.Run("measure", "show", "cpp01", "--from", "2026-02-01", "--to", "2026-03-31", "--by", "team", "--rows", "--json");

        Assert.Equal((0, ""), (said.Code, said.Error));
        foreach (var month in said.Lines.GroupBy(line => line.GetProperty("last").GetString()))
        {
            var whole = month.Single(line => line.GetProperty("slice").GetString() is null).GetProperty("count").GetInt32();
            var slices = month.Where(line => line.GetProperty("slice").GetString() is not null).ToList();
            Assert.True(whole > 0);
            Assert.Equal(whole, slices.Sum(line => line.GetProperty("count").GetInt32()));
            Assert.All(slices, line => Assert.Equal(line.GetProperty("count").GetInt32(), line.GetProperty("rows").GetArrayLength()));
            Assert.Contains(slices, line => line.GetProperty("slice").GetString() == "Harbour Team");
        }
    }

    [Fact]
    public void Outside_no_number_of_one_to_four_is_shown_and_no_rows()
    {
        using var terminal = Loaded();

        var said = terminal.Run("measure", "show", "CPP01", "--from", "2026-01-01", "--to", "2026-03-31", "--by", "age", "--outside", "--json");
        var counts = said.Lines.Select(line => line.GetProperty("count")).Where(count => count.ValueKind == System.Text.Json.JsonValueKind.Number).Select(count => count.GetInt32());

        Assert.DoesNotContain(counts, count => count is > 0 and < 5);
        Assert.Equal(2, terminal.Run("measure", "show", "CPP01", "--outside", "--rows").Code);
        Assert.Equal(2, terminal.Run("measure", "show", "CPP01", "--outside", "--each", "quarter").Code);
    }

    [Fact]
    public void Csv_has_a_line_a_figure()
    {
        using var terminal = Loaded();

        var said = terminal.Run("measure", "show", "REF01", "--from", "2026-01-01", "--to", "2026-03-31", "--csv");

        Assert.Equal(4, said.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("measure,first,last,by,slice,state,count,part,value,overdue\nREF01,2026-01-01,2026-01-31,,,known,", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void List_gives_every_measure_and_says_what_is_not_observed()
    {
        using var terminal = Loaded();

        var said = terminal.Run("measure", "list", "--to", "2026-03-31", "--json");

        Assert.Equal((0, ""), (said.Code, said.Error));
        var states = said.Lines.ToDictionary(line => line.GetProperty("measure").GetString()!, line => line.GetProperty("state").GetString());
        Assert.Equal(("known", "not observed"), (states["CPP01"], states["CLA01"]));
    }

    [Fact]
    public void A_frozen_month_is_told_with_what_changed_it()
    {
        using var terminal = Loaded();

        Assert.Matches(@"^\d+ figures of February 2026 frozen; 0 were frozen before", terminal.Run("measure", "freeze", "2026-02", "--by", "w-castle").Out);
        var late = terminal.File("late.jsonl", """{"id":"late","subject":{"kind":"child","id":"Q1"},"type":"plan","happened":"2026-02-10","fields":{"kind":"child protection","step":"started"}}""");
        terminal.Run("records", "import", late);
        var said = terminal.Run("measure", "show", "CPP03", "--from", "2026-02-01", "--to", "2026-03-31");

        Assert.Contains("by correction: 1 rows came, 0 went", said.Out, StringComparison.Ordinal);
        Assert.Contains("came: child:Q1 2026-02-10 late", said.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CPP77", "The practice has no measure \"CPP77\"; the nearest is \"CPP07\".")]
    [InlineData("OUT05", "OUT05 (Inspection grades) is not measured: published, not counted: read by inspection read.")]
    public void What_is_not_measured_is_refused_with_the_reason(string id, string words)
    {
        using var terminal = new Terminal();

        var said = terminal.Run("measure", "show", id);

        Assert.Equal(2, said.Code);
        Assert.Contains(words, said.Error, StringComparison.Ordinal);
    }
}
