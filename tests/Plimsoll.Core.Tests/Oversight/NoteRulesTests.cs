using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Oversight;

/// <summary>What a note must be before it is written: who, until when, for the how-manieth time.</summary>
public sealed class NoteRulesTests
{
    private static readonly NoteRules Rules = new(LateChild.Catalogue, PromiseCalendar.England);

    private static IReadOnlyList<string> Refused(LateChild late, Author? author, string day, string? newDate = null, params (string, string)[] but) =>
        [.. Rules.Objections(LateChild.NoteOf(late.Clock.Id, author, day, newDate, but), late.Breach(day), late.Standing(day), late.Around(day).Posts).Select(one => one.Field is null ? one.Rule : $"{one.Rule}: {one.Field}")];

    [Fact]
    public void A_note_by_the_team_manager_with_a_date_is_taken() => Assert.Empty(Refused(new LateChild(), People.Ruth, "2027-01-11", "2027-01-29"));

    [Fact]
    public void AT_IR37_1_noted_continue_is_refused_for_all_that_it_lacks()
    {
        var late = new LateChild();
        var note = new CaseRecord { Id = "n", Subject = LateChild.Subject, Type = "oversight-note", Happened = Moment.Parse("2027-01-11"), Author = People.Ruth, Fields = new Dictionary<string, FieldValue> { ["impact"] = FieldValue.Of("noted, continue") } };

        Assert.Equal(["impact", "safety", "cause", "decision"], Rules.Objections(note, late.Breach("2027-01-11"), late.Standing("2027-01-11"), Posts.None).Select(one => one.Field!));
    }

    [Theory]
    [InlineData("2027-01-11", "new-date: new-date")] // today
    [InlineData("2027-01-08", "new-date: new-date")]
    [InlineData("2027-01-12", null)]
    [InlineData("2027-02-13", null)] // 33 days: half of the 66 from 2 November to 7 January
    [InlineData("2027-02-14", "new-date: new-date")]
    public void A_new_date_is_later_than_today_and_gives_no_more_than_half_the_time_again(string date, string? refused) =>
        Assert.Equal(refused, Refused(new LateChild(), People.Ruth, "2027-01-11", date).SingleOrDefault());

    [Fact]
    public void The_next_level_may_agree_to_a_later_date()
    {
        var late = new LateChild().Did("agreement", "2027-01-11", People.Sam, ("of", "new date"), ("until", "2027-02-26"), ("reason", "The specialist reports on the 24th."));

        Assert.Empty(Refused(late, People.Ruth, "2027-01-11", "2027-02-26"));
        Assert.Equal(["new-date: new-date"], Refused(late, People.Ruth, "2027-01-11", "2027-02-27"));
        Assert.Equal(["new-date: new-date"], Refused(new LateChild().Did("agreement", "2027-01-11", People.Ruth, ("of", "new date"), ("until", "2027-02-26")), People.Ruth, "2027-01-11", "2027-02-26"));
    }

    [Fact]
    public void A_date_from_elsewhere_that_nobody_agreed_to_counts_as_far_as_it_may_reach()
    {
        var step = new LateChild().Note(People.Ruth, "2027-01-11", "2027-06-30").Standing("2027-01-12").Steps[0];
        var agreed = new LateChild().Note(People.Ruth, "2027-01-11", "2027-06-30").Did("agreement", "2027-01-12", People.Sam, ("of", "new date"), ("until", "2027-06-30")).Standing("2027-01-12").Steps[0];

        Assert.Equal((new DateOnly(2027, 2, 13), new DateOnly(2027, 6, 30)), (step.HoldsUntil!.Value, agreed.HoldsUntil!.Value));
    }

    [Fact]
    public void A_short_promise_may_always_be_put_off_to_the_next_working_day()
    {
        var late = new LateChild();
        late.Clock = late.Clock with { Started = Moment.On(new DateOnly(2027, 1, 7)) };

        Assert.Empty(Refused(late, People.Ruth, "2027-01-08", "2027-01-11"));
        Assert.Equal(["new-date: new-date"], Refused(late, People.Ruth, "2027-01-08", "2027-01-12"));
    }

    [Fact]
    public void A_second_note_is_of_the_next_level_and_instead_of_a_third_a_panel_decides()
    {
        var late = new LateChild().Note(People.Ruth, "2027-01-11", "2027-01-20");

        Assert.Equal(["second-note"], Refused(late, People.Ruth, "2027-01-18", "2027-01-25"));
        Assert.Empty(Refused(late, People.Sam, "2027-01-18", "2027-01-25"));
        Assert.Empty(Refused(late, People.Sam, "2027-01-21", "2027-01-25"));
        late.Note(People.Sam, "2027-01-21", "2027-01-25");
        Assert.Equal(["third-note"], Refused(late, People.Ines, "2027-01-26", "2027-01-29"));
    }

    [Fact]
    public void The_weekly_review_of_what_is_not_lawful_is_no_third_note()
    {
        var dee = new Author("Dee Lund", "director", "permanent");
        var late = new LateChild("lawfulness").Note(People.Ines, "2027-01-11").Note(dee, "2027-01-14").Note(dee, "2027-01-20");

        Assert.Empty(Refused(late, dee, "2027-01-27"));
    }

    [Fact]
    public void A_worker_without_the_role_and_a_note_that_nobody_signed_are_refused()
    {
        Assert.Equal(["role"], Refused(new LateChild(), new Author("Eve Marsh", "social worker"), "2027-01-11"));
        Assert.Equal(["not-signed"], Refused(new LateChild(), null, "2027-01-11"));
        Assert.Equal(["who-missed-the-date", "role"], Refused(new LateChild(), People.Noor, "2027-01-11"));
    }

    [Theory]
    [InlineData("do by new date", "new-date")]
    [InlineData("time-limited continue", "new-date")]
    [InlineData("not needed", "decision-words")]
    [InlineData("step up", null)]
    public void A_decision_brings_what_it_needs(string decision, string? field) =>
        Assert.Equal(field is null ? [] : [$"note-decides: {field}"], Refused(new LateChild(), People.Ruth, "2027-01-11", null, ("decision", decision)));

    [Fact]
    public void Once_the_first_step_is_missed_a_manager_may_still_answer_and_so_may_the_next()
    {
        Assert.Empty(Refused(new LateChild(), People.Ruth, "2027-01-14", "2027-01-29"));
        Assert.Empty(Refused(new LateChild(), People.Sam, "2027-01-14", "2027-01-29"));
    }
}
