using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Practice.Reading;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Practice;

/// <summary>What a person must still put right before a record is signed; each problem names the field as the form does.</summary>
public sealed class RecordFormTests
{
    private const string Practice = """
        area: test
        sets:
          - id: purpose
            codes: [child protection, care, duty]
            in use to: {duty: 2026-06-30}
          - id: dfe.need
            from: a published list
        records:
          - id: visit
            title: Visit
            subject: child
            happened: with a time
            sections:
              - {title: The visit, fields: [purpose, need, seen, day, since, weight]}
              - {title: The child, fields: [reason, tried, others, words, actions]}
            fields:
              - {id: purpose, type: choice, codes: purpose, required: yes, label: 'Why did you visit?'}
              - {id: need, type: choice, codes: dfe.need}
              - {id: seen, type: yes or no, required: yes, label: 'Did you see the child?'}
              - {id: reason, type: short text, show when: seen = no, required: yes, label: 'Why not?', at most: 20}
              - {id: tried, type: short text, show when: reason exists}
              - {id: others, type: choices, codes: purpose, required when: 'tried exists, seen = no'}
              - {id: words, type: long text, at least: 10}
              - {id: day, type: date, falls: from the day, label: Next visit}
              - {id: since, type: date, falls: up to the day}
              - {id: weight, type: number, at least: 0, at most: 10}
              - id: actions
                type: group
                label: Actions
                fields:
                  - {id: action, type: short text, required: yes, label: What}
                  - {id: by-when, type: date, label: By when, falls: from the day}
        """;

    private static readonly Dictionary<string, IReadOnlyList<CodeValue>> Published = new()
    {
        ["dfe.need"] = [new CodeValue("N1", "abuse"), new CodeValue("N2", "disability", From: new DateOnly(2026, 1, 1)), new CodeValue("N9", "old", To: new DateOnly(2025, 12, 31))],
    };

    private static readonly Catalogue Catalogue = CatalogueReader.Read([new PracticeText("records/test.yaml", Practice)], published: Published) is { Catalogue: { } read }
        ? read
        : throw new InvalidOperationException("The practice of these tests is whole.");

    private static readonly DateTimeOffset Now = London.At(new DateOnly(2026, 11, 22), new TimeOnly(12, 0));

    private static CaseRecord Visit(params (string Field, FieldValue Value)[] besides) => new()
    {
        Id = "v1",
        Subject = new Subject(SubjectKind.Child, "C1"),
        Type = "visit",
        Happened = Moment.At(new DateOnly(2026, 11, 20), new TimeOnly(10, 30)),
        Fields = new (string Field, FieldValue Value)[] { ("purpose", FieldValue.Of("care")), ("seen", FieldValue.Of(true)) }
            .Concat(besides).GroupBy(pair => pair.Field).ToDictionary(group => group.Key, group => group.Last().Value),
    };

    private static string Only(CaseRecord record)
    {
        var problem = Assert.Single(RecordCheck.OfForm(record, Catalogue, Now));
        return $"{problem.Field}: {problem.Message}";
    }

    private static string Only(params (string Field, FieldValue Value)[] besides) => Only(Visit(besides));

    [Fact]
    public void A_whole_record_may_be_signed() => Assert.Empty(RecordCheck.OfForm(Visit(), Catalogue, Now));

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_in_the_order_of_the_form() => Assert.Equal(
        ["purpose", "seen"],
        RecordCheck.OfForm(Visit() with { Fields = CaseRecord.NoFields }, Catalogue, Now).Select(problem => problem.Field));

    [Fact]
    public void A_question_without_an_answer_is_named_by_its_label() => Assert.Equal(
        "seen: \"Did you see the child?\" needs an answer.",
        Only(Visit() with { Fields = new Dictionary<string, FieldValue> { ["purpose"] = FieldValue.Of("care") } }));

    [Fact]
    public void A_blank_is_no_answer() => Assert.Equal("reason: \"Why not?\" needs words.", Only(("seen", FieldValue.Of(false)), ("reason", FieldValue.Of(" "))));

    [Fact]
    public void A_field_that_is_not_asked_stays_empty() => Assert.Equal(
        "reason: \"Why not?\" is not asked here: take out what stands in it.",
        Only(("reason", FieldValue.Of("Nobody opened."))));

