using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Oversight;

/// <summary>Go-live on Monday 11 January 2027: a team's breaches from before are answered as a group, once, with a date.</summary>
public sealed class MigrationTests
{
    private const string First = "Children on plans not seen since December come first: Ruth Okafor rings each home today.";

    private const string Words = "The old system held no assessment dates; every open assessment is read and finished or closed.";

    private static LateChild Reviewed(string ladder, string breached) => new LateChild(ladder, breached).WithPosts()
        .Elsewhere("team:Team North", "migration-review", "2027-01-13", People.Sam, ("go-live", "2027-01-11"), ("new-date", "2027-02-05"), ("breaches", "120"), ("safety-first", First), ("words", Words));

    [Fact]
    public void The_review_answers_the_first_step_of_what_was_late_before()
    {
        var late = Reviewed("statutory", "2026-11-20");

        Assert.Equal(["1 answered 2027-01-13", "2 not due 2027-01-18", "3 not due 2027-01-25", "4 not due 2027-02-08"], late.Say("2027-01-20"));
        Assert.Equal(("Sam Hale", new DateOnly(2027, 2, 5)), late.Standing("2027-01-20").Steps[0] is var step ? (step.AnsweredBy!, step.HoldsUntil!.Value) : default);
        Assert.Empty(late.MissedBy("2027-01-20"));
    }

    [Fact]
    public void When_the_date_of_the_group_is_missed_each_goes_up_by_itself() => Assert.Equal("2 owed 2027-02-08", Reviewed("statutory", "2026-11-20").Say("2027-02-06")[1]);

    [Fact]
    public void A_breach_of_safety_goes_up_after_five_working_days() => Assert.Equal(new DateOnly(2027, 1, 18), Reviewed("safety", "2026-11-20").Standing("2027-01-20").Steps[0].HoldsUntil);

    [Fact]
    public void What_became_late_since_and_what_another_team_holds_is_not_answered()
    {
        Assert.Equal(AnswerState.Owed, Reviewed("statutory", "2027-01-12").Standing("2027-01-13").Steps[0].State);
        var other = new LateChild("statutory", "2026-11-20").Elsewhere("team:Team South", "migration-review", "2027-01-13", People.Sam, ("go-live", "2027-01-11"), ("new-date", "2027-02-05"));
        Assert.Equal(AnswerState.Missed, other.Standing("2027-01-13").Steps[0].State);
    }

    [Fact]
    public void A_second_review_of_a_team_answers_nothing()
    {
        var late = new LateChild("statutory", "2027-01-15").Elsewhere("team:Team North", "migration-review", "2027-01-13", People.Sam, ("go-live", "2027-01-11"), ("new-date", "2027-02-05"))
            .Elsewhere("team:Team North", "migration-review", "2027-01-20", People.Sam, ("go-live", "2027-01-19"), ("new-date", "2027-02-05"));

        Assert.Equal(AnswerState.Missed, late.Standing("2027-01-21").Steps[0].State);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("breaches", "migration-many")]
    [InlineData("agency", "migration-by")]
    [InlineData("team manager", "migration-by")]
    [InlineData("again", "migration-once")]
    [InlineData("far", "new-date")]
    [InlineData("old", "migration-live")]
    [InlineData("stock", "note-says-nothing")]
    public void The_review_is_refused_where_it_is_no_review_of_a_group(string fault, string rule)
    {
        var author = fault switch { "agency" => People.Sam with { Employment = "agency" }, "team manager" => People.Ruth, _ => People.Sam };
        var fields = new Dictionary<string, FieldValue>
        {
            ["go-live"] = FieldValue.Of(fault == "old" ? "2026-10-01" : "2027-01-11"),
            ["new-date"] = FieldValue.Of(fault switch { "far" => "2027-02-09", "old" => "2027-01-14", _ => "2027-02-08" }),
            ["safety-first"] = FieldValue.Of(First),
            ["words"] = FieldValue.Of(fault == "stock" ? "Noted; ongoing; to be reviewed as discussed; monitor and continue." : Words),
        };
        var review = new CaseRecord { Id = "m", Subject = new Subject(SubjectKind.Team, "Team North"), Type = "migration-review", Happened = Moment.Parse("2027-01-13"), Author = author, Fields = fields };
        IReadOnlyList<MigrationReview> before = fault == "again" ? [new MigrationReview("x", "Team North", default, default, default, null)] : [];

        var found = new MigrationRules(LateChild.Catalogue, PromiseCalendar.England).Objections(review, before, fault == "breaches" ? 9 : 120, Posts.None);

        Assert.Contains(rule, found.Select(one => one.Rule).DefaultIfEmpty(""));
    }
}
