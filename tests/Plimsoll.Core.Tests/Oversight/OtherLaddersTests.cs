using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Oversight;

/// <summary>What the other ladders ask, from Friday 8 January 2027.</summary>
public sealed class OtherLaddersTests
{
    [Fact]
    public void A_safety_breach_is_answered_the_same_day_and_goes_up_while_the_child_is_not_seen_whatever_was_noted()
    {
        var late = new LateChild("safety").WithPosts().Note(People.Ruth, "2027-01-08", "2027-01-12");

        Assert.Equal(["1 answered 2027-01-08", "2 owed 2027-01-08", "3 not due 2027-01-11", "4 not due 2027-01-12", "5 not due 2027-01-13"], late.Say("2027-01-08"));
        Assert.Equal(["1 answered 2027-01-08", "2 owed 2027-01-08", "3 owed 2027-01-11", "4 not due 2027-01-12", "5 not due 2027-01-13"], late.Say("2027-01-09"));
        Assert.Equal(["Ines Ferreira, head of service"], late.Now("2027-01-09"));
        Assert.Equal(["1 answered 2027-01-08", "2 owed 2027-01-08", "3 missed 2027-01-11", "4 missed 2027-01-12", "5 owed 2027-01-14"], late.Say("2027-01-14"));
    }

    [Fact]
    public void The_service_manager_is_told_the_same_day_and_the_director_every_day_while_it_lasts()
    {
        var late = new LateChild("safety").WithPosts();

        Assert.Equal([("service manager", "Sam Hale", new DateOnly(2027, 1, 8))], late.Standing("2027-01-08").Notices.Select(notice => (notice.Role, notice.To!, notice.Owed)));
        Assert.Equal([(1, "service manager"), (2, "director")], late.Standing("2027-01-14").Notices.Select(notice => (notice.Round, notice.Role)));
        Assert.All(late.Standing("2027-01-14").Notices, notice => Assert.True(notice.IsOwed));
    }

    [Fact]
    public void A_notice_on_record_is_told_and_the_next_days_is_owed_again()
    {
        var late = new LateChild("safety").Did("notice", "2027-01-08", null, ("step", "2"), ("role", "service manager")).Did("notice", "2027-01-13", null, ("step", "5"), ("round", "1"), ("role", "director"));

        Assert.Equal("2 told 2027-01-08", late.Say("2027-01-13")[1]);
        Assert.Equal("5 told 2027-01-13", late.Say("2027-01-13")[4]);
        Assert.Equal("5 owed 2027-01-14", late.Say("2027-01-14")[4]);
    }

    [Fact]
    public void A_drifting_plan_needs_a_note_of_chair_and_manager_together()
    {
        var late = new LateChild("drift").WithPosts().Note(People.Chair, "2027-01-11");

        Assert.Equal(AnswerState.Owed, late.Standing("2027-01-12").Steps[0].State);
        Assert.Equal(["conference chair or reviewing officer", "Ruth Okafor, team manager, Team North"], late.Now("2027-01-12"));
        late.Did("agreement", "2027-01-13", People.Chair, ("of", "joint note"), ("reason", "We saw him together."));
        Assert.Equal(AnswerState.Owed, late.Standing("2027-01-14").Steps[0].State);
        late.Did("agreement", "2027-01-14", People.Ruth, ("of", "joint note"), ("reason", "We saw him together."));
        Assert.Equal((AnswerState.Answered, new DateOnly(2027, 1, 14)), late.Standing("2027-01-14").Steps[0] is var first ? (first.State, first.MetOn!.Value) : default);
    }

    [Fact]
    public void A_drifting_plan_is_agreed_taken_to_panel_and_looked_at_again_whatever_was_noted()
    {
        var late = new LateChild("drift").Did("agreement", "2027-01-20", People.Sam, ("of", "decision"), ("reason", "Legal gateway, as the chair asks."))
            .Did("panel-decision", "2027-02-02", People.Jo, ("panel", "legal gateway"), ("decision", "refer to legal"), ("by-when", "2027-02-09"));

        Assert.Equal(["1 missed 2027-01-15", "2 answered 2027-01-22", "3 answered 2027-02-05", "4 owed 2027-03-05"], late.Say("2027-02-06"));
        Assert.Equal(["assistant director"], late.Now("2027-02-06"));
    }

    [Fact]
    public void At_a_later_review_the_ladder_of_a_drifting_plan_begins_again_and_what_was_missed_stays()
    {
        var late = new LateChild("drift").WithPosts().With("conference", "2027-03-08", People.Chair, ("type", "review"));

        Assert.Equal(["1 owed 2027-03-15", "2 owed 2027-03-22", "3 owed 2027-04-07", "4 owed 2027-05-06"], late.Say("2027-03-08"));
        Assert.Equal([2, 2, 2, 2], late.Standing("2027-03-08").Steps.Select(step => step.Round));
        Assert.Equal([1, 1, 2, 3, 4], late.Standing("2027-03-08").MissedBy.Select(missed => missed.Step));
        Assert.Equal("Pat Moss, conference chair or reviewing officer", late.Now("2027-03-08")[0]);
    }

