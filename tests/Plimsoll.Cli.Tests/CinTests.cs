using System.IO.Compression;
using System.Text.Json;

namespace Plimsoll.Cli.Tests;

/// <summary><c>cin validate</c> and <c>cin compare</c>: a census before it is sent.</summary>
public sealed class CinTests
{
    private const string Sound =
        "<Child><ChildIdentifiers><LAchildID>{0}</LAchildID><PersonBirthDate>2015-05-01</PersonBirthDate><Sex>F</Sex></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>"
        + "<CINdetails><CINreferralDate>2025-05-01</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><CINclosureDate>2025-05-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure><ReferralNFA>1</ReferralNFA></CINdetails></Child>\n";

    private static string Census(params string[] children) =>
        $"<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header><Children>\n{string.Concat(children)}</Children></Message>";

    private static string Child(string id) => Sound.Replace("{0}", id, StringComparison.Ordinal);

    private static string Wrong(string id) => Child(id).Replace("<Sex>F</Sex>", "<Sex>X</Sex>", StringComparison.Ordinal);

    [Fact]
    public void Json_gives_a_line_a_finding_with_its_places_and_the_sum_last()
    {
        using var terminal = new Terminal();

        var said = terminal.Run("cin", "validate", terminal.File("census.xml", Census(Child("M1"), Wrong("M2"))), "--json");

        Assert.Equal((1, ""), (said.Code, said.Error));
        var finding = said.Lines.Single(line => line.TryGetProperty("rule", out var rule) && rule.GetString() == "4180");
        Assert.Equal(("error", "row"), (finding.GetProperty("severity").GetString(), finding.GetProperty("level").GetString()));
        Assert.Equal("{\"table\":\"ChildIdentifiers\",\"field\":\"Sex\",\"row\":1,\"line\":3,\"child\":\"M2\"}", finding.GetProperty("locations").EnumerateArray().Single().GetRawText());
        var whole = said.Lines.First(line => line.TryGetProperty("level", out var level) && level.GetString() == "return");
        Assert.Equal(0, whole.GetProperty("locations").GetArrayLength());
        var sum = said.Lines[^1].GetProperty("summary");
        Assert.Equal((2, 1, 0, 2026), (Number(sum, "children"), Number(sum, "errors"), Number(sum, "rulesNotRun"), Number(sum, "year")));
        Assert.Equal(said.Lines.Count - 2, Number(sum, "queries"));
        Assert.True(Number(sum, "rulesRun") > 50);
    }

