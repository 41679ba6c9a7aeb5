using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Oversight;

/// <summary>Rules of the domain, whatever the screen.</summary>
public sealed class WhoMayAnswerTests
{
    [Fact]
    public void The_person_who_missed_the_date_cannot_answer_for_it()
    {
        var promoted = new Author("Noor Haddad", "team manager", "permanent");
        var late = new LateChild().Note(promoted, "2027-01-11", "2027-01-20");

        Assert.Equal("who-missed-the-date", WhoMayAnswer.NotWhoMissedTheDate(promoted, late.Breach("2027-01-11"))!.Rule);
        Assert.Equal(AnswerState.Owed, late.Standing("2027-01-11").Steps[0].State);
        Assert.Null(WhoMayAnswer.NotWhoMissedTheDate(People.Ruth, late.Breach("2027-01-11")));
    }

    [Theory]
    [InlineData("statutory", "agency", false)]
    [InlineData("statutory", "permanent", true)]
    [InlineData("agency", "permanent", false)]
    public void An_agency_employee_cannot_close_the_ladder_of_an_agency_team(string ladder, string team, bool may)
    {
        var manager = new Author("Lee Varga", "service manager", "agency", "Bluebell Staffing");
        var late = new LateChild(ladder, allocated: false).Held("Noor Haddad", "Team South", "2026-11-02", team).Note(manager, "2027-01-11", "2027-01-20");

        Assert.Equal(may, WhoMayAnswer.NotTheAgencyForAnAgencyTeam(manager, null, late.Breach("2027-01-11")) is null);
        Assert.Equal(may ? AnswerState.Answered : AnswerState.Owed, late.Standing("2027-01-11").Steps[0].State);
    }

    [Fact]
    public void How_a_person_is_employed_is_read_from_their_record_and_not_from_what_they_sign()
    {
        var signsAsPermanent = new Author("Lee Varga", "service manager", "permanent");
        var late = new LateChild("agency").Note(signsAsPermanent, "2027-01-11", "2027-01-20").Elsewhere("worker:Lee Varga", "employment-change", "2026-06-01", ("step", "started"), ("employed-by", "agency"));

        Assert.Equal(AnswerState.Owed, late.Standing("2027-01-11").Steps[0].State);
    }

    [Fact]
    public void An_approver_is_not_the_author()
    {
        var written = new CaseRecord { Id = "a", Subject = LateChild.Subject, Type = "assessment", Happened = default, Author = People.Noor };

        Assert.Equal("approver-is-author", WhoMayAnswer.ApproverIsNotTheAuthor(People.Noor, written)!.Rule);
        Assert.Null(WhoMayAnswer.ApproverIsNotTheAuthor(People.Ruth, written));
    }

    [Fact]
    public void AT_IR39_1_an_auditor_is_never_of_the_childs_team_or_employer()
    {
        var late = new LateChild().Left("Noor Haddad", "2026-12-01").Held("Eve Marsh", "Team South", "2026-12-02", "agency");
        var allocations = Allocations.Of(late.Timeline("2027-01-08"));

        Assert.Contains("authority's own auditors", WhoMayAnswer.AuditorIsIndependent(new Author("D", "head of service", "agency", "Bluebell Staffing"), allocations)!.Words, StringComparison.Ordinal);
        Assert.NotNull(WhoMayAnswer.AuditorIsIndependent(new Author("X", "team manager", null, "Bluebell Staffing"), allocations));
        Assert.NotNull(WhoMayAnswer.AuditorIsIndependent(People.Ruth, allocations));
        Assert.NotNull(WhoMayAnswer.AuditorIsIndependent(People.Noor with { Team = "Team East" }, allocations));
        Assert.Null(WhoMayAnswer.AuditorIsIndependent(new Author("A", "team manager", "permanent", Team: "Quality"), allocations));
    }

    [Theory]
    [InlineData("permanent", null)]
    [InlineData(null, "Team South has no accountable manager on record. Name a permanent manager of the authority first.")]
    [InlineData("agency", "Lee Varga of Team South is employed by an agency. A permanent manager of the authority must be accountable before a child is allocated to it.")]
    public void AT_IRS2_1_no_child_goes_to_an_agency_team_without_a_permanent_accountable_manager(string? employment, string? words) =>
        Assert.Equal(words, WhoMayAnswer.AccountableManagerIsPermanent("Team South", "Lee Varga", employment)?.Words);

    [Theory]
    [InlineData("agency", "agency", false)]
    [InlineData("agency", "permanent", true)]
    [InlineData("permanent", "agency", true)]
    public void AT_IR45_1_an_agency_manager_does_not_give_account_to_the_agency(string supervised, string supervisor, bool may) =>
        Assert.Equal(may, WhoMayAnswer.SupervisorIsPermanent(supervised, supervisor) is null);

    [Theory]
    [InlineData("Team North", true, false)]
    [InlineData("Team North", false, true)]
    [InlineData("Team South", true, true)]
    public void AT_IRS2_3_what_was_referred_back_is_not_closed_by_the_team_that_holds_it(string team, bool referred, bool may) =>
        Assert.Equal(may, WhoMayAnswer.NotClosedByWhoHoldsIt(People.Ruth with { Team = team }, referred, new Allocation("w", "Team North", null, null, default, null)) is null);

    [Theory]
    [InlineData(null, "2027-01-20", "decision")]
    [InlineData("do by", null, "by-when")]
    [InlineData("do by", "2027-01-20", null)]
    [InlineData("end plan", null, null)]
    public void AT_IR43_1_a_panel_that_notes_or_monitors_has_not_decided(string? decision, string? by, string? field)
    {
        var fields = new[] { ("decision", decision), ("by-when", by) }.Where(pair => pair.Item2 is not null).ToDictionary(pair => pair.Item1, pair => FieldValue.Of(pair.Item2!));

        Assert.Equal(field, WhoMayAnswer.PanelDecides(new CaseRecord { Id = "p", Subject = LateChild.Subject, Type = "panel-decision", Happened = default, Fields = fields })?.Field);
    }

    [Fact]
    public void The_role_the_one_above_and_who_holds_the_post_may_answer()
    {
        var post = new Responsible("team manager", "Team North", "TM-N", "Ali Stone");

        Assert.Null(WhoMayAnswer.OfTheRole(People.Sam, "team manager", post, LateChild.Catalogue));
        Assert.Null(WhoMayAnswer.OfTheRole(new Author("Ali Stone", "social worker"), "team manager", post, LateChild.Catalogue));
        Assert.Equal(
            "This answer is the team manager's, or of somebody above: now Ali Stone, team manager, Team North. You sign as social worker.",
            WhoMayAnswer.OfTheRole(People.Noor, "team manager", post, LateChild.Catalogue)!.Words);
    }
}
