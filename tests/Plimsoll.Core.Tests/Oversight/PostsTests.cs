using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Oversight;

/// <summary>Roles resolve to posts, posts to people; who is not there is seen, and the step goes up.</summary>
public sealed class PostsTests
{
    [Fact]
    public void While_the_holder_is_away_the_deputy_answers()
    {
        var late = new LateChild().WithPosts().Holds("Ali Stone", "TM-N", "deputy").Elsewhere("worker:Ruth Okafor", "absence", "2027-01-11", ("step", "started"));

        Assert.Equal(["Ruth Okafor, team manager, Team North"], late.Now("2027-01-10"));
        Assert.Equal(["Ali Stone for Ruth Okafor, team manager, Team North"], late.Now("2027-01-11"));
        Assert.Equal(["Ruth Okafor, team manager, Team North"], late.Elsewhere("worker:Ruth Okafor", "absence", "2027-01-12", ("step", "ended")).Now("2027-01-12"));
        Assert.Equal(AnswerState.Owed, late.Standing("2027-01-11").Steps[0].State);
    }

    [Fact]
    public void The_deputys_note_answers_though_the_deputy_is_a_social_worker()
    {
        var deputy = new Author("Ali Stone", "social worker", "permanent");
        LateChild Late() => new LateChild().WithPosts().Holds("Ali Stone", "TM-N", "deputy").Note(deputy, "2027-01-12", "2027-01-20");

        Assert.Equal(AnswerState.Owed, Late().Standing("2027-01-12").Steps[0].State);
        Assert.Equal(AnswerState.Answered, Late().Elsewhere("worker:Ruth Okafor", "absence", "2027-01-11", ("step", "started")).Standing("2027-01-12").Steps[0].State);
    }

    [Fact]
    public void A_vacant_post_moves_the_step_up_at_once_and_says_why()
    {
        var late = new LateChild().WithPosts().Leaves("Ruth Okafor", "TM-N", "2026-12-31");
        var step = late.Standing("2027-01-08").Steps[0];

        Assert.Equal((AnswerState.MovedUp, new DateOnly(2027, 1, 12)), (step.State, step.Due!.Value));
        Assert.Equal(("Sam Hale", "service manager", "The post of team manager, Team North is vacant."), step.Who.Select(who => (who.Holder!, who.Role, who.MovedUp!)).Single());
        Assert.Equal(["1: Sam Hale, service manager, Team North"], late.MissedBy("2027-01-13"));
    }

    [Fact]
    public void Away_without_a_deputy_and_two_vacant_posts_go_up_until_somebody_is_there()
    {
        var late = new LateChild().WithPosts().Elsewhere("worker:Ruth Okafor", "absence", "2027-01-04", ("step", "started")).Leaves("Sam Hale", "SM-1", "2026-12-31");

        Assert.Equal(
            ("Ines Ferreira", "Ruth Okafor, team manager, Team North, is away and has no deputy. The post of service manager is vacant."),
            late.Standing("2027-01-08").ResponsibleNow.Select(who => (who.Holder!, who.MovedUp!)).Single());
    }

    [Fact]
    public void Somebody_acting_holds_the_post() =>
        Assert.Equal(["Ali Stone, team manager, Team North"], new LateChild().WithPosts().Leaves("Ruth Okafor", "TM-N", "2026-12-31").Holds("Ali Stone", "TM-N", "acting", "2027-01-01").Now("2027-01-08"));

    [Fact]
    public void Where_no_posts_are_on_record_the_role_and_the_team_are_named() => Assert.Equal(["team manager, Team North"], new LateChild().Now("2027-01-08"));

    [Fact]
    public void A_team_without_a_post_where_others_have_one_is_a_gap() => Assert.Equal(
        "No post of team manager is on record for Team East.",
        new LateChild(allocated: false).Held("Noor Haddad", "Team East", "2026-11-02").WithPosts().Standing("2027-01-08").ResponsibleNow[0].MovedUp);

    [Fact]
    public void A_child_whom_nobody_holds_stands_with_the_head_of_service() =>
        Assert.Equal(["Ines Ferreira, head of service (nobody allocated)"], new LateChild(allocated: false).WithPosts().Now("2027-01-08"));

    [Fact]
    public void A_late_clock_stays_with_the_team_of_its_due_date_and_the_present_team_answers()
    {
        var late = new LateChild().WithPosts().Left("Noor Haddad", "2027-01-11").Held("Eve Marsh", "Team South", "2027-01-12")
            .Post("TM-S", "team manager", "Team South", "SM-1").Holds("Bo Lind", "TM-S");

        Assert.Equal(("Noor Haddad", "Team North"), late.Breach("2027-01-12") is var breach ? (breach.WhoMissedTheDate!, breach.Team!) : default);
        Assert.Equal(["Ruth Okafor, team manager, Team North"], late.Now("2027-01-11"));
        Assert.Equal(["Bo Lind, team manager, Team South"], late.Now("2027-01-12"));
        Assert.Equal(["1: Bo Lind, team manager, Team South"], late.MissedBy("2027-01-13"));
    }

    [Fact]
    public void The_line_of_a_worker_is_found_from_post_to_post()
    {
        var late = new LateChild("workforce").WithPosts().Post("SW-1", "team manager", "Team North", "TM-N").Holds("Noor Haddad", "SW-1");
        late.Clock = late.Clock with { Subject = new Subject(SubjectKind.Worker, "Noor Haddad") };

        Assert.Equal(["Ruth Okafor, next permanent manager"], late.Now("2027-01-08"));
        late.Elsewhere("worker:Ruth Okafor", "employment-change", "2026-06-01", ("step", "started"), ("employed-by", "agency"));
        Assert.Equal(["Sam Hale, next permanent manager"], late.Now("2027-01-08"));
    }

    [Fact]
    public void AT_IR45_2_a_gap_in_the_line_to_the_director_is_told()
    {
        string? Gap(LateChild late) => new LineOfManagement(LateChild.Catalogue, late.Around("2027-01-08").Posts).Gap("Ruth Okafor", new DateOnly(2027, 1, 8));

        Assert.Null(Gap(new LateChild().WithPosts()));
        Assert.Equal("The post HOS (head of service) above Ruth Okafor is vacant.", Gap(new LateChild().WithPosts().Leaves("Ines Ferreira", "HOS", "2027-01-01")));
        Assert.Equal("The line above Ruth Okafor ends at TM-N (team manager) and does not reach the director.", Gap(new LateChild().Post("TM-N", "team manager", "Team North").Holds("Ruth Okafor", "TM-N")));
        Assert.Equal("Ruth Okafor holds no post on record.", Gap(new LateChild()));
    }

    [Fact]
    public void A_post_that_answers_to_itself_ends_the_search() => Assert.Equal(
        ["Ruth Okafor, team manager, Team North"],
        new LateChild().Post("TM-N", "team manager", "Team North", "TM-N").Holds("Ruth Okafor", "TM-N").Post("SM-2", "service manager", "Team West", "SM-2").Now("2027-01-08"));
}