    [Fact]
    public void Queries_alone_are_no_errors_and_no_store_is_opened()
    {
        using var terminal = new Terminal();

        var said = terminal.Run("cin", "validate", terminal.File("census.xml", Census(Child("M1"))));

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.StartsWith("Census of 2025/26: 1 child, 0 errors, ", said.Out, StringComparison.Ordinal);
        Assert.Contains("  The return as a whole", said.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("to be put right before the census is sent", said.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(terminal.Data));
    }

    [Fact]
    public void A_person_reads_what_is_wrong_by_rule_and_by_child_with_the_value_the_fix_and_the_owner()
    {
        using var terminal = new Terminal();

        var text = terminal.Run("cin", "validate", terminal.File("census.xml", Census(Child("M1"), Wrong("M2"), Wrong("M3")))).Out;

        Assert.Contains("  4180   2 findings, 2 children; business support\n         Sex is missing, or is not M, F or U. Write M (male)", text, StringComparison.Ordinal);
        Assert.Contains("  Child M2, from line 3\n    4180   Sex is missing, or is not M, F or U\n           line 3, Sex of ChildIdentifiers: X\n", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("4180", StringComparison.Ordinal) < text.IndexOf("\nQueries: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_breaks_off_is_unreadable_and_the_rules_on_the_whole_say_that_they_did_not_run()
    {
        using var terminal = new Terminal();

        var said = terminal.Run("cin", "validate", terminal.File("census.xml", Census(Child("M1"))[..^15]), "--json");

        Assert.Equal(2, said.Code);
        Assert.Contains("could not be read to its end. Line ", said.Error, StringComparison.Ordinal);
        var notRun = said.Lines.Where(line => line.TryGetProperty("status", out _)).ToList();
        Assert.Contains(notRun, line => line.GetProperty("rule").GetString() == "2883" && line.GetProperty("status").GetString() == "not run" && line.GetProperty("reason").GetString()!.Contains("whole return", StringComparison.Ordinal));
        Assert.Equal(notRun.Count, Number(said.Lines[^1].GetProperty("summary"), "rulesNotRun"));
    }

    [Theory]
    [InlineData("no-such-file.xml", "does not exist")]
    [InlineData(".", "is a folder")]
    public void What_cannot_be_opened_is_said(string file, string words)
    {
        using var terminal = new Terminal();
        var said = terminal.Run("cin", "validate", file);
        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(words, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_year_can_be_another_of_those_that_are_known()
    {
        using var terminal = new Terminal();
        var file = terminal.File("census.xml", Census(Child("M1")));

        Assert.Equal(2024, Number(terminal.Run("cin", "validate", file, "--year", "2024", "--json").Lines[^1].GetProperty("summary"), "year"));
        var refused = terminal.Run("cin", "validate", file, "--year", "2019");
        Assert.Equal(2, refused.Code);
        Assert.Contains("The rules of 2019 are not known", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2030", "Warning: Its header gives the year 2030, and the rules known here are those of 2022/23 to 2026/27. It was checked by the rules of 2026/27, the nearest.", 2027)]
    [InlineData("MMXXVI", "Warning: The year in its header cannot be read (MMXXVI). It was checked by the rules of 2025/26, by its reference date.", 2026)]
    public void A_header_whose_year_is_not_known_here_is_said_and_by_which_rules_it_was_checked(string year, string warning, int used)
    {
        using var terminal = new Terminal();
        var file = terminal.File("census.xml", Census(Child("M1")).Replace("<Year>2026</Year>", $"<Year>{year}</Year>", StringComparison.Ordinal));

        Assert.Equal(warning, terminal.Run("cin", "validate", file).Out.Split('\n')[1]);
        Assert.Contains($"\n{warning}\n", terminal.Run("cin", "validate", file, "--csv").Error, StringComparison.Ordinal);
        var sum = terminal.Run("cin", "validate", file, "--json").Lines[^1].GetProperty("summary");
        Assert.Equal((used, year), (Number(sum, "year"), sum.GetProperty("headerYear").GetString()));
        Assert.DoesNotContain("Warning", terminal.Run("cin", "validate", file, "--year", "2026").Out, StringComparison.Ordinal);
        Assert.Equal($"{warning.Replace("Warning: ", $"Warning: {file}. ", StringComparison.Ordinal)}\n", terminal.Run("cin", "compare", terminal.File("other.xml", Census(Child("M1"))), file).Error);
    }

    [Fact]
    public void A_table_has_a_line_a_place_and_room_for_a_reason()
    {
        using var terminal = new Terminal();
        var file = terminal.File("census.xml", Census(Wrong("M1")));
        var book = Path.Combine(Path.GetDirectoryName(file)!, "findings.xlsx");

        var csv = terminal.Run("cin", "validate", file, "--csv");
        Assert.Equal(1, csv.Code);
        var lines = csv.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("finding,rule,severity,message,child,table,field,row,line,value,likely fix,owner,reason", lines[0]);
        Assert.Contains(lines, line => line.Contains(",4180,error,\"Sex is missing, or is not M, F or U\",M1,ChildIdentifiers,Sex,0,2,X,", StringComparison.Ordinal) && line.EndsWith(",business support,", StringComparison.Ordinal));
        Assert.Equal(1, terminal.Run("cin", "validate", file, "--xlsx", "--out", book).Code);
        using var zip = ZipFile.OpenRead(book);
        Assert.Contains(zip.Entries, entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && entry.FullName.Contains("sheet", StringComparison.Ordinal));
        Assert.Equal(2, terminal.Run("cin", "validate", file, "--csv", "--json").Code);
    }

    [Fact]
    public void Two_runs_are_compared_by_rule_child_and_field()
    {
        using var terminal = new Terminal();
        var before = terminal.File("before.xml", Census(Wrong("M1"), Wrong("M2"), Child("M3")));
        var after = terminal.File("after.xml", Census(Child("M0"), Wrong("M2"), Child("M1"), Wrong("M3")));
        var written = terminal.File("before.jsonl", terminal.Run("cin", "validate", before, "--json").Out);

        foreach (var earlier in new[] { before, written })
        {
            var said = terminal.Run("cin", "compare", earlier, after, "--json");
            Assert.Equal((1, ""), (said.Code, said.Error));
            Assert.Equal(
                ["new M3", "still M2", "fixed M1"],
                said.Lines.Where(line => line.TryGetProperty("rule", out var rule) && rule.GetString() == "4180").Select(line => $"{line.GetProperty("change").GetString()} {line.GetProperty("child").GetString()}"));
        }

        Assert.StartsWith("1 fixed, 1 new, ", terminal.Run("cin", "compare", before, after).Out, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("cin", "compare", before, before).Code);
        Assert.Contains("Line 1 of ", terminal.Run("cin", "compare", terminal.File("x.jsonl", "{oh"), after).Error, StringComparison.Ordinal);
    }

    private static int Number(JsonElement of, string name) => of.GetProperty(name).GetInt32();
}
