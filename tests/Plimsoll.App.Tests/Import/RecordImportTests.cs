using System.Text.Json;
using Plimsoll.App.Import;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;

namespace Plimsoll.App.Tests.Import;

/// <summary>Records as JSON Lines: all or nothing, repeatable, and out again the same.</summary>
public sealed class RecordImportTests
{
    private static readonly string[] Plan =
    [
        Line("plan-1", "plan", "2026-09-01", """{"kind":"child protection","step":"started"}"""),
        Line("seen-1", "visit", "2026-09-10", """{"purpose":"child protection","seen":"yes"}"""),
    ];

    private static string Line(string id, string type, string happened, string fields = "{}", string rest = "", string child = "Q0001", string kind = "child") =>
        $$"""{"id":"{{id}}","subject":{"kind":"{{kind}}","id":"{{child}}"},"type":"{{type}}","happened":"{{happened}}","fields":{{fields}}{{rest}}}""";

    /// <summary>The first open visit clock: its state and due day.</summary>
    private static string Visits(Made made, string asAt = "2026-09-18", DateTimeOffset? knownAt = null, string child = "Q0001") => string.Join("; ", made.Clocks(asAt, child, knownAt)
        .Where(clock => clock.Standard.Id == "cp.visit").Select(clock => $"{Clock.WordFor(clock.State)} {clock.Due}"));

    [Fact]
    public void Records_are_loaded_once_however_often_the_file_is()
    {
        using var made = new Made();
        Assert.Equal("2 added, 0 corrected, 0 unchanged, 0 faults", made.LoadRecords(Plan).Counts());
        Assert.Equal("0 added, 0 corrected, 2 unchanged, 0 faults", made.LoadRecords(Plan).Counts());
        Assert.Equal("0 added, 0 corrected, 4 unchanged, 0 faults", made.LoadRecords([.. Plan, .. Plan]).Counts());
        Assert.Equal("met 2026-09-15; running 2026-09-24", Visits(made));
    }

    [Theory]
    [InlineData("not json", "the line is not JSON")]
    [InlineData("[]", "expected a record, which is an object")]
    [InlineData("""{"id":"a"}""", "\"subject\" is missing")]
    [InlineData("type", "\"type\" is \"vist\": the catalogue has no such record type; the nearest is \"visit\"")]
    [InlineData("field", "\"fields.sen\": visit has no such field; the nearest is \"seen\"")]
    [InlineData("code", "\"fields.purpose\" is \"child protecton\": expected a code of")]
    [InlineData("kind", "\"subject.kind\" is \"chld\": expected one of child, adult")]
    [InlineData("about-kind", "\"visit\" is about a")]
    [InlineData("role", "\"author.role\" is \"team manger\": the catalogue has no such role; the nearest is \"team manager\"")]
    [InlineData("about", "\"about\" is \"nobody\": no record with this id stands in the journal or in a line above")]
    [InlineData("corrects", "\"corrects.record\" is \"nobody\": no record with this id stands in the journal or in a line above")]
    [InlineData("itself", "\"corrects.record\" is \"wrong\": no record with this id")]
    [InlineData("how", "\"corrects.how\" is \"voidz\": expected one of replaces, voids, moves; nearest is \"voids\"")]
    [InlineData("another", "A record about another subject does not replace it: write \"how\": \"moves\"")]
    [InlineData("year", "expected a day in the years 1900 to 2100")]
    [InlineData("date", "expected a date (2026-11-20) or an instant")]
    [InlineData("twice", "the id \"plan-1\" stands in line 1 with other content")]
    [InlineData("sequence", "\"sequence\" is given by the journal and never read")]
    [InlineData("carries", "\"fields.carries\": found")]
    public void One_wrong_line_is_named_and_nothing_is_written(string mistake, string problem)
    {
        using var made = new Made();
        var wrong = mistake switch
        {
            "type" => Line("wrong", "vist", "2026-09-10"),
            "field" => Line("wrong", "visit", "2026-09-10", """{"sen":"yes"}"""),
            "code" => Line("wrong", "visit", "2026-09-10", """{"purpose":"child protecton"}"""),
            "kind" => Line("wrong", "visit", "2026-09-10", kind: "chld"),
            "about-kind" => Line("wrong", "visit", "2026-09-10", kind: "home"),
            "role" => Line("wrong", "visit", "2026-09-10", rest: ""","author":{"id":"w","role":"team manger"}"""),
            "about" => Line("wrong", "visit", "2026-09-10", rest: ""","about":"nobody" """),
            "corrects" => Line("wrong", "visit", "2026-09-10", rest: ""","corrects":"nobody" """),
            "itself" => Line("wrong", "visit", "2026-09-10", rest: ""","corrects":"wrong" """),
            "how" => Line("wrong", "visit", "2026-09-10", rest: ""","corrects":{"record":"plan-1","how":"voidz"}"""),
            "another" => Line("wrong", "visit", "2026-09-10", rest: ""","corrects":"seen-1" """, child: "Q0002"),
            "year" => Line("wrong", "visit", "0026-09-10"),
            "date" => Line("wrong", "visit", "10/09/2026"),
            "twice" => Line("plan-1", "visit", "2026-09-10"),
            "sequence" => Line("wrong", "visit", "2026-09-10", rest: ""","sequence":3"""),
            "carries" => Line("wrong", "source-coverage", "2026-09-10", """{"source":"x","carries":"assessment [["}""", kind: "authority"),
            _ => mistake,
        };

        var result = made.LoadRecords([.. Plan, "", wrong, Line("sound", "visit", "2026-09-12")]);

        Assert.StartsWith("Line 4: ", Assert.Single(result.Faults), StringComparison.Ordinal);
        Assert.Contains(problem, result.Faults[0], StringComparison.Ordinal);
        Assert.Contains("Line 4", result.Refused, StringComparison.Ordinal);
        Assert.Equal(0, made.Authority.Journal.Head().Sequence);
    }

