using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Practice.Reading;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Practice;

/// <summary>A council's own folder over the practice that ships: what it may change, and what it may not.</summary>
public sealed class LocalLayerTests
{
    private const string Source = "  source: Fernhollow practice standards 2026, section 4\n";

    private static CatalogueReading Read(string local) => CatalogueReader.Read(ShippedPractice.Texts(), [new PracticeText("local/ours.yaml", local)]);

    private static Catalogue Catalogue(string local)
    {
        var reading = Read(local);
        Assert.Empty(reading.Problems.Select(problem => problem.ToString()));
        return reading.Catalogue!;
    }

    private static CaseRecord Record(string id, string type, string happened, params (string Field, string Value)[] fields) => new()
    {
        Id = id,
        Subject = new Subject(SubjectKind.Child, "Q1"),
        Type = type,
        Happened = Moment.Parse(happened),
        Fields = fields.ToDictionary(field => field.Field, field => FieldValue.Of(field.Value)),
    };

    private static List<Clock> Clocks(Catalogue catalogue, string standard, string asAt, params CaseRecord[] records) =>
        [.. new ClockEngine(catalogue, PromiseCalendar.England).Clocks(Timeline.Of(records[0].Subject, records, Moment.Parse(asAt)), Moment.Parse(asAt), standard)];

    private static readonly CaseRecord Plan = Record("p", "plan", "2026-09-01", ("kind", "child protection"), ("step", "started"));

    [Fact]
    public void A_limit_that_is_changed_in_a_text_file_is_followed_by_the_clocks()
    {
        var ours = Catalogue("standards:\n- id: cp.visit.alone\n  every: 2 weeks\n" + Source);

        Assert.Equal("2026-09-29", Clocks(ShippedPractice.Catalogue, "cp.visit.alone", "2026-09-10", Plan).Single().Due.ToString());
        Assert.Equal("2026-09-15", Clocks(ours, "cp.visit.alone", "2026-09-10", Plan).Single().Due.ToString());
        Assert.Equal("Fernhollow practice standards 2026, section 4", ours.Versions["cp.visit.alone"].Single().Source);
    }

    [Fact]
    public void A_local_default_may_be_lengthened_and_a_statutory_limit_shortened()
    {
        var ours = Catalogue("standards:\n- id: cp.visit.alone\n  every: 6 weeks\n" + Source + "- id: assess.45wd\n  within: 40 working days\n" + Source);

        Assert.Equal("2026-10-13", Clocks(ours, "cp.visit.alone", "2026-09-10", Plan).Single().Due.ToString());
        var started = Record("a", "assessment", "2026-09-01", ("kind", "child and family"), ("step", "started")) with { About = "r" };
        var clock = Clocks(ours, "assess.45wd", "2026-09-10", Record("r", "referral", "2026-09-01"), started).First();
        Assert.Equal("2026-10-27", clock.Due.ToString());
    }

    [Theory]
    [InlineData("- id: assess.45wd\n  within: 50 working days\n", true, "local/ours.yaml:3: assess.45wd: within: found \"50 working days\", expected a limit as short as \"45 working days\" or shorter, in the same unit: this standard is statutory")]
    [InlineData("- id: assess.45wd\n  within: 9 weeks\n", true, "local/ours.yaml:3: assess.45wd: within: found \"9 weeks\", expected a limit as short as \"45 working days\" or shorter, in the same unit: this standard is statutory")]
    [InlineData("- id: assess.45wd\n  within: [60 working days when child-protection-plan, otherwise 45 working days]\n", true, "local/ours.yaml:3: assess.45wd: within: found cases, expected a limit as short as \"45 working days\" or shorter, in the same unit: this standard is statutory")]
    [InlineData("- id: assess.45wd\n  met by: assessment [step = started]\n", true, "local/ours.yaml:3: assess.45wd: met by: found another answer, expected the answer that the statute asks for: this standard is statutory")]
    [InlineData("- id: cp.visit.alone\n  every: 2 weeks\n", false, "local/ours.yaml:2: cp.visit.alone: source: found nothing, expected the authority's own source for the change")]
    [InlineData("- id: assess.45wd\n  ceases on: death\n", true, "local/ours.yaml:3: assess.45wd: ceases on: found \"ceases on:\", expected a key that an authority may change: ")]
    [InlineData("- id: assess.45wd\n  status: local default\n", true, "local/ours.yaml:3: assess.45wd: status: found \"status:\", expected a key that an authority may change: ")]
    [InlineData("- id: cp.visit.alone\n  evry: 2 weeks\n", true, "local/ours.yaml:3: cp.visit.alone: evry: found \"evry:\", expected a key that an authority may change: ")]
    [InlineData("- id: cp.visit.alone\n  every: 2 weks\n", true, "local/ours.yaml:3: cp.visit.alone: every: found \"2 weks\", expected a limit")]
    public void What_a_layer_may_not_do_is_one_exact_error(string entry, bool withSource, string error)
    {
        var problems = Read("standards:\n" + entry + (withSource ? Source : "")).Problems.Select(problem => problem.ToString()).ToList();

        Assert.StartsWith(error, problems[0], StringComparison.Ordinal);
        Assert.True(problems.Count == 1 || problems.Skip(1).All(problem => problem.Contains("evry", StringComparison.Ordinal)), string.Join('\n', problems));
    }