    [Fact]
    public void What_hangs_on_a_hidden_field_is_hidden_too_and_never_required()
    {
        var problems = RecordCheck.OfForm(Visit(("reason", FieldValue.Of("No.")), ("tried", FieldValue.Of("Rang."))), Catalogue, Now);

        Assert.Equal(["reason", "tried"], problems.Select(problem => problem.Field));
        Assert.All(problems, problem => Assert.Contains("is not asked here", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_required_in_some_cases_is_required_in_those() => Assert.Equal(
        "others: \"Others\" needs at least one answer.",
        Only(("seen", FieldValue.Of(false)), ("reason", FieldValue.Of("No.")), ("tried", FieldValue.Of("Rang."))));

    [Fact]
    public void A_code_must_be_one_of_the_set() => Assert.StartsWith(
        "purpose: \"Why did you visit?\" is \"cure\": expected a code of purpose (child protection, care, duty); the nearest is \"care\"", Only(("purpose", FieldValue.Of("cure"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("purpose", "duty", "purpose: \"Why did you visit?\" is \"duty\": expected a code of purpose in use on 20 November 2026, and \"duty\" is not one.")]
    [InlineData("need", "N9", "need: \"Need\" is \"N9\": expected a code of dfe.need in use on 20 November 2026, and \"N9\" is not one.")]
    [InlineData("need", "N3", "need: \"Need\" is \"N3\": expected a code of dfe.need in use on 20 November 2026, and \"N3\" is not one.")]
    [InlineData("day", "2026-11-19", "day: \"Next visit\" is \"2026-11-19\": expected a day from 20 November 2026 on, the day of the record.")]
    [InlineData("since", "2026-11-21", "since: \"Since\" is \"2026-11-21\": expected a day up to 20 November 2026, the day of the record.")]
    [InlineData("since", "1026-11-21", "since: \"Since\" is \"1026-11-21\": expected a day in the years 1900 to 2100.")]
    [InlineData("since", "21/11/2026", "since: \"Since\" is \"21/11/2026\": expected a date such as 2026-11-20.")]
    [InlineData("weight", "11", "weight: \"Weight\" is \"11\": expected a number of at most 10.")]
    [InlineData("weight", "-1", "weight: \"Weight\" is \"-1\": expected a number of at least 0.")]
    [InlineData("words", "Too few", "words: \"Words\" is \"Too few\": expected a text of at least 10 characters.")]
    public void An_answer_that_cannot_be_is_refused(string field, string value, string message) => Assert.Equal(message, Only((field, FieldValue.Of(value))));

    [Fact]
    public void A_code_that_was_in_use_on_the_day_of_the_record_is_taken() =>
        Assert.Empty(RecordCheck.OfForm(Visit(("purpose", FieldValue.Of("duty"))) with { Happened = Moment.At(new DateOnly(2026, 6, 30), new TimeOnly(9, 0)) }, Catalogue, Now));

    [Theory]
    [InlineData(RecordCheck.LongestLongText, true)]
    [InlineData(RecordCheck.LongestLongText + 1, false)]
    public void A_long_text_has_an_end(int length, bool fits) =>
        Assert.Equal(fits, RecordCheck.OfForm(Visit(("words", FieldValue.Of(new string('a', length)))), Catalogue, Now).Count == 0);

    [Fact]
    public void A_text_that_is_too_long_is_not_repeated() => Assert.Equal(
        "reason: \"Why not?\" is 300 characters long: expected a text of at most 20 characters.",
        Only(("seen", FieldValue.Of(false)), ("reason", FieldValue.Of(new string('a', 300)))));

    [Fact]
    public void A_promise_in_hours_needs_the_time() => Assert.Equal(
        ": Give the time as well as the day: a promise in hours starts with this record.", Only(Visit() with { Happened = Moment.On(new DateOnly(2026, 11, 20)) }));

    [Theory]
    [InlineData(22, 12, 1)]
    [InlineData(23, 0, 0)]
    public void What_has_not_happened_yet_is_not_recorded(int day, int hour, int minute) => Assert.Equal(
        ": When it happened must not be in the future.", Only(Visit() with { Happened = Moment.At(new DateOnly(2026, 11, day), new TimeOnly(hour, minute)) }));

    [Theory]
    [InlineData("""[{"action":"Ring","by-when":"2026-11-01"}]""", "actions[1].by-when: \"Actions\", line 1: \"By when\" is \"2026-11-01\": expected a day from 20 November 2026 on, the day of the record.")]
    [InlineData("""[{"action":"Ring"},{"by-when":"2026-12-01"}]""", "actions[2].action: \"Actions\", line 2: \"What\" needs words.")]
    [InlineData("""[{"action":"Ring","acton":"x"}]""", "actions[1].acton: \"Actions\", line 1: there is no \"acton\"; the nearest is \"action\".")]
    public void A_line_of_a_group_is_named_by_its_number(string json, string message) => Assert.Equal(message, Only(("actions", new FieldValue.Group(json))));

    [Fact]
    public void A_field_that_the_type_does_not_have_is_told_as_of_any_record() => Assert.Equal(
        ": \"fields.sen\": visit has no such field; the nearest is \"seen\".", Only(("sen", FieldValue.Of(true))));

    [Fact]
    public void A_record_from_elsewhere_may_lack_what_a_form_asks()
    {
        var imported = Visit() with { Fields = CaseRecord.NoFields, Happened = Moment.On(new DateOnly(2026, 11, 20)), Source = "cin-census" };

        Assert.Null(RecordCheck.Problem(imported, Catalogue));
    }

    [Fact]
    public void The_form_shows_what_is_asked_given_what_was_answered()
    {
        var type = Catalogue.RecordTypes["visit"];

        Assert.DoesNotContain("reason", RecordCheck.Shown(type, Visit().Fields).Select(field => field.Id));
        Assert.Contains("reason", RecordCheck.Shown(type, Visit(("seen", FieldValue.Of(false))).Fields).Select(field => field.Id));
    }
}
