using Plimsoll.App.Access;
using Plimsoll.App.Measuring;
using Plimsoll.App.Reports;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Reports;

/// <summary>What a page or a meeting is shown of the whole service. The numbers are those of the acceptance tests; each report is the query that a page shows.</summary>
public sealed class ReportsTests
{
    private static readonly Reader Everything = MadeService.Reader;

    [Fact]
    public void AT_IRN1_1_a_plan_that_stands_still_shows_harm_challenges_and_decisions_on_one_page()
    {
        using var service = new MadeService();
        service.Given("A", "contact", "2026-03-10T10:00:00Z", ("source", "school"), ("harm", "neglect"), ("incident-date", "2026-03-06"));
        service.OnAPlan("A", "2026-05-04", MadeService.Pat);
        service.Given("A", "contact", "2026-08-11T10:00:00Z", ("source", "police"), ("harm", "neglect"), ("incident-date", "2026-08-07"));
        service.Given("A", "core-group", "2026-09-14", ("changed", "same"));
        var challenge = service.Given("A", "challenge", "2026-09-21", MadeService.Pat, null, ("raised-by", "conference chair"), ("formal", "yes"), ("about-what", "He is hungry on Mondays."), ("wanted", "Breakfast at school."));
        service.Given("A", "challenge-answer", "2026-09-25", null, challenge, ("stage", "talk"), ("answer", "accepted"), ("resolved", "yes"));
        service.Given("A", "core-group", "2026-10-26", ("changed", "worse"));
        service.Given("A", "decision", "2026-11-02", ("kind", "drift"), ("decision", "legal gateway"), ("reason", "Nothing has moved since May."));

        var story = new PlanStory(service.Authority).Of(Everything, MadeService.Child("A"), service.Today).What!;

        Assert.True(story.IsStatic);
        Assert.Equal(("Neglect", 6), (story.Category, story.Months));
        Assert.Equal([new DateOnly(2026, 3, 6), new DateOnly(2026, 8, 7)], story.Harms.Select(harm => harm.On));
        Assert.All(story.Harms, harm => Assert.Equal("neglect", harm.Harm));
        Assert.Equal(["same", "worse"], story.Progress.Select(line => line.Words));
        var told = Assert.Single(story.Challenges);
        Assert.Contains(told.Challenge.Fields, field => field.Value == "He is hungry on Mondays.");
        Assert.Single(told.Answers);
        Assert.Equal(2, story.Decisions.Count);
        Assert.Contains(story.Decisions[1].Fields, field => field.Value == "Nothing has moved since May.");
        Assert.Null(new PlanStory(service.Authority).Of(MadeService.OfTeamSouth, MadeService.Child("A"), service.Today).What);
    }

    [Fact]
    public void AT_IR02_2_a_police_notice_for_neglect_is_in_the_lag_report_under_not_domestic_abuse()
    {
        using var service = new MadeService();
        service.Given("A", "contact", "2026-11-16T10:00:00Z", ("source", "police"), ("harm", "neglect"), ("incident-date", "2026-11-09"));
        service.Given("B", "contact", "2026-11-17T10:00:00Z", ("source", "police"), ("harm", "domestic abuse"), ("incident-date", "2026-11-16"));
        service.Given("C", "contact", "2026-11-17T10:00:00Z", ("source", "school"), ("harm", "neglect"), ("incident-date", "2026-11-17"));
        service.Given("D", "contact", "2026-10-17T10:00:00Z", ("source", "police"), ("harm", "neglect"), ("incident-date", "2026-10-01"));

        var groups = new PartnerLag(service.Authority).Between(Everything, new DateOnly(2026, 11, 1), service.Today).What!;

        Assert.Equal([("police", "not domestic abuse"), ("police", "domestic abuse"), ("school", "not domestic abuse")], groups.Select(group => (group.Partner, group.Harm)));
        Assert.Equal(("A", 5, 1), (groups[0].Notices.Single().Child.Id, groups[0].Notices.Single().WorkingDays, groups[0].Slow));
        Assert.Equal(0, groups[1].Slow);
    }

