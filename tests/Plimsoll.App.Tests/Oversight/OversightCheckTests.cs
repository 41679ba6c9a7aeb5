using Plimsoll.App.Oversight;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Oversight;

/// <summary>The rules of who may sign what, asked of any record before it is written.</summary>
public sealed class OversightCheckTests
{
    private static readonly Moment Day = Moment.On(new DateOnly(2026, 11, 19));

    private static CaseRecord Record(string subject, string type, Author? author, params (string Field, string Value)[] fields) => new()
    {
        Id = Guid.NewGuid().ToString(),
        Subject = Subject.Parse(subject),
        Type = type,
        Happened = Day,
        Author = author,
        Fields = fields.ToDictionary(field => field.Field, field => FieldValue.Of(field.Value)),
    };

    private static string? Rule(CaseRecord record, params CaseRecord[] before)
    {
        using var made = new Made();
        Assert.Null(made.Authority.Append([.. before.Select(one => one with { Source = "staff-list" })]).Refusal);
        made.Authority.Overview.Follow();
        return new OversightCheck(made.Authority).Of(record).SingleOrDefault()?.Rule;
    }

    private static readonly Author Manager = new("Ruth Okafor", "team manager", "permanent", Team: "Team North");

    private static readonly CaseRecord AgencyTeam = Record("team:Team South", "team-record", null, ("step", "opened"), ("employment", "agency"));

    private static readonly CaseRecord Allocation = Record("child:Q1", "allocation", Manager, ("step", "started"), ("kind", "named worker"), ("worker", "Noor Haddad"), ("to-team", "Team South"), ("cover", "no"));

    [Fact]
    public void AT_IRS2_1_a_child_is_not_allocated_to_an_agency_team_whose_accountable_manager_is_agency()
    {
        Assert.Equal("accountable-manager", Rule(Allocation, AgencyTeam, Record("team:Team South", "accountable-manager", null, ("manager", "Lee Varga"), ("employment", "agency"))));
        Assert.Equal("accountable-manager", Rule(Allocation, AgencyTeam));
        Assert.Null(Rule(Allocation, AgencyTeam, Record("team:Team South", "accountable-manager", null, ("manager", "Sam Hale"), ("employment", "permanent"))));
        Assert.Null(Rule(Allocation));
    }

    [Fact]
    public void AT_IR45_1_the_supervisor_of_an_agency_manager_is_permanent()
    {
        var agency = Record("worker:Lee Varga", "employment-change", null, ("step", "started"), ("post", "team manager"), ("employed-by", "agency"));
        var director = Record("worker:Dan Roe", "employment-change", null, ("step", "started"), ("post", "director"), ("employed-by", "agency"));

        Assert.Equal("supervisor-permanent", Rule(Record("worker:Lee Varga", "supervision", Manager, ("supervisor", "Dan Roe"), ("supervisor-employment", "permanent")), agency, director));
        Assert.Equal("supervisor-permanent", Rule(Record("worker:Lee Varga", "supervision", Manager, ("supervisor", "Somebody"), ("supervisor-employment", "agency")), agency));
        Assert.Null(Rule(Record("worker:Lee Varga", "supervision", Manager, ("supervisor", "Sam Hale"), ("supervisor-employment", "permanent")), agency));
    }

    [Fact]
    public void AT_IRS2_3_a_child_referred_back_is_not_closed_by_the_team_that_holds_it()
    {
        var back = Record("child:Q1", "referred-back", null, ("by", "inspector"), ("why", "Nobody has seen her alone."));
        var closure = Record("child:Q1", "closure", Manager with { Team = "Team South" }, ("step", "authorised"));

        Assert.Equal("referred-back", Rule(closure, Allocation, back));
        Assert.Null(Rule(closure, Allocation));
        Assert.Null(Rule(closure with { Author = Manager }, Allocation, back));
    }

    [Fact]
    public void Who_submitted_an_assessment_does_not_sign_it_off()
    {
        var start = Record("child:Q1", "assessment", Manager with { Id = "Noor Haddad" }, ("step", "started"), ("kind", "child and family"));
        var submitted = Record("child:Q1", "assessment", Manager with { Id = "Noor Haddad" }, ("step", "submitted"), ("kind", "child and family")) with { About = start.Id };
        var authorised = Record("child:Q1", "assessment", Manager, ("step", "authorised"), ("kind", "child and family")) with { About = start.Id };

        Assert.Null(Rule(authorised, start, submitted));
        Assert.Equal("approver-is-author", Rule(authorised with { Author = Manager with { Id = "Noor Haddad" } }, start, submitted));
    }

    [Fact]
    public void AT_IR39_1_an_auditor_is_not_of_the_childs_team() =>
        Assert.Equal("auditor-independent", Rule(Record("child:Q1", "audit", Manager with { Team = "Team South" }, ("step", "submitted")), Allocation));

    [Fact]
    public void Other_records_are_let_through() => Assert.Null(Rule(Record("child:Q1", "visit", Manager, ("seen", "yes"))));
}