    [Theory]
    [InlineData("- id: assess.45wd\n  version: 2\n  in force from: 2026-01-01\n  within: 60 working days\n")]
    [InlineData("- id: assess.45wd\n  version: 2\n  in force from: 2026-01-01\n  status: local default\n")]
    [InlineData("- id: assess.45wd\n  version: 2\n  in force from: 2026-01-01\n  met by: assessment [step = started]\n")]
    public void A_new_version_in_the_layer_may_not_loosen_the_statute_either(string entry) =>
        Assert.NotEmpty(Read("standards:\n" + entry + Source).Problems);

    [Fact]
    public void New_record_types_codes_ladders_and_a_whole_new_standard_load_and_run()
    {
        var ours = Catalogue(
            """
            records:
              - id: garden-visit
                title: Visit to the garden project
                subject: child
                fields:
                  - {id: mood, type: choice, codes: garden-mood}
            sets:
              - id: garden-mood
                codes: [glad, quiet]
            ladders:
              - id: gardeners
                steps:
                  - {who: team manager, within: 3 working days, must: note}
            standards:
              - id: garden.first
                title: First visit to the garden
                subject: child
                kind: deadline
                from: plan [kind = child protection, step = started]
                within: 5 working days
                met by: garden-visit [mood = glad]
                status: local default
                source: Fernhollow garden project
                if breached: gardeners
                examples:
                  - given:
                      - plan 2026-09-01 (kind = child protection, step = started)
                    on: 2026-09-09
                    expect: breached, due 2026-09-08, ladder step 1 due 2026-09-14
            """);

        Assert.Equal(ShippedPractice.Catalogue.Versions.Count + 1, ours.Versions.Count);
        var standard = ours.Versions["garden.first"].Single();
        Assert.Null(new Examples(ours, PromiseCalendar.England).Run(standard, standard.Examples.Single()).Wrong);
        var met = Clocks(ours, "garden.first", "2026-09-09", Plan, Record("g", "garden-visit", "2026-09-03", ("mood", "glad"))).Single();
        Assert.Equal((ClockState.Met, "2026-09-08"), (met.State, met.Due.ToString()));
    }

    [Fact]
    public void A_layer_leaves_every_other_standard_as_it_ships()
    {
        var ours = Catalogue("standards:\n- id: cp.visit.alone\n  every: 2 weeks\n" + Source);

        Assert.Equal(
            ShippedPractice.Catalogue.Standards.Where(standard => standard.Id != "cp.visit.alone").Select(standard => $"{standard.Id} {standard.Version} {standard.Place}"),
            ours.Standards.Where(standard => standard.Id != "cp.visit.alone").Select(standard => $"{standard.Id} {standard.Version} {standard.Place}"));
    }

    [Fact]
    public void A_layer_of_nothing_but_mistakes_ends_after_five_hundred()
    {
        var reading = Read("standards:\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"- id: a{i}\n")));

        Assert.Null(reading.Catalogue);
        Assert.Equal(501, reading.Problems.Count);
        Assert.Contains("the reading stopped here", reading.Problems[^1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_without_end_is_one_error() => Assert.Contains(
        Read("standards:\n- id: cp.visit.alone\n  every: 2 weeks\n  met by: " + new string('(', 100_000) + "\n" + Source).Problems,
        problem => problem.ToString().Contains("found 100000 characters, expected a phrase of at most 2000", StringComparison.Ordinal));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_a_file_holds_reading_it_ends_with_a_catalogue_or_mistakes(int seed)
    {
        var random = new Random(seed);
        var texts = ShippedPractice.Texts();
        const string letters = "-:[]{}&*!|>%@`'\"#?,.\n\t \\=<~0a\0\uFFFE";
        for (var i = 0; i < 150; i++)
        {
            var text = texts[random.Next(texts.Count)].Text.ToCharArray();
            var at = random.Next(text.Length);
            var piece = text[at..Math.Min(text.Length, at + 600)];
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                piece[random.Next(piece.Length)] = letters[random.Next(letters.Length)];
            }

            var reading = CatalogueReader.Read([new PracticeText("standards/any.yaml", new string(piece))]);
            Assert.True(reading.Problems.Count > 0 || reading.Catalogue is not null);
        }
    }
}