    [Fact]
    public void Every_wrong_line_is_named_and_what_is_about_a_wrong_record_is_not_wrong_for_that()
    {
        using var made = new Made();
        made.LoadRecords(Plan);

        var result = made.LoadRecords(Line("a", "vist", "2026-09-10"), Line("b", "visit", "2026-09-10", rest: ""","about":"a" """), "{", Line("seen-1", "visit", "2026-09-11"));

        Assert.Equal(["Line 1", "Line 3", "Line 4"], result.Faults.Select(fault => fault[..6]));
        Assert.Contains("stands in the journal with other content", result.Faults[2], StringComparison.Ordinal);
        Assert.Equal(2, made.Authority.Journal.Head().Sequence);
    }

    [Fact]
    public void A_replaced_a_voided_and_a_moved_record_are_followed_by_the_clocks()
    {
        using var made = new Made();
        made.LoadRecords(Plan);
        made.LoadRecords(Line("c1", "visit", "2026-09-16", """{"purpose":"child protection","seen":"yes"}""", ""","corrects":"seen-1" """));
        Assert.Equal("met-late 2026-09-15; running 2026-09-30", Visits(made));

        made.LoadRecords(Line("c2", "visit", "2026-09-16", rest: ""","corrects":{"record":"c1","how":"voids","reason":"Never was."}"""));
        Assert.Equal("breached 2026-09-15", Visits(made));

        made.LoadRecords(Line("c3", "plan", "2026-09-01", """{"kind":"child protection","step":"started"}""", ""","corrects":{"record":"plan-1","how":"moves","reason":"The sister."}""", child: "Q0002"));
        Assert.All(Visits(made).Split("; "), clock => Assert.StartsWith("superseded", clock, StringComparison.Ordinal));
        Assert.Equal("breached 2026-09-15", Visits(made, child: "Q0002"));

        // The later of two corrections of one record wins, wherever the earlier one moved it.
        made.LoadRecords(Line("c4", "plan", "2026-09-02", """{"kind":"child protection","step":"started"}""", ""","corrects":{"record":"plan-1","how":"replaces"}"""));
        Assert.Equal("breached 2026-09-16", Visits(made).Split("; ")[0]);
        Assert.Equal("superseded 2026-09-15", Visits(made, child: "Q0002"));
    }

