using Plimsoll.Core.Practice.Reading;

namespace Plimsoll.Core.Tests.Practice;

/// <summary>Each mistake gives one error, which names the file, the line, what was found, what was expected and the nearest right name.</summary>
public sealed class MistakesTests
{
    private const string Records = """
        area: test
        records:
          - id: visit
            title: Visit
            subject: child
            fields:
              - {id: purpose, type: choice, codes: purpose, required: yes}
              - {id: seen, type: yes or no, required: yes}
              - {id: score, type: score}
              - {id: planned-date, type: date}
          - id: conference
            title: Conference
            subject: child
            fields:
              - {id: decision, type: choice, codes: conference-decision}
        spells:
          - id: on-plan
            title: On a plan
            subject: child
            starts: conference [decision = plan made]
            ends: conference [decision = plan ended]
        """;

    private const string Codes = """
        sets:
          - id: purpose
            codes: [child protection, care]
          - id: conference-decision
            codes: [plan made, plan ended]
        """;

    private const string Ladders = """
        ladders:
          - id: safety
            steps:
              - {who: team manager, within: 2 working days, must: note}
        """;

    private const string Roles = """
        roles:
          - {id: team manager, above: service manager}
          - {id: service manager}
        """;

    private const string Standard = """
        version: 1
        in force from: 2026-01-01
        standards:
        - id: cp.visit
          title: Child on a plan seen
          subject: child
          kind: interval
          while: on-plan
          every: 10 working days
          met by: visit [purpose = child protection, seen = yes]
          status: local default
          source: local practice standard
          if breached: safety
          examples:
            - given:
                - start of on-plan 2026-11-02
              on: 2026-11-17
              expect: breached, due 2026-11-16
        """;

    private static IReadOnlyList<string> Problems(string standards, string? records = null, string? ladders = null, string? roles = null, string? codes = null) =>
        [.. CatalogueReader.Read(
            [
                new PracticeText("records/test.yaml", records ?? Records), new PracticeText("records/codes.yaml", codes ?? Codes),
                new PracticeText("ladders.yaml", ladders ?? Ladders), new PracticeText("roles.yaml", roles ?? Roles),
                new PracticeText("standards/test.yaml", standards),
            ]).Problems.Select(problem => problem.ToString())];

    [Fact]
    public void The_example_without_a_mistake_is_read() => Assert.Empty(Problems(Standard));

