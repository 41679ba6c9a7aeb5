using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plimsoll.Cli.Tests;

/// <summary>A census goes in, promises come out: the contract of the terminal, field by field.</summary>
public sealed partial class MainJobTests
{
    private static readonly string[] States = ["running", "due-soon", "due-today", "met", "met-late", "breached", "ceased", "not-applicable", "superseded", "not-observed"];

    private static readonly (string Name, JsonValueKind Kind, bool MayBeNull)[] Fields =
    [
        ("subject", JsonValueKind.String, false), ("standard", JsonValueKind.String, false), ("version", JsonValueKind.Number, false),
        ("cycle", JsonValueKind.Number, false), ("state", JsonValueKind.String, false), ("started", JsonValueKind.String, false),
        ("due", JsonValueKind.String, true), ("met", JsonValueKind.String, true), ("breached", JsonValueKind.String, true),
        ("recordedLate", JsonValueKind.False, false), ("team", JsonValueKind.String, true), ("worker", JsonValueKind.String, true),
        ("teamAtDue", JsonValueKind.String, true), ("workerAtDue", JsonValueKind.String, true), ("ladder", JsonValueKind.Array, false),
        ("responsibleNow", JsonValueKind.Array, false), ("missedBy", JsonValueKind.Array, false), ("notices", JsonValueKind.Array, false),
    ];

    private static readonly (string Name, JsonValueKind Kind, bool MayBeNull)[] StepFields =
    [
        ("step", JsonValueKind.Number, false), ("role", JsonValueKind.String, false), ("requires", JsonValueKind.String, false),
        ("due", JsonValueKind.String, true), ("state", JsonValueKind.String, false), ("responsible", JsonValueKind.Array, false), ("answeredBy", JsonValueKind.String, true),
        ("round", JsonValueKind.Number, false), ("who", JsonValueKind.String, true), ("post", JsonValueKind.String, true), ("holder", JsonValueKind.String, true),
        ("deputy", JsonValueKind.String, true), ("movedUp", JsonValueKind.String, true), ("metBy", JsonValueKind.String, true), ("metOn", JsonValueKind.String, true),
        ("newDate", JsonValueKind.String, true), ("worked", JsonValueKind.False, true),
    ];

    private static readonly string[] StepStates = ["not due", "owed", "moved up", "missed", "answered", "told"];

    private static readonly (string Name, JsonValueKind Kind, bool MayBeNull)[] WhoFields =
    [
        ("role", JsonValueKind.String, false), ("team", JsonValueKind.String, true), ("post", JsonValueKind.String, true), ("holder", JsonValueKind.String, true),
        ("deputy", JsonValueKind.String, true), ("person", JsonValueKind.String, true), ("movedUp", JsonValueKind.String, true),
    ];

    private static readonly (string Name, JsonValueKind Kind, bool MayBeNull)[] MissedFields =
    [
        ("step", JsonValueKind.Number, false), ("round", JsonValueKind.Number, false), ("due", JsonValueKind.String, false), ("role", JsonValueKind.String, false),
        ("team", JsonValueKind.String, true), ("post", JsonValueKind.String, true), ("person", JsonValueKind.String, true),
    ];

    private static readonly (string Name, JsonValueKind Kind, bool MayBeNull)[] NoticeFields =
    [
        ("step", JsonValueKind.Number, false), ("round", JsonValueKind.Number, false), ("role", JsonValueKind.String, false), ("to", JsonValueKind.String, true),
        ("owed", JsonValueKind.String, false), ("record", JsonValueKind.String, true),
    ];

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?$")]
    private static partial Regex DayOrInstant();

    private static void Check(JsonElement of, IEnumerable<(string Name, JsonValueKind Kind, bool MayBeNull)> fields)
    {
        foreach (var (name, kind, mayBeNull) in fields)
        {
            Assert.True(of.TryGetProperty(name, out var value), $"{name} is missing in {of}");
            var found = value.ValueKind == JsonValueKind.True ? JsonValueKind.False : value.ValueKind;
            Assert.True(found == kind || (mayBeNull && found == JsonValueKind.Null), $"{name} is {value.ValueKind} in {of}");
            if (name is "started" or "due" or "met" or "breached" && value.ValueKind == JsonValueKind.String)
            {
                Assert.Matches(DayOrInstant(), value.GetString());
            }
        }
    }

    private static string Text(JsonElement line, string field) => line.GetProperty(field).GetString()!;