    [Fact]
    public void AT_IR05_2_a_conference_told_of_late_has_its_cause_worked_out()
    {
        using var service = new MadeService("2026-12-01");
        var discussion = service.Given("A", "strategy-discussion", "2026-11-02T10:00:00Z", ("decision", "section 47"));
        service.Given("A", "section-47-outcome", "2026-11-04", null, discussion, ("step", "authorised"), ("outcome", "conference"));
        service.Given("A", "meeting-booking", "2026-11-17", ("kind", "initial conference"), ("step", "requested"), ("invite-list", "complete"));
        service.Given("A", "conference", "2026-11-26", null, discussion, ("type", "initial"), ("held", "yes"), ("decision", "plan made"));
        // In time told, late held: here the chair says why.
        var other = service.Given("B", "strategy-discussion", "2026-11-02T10:00:00Z", ("decision", "section 47"));
        service.Given("B", "section-47-outcome", "2026-11-04", null, other, ("step", "authorised"), ("outcome", "conference"));
        service.Given("B", "meeting-booking", "2026-11-05", ("kind", "initial conference"), ("step", "requested"), ("invite-list", "complete"));
        service.Given("B", "conference", "2026-11-24", null, other, ("type", "initial"), ("held", "yes"), ("decision", "plan made"), ("late-cause", "no chair"));

        var late = new LateConferences(service.Authority).Between(Everything, new DateOnly(2026, 11, 1), service.Today).What!;

        Assert.Equal(["A", "B"], late.Select(one => one.Child.Id));
        Assert.Equal((18, 9, 7, "late notification", true), (late[0].OnDay, late[0].DaysToTell, late[0].DaysToHold, late[0].Cause, late[0].IsWorkedOut));
        Assert.Equal((16, 1, "no chair", false), (late[1].OnDay, late[1].DaysToTell, late[1].Cause, late[1].IsWorkedOut));
    }

    [Fact]
    public void AT_IR06_4_late_without_oversight_is_one_number_a_team_and_opens_the_children_behind_it()
    {
        using var service = new MadeService("2027-01-25");
        foreach (var (child, team) in new[] { ("A", "Team North"), ("B", "Team South") })
        {
            service.Held(child, team, "2026-11-02");
            var referral = service.Given(child, "referral", "2026-11-02");
            service.Given(child, "assessment", "2026-11-02", null, referral, ("step", "started"), ("kind", "child and family"));
        }

        // A manager of Team South sees everybody's figures, and the children of that team.
        var lead = new Reader("bo", "Bo Lind", "Bo Lind", [new HeldRole("team manager", "Team South")]);
        var asked = new MeasureAsked(service.Authority.Catalogue.Measures["oversight.missing"], new MeasureQuery(service.Today, service.Today), SliceBy.Team, Rows: true);
        var lines = new ShowMeasure(service.Authority).Show(Everything, asked).What!.Lines;

        var (whole, north) = (lines.Single(line => line.Slice is null), lines.Single(line => line.Slice == "Team North"));
        Assert.True(north.Figure.Part > 0);
        Assert.Equal(north.Figure.Part, north.Rows.Count(row => row.InShare));
        Assert.All(north.Rows, row => Assert.Equal("A", row.Subject.Id));
        Assert.Equal(whole.Figure.Part, lines.Where(line => line.Slice is not null).Sum(line => line.Figure.Part));
        var unseen = new ShowMeasure(service.Authority).Show(lead, asked).What!.Lines.Single(line => line.Slice == "Team North");
        Assert.Equal((north.Figure, 0, north.Rows.Count), (unseen.Figure, unseen.Rows.Count, unseen.Hidden));
    }

    [Fact]
    public void AT_IR07_4_a_report_by_chair_has_long_plans_challenges_answers_in_time_and_results()
    {
        using var service = new MadeService();
        service.OnAPlan("A", "2025-08-14", MadeService.Pat);
        service.OnAPlan("B", "2026-08-14", MadeService.Pat);
        var first = service.Given("A", "challenge", "2026-09-07", MadeService.Pat, null, ("raised-by", "conference chair"), ("formal", "yes"));
        service.Given("A", "challenge-answer", "2026-09-10", null, first, ("stage", "talk"), ("answer", "accepted"), ("resolved", "yes"), ("result-for-child", "She sleeps in a bed of her own."));
        service.Given("A", "challenge", "2026-10-05", MadeService.Pat, null, ("raised-by", "conference chair"), ("formal", "yes"));

        var pat = Assert.Single(new ChairReport(service.Authority).On(Everything, service.Today).What!);

        Assert.Equal(("Pat Moss", 2, 2, 1, 1, 1), (pat.Chair, pat.Children, pat.Challenges.Count, pat.Answered, pat.InTime, pat.Resolved));
        Assert.Equal(["A"], pat.Over12Months.Select(child => child.Id));
        Assert.Equal("She sleeps in a bed of her own.", pat.Challenges[0].Result);
        Assert.Equal((false, (DateOnly?)null), (pat.Challenges[1].IsInTime!.Value, pat.Challenges[1].Answered));
        Assert.False(pat.IsHighlighted);
    }

