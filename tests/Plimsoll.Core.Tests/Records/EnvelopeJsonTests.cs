using System.Text;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Records;

public sealed class EnvelopeJsonTests
{
    private const string Full =
        """{"id":"v-1","subject":{"kind":"child","id":"M001"},"occasion":"o-9","type":"visit","happened":"2026-11-20","recorded":"2026-11-20T22:15:00Z","author":{"id":"W7","role":"social-worker","employment":"agency","employer":"Brook Staffing","qualified":true,"team":"T2","teamEmployment":"permanent","teamKind":"safeguarding"},"fields":{"note":"Maya said “I like it here”.","seen":"yes","views":["words","play"],"who":[{"name":"Li","age":7}],"worry":6.5},"about":"v-0","corrects":{"record":"v-0","how":"moves","reason":"wrong sibling"},"source":"cin-census"}""";

    [Fact]
    public void A_full_line_is_read_and_written_as_it_stands()
    {
        var record = Read(Full);

        Assert.Equal(new Subject(SubjectKind.Child, "M001"), record.Subject);
        Assert.Equal(Moment.On(new DateOnly(2026, 11, 20)), record.Happened);
        Assert.Equal(new Author("W7", "social-worker", "agency", "Brook Staffing", true, "T2", "permanent", "safeguarding"), record.Author);
        Assert.Equal(new Correction("v-0", CorrectionKind.Moves, "wrong sibling"), record.Corrects);
        Assert.Equal(new FieldValue.Text("yes"), record["seen"]);
        Assert.Equal(new FieldValue.Number(6.5m), record["worry"]);
        Assert.Equal(new FieldValue.Several(["words", "play"]), record["views"]);
        Assert.Equal(new FieldValue.Group("""[{"name":"Li","age":7}]"""), record["who"]);
        Assert.Equal("cin-census", record.Source);
        Assert.Equal(Full, EnvelopeJson.Write(record));
    }

    [Fact]
    public void A_short_line_is_read_and_written_with_every_member()
    {
        var record = Read("""{"type":"contact","happened":"2026-11-20T09:00","id":"1","subject":{"id":"a","kind":"carer household"}}""");

        Assert.Null(record.Author);
        Assert.Empty(record.Fields);
        Assert.Equal(CaseRecord.FromPerson, record.Source);
        Assert.Equal(
            """{"id":"1","subject":{"kind":"carer household","id":"a"},"occasion":null,"type":"contact","happened":"2026-11-20T09:00:00Z","recorded":null,"author":null,"fields":{},"about":null,"corrects":null}""",
            EnvelopeJson.Write(record));
    }

    [Fact]
    public void An_author_may_be_an_id_and_a_correction_the_id_that_it_replaces()
    {
        var record = Read(With("\"author\":\"W7\",\"corrects\":\"v-0\""));

        Assert.Equal(new Author("W7"), record.Author);
        Assert.Equal(new Correction("v-0"), record.Corrects);
        Assert.Contains("""
            "author":{"id":"W7"}
            """, EnvelopeJson.Write(record), StringComparison.Ordinal);
        Assert.Contains("""
            "corrects":{"record":"v-0","how":"replaces"}
            """, EnvelopeJson.Write(record), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "yes")]
    [InlineData("false", "no")]
    [InlineData("\"2026-11-20\"", "2026-11-20")]
    [InlineData("1.50", "1.50")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("[]", "")]
    public void A_field_is_read(string json, string text) => Assert.Equal(text, Read(With($"\"fields\":{{\"f\":{json}}}")).Text("f"));

    [Fact]
    public void A_null_field_is_a_missing_field() => Assert.Empty(Read(With("\"fields\":{\"f\":null}")).Fields);

    [Fact]
    public void The_same_fields_are_the_same_line_in_whatever_order_and_form_they_came() => Assert.Equal(
        EnvelopeJson.Write(Read(With("\"fields\":{\"b\":1.50,\"a\":\"\\u00e9\",\"c\":[ { \"x\" : 1 } ]}"))),
        EnvelopeJson.Write(Read(With("\"fields\":{\"c\":[{\"x\":1}],\"a\":\"é\",\"b\":1.5}"))));

