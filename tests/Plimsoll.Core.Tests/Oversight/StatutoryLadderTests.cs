using Plimsoll.Core.Oversight;

namespace Plimsoll.Core.Tests.Oversight;

/// <summary>
/// docs/oversight.md, "An assessment that is late": every date is worked out by hand there.
/// Late from Friday 8 January 2027: the team manager by the 12th, the service manager by the 15th, a challenge by the 22nd, a panel by 5 February.
/// </summary>
public sealed class StatutoryLadderTests
{
    [Fact]
    public void AT_IR06_2_without_a_note_it_is_the_team_managers_for_two_days_and_then_the_service_managers()
    {
        var late = new LateChild().WithPosts();

        Assert.Equal(["1 owed 2027-01-12", "2 not due 2027-01-15", "3 not due 2027-01-22", "4 not due 2027-02-05"], late.Say("2027-01-12"));
        Assert.Equal(["Ruth Okafor, team manager, Team North"], late.Now("2027-01-12"));
        Assert.Equal(["1 missed 2027-01-12", "2 owed 2027-01-15", "3 not due 2027-01-22", "4 not due 2027-02-05"], late.Say("2027-01-13"));
        Assert.Equal(["Sam Hale, service manager, Team North"], late.Now("2027-01-13"));
        Assert.Equal(["1 missed 2027-01-12", "2 missed 2027-01-15", "3 owed 2027-01-22", "4 not due 2027-02-05"], late.Say("2027-01-16"));
    }

    [Fact]
    public void AT_IRN2_1_after_ten_working_days_it_names_who_is_responsible_and_who_has_missed_a_step()
    {
        var late = new LateChild().WithPosts();

        Assert.Equal(["panel"], late.Now("2027-01-25"));
        Assert.Equal(
            ["1: Ruth Okafor, team manager, Team North", "2: Sam Hale, service manager, Team North", "3: conference chair or reviewing officer"],
            late.MissedBy("2027-01-25"));
    }

    [Fact]
    public void A_note_in_time_meets_the_first_step_and_nothing_goes_up()
    {
        var late = new LateChild().WithPosts().Note(People.Ruth, "2027-01-12", "2027-01-29");

        Assert.Equal(["1 answered 2027-01-12", "2 not due 2027-01-15", "3 not due 2027-01-22", "4 not due 2027-02-05"], late.Say("2027-01-29"));
        Assert.Equal(["Ruth Okafor, team manager, Team North"], late.Now("2027-01-29"));
        Assert.Empty(late.MissedBy("2027-01-29"));
    }

    [Fact]
    public void AT_IR37_2_a_new_date_that_is_missed_goes_straight_to_the_next_level()
    {
        // The date was Friday the 29th: the service manager answers on Monday 1 February; then five working days more, as the ladder sets them apart.
        var late = new LateChild().WithPosts().Note(People.Ruth, "2027-01-12", "2027-01-29");

        Assert.Equal(["1 answered 2027-01-12", "2 owed 2027-02-01", "3 not due 2027-01-22", "4 not due 2027-02-05"], late.Say("2027-01-30"));
        Assert.Equal(["Sam Hale, service manager, Team North"], late.Now("2027-01-30"));
        Assert.Equal(["1 answered 2027-01-12", "2 missed 2027-02-01", "3 owed 2027-02-08", "4 not due 2027-02-05"], late.Say("2027-02-02"));
        Assert.Equal(["1 answered 2027-01-12", "2 missed 2027-02-01", "3 missed 2027-02-08", "4 owed 2027-02-22"], late.Say("2027-02-09"));
    }

    [Fact]
    public void After_a_missed_new_date_another_note_of_the_same_level_is_no_answer()
    {
        var late = new LateChild().Note(People.Ruth, "2027-01-12", "2027-01-29").Note(People.Ruth, "2027-02-01", "2027-02-10");

        Assert.Equal(AnswerState.Missed, late.Standing("2027-02-02").Steps[1].State);
        Assert.Equal(AnswerState.Answered, late.Note(People.Sam, "2027-02-01", "2027-02-10").Standing("2027-02-02").Steps[1].State);
        Assert.Equal("3 owed 2027-02-11", late.Say("2027-02-11")[2]);
    }

    [Fact]
    public void A_note_after_its_time_is_kept_as_missed_and_the_next_step_stands_down()
    {
        var late = new LateChild().WithPosts().Note(People.Ruth, "2027-01-14", "2027-01-29");
        var first = late.Standing("2027-01-20").Steps[0];

        Assert.Equal((AnswerState.Missed, "Ruth Okafor", new DateOnly(2027, 1, 14)), (first.State, first.AnsweredBy, first.MetOn));
        Assert.Equal(AnswerState.NotDue, late.Standing("2027-01-20").Steps[1].State);
        Assert.Equal(["1: Ruth Okafor, team manager, Team North"], late.MissedBy("2027-01-20"));
    }

    [Fact]
    public void A_note_without_a_date_holds_until_the_next_steps_day_and_no_longer()
    {
        var late = new LateChild().Note(People.Ruth, "2027-01-11");

        Assert.Equal(AnswerState.NotDue, late.Standing("2027-01-15").Steps[1].State);
        Assert.Equal("2 owed 2027-01-18", late.Say("2027-01-16")[1]);
    }

    [Theory]
    [InlineData("formal", "yes", true)]
    [InlineData("formal", "no", false)]
    public void The_third_step_is_a_formal_challenge_of_chair_or_reviewing_officer(string field, string value, bool met)
    {
        var late = new LateChild().Did("challenge", "2027-01-20", People.Chair, (field, value), ("raised-by", "conference chair"));

        Assert.Equal(met ? AnswerState.Answered : AnswerState.Owed, late.Standing("2027-01-21").Steps[2].State);
    }

    [Fact]
    public void The_fourth_step_is_a_panels_decision()
    {
        var late = new LateChild().Did("panel-decision", "2027-02-03", People.Jo, ("panel", "complex risk"), ("decision", "do by"), ("by-when", "2027-02-12"));

        Assert.Equal(AnswerState.Answered, late.Standing("2027-02-05").Steps[3].State);
    }

    [Fact]
    public void The_assistant_director_is_told_when_it_reaches_the_panel()
    {
        var late = new LateChild().WithPosts();

        Assert.Empty(late.Standing("2027-01-22").Notices);
        Assert.Equal(("assistant director or director", new DateOnly(2027, 1, 23), true), late.Standing("2027-01-25").Notices.Select(notice => (notice.Role, notice.Owed, notice.IsOwed)).Single());
    }

    [Fact]
    public void When_all_steps_are_missed_it_stays_with_the_last()
    {
        var late = new LateChild().WithPosts();

        Assert.Equal(["panel"], late.Now("2027-06-01"));
        Assert.Equal(4, late.MissedBy("2027-06-01").Count);
    }

    [Fact]
    public void What_was_kept_late_asks_nothing_more()
    {
        var late = new LateChild();
        late.Clock = late.Clock with { State = Core.Clocks.ClockState.MetLate, Met = Core.Calendar.Moment.On(new DateOnly(2027, 1, 14)) };

        Assert.Equal(["1 missed 2027-01-12", "2 owed 2027-01-15", "3 not due 2027-01-22", "4 not due 2027-02-05"], late.Say("2027-06-01"));
        Assert.Empty(late.Now("2027-06-01"));
    }
}