    [Fact]
    public void AT_IR37_3_a_chair_with_plans_over_twelve_months_and_no_challenge_is_highlighted()
    {
        using var service = new MadeService();
        service.OnAPlan("A", "2025-08-14", MadeService.Pat);
        service.Given("A", "challenge", "2026-09-07", MadeService.Pat, null, ("raised-by", "conference chair"), ("formal", "no"));
        service.OnAPlan("B", "2025-06-02", MadeService.Lee);
        service.OnAPlan("C", "2025-11-20", MadeService.Lee);
        // Challenged more than twelve months ago.
        service.Given("B", "challenge", "2025-11-19", MadeService.Lee, null, ("raised-by", "conference chair"), ("formal", "no"));

        var lines = new ChairReport(service.Authority).On(Everything, service.Today).What!;

        Assert.Equal([("Lee Hart", 2, 0, true), ("Pat Moss", 1, 1, false)], lines.Select(line => (line.Chair, line.Over12Months.Count, line.Challenges.Count, line.IsHighlighted)));
    }

    [Fact]
    public void AT_IR39_2_the_risk_list_shows_weeks_and_change_and_a_third_review_without_change_needs_the_assistant_director()
    {
        using var service = new MadeService();
        service.Held("A", "Team South", employment: "agency");
        service.Given("A", "complex-risk", "2026-08-03", ("step", "listed"), ("reason", "Three placements in a year."));
        foreach (var day in new[] { "2026-08-28", "2026-09-25", "2026-10-23" })
        {
            service.Given("A", "panel-discussion", day, ("panel", "complex risk"), ("changed", "same"));
        }

        service.Given("B", "complex-risk", "2026-10-26", ("step", "listed"), ("reason", "Missing again."));
        service.Given("B", "panel-discussion", "2026-11-13", ("panel", "complex risk"), ("changed", "better"));
        service.Given("C", "complex-risk", "2026-08-03", ("step", "listed"), ("reason", "No home."));
        service.Given("C", "complex-risk", "2026-09-03", ("step", "removed"), ("reason", "A home."));
        var list = new RiskList(service.Authority);

        var lines = list.On(Everything, service.Today).What!;

        Assert.Equal([("A", 15, 3, "same", 3), ("B", 3, 1, "better", 0)], lines.Select(line => (line.Child.Id, line.Weeks, line.Reviews, line.Change!, line.WithoutChange)));
        Assert.Equal((true, "agency", (DateOnly?)new DateOnly(2026, 10, 30)), (lines[0].NeedsDecision, lines[0].Employment, lines[0].DecideBy));
        Assert.Equal(["A"], list.ForTheDirector(Everything, service.Today).What!.Select(line => line.Child.Id));
        service.Given("A", "decision", "2026-11-19", new Author("Sam Hale", "service manager"), null, ("kind", "panel drift"), ("decision", "legal gateway"));
        Assert.Single(list.ForTheDirector(Everything, service.Today).What!);
        service.Given("A", "decision", "2026-11-19", new Author("Jo Abbott", "assistant director"), null, ("kind", "panel drift"), ("decision", "legal gateway"));
        Assert.Empty(list.ForTheDirector(Everything, service.Today).What!);
    }

    [Fact]
    public void AT_IR39_3_a_contract_that_ends_in_four_weeks_lists_the_children_to_hand_over_by_risk()
    {
        using var service = new MadeService();
        service.Given("team:Team South", "team-record", "2026-01-05", ("step", "opened"), ("employment", "agency"), ("agency", "Brightstaff"), ("contract-ends", "2026-12-18"));
        service.Given("team:Team West", "team-record", "2026-01-05", ("step", "opened"), ("employment", "agency"), ("agency", "Brightstaff"), ("contract-ends", "2027-12-18"));
        foreach (var child in new[] { "A", "B", "C" })
        {
            service.Held(child, "Team South", employment: "agency");
        }

        service.Held("D", "Team North");
        service.OnAPlan("B", "2026-09-14", MadeService.Pat);
        service.Given("C", "strategy-discussion", "2026-11-18T10:00:00Z", ("decision", "section 47"));
        service.OnAPlan("D", "2026-09-14", MadeService.Pat);
        var handover = new Handover(service.Authority);

        Assert.Equal(new ContractEnding("Team South", "Brightstaff", new DateOnly(2026, 12, 18), 4), Assert.Single(handover.Ending(service.Today, 4)));
        Assert.Empty(handover.Ending(service.Today, 3));
        var lines = handover.Of(Everything, "Team South", service.Today).What!;
        Assert.Equal(["C", "B", "A"], lines.Select(line => line.Child.Id));
        Assert.Equal([service.Authority.Catalogue.Spells["child-protection-plan"].Title], lines[1].Risks);
        Assert.Equal("Worker of Team South", lines[0].Worker);
    }