    [Fact]
    public void A_child_placed_unlawfully_is_visited_and_reviewed_every_week_until_it_is_lawful()
    {
        var late = new LateChild("lawfulness").WithPosts().With("visit", "2027-01-13", People.Noor, ("seen", "yes"));

        Assert.Equal(["1 owed 2027-01-08", "2 missed 2027-01-11", "3 missed 2027-01-15", "4 answered 2027-01-15"], Weeks("2027-01-15", "2027-01-16", late));
        Assert.Equal(["3 owed 2027-01-22", "4 owed 2027-01-22"], late.Say("2027-01-18").Skip(2));
        Assert.Equal(["2: Ines Ferreira, head of service", "3: Dee Lund, director"], late.MissedBy("2027-01-18"));
        Assert.Equal(["Dee Lund, director", "Noor Haddad, social worker, Team North"], late.Now("2027-01-18"));
        Assert.Equal("4: Noor Haddad, social worker, Team North", late.MissedBy("2027-01-25")[^1]);

        // On the last day of the week the state is that of the week; the day after, the next week has begun.
        static IReadOnlyList<string> Weeks(string last, string next, LateChild late)
        {
            var (then, now) = (late.Say(last), late.Standing(next));
            return [then[0], then[1], now.MissedBy.Any(missed => missed.Step == 3) ? "3 missed 2027-01-15" : then[2], then[3]];
        }
    }

    [Fact]
    public void A_legal_breach_needs_manager_and_legal_adviser()
    {
        var legal = new Author("Uma Pryce", "legal adviser", "permanent");
        var late = new LateChild("legal").Note(People.Ruth, "2027-01-08", "2027-01-13");

        Assert.Equal("1 missed 2027-01-11", late.Say("2027-01-12")[0]);
        Assert.Equal("1 answered 2027-01-11", late.Did("agreement", "2027-01-11", legal, ("of", "joint note"), ("reason", "Issue by Wednesday.")).Say("2027-01-12")[0]);
        Assert.Equal("2 owed 2027-01-12", late.Say("2027-01-12")[1]);
    }

    [Fact]
    public void What_waits_for_a_meeting_is_due_on_its_day_and_explained_there()
    {
        var late = new LateChild("governance");

        Assert.Equal(["1 owed", "2 not due", "3 not due"], late.Say("2027-03-01"));
        late.Elsewhere("authority:authority", "board-meeting", "2027-01-20", ("board", "performance")).Elsewhere("authority:authority", "board-meeting", "2027-01-27", ("board", "corporate parenting"))
            .Elsewhere("authority:authority", "board-meeting", "2027-02-17", ("board", "performance"));
        Assert.Equal(["1 missed 2027-01-20", "2 missed 2027-02-17", "3 owed"], late.Say("2027-03-01"));
        Assert.Equal("1 answered 2027-01-20", late.Did("breach-heard", "2027-01-20", People.Ines, ("board", "performance"), ("explanation", "The data came late."), ("action", "A new feed."), ("by-when", "2027-02-01")).Say("2027-03-01")[0]);
    }

    [Fact]
    public void A_partners_delay_is_raised_with_the_partner_first_at_duty_then_at_the_top()
    {
        var hub = new Author("Kit Lowe", "hub manager", "permanent");
        var late = new LateChild("partner").Did("escalation", "2027-01-11", hub, ("kind", "duty lead"), ("partner", "police"), ("asked", "The report of Thursday."), ("answer-by", "2027-01-12"));

        Assert.Equal(["1 answered 2027-01-11", "2 owed 2027-01-14"], late.Say("2027-01-14").Take(2));
        Assert.Equal("1 missed 2027-01-11", new LateChild("partner").Did("escalation", "2027-01-11", hub, ("kind", "strategic lead")).Say("2027-01-14")[0]);
    }

    [Fact]
    public void A_standard_that_starts_on_the_breach_stands_in_the_place_of_the_first_step()
    {
        var late = new LateChild().WithPosts();
        var instead = late.Clock with { Standard = LateChild.Catalogue.InForce("assess.late.oversight", new DateOnly(2027, 1, 8)), StartedBy = late.Clock.Id, Due = Moment.On(new DateOnly(2027, 1, 11)), Met = Moment.On(new DateOnly(2027, 1, 11)), MetBy = "oversight" };
        var steps = late.Standing("2027-01-12", [late.Clock, instead]).Steps;

        Assert.Equal((AnswerState.Answered, new DateOnly(2027, 1, 11), "Late assessment has oversight of impact on the child"), (steps[0].State, steps[0].Due!.Value, steps[0].Requires));
        Assert.Equal(new DateOnly(2027, 1, 15), steps[1].Due);
        var missed = late.Standing("2027-01-12", [late.Clock, instead with { Met = null, MetBy = null }]).Steps;
        Assert.Equal([AnswerState.Missed, AnswerState.Owed], missed.Take(2).Select(step => step.State));
    }

    [Fact]
    public void The_measure_of_first_steps_has_no_ladder_of_its_own()
    {
        var late = new LateChild();
        late.Clock = late.Clock with { Standard = LateChild.Catalogue.InForce("wf.mo.response", new DateOnly(2027, 1, 8)) };

        Assert.Empty(late.Standing("2027-03-01").Steps);
    }

    [Fact]
    public void A_signal_asks_nobody() => Assert.Empty(new LateChild("none").Standing("2027-03-01").Steps);

    [Fact]
    public void A_note_about_another_clock_answers_nothing()
    {
        var late = new LateChild();
        var other = late.Clock with { Cycle = 2 };

        Assert.Equal(AnswerState.Owed, new LateChild { Clock = other }.Note(People.Ruth, "2027-01-11").Standing("2027-01-11") is var met && met.Steps[0].State == AnswerState.Answered
            ? late.With("oversight-note", "2027-01-11", People.Ruth, [("clock", other.Id), ("impact", LateChild.Impact), ("safety", LateChild.Safety)]).Standing("2027-01-11").Steps[0].State
            : AnswerState.Missed);
    }
}