    [Theory]
    [InlineData("\"hapened\":1", "\"hapened\" is not a member of a record: expected one of id, subject, occasion, type, happened, recorded, author, fields, about, corrects, source; nearest is \"happened\"")]
    [InlineData("\"sequence\":1", "\"sequence\" is given by the journal and never read: leave it out")]
    [InlineData("\"appended\":null", "\"appended\" is given by the journal and never read: leave it out")]
    [InlineData("\"type\":\"visit\"", "\"type\" stands twice")]
    [InlineData("\"occasion\":7", "\"occasion\" is 7: expected text or null")]
    [InlineData("\"occasion\":\"\"", "\"occasion\" is \"\": expected 1 to 64 characters without control characters")]
    [InlineData("\"recorded\":\"20/11/2026\"", "\"recorded\" is \"20/11/2026\": expected a date (2026-11-20) or an instant (2026-11-20T22:15:00Z)")]
    [InlineData("\"about\":\"a b\"", "\"about\" is \"a b\": expected 1 to 64 letters a to z, digits, \".\", \"_\", \":\" or \"-\"")]
    [InlineData("\"author\":[]", "\"author\" is a list: expected a worker's id, an object or null")]
    [InlineData("\"author\":{}", "\"author.id\" is missing")]
    [InlineData("\"author\":{\"id\":null}", "\"author.id\" is null: expected text")]
    [InlineData("\"author\":{\"id\":\"W\",\"qualified\":\"yes\"}", "\"author.qualified\" is \"yes\": expected true, false or null")]
    [InlineData("\"author\":{\"id\":\"W\",\"teem\":\"T\"}", "\"author.teem\" is not a member of \"author\": expected one of id, role, employment, employer, qualified, team, teamEmployment, teamKind; nearest is \"team\"")]
    [InlineData("\"author\":{\"id\":\"W\",\"id\":\"W\"}", "\"author.id\" stands twice")]
    [InlineData("\"corrects\":{\"record\":\"x\",\"how\":\"removes\"}", "\"corrects.how\" is \"removes\": expected one of replaces, voids, moves; nearest is \"moves\"")]
    [InlineData("\"corrects\":{\"how\":\"voids\"}", "\"corrects.record\" is missing")]
    [InlineData("\"corrects\":{\"record\":\"x\",\"reason\":\"a\\u0000b\"}", "\"corrects.reason\" is \"a\uFFFDb\": expected words, without control characters but line ends and tabs")]
    [InlineData("\"corrects\":5", "\"corrects\" is 5: expected a record's id, an object or null")]
    [InlineData("\"fields\":[]", "\"fields\" is a list: expected an object")]
    [InlineData("\"fields\":{\"f\":{}}", "\"fields.f\" is an object: expected text, a number, a list of texts or a list of objects")]
    [InlineData("\"fields\":{\"f\":[1]}", "\"fields.f\" is a list of mixed or nameless things: expected a list of texts, or a list of objects whose members stand once each")]
    [InlineData("\"fields\":{\"f\":[\"a\",{}]}", "\"fields.f\" is a list of mixed or nameless things: expected a list of texts, or a list of objects whose members stand once each")]
    [InlineData("\"fields\":{\"f\":[{\"a\":1,\"a\":2}]}", "\"fields.f\" is a list of mixed or nameless things: expected a list of texts, or a list of objects whose members stand once each")]
    [InlineData("\"fields\":{\"f\":1e3}", "\"fields.f\" is 1e3: expected a number of at most 28 digits without an exponent")]
    [InlineData("\"fields\":{\"f\":0.12345678901234567890123456789}", "\"fields.f\" is 0.12345678901234567890123456789: expected a number of at most 28 digits without an exponent")]
    [InlineData("\"fields\":{\"f\":1,\"f\":2}", "\"fields.f\" stands twice")]
    [InlineData("\"fields\":{\"f\":null,\"f\":2}", "\"fields.f\" stands twice")]
    [InlineData("\"fields\":{\"\":1}", "\"fields\" has a field without a name")]
    [InlineData("\"source\":\"\"", "\"source\" is \"\": expected 1 to 64 characters without control characters")]
    public void A_wrong_member_is_named_with_what_was_found_and_expected(string member, string problem) => Assert.Equal(problem, Problem(With(member)));