    [Fact]
    public void A_census_goes_in_and_promises_come_out()
    {
        using var terminal = new Terminal();
        var first = terminal.Run("import", "cin", Terminal.Census);
        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Contains("records added, 0 corrected, 0 unchanged; 0 faults.", first.Out, StringComparison.Ordinal);
        Assert.Contains("0 records added, 0 corrected", terminal.Run("import", "cin", Terminal.Census).Out, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("import", "allocations", Terminal.Allocations).Code);

        var all = terminal.Run("clocks", "--all", "--as-at", "2026-03-31", "--json");
        Assert.Equal((0, ""), (all.Code, all.Error));
        Assert.NotEmpty(all.Lines);
        foreach (var line in all.Lines)
        {
            Check(line, Fields);
            Assert.Contains(Text(line, "state"), States);
            Assert.True(line.GetProperty("cycle").GetInt32() >= 1);
            var breached = Text(line, "state") == "breached";
            Assert.True(!breached || line.GetProperty("breached").ValueKind == JsonValueKind.String);
            Assert.True(line.GetProperty("ladder").GetArrayLength() == 0 || breached);
            foreach (var step in line.GetProperty("ladder").EnumerateArray())
            {
                Check(step, StepFields);
                Assert.Contains(Text(step, "state"), StepStates);
                Assert.NotEqual(0, step.GetProperty("responsible").GetArrayLength());
            }

            Assert.Equal(Enumerable.Range(1, line.GetProperty("ladder").GetArrayLength()), line.GetProperty("ladder").EnumerateArray().Select(step => step.GetProperty("step").GetInt32()));
            Assert.Equal(line.GetProperty("ladder").GetArrayLength() > 0, line.GetProperty("responsibleNow").GetArrayLength() > 0);
            Assert.All(line.GetProperty("missedBy").EnumerateArray(), missed => Check(missed, MissedFields));
            Assert.All(line.GetProperty("responsibleNow").EnumerateArray(), who => Check(who, WhoFields));
            Assert.All(line.GetProperty("notices").EnumerateArray(), notice => Check(notice, NoticeFields));
        }

        var keys = all.Lines.Select(line => (Text(line, "subject"), Text(line, "standard"), Text(line, "started"))).ToList();
        Assert.Equal(keys.OrderBy(key => key.Item1, StringComparer.Ordinal).ThenBy(key => key.Item2, StringComparer.Ordinal).ThenBy(key => key.Item3, StringComparer.Ordinal), keys);

        var open = terminal.Run("clocks", "--as-at", "2026-03-31", "--json");
        string[] openStates = ["running", "due-soon", "due-today", "breached"];
        Assert.Equal(all.Lines.Where(line => openStates.Contains(Text(line, "state"))).Select(line => line.ToString()), open.Lines.Select(line => line.ToString()));

        var one = terminal.Run("clocks", "--all", "--as-at", "2026-03-31", "--standard", "assess.45wd", "--subject", "child:M001000000", "--json");
        Assert.Equal(all.Lines.Where(line => Text(line, "subject") == "child:M001000000" && Text(line, "standard") == "assess.45wd").Select(line => line.ToString()), one.Lines.Select(line => line.ToString()));
        Assert.Single(one.Lines);

        Assert.Equal("", terminal.Run("clocks", "--all", "--known-at", "2020-01-01T00:00:00Z", "--json").Out);
        var table = terminal.Run("clocks", "--as-at", "2026-03-31");
        Assert.Equal(0, table.Code);
        Assert.Contains("promises as at 31 March 2026", table.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", table.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_go_out_and_into_a_fresh_authority_the_same()
    {
        using var terminal = new Terminal();
        using var fresh = new Terminal();
        terminal.Run("import", "cin", Terminal.Census);
        var export = terminal.Run("records", "export");
        Assert.NotEmpty(export.Lines);

        Assert.Equal(0, fresh.Run("records", "import", terminal.File("all records.jsonl", export.Out)).Code);

        Assert.Equal(export.Out, fresh.Run("records", "export").Out);
        Assert.Equal(terminal.Run("clocks", "--all", "--as-at", "2026-03-31", "--json").Out, fresh.Run("clocks", "--all", "--as-at", "2026-03-31", "--json").Out);
    }

    [Fact]
    public void Faults_are_listed_on_standard_error_and_give_exit_code_1_and_a_broken_file_2()
    {
        using var terminal = new Terminal();
        var census = File.ReadAllText(Terminal.Census);

        var faulty = terminal.Run("import", "cin", terminal.File("faulty.xml", census.Replace("<CINreferralDate>2025-02-25<", "<CINreferralDate>2025-02-30<", StringComparison.Ordinal)));
        Assert.Equal(1, faulty.Code);
        Assert.Contains("Line 3, Child 1 (M001000000), CINdetails 1, CINreferralDate:", faulty.Error, StringComparison.Ordinal);
        Assert.Contains("records added", faulty.Out, StringComparison.Ordinal);

        var before = terminal.Run("journal", "verify").Out;
        var cut = terminal.Run("import", "cin", terminal.File("cut.xml", census[..5_000]));
        Assert.Equal((2, ""), (cut.Code, cut.Out));
        Assert.Contains("Nothing was changed.", cut.Error, StringComparison.Ordinal);
        var wrong = terminal.Run("records", "import", terminal.File("wrong.jsonl", "{}\n"));
        Assert.Equal((2, ""), (wrong.Code, wrong.Out));
        Assert.Contains("Line 1: \"id\" is missing", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(before, terminal.Run("journal", "verify").Out);
    }

    [Fact]
    public void A_journal_that_was_changed_is_found_with_exit_code_1()
    {
        using var terminal = new Terminal();
        terminal.Run("import", "cin", Terminal.Census);
        var sound = terminal.Run("journal", "verify");
        Assert.Equal((0, ""), (sound.Code, sound.Error));
        Assert.Contains("entries checked; all is as it was written. Head: ", sound.Out, StringComparison.Ordinal);

        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(terminal.Data, "journal.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "update entry set happened = '2020-01-01' where sequence = 7";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        var changed = terminal.Run("journal", "verify");
        Assert.Equal(1, changed.Code);
        Assert.Contains("Entry 7", changed.Out, StringComparison.Ordinal);
    }
}