    [Fact]
    public void AT_IR44_2_a_team_list_has_long_plans_without_a_decision_in_the_last_two_supervisions()
    {
        using var service = new MadeService();
        foreach (var child in new[] { "A", "B", "C", "D" })
        {
            service.Held(child, "Team North");
            service.OnAPlan(child, child == "D" ? "2026-08-14" : "2025-08-14", MadeService.Pat);
            service.Given(child, "case-supervision", "2026-08-21", ("direction", "As before."), ("decision", "change of plan"));
            service.Given(child, "case-supervision", "2026-09-18", ("direction", "As before."), ("decision", "continue"));
        }

        service.Given("A", "case-supervision", "2026-10-16", ("direction", "As before."), ("decision", "continue"));
        service.Given("B", "case-supervision", "2026-10-16", ("direction", "To the gateway."), ("decision", "legal gateway"));
        service.Given("C", "case-supervision", "2026-10-16", ("direction", "As before."));
        service.Given("D", "case-supervision", "2026-10-16", ("direction", "As before."), ("decision", "continue"));

        var team = Assert.Single(new SupervisionList(service.Authority).On(Everything, service.Today).What!);

        Assert.Equal(("Team North", 3), (team.Team, team.Over12Months));
        Assert.Equal(["A", "C"], team.Undecided.Select(line => line.Child.Id));
        Assert.Equal([(new DateOnly(2026, 10, 16), null), (new DateOnly(2026, 9, 18), "continue")], team.Undecided[1].Last);
    }

    [Fact]
    public void AT_IRS2_2_what_is_told_by_team_adds_up_and_no_team_is_hidden()
    {
        using var service = new MadeService();
        string[] teams = ["Team North", "Team South", "Team West"];
        foreach (var team in teams)
        {
            service.Given($"team:{team}", "team-record", "2026-01-05", ("step", "opened"), ("employment", team == "Team South" ? "agency" : "permanent"));
        }

        foreach (var (child, team) in new[] { ("A", "Team North"), ("B", "Team South"), ("C", "Team South") })
        {
            service.Held(child, team, employment: team == "Team South" ? "agency" : null);
            service.OnAPlan(child, "2026-09-14", MadeService.Pat);
        }

        service.OnAPlan("D", "2026-09-14", MadeService.Lee);

        var late = new App.Looking.Looking(service.Authority).Late(Everything, service.Today).What!;
        var rows = service.Authority.Clocks.Service(service.Today).Where(row => row.Clock.State == Core.Clocks.ClockState.Breached).ToList();
        Assert.Equal(rows.Count, late.Total.Late);
        Assert.Equal(rows.Count, late.Teams.Sum(team => team.Late.Count));

        var list = new MeasureList(service.Authority.Overview, service.Authority.Clocks, service.Authority.Engine);
        var results = list.Evaluate([.. service.Authority.Catalogue.Measures.Values], new MeasureQuery(service.Today, service.Today));
        Assert.Contains(results, result => result.Series.Periods[^1].Rows.Count > 2);
        Assert.All(results, result =>
        {
            var slices = list.Figures.By(result.Series, result.Series.Periods[^1], SliceBy.Team);
            Assert.Equal(result.Series.Periods[^1].Rows.Count(row => row.Part == RowPart.Counted), slices.Sum(slice => slice.Figure.Count));
            Assert.Superset(teams.ToHashSet(), slices.Select(slice => slice.Value).ToHashSet());
        });
    }

    [Fact]
    public void The_states_and_promises_that_reports_name_are_in_the_practice()
    {
        Assert.All([Spells.ChildProtectionPlan, Spells.ComplexRiskList], spell => Assert.Equal(SubjectKind.Child, Made.Catalogue.Spells[spell].Subject));
        Assert.All([LateConferences.Conference, LateConferences.Word, RiskList.Decision], standard => Assert.Contains(standard, Made.Catalogue.Versions.Keys));
        Assert.Equal(StandardKind.Deadline, Made.Catalogue.Versions[RiskList.Decision][^1].Kind);
    }

    [Fact]
    public void A_look_at_a_report_is_written_down_and_a_sealed_record_is_in_none()
    {
        using var service = new MadeService();
        service.Given("A", "complex-risk", "2026-08-03", ("step", "listed"), ("reason", "No home."));
        service.Given("B", "complex-risk", "2026-08-03", ("step", "listed"), ("reason", "No home."));
        service.Given("B", "sealed", "2026-09-03", ("step", "sealed"), ("reason", "Adopted."));

        Assert.Equal(["A"], new RiskList(service.Authority).On(Everything, service.Today).What!.Select(line => line.Child.Id));
        Assert.Contains(service.Authority.AccessLog.Looks(service.Authority.Self), look => look is { Who: "terminal", What: "risk list" });
    }
}