    [Theory]
    [InlineData("{}", "\"id\" is missing")]
    [InlineData("{\"id\":null}", "\"id\" is null: expected text")]
    [InlineData("{\"id\":\"1\"}", "\"subject\" is missing")]
    [InlineData("{\"id\":\"1\",\"subject\":\"child:1\"}", "\"subject\" is \"child:1\": expected an object of kind and id")]
    [InlineData("{\"id\":\"1\",\"subject\":{\"id\":\"1\"}}", "\"subject.kind\" is missing")]
    [InlineData("{\"id\":\"1\",\"subject\":{\"kind\":\"kid\",\"id\":\"1\"}}", "\"subject.kind\" is \"kid\": expected one of child, adult, family, worker, team, carer household, home, authority; nearest is \"child\"")]
    [InlineData("{\"id\":\"1\",\"subject\":{\"kind\":\"child\",\"id\":\"1\"},\"type\":\"t\"}", "\"happened\" is missing")]
    [InlineData("{\"id\":\"1\",\"subject\":{\"kind\":\"child\",\"id\":\"a\\tb\"},\"type\":\"t\",\"happened\":\"2026-01-01\"}", "\"subject.id\" is \"a\uFFFDb\": expected 1 to 64 characters without control characters")]
    [InlineData("[]", "the line is a list: expected a record, which is an object")]
    [InlineData("null", "the line is null: expected a record, which is an object")]
    public void What_is_missing_is_named(string line, string problem) => Assert.Equal(problem, Problem(line));

    [Theory]
    [InlineData("", 0)]
    [InlineData("{\"id\":", 6)]
    [InlineData("{\"id\":\"1\",}", 10)]
    [InlineData("{'id':1}", 1)]
    public void A_line_that_is_not_JSON_says_where(string line, int place) => Assert.Equal($"the line is not JSON: it goes wrong after byte {place}", Problem(line));

    [Fact]
    public void Nothing_may_follow_the_record() => Assert.StartsWith("the line is not JSON", Problem(Full + "{}"), StringComparison.Ordinal);

    [Fact]
    public void Half_a_character_is_a_problem() => Assert.StartsWith("the line is not JSON", Problem(With("\"fields\":{\"f\":\"\\ud83d\"}")), StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_not_text_are_a_problem()
    {
        var line = Encoding.UTF8.GetBytes(Full);
        line[Full.IndexOf("Maya", StringComparison.Ordinal)] = 0xFF;

        Assert.False(EnvelopeJson.TryRead(line, out var record, out var problem));
        Assert.Null(record);
        Assert.StartsWith("the line is not JSON", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.Equal("v-1", Read("\uFEFF" + Full).Id);

    [Fact]
    public void A_huge_line_is_not_read() => Assert.Equal(
        "the line is 2,000,000 bytes long: a record may take at most 1,048,576", Problem(new string(' ', 2_000_000)));

    [Fact]
    public void A_line_of_just_under_a_megabyte_is_read()
    {
        var words = new string('x', 1_000_000);

        Assert.Equal(words, Read(With($"\"fields\":{{\"f\":\"{words}\"}}")).Text("f"));
    }

    [Fact]
    public void Nesting_without_end_is_a_problem() =>
        Assert.StartsWith("the line is not JSON", Problem(With($"\"fields\":{{\"f\":{new string('[', 100)}{new string(']', 100)}}}")), StringComparison.Ordinal);

    private static string With(string member) =>
        $$"""{"id":"v-1","subject":{"kind":"child","id":"M001"},"type":"visit","happened":"2026-11-20",{{member}}}""";

    private static CaseRecord Read(string line)
    {
        Assert.True(EnvelopeJson.TryRead(line, out var record, out var problem), problem);
        Assert.Null(problem);
        return record;
    }

    private static string Problem(string line)
    {
        Assert.False(EnvelopeJson.TryRead(line, out var record, out var problem));
        Assert.Null(record);
        return problem;
    }
}
