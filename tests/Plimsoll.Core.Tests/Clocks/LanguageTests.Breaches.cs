using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Clocks;

/// <summary>Standards that start on the breach of another, on real breaches of one run.</summary>
public sealed partial class LanguageTests
{
    private static Given LateAssessment() => Given.Child.With(
        "allocation 2026-11-02 (step = started, kind = named worker, worker = w1, to-team = t1)",
        "referral 2026-11-02 as r", "referral-decision 2026-11-02 (outcome = assessment) about r as d", "assessment 2026-11-02 (step = started, kind = child and family) about r");

    [Fact]
    public void A_late_assessment_asks_for_oversight_the_day_after_it_was_due()
    {
        var clock = Assert.Single(LateAssessment().Clocks("2027-01-08", "assess.late.oversight"));

        Assert.Equal(("2027-01-08", "2027-01-11"), (clock.Started.ToString(), clock.Due.ToString()));
    }

    [Theory]
    [InlineData("w2", true)]
    [InlineData("w1", false)] // whose assessment is late
    public void Oversight_of_late_work_is_by_someone_else(string author, bool met)
    {
        var given = LateAssessment().With("management-oversight 2027-01-11 (child-safe = yes, effect-of-waiting = none, end-date = 2027-01-20, by = team manager) as o")
            .But("o", record => record with { Author = record.Author! with { Id = author } });

        Assert.Equal(met, given.Clocks("2027-01-12", "assess.late.oversight")[0].Met is not null);
    }

    [Fact]
    public void Every_statutory_breach_asks_for_a_note_about_it_and_one_note_answers_one_breach()
    {
        var given = LateAssessment();
        var breaches = given.Clocks("2027-01-12").Where(clock => clock.Standard.Ladder == "statutory" && clock.Breached is not null && clock.Standard.Id != "wf.mo.response").ToList();
        var responses = given.Clocks("2027-01-12", "wf.mo.response");

        Assert.NotEmpty(breaches);
        Assert.Equal(breaches.Select(clock => clock.Id).Order(StringComparer.Ordinal), responses.Select(clock => clock.StartedBy!).Order(StringComparer.Ordinal));
        var late = breaches.Single(clock => clock.Standard.Id == "assess.45wd");
        given.With(new CaseRecord { Id = "note", Subject = default, Type = "oversight-note", Happened = Moment.On(new DateOnly(2027, 1, 11)), About = late.Id });
        Assert.Equal([late.Id], given.Clocks("2027-01-12", "wf.mo.response").Where(clock => clock.Met is not null).Select(clock => clock.StartedBy!));
    }

    [Fact]
    public void Breaches_of_the_day_are_made_first_then_the_clocks_that_start_on_them()
    {
        var given = Given.Standard(
                "id: made.aa\n" + From("breach of made.bb"), "id: made.bb\n" + From("breach of made.one"), OneWorkingDay)
            .With("start 2026-11-20");

        Assert.Equal("2026-11-24", given.Clocks("2026-11-24", "made.bb")[0].Started.ToString());
        Assert.Equal("2026-12-05", given.Clocks("2026-12-31", "made.aa")[0].Started.ToString());
    }

    [Fact]
    public void An_hour_limit_is_breached_at_its_moment_and_a_threshold_on_its_day()
    {
        var given = Given.Standard("id: made.aa\n" + From("breach of made.one"), Within("4 hours")).With("start 2026-11-20 09:00");
        var threshold = Given.Standard("id: made.aa\n" + From("breach of made.one"), Threshold).With("plan 2025-08-14 (step = started)");

        Assert.Equal("2026-11-20T13:00:00Z", given.Clocks("2026-11-20", "made.aa")[0].Started.ToString());
        Assert.Equal("2026-11-14", threshold.Clocks("2026-11-14", "made.aa")[0].Started.ToString());
    }

    [Fact]
    public void The_third_breach_of_one_standard_asks_a_worker_to_account()
    {
        var given = Given.Worker.With("breach of cp.visit 2026-09-07", "breach of cp.visit 2026-10-05", "breach of cla.visit.6w 2026-10-06");

        Assert.Empty(given.Say("2026-11-03", "wf.standards.account"));
        Assert.Equal(["1: running, due 2026-11-16"], given.With("breach of cp.visit 2026-11-02").Say("2026-11-03", "wf.standards.account"));
        Assert.Equal(["1: ceased, due 2026-11-16, ceased 2026-11-05"], given.With("oversight-note 2026-11-05 (cause = system, by = service manager)").Say("2026-11-06", "wf.standards.account"));
    }