    [Fact]
    public void Known_at_shows_what_was_known_then_and_as_at_what_had_happened()
    {
        using var made = new Made();
        made.LoadRecords(Plan[0]);
        var then = made.Time.Now;
        made.LoadRecords(Plan[1]);
        var later = made.Time.Now;
        made.LoadRecords(Line("c1", "visit", "2026-09-10", rest: ""","corrects":{"record":"seen-1","how":"voids"}"""));

        Assert.Equal("", Visits(made, knownAt: then.AddSeconds(-1)));
        Assert.Equal("breached 2026-09-15", Visits(made, knownAt: then));
        Assert.Equal("met 2026-09-15; running 2026-09-24", Visits(made, knownAt: later));
        Assert.Equal("breached 2026-09-15", Visits(made));
        Assert.Equal("due-soon 2026-09-15", Visits(made, "2026-09-14"));
        Assert.Equal("", Visits(made, "2026-08-31"));
    }

    [Fact]
    public void Everything_exported_and_imported_elsewhere_is_exported_the_same_and_gives_the_same_clocks()
    {
        using var made = new Made();
        new ImportFile(made.Authority).Census(Made.Census);
        new ImportFile(made.Authority).Allocations(Made.Allocations);
        made.LoadRecords(Plan);
        made.LoadRecords(Line("c1", "visit", "2026-09-16", """{"purpose":"child protection","seen":"yes"}""", ""","corrects":{"record":"seen-1","how":"moves"}""", child: "Q0002"));
        made.LoadCensus(File.ReadAllText(Made.Census).Replace("2025-05-02", "2025-05-06", StringComparison.Ordinal));
        var export = made.Authority.Export();
        using var fresh = new Made();

        Assert.Null(new RecordLines(fresh.Authority).Import(fresh.File("all.jsonl", export)).Refused);

        Assert.Equal(export, fresh.Authority.Export());
        Assert.Equal(AllClocks(made), AllClocks(fresh));
        Assert.Contains("breached", AllClocks(fresh), StringComparison.Ordinal);
        Assert.Equal(0, new RecordLines(fresh.Authority).Import(fresh.File("all.jsonl", export)).Added);
    }

    private static string AllClocks(Made made)
    {
        using var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartArray();
        foreach (var row in made.Authority.Clocks.Rows(new ClockQuery(Moment.Parse("2026-11-20"), All: true)))
        {
            ClockJson.Write(json, row);
        }

        json.WriteEndArray();
        json.Flush();
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public void A_line_longer_than_a_record_may_be_is_refused_wherever_it_stands()
    {
        using var made = new Made();
        var longest = Line("a", "visit", "2026-09-10");
        longest += new string(' ', (1 << 20) - longest.Length);
        Assert.Equal("1 added, 0 corrected, 0 unchanged, 0 faults", made.LoadRecords(longest, "").Counts());

        var result = made.LoadRecords([.. Plan, longest + " "]);

        Assert.Contains("Line 3 is longer than 1 MB", result.Refused, StringComparison.Ordinal);
        Assert.Contains("Line 1 is longer than 1 MB", made.LoadRecords(new string('x', 3_000_000)).Refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n\n  \n\r\n")]
    [InlineData("\n")]
    public void A_file_without_a_record_is_refused(string text)
    {
        using var made = new Made();
        Assert.Contains("holds no record", new RecordLines(made.Authority).Import(made.File("a.jsonl", text)).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_read()
    {
        using var made = new Made();
        Assert.Equal(2, new RecordLines(made.Authority).Import(made.File("a.jsonl", "\uFEFF" + string.Join("\r\n", Plan) + "\r\n")).Added);
    }
}
