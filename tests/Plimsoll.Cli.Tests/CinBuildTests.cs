using System.Text.Json;

namespace Plimsoll.Cli.Tests;

/// <summary><c>cin build</c>: the census from the records.</summary>
public sealed class CinBuildTests
{
    private const string Moment = "2026-05-01T09:00:00";

    [Fact]
    public void A_census_goes_in_and_comes_out_again_the_same_twice_and_without_a_fault_of_form()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("import", "cin", Terminal.Census).Code);
        var file = Path.Combine(Path.GetDirectoryName(terminal.Data)!, "built.xml");

        var built = terminal.Run("cin", "build", "--year", "2026", "--authority", "999", "--written", Moment, "--out", file);
        Assert.Equal((0, ""), (built.Code, built.Error));
        Assert.Matches("^Census of 2025/26: [12][0-9]{2} children\\.\n$", built.Out);

        var piped = terminal.Run("cin", "build", "--year", "2026", "--authority", "999", "--written", Moment);
        Assert.Equal((0, built.Out), (piped.Code, piped.Error));
        Assert.Equal(File.ReadAllText(file), piped.Out);

        var found = terminal.Run("cin", "validate", file, "--json").Lines;
        Assert.DoesNotContain(found, line => line.TryGetProperty("rule", out var rule) && rule.GetString() == "XML");
        Assert.True(found[^1].GetProperty("summary").GetProperty("children").GetInt32() > 100);
    }

    [Fact]
    public void What_cannot_be_said_is_told_with_the_child_and_the_day()
    {
        using var terminal = new Terminal();
        var lines = new[] { Line("a", "child-details", "2018-05-01", new { sex = "F", ethnicity = "WBRT" }), Line("b", "referral", "2025-05-12", new { source = "2A" }) };
        Assert.Equal(0, terminal.Run("records", "import", terminal.File("records.jsonl", string.Join('\n', lines))).Code);
        terminal.Set("PLIMSOLL_AUTHORITY_NUMBER", "321");

        var built = terminal.Run("cin", "build", "--year", "2026");
        Assert.Equal(1, built.Code);
        Assert.Contains("<LEA>321</LEA>", built.Out, StringComparison.Ordinal);
        Assert.Equal("Census of 2025/26: 1 child.\n1 thing could not be said as recorded:\n  Child M1, 2018-05-01, Ethnicity: WBRT is not a code of the census of 2025/26. NOBT (not yet obtained) is written.\n", built.Error);
    }

    [Theory]
    [InlineData("give its three digits with --authority", "--year", "2026")]
    [InlineData("give a year from 2025 to 2027", "--year", "2031", "--authority", "999")]
    [InlineData("expected a date such as", "--as-at", "yesterday")]
    [InlineData("expected a moment such as", "--written", "noon")]
    [InlineData("No child was referred or in need in 2025/26", "--year", "2026", "--authority", "999")]
    public void What_cannot_be_made_is_refused_and_no_file_is_begun(string why, params string[] arguments)
    {
        using var terminal = new Terminal();
        var file = Path.Combine(Path.GetDirectoryName(terminal.Data)!, "built.xml");

        var said = terminal.Run(["cin", "build", "--out", file, .. arguments]);
        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(why, said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    private static string Line(string id, string type, string day, object fields) =>
        JsonSerializer.Serialize(new { id, subject = new { kind = "child", id = "M1" }, type, happened = day, fields });
}