    [Fact]
    public void The_third_breach_in_one_childs_own_run_is_counted_standard_by_standard()
    {
        var given = Given.Standard(EveryTenDays, "id: made.account\n" + From("3rd or later breach of the same standard within 12 weeks"))
            .With("plan 2026-03-01 (step = started)", "answer 2026-03-15 (urgent = no)", "answer 2026-03-30 (urgent = no)");

        Assert.Empty(given.Say("2026-04-09", "made.account"));
        Assert.Equal("2026-04-10", Assert.Single(given.Clocks("2026-04-10", "made.account")).Started.ToString());
    }

    [Fact]
    public void Who_answers_is_who_held_the_child_on_the_day()
    {
        var given = Given.Child.With(
            "allocation 2026-01-05 (step = started, kind = named worker, worker = w1, to-team = t1, team.employment = agency)",
            "allocation 2026-03-02 (step = started, kind = co-worker, worker = w3)",
            "allocation 2026-04-01 (step = ended, kind = named worker, worker = w1)",
            "allocation 2026-04-02 (step = started, kind = named worker, worker = w2, to-team = t2)");
        var allocations = Allocations.Of(given.Timeline("2026-12-31"));

        Assert.Null(allocations.On(new DateOnly(2026, 1, 4)));
        Assert.Equal(("w1", "t1", "agency"), allocations.On(new DateOnly(2026, 4, 1)) is { } held ? (held.Worker, held.Team, held.Employment) : default);
        Assert.Equal("w2", allocations.On(new DateOnly(2026, 4, 2))?.Worker);
    }

    [Fact]
    public void A_note_by_who_missed_the_date_or_by_a_lower_role_is_no_answer()
    {
        var given = LateAssessment();
        var late = given.Clocks("2027-01-12", "assess.45wd")[0];

        AnswerState Answered(string id, string role, string? about, string? clock)
        {
            var note = new CaseRecord { Id = "note", Subject = default, Type = "oversight-note", Happened = Moment.On(new DateOnly(2027, 1, 11)), About = about, Author = new Author(id, role) };
            var fields = new Dictionary<string, FieldValue>
            {
                ["impact"] = FieldValue.Of("He has changed school twice and nobody has asked him why he is afraid."),
                ["safety"] = FieldValue.Of("His grandmother has him until Friday; the duty worker rings each evening."),
            };
            if (clock is not null)
            {
                fields["clock"] = FieldValue.Of(clock);
            }

            var noted = LateAssessment().With(note with { Fields = fields });
            var timeline = noted.Timeline("2027-01-12");
            return new Answering(given.Catalogue, PromiseCalendar.England).Ladder(late, timeline, Allocations.Of(timeline), new DateOnly(2027, 1, 12))[0].State;
        }

        Assert.Equal(AnswerState.Answered, Answered("m1", "team manager", null, late.Id));
        Assert.Equal(AnswerState.Answered, Answered("m1", "service manager", late.StartedBy, null));
        Assert.Equal(AnswerState.Owed, Answered("m1", "team manager", late.StartedBy, "another clock"));
        Assert.Equal(AnswerState.Owed, Answered("w1", "team manager", null, late.Id));
        Assert.Equal(AnswerState.Owed, Answered("m1", "social worker", null, late.Id));
    }

    [Fact]
    public void Versions_of_one_standard_hold_from_their_day_and_an_interval_goes_over_at_its_answer()
    {
        var given = Given.Standard(
                Within("5 days"), "id: made.one\nversion: 2\nin force from: 2026-03-10\nwithin: 2 days",
                "id: made.visit\n" + EveryTenDays, "id: made.visit\nversion: 2\nin force from: 2026-03-10\nevery: 5 days\nmet by: answer [urgent = no, level exists]")
            .With("start 2026-03-09", "start 2026-03-10", "plan 2026-03-01 (step = started)", "answer 2026-03-08 (urgent = no)", "answer 2026-03-15 (urgent = no)", "answer 2026-03-17 (urgent = no)", "answer 2026-03-18 (urgent = no, level = high)");

        Assert.Equal(["2026-03-14", "2026-03-12"], DueDays(given, "made.one", "2026-03-11"));
        Assert.Equal(
            ["1: met, due 2026-03-11, met 2026-03-08", "2: met, due 2026-03-18, met 2026-03-15", "3: met, due 2026-03-20, met 2026-03-18", "4: running, due 2026-03-23"],
            given.Say("2026-03-18", "made.visit"));
    }
}