    [Theory]
    [InlineData("met by: visit", "met by: vist", "standards/test.yaml:10: cp.visit: met by: found \"vist\", expected a record type; the nearest is \"visit\"")]
    [InlineData("seen = yes", "sen = yes", "standards/test.yaml:10: cp.visit: met by: found \"sen\", expected a field of visit; the nearest is \"seen\"")]
    [InlineData("seen = yes", "seen = maybe", "standards/test.yaml:10: cp.visit: met by: found \"maybe\", expected a value for seen, which is yes or no")]
    [InlineData("child protection, seen", "child protecton, seen", "standards/test.yaml:10: cp.visit: met by: found \"child protecton\", expected a code of purpose; the nearest is \"child protection\"")]
    [InlineData("seen = yes]", "score > high]", "standards/test.yaml:10: cp.visit: met by: found \"high\", expected a value for score, which is a number")]
    [InlineData("while: on-plan", "while: on-plam", "standards/test.yaml:8: cp.visit: while: found \"on-plam\", expected a spell or a record type; the nearest is \"on-plan\"")]
    [InlineData("10 working days", "10 wroking days", "standards/test.yaml:9: cp.visit: every: found \"10 wroking days\", expected a limit such as \"10 working days\", \"same day\" or \"it.due-date\"")]
    [InlineData("seen = yes]", "seen = yes", "standards/test.yaml:10: cp.visit: met by: found the end of the phrase, expected \"]\"")]
    [InlineData("kind: interval", "kind: intervall", "standards/test.yaml:7: cp.visit: kind: found \"intervall\", expected one of deadline, interval, calendar, threshold, gate, countdown, dated; the nearest is \"interval\"")]
    [InlineData("status: local default", "status: local", "standards/test.yaml:11: cp.visit: status: found \"local\", expected one of statutory, local default, prospective")]
    [InlineData("if breached: safety", "if breached: safty", "standards/test.yaml:13: cp.visit: if breached: found \"safty\", expected a ladder; the nearest is \"safety\"")]
    [InlineData("  source: local practice standard\n", "", "standards/test.yaml:4: cp.visit: source: found nothing, expected \"source:\" with its text")]
    [InlineData("  met by:", "  met-by:", "standards/test.yaml:10: cp.visit: found the key \"met-by\"")]
    [InlineData("subject: child\n  kind", "subject: kid\n  kind", "standards/test.yaml:6: cp.visit: subject: found \"kid\", expected one of child, adult, family, worker, team, carer household, home, authority")]
    [InlineData("seen = yes]", "seen = yes] by team manger", "standards/test.yaml:10: cp.visit: met by: found \"team manger\", expected a role; the nearest is \"team manager\"")]
    [InlineData("  every: 10 working days", "  every: 10 working days\n  every: 5 working days", "standards/test.yaml:10: every: found the key a second time, expected each key once")]
    [InlineData("  every: 10 working days", "  each: month", "standards/test.yaml:4: cp.visit: found an interval without \"every:\" or \"at:\", expected one of them")]
    [InlineData("on: 2026-11-17", "save: visit 2026-11-17\n      on: 2026-11-17", "standards/test.yaml:18: cp.visit, 2026-11-17: on: found both \"on:\" and \"save:\", expected one of the two")]
    [InlineData("in force from: 2026-01-01", "in force from: January", "standards/test.yaml:2: in force from: found \"January\", expected a date such as 2026-01-01")]
    [InlineData("standards:\n", "standrds:\n", "standards/test.yaml:3: found the key \"standrds\", expected one of records, spells, sets, standards, ladders, roles, rights, retention, measures, populations, not measured; the nearest is \"standards\"")]
    [InlineData("- id: cp.visit", "- id: &a cp.visit", "an anchor, which practice files do not use")]
    [InlineData("every: 10 working days", "every: [10 working days, 5 days]", "standards/test.yaml:9: cp.visit: every: found the end of the phrase, expected \"when\"")]
    [InlineData("every: 10 working days", "every: at the next vist, at most 10 days", "standards/test.yaml:9: cp.visit: every: found \"vist\", expected \"sitting\", the record of when a panel or meeting sits")]
    [InlineData("every: 10 working days", "every: at 2nd vist in on-plan, at most 10 days", "standards/test.yaml:9: cp.visit: every: found \"vist\", expected a record type; the nearest is \"visit\"")]
    [InlineData("  every: 10 working days", "  every: 10 working days\n  outlives the child: perhaps", "standards/test.yaml:10: cp.visit: outlives the child: found \"perhaps\", expected yes or no")]
    [InlineData("  every: 10 working days", "  every: 10 working days\n  may extend: any number to visit.planed-date", "standards/test.yaml:10: cp.visit: may extend: found \"planed-date\", expected a date field of visit; the nearest is \"planned-date\"")]
    [InlineData("  every: 10 working days", "  every: 10 working days\n  may extend: any number to visit.planned-date by team manger", "standards/test.yaml:10: cp.visit: may extend: found \"team manger\", expected a role; the nearest is \"team manager\"")]
    [InlineData("kind: interval\n  while: on-plan\n  every: 10 working days\n", "kind: threshold\n  counts: open on-plan weighed by weigt\n  above: 3\n", "standards/test.yaml:8: cp.visit: counts: found \"weigt\", expected a number of the spell on-plan")]
    [InlineData("kind: interval\n  while: on-plan\n  every: 10 working days\n", "kind: threshold\n  counts: hours of on-plan within 28 days\n  above: 3\n  for: 2 weeks\n", "standards/test.yaml:10: cp.visit: for: found \"for:\" with time added up, expected \"for:\" only with \"counts: open ...\"")]
    [InlineData("kind: interval\n  while: on-plan\n  every: 10 working days\n", "kind: threshold\n  counts: open on-plan\n  above: many\n", "standards/test.yaml:9: cp.visit: above: found \"many\", expected a number, perhaps \"for each whole-time worker\"")]
    [InlineData("kind: interval\n  while: on-plan\n  every: 10 working days\n  met by: visit [purpose = child protection, seen = yes]\n", "kind: gate\n  before saving: visit\n  needs: conference\n  unless: team manager, then within 2 working days\n", "standards/test.yaml:10: cp.visit: unless: found the record type \"visit\", which does not ask why, expected a record type with the fields \"gate-override\" and \"gate-override-why\"")]
    public void A_mistake_in_a_standard_is_named(string right, string wrong, string error)
    {
        Assert.Contains(right, Standard, StringComparison.Ordinal);

        var problems = Problems(Standard.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(problems, problem => problem.Contains(error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_standard_without_an_example_does_not_load() =>
        Assert.Contains("expected at least one worked example", Assert.Single(Problems(Standard[..Standard.IndexOf("  examples:", StringComparison.Ordinal)])), StringComparison.Ordinal);

    [Fact]
    public void An_id_that_stands_twice_names_both_places()
    {
        var twice = Standard + "\n" + Standard[Standard.IndexOf("- id:", StringComparison.Ordinal)..];

        Assert.Contains("standards/test.yaml:19: cp.visit: id: found \"cp.visit\" a second time (first in standards/test.yaml:4)", Assert.Single(Problems(twice)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: yes or no", "type: yes-no", "records/test.yaml:8: visit, seen: type: found \"yes-no\", expected a field type")]
    [InlineData("codes: purpose", "codes: purposes", "records/test.yaml:7: visit, purpose: codes: found \"purposes\", expected a code set; the nearest is \"purpose\"")]
    [InlineData("starts: conference", "starts: confrence", "records/test.yaml:20: on-plan: starts: found \"confrence\", expected a record type; the nearest is \"conference\"")]
    [InlineData("    ends: conference [decision = plan ended]", "    closes: conference", "records/test.yaml:21: on-plan: found the key \"closes\"")]
    [InlineData("    ends: conference [decision = plan ended]", "    ends: conference [decision = plan ended]\n    joins: decision", "records/test.yaml:22: on-plan: joins: found \"decision\", expected a field that names who on-plan is with: a person, a worker, a team, a household or a place")]
    [InlineData("id: score", "id: seen", "records/test.yaml:9: visit, seen: id: found \"seen\" a second time, expected each field once")]
    public void A_mistake_in_a_record_type_or_a_spell_is_named(string right, string wrong, string error)
    {
        Assert.Contains(right, Records, StringComparison.Ordinal);

        var problems = Problems(Standard, records: Records.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(problems, problem => problem.Contains(error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("famly: family-network 2026-11-03", "found \"famly\", expected who the line is about, such as \"family:\" or \"child b:\"; the nearest is \"family\"")]
    [InlineData("family: famly-network 2026-11-03", "found \"famly-network\", expected a record type; the nearest is \"family-network\"")]
    [InlineData("19 open allocaton since 2026-11-02", "found \"allocaton\", expected a spell; the nearest is \"allocation\"")]
    public void A_mistake_in_the_line_of_an_example_is_named(string line, string error)
    {
        var standard = ShippedPractice.Catalogue.Versions["cp.visit"][^1];

        var result = new Core.Clocks.Examples(ShippedPractice.Catalogue, Core.Calendar.PromiseCalendar.England).Run(standard, new Core.Practice.Example([line], "2026-11-16", null, "none", 1));

        Assert.Equal(error, result.Wrong);
    }

    [Fact]
    public void A_code_with_the_word_or_in_it_is_refused() => Assert.Contains(
        "found \"one or other\", expected a plain phrase without comma, bracket or the word \"or\"",
        string.Join('\n', Problems(Standard, codes: Codes.Replace("care]", "care, one or other]", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public void A_role_in_a_ladder_that_is_nobody_is_named() => Assert.Contains(
        "ladders.yaml:4: safety, team manger: who: found \"team manger\", expected a role; the nearest is \"team manager\"",
        Assert.Single(Problems(Standard, ladders: Ladders.Replace("team manager", "team manger", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("a: [")]
    [InlineData("just words")]
    [InlineData("standards: 3")]
    [InlineData("standards:\n  - [[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]")]
    [InlineData("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]")]
    [InlineData("\0\u0001\u0002")]
    public void What_is_no_practice_file_is_an_error_and_no_exception(string text)
    {
        var problems = CatalogueReader.Read([new PracticeText("standards/test.yaml", text)]).Problems;

        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal("standards/test.yaml", problem.File));
    }

    [Fact]
    public void A_file_of_more_than_four_megabytes_is_refused() => Assert.Contains(
        "at most 4 MB", Assert.Single(CatalogueReader.Read([new PracticeText("standards/test.yaml", new string('a', 5_000_000))]).Problems).ToString(), StringComparison.Ordinal);
}
