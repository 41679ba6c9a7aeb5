using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Access;

public sealed class AccessDecisionTests : IDisposable
{
    private readonly Service _service = new();

    private AccessDecision Access => _service.Authority.Access;

    [Theory]
    [InlineData("north-1", "social worker@North", "N1", "allocated to you")]
    [InlineData("north-3", "social worker@North", "N1", "held by North")]
    [InlineData("north-3", "social worker@North", "C1", "held by North")]
    [InlineData("tm-North", "team manager@North", "N1", "held by North")]
    [InlineData("sm-1", "service manager", "N1", "held by North")]
    [InlineData("sm-1", "service manager", "S1", "held by South")]
    [InlineData("hos", "head of service", "E1", "held by East")]
    [InlineData("someone", "service manager@East", "E1", "held by East")]
    [InlineData("chair-1", "conference chair", "N1", "you chair their conferences or reviews")]
    [InlineData("police", "partner", "P1", "on today's list")]
    [InlineData("dcs", "director", "P1", "director")]
    public void Opens_by_role_and_relation(string worker, string role, string child, string why)
    {
        var answer = Access.May(Service.Reader(worker, role), Purpose.Open, Service.Child(child));

        Assert.Equal((AccessVerdict.Allowed, why), (answer.Verdict, answer.Why));
    }

    [Theory]
    [InlineData("north-1", "social worker@North", "S1", "It is with South: ask them.")]
    [InlineData("north-1", "social worker", "C1", "It is with North: ask them.")]
    [InlineData("tm-North", "team manager@North", "S1", "It is with South: ask them.")]
    [InlineData("sm-1", "service manager", "E1", "It is with East: ask them.")]
    [InlineData("chair-2", "conference chair", "N1", "It is with North: ask them.")]
    [InlineData("north-1", "social worker@North", "P1", "nobody is allocated")]
    public void Says_that_there_is_something_and_whom_to_ask(string worker, string role, string child, string words)
    {
        var answer = Access.May(Service.Reader(worker, role), Purpose.Open, Service.Child(child));

        Assert.Equal(AccessVerdict.Refused, answer.Verdict);
        Assert.Contains(words, answer.Why, StringComparison.Ordinal);
        Assert.True(answer.MayOpenWithReason);
    }

    [Theory]
    [InlineData("partner", "N1")]
    [InlineData("lead member", "N1")]
    [InlineData("administrator", "N1")]
    [InlineData("director", "nobody")]
    [InlineData("no such role", "N1")]
    public void Who_may_not_find_a_person_is_answered_as_for_an_id_that_nobody_has(string role, string child) =>
        Assert.Same(AccessAnswer.Hidden, Access.May(Service.Reader("x", role), Purpose.Open, Service.Child(child)));

    /// <summary>Somebody acts up in one team and keeps their children in another.</summary>
    [Theory]
    [InlineData("N1", "social worker", "North")]
    [InlineData("S1", "team manager", "South")]
    [InlineData("E1", "social worker", "North")]
    public void Who_has_several_roles_signs_in_the_one_that_writes_in_the_record(string child, string role, string team)
    {
        var acting = Service.Reader("north-1", "social worker@North") with { Roles = [new HeldRole("social worker", "North"), new HeldRole("team manager", "South")] };

        var signs = Access.SignsIn(acting, Service.Child(child));

        Assert.Equal(("north-1", role, team), (signs.Worker, signs.Role, signs.Team));
    }

    [Fact]
    public void A_partner_sees_the_list_of_the_day_and_not_what_was_decided_before_it()
    {
        var partner = Service.Reader("police", "partner");
        var notice = _service.Authority.Journal.Of(Service.Child("P1")).Single().Id;
        Assert.Null(_service.Authority.Journal.Append([new CaseRecord
        {
            Id = RecordId.New(_service.Time.Now), Subject = Service.Child("P1"), Type = RecordTypes.Decision, Happened = Core.Calendar.Moment.Parse("2026-11-20"), About = notice,
            Fields = new Dictionary<string, FieldValue> { ["kind"] = FieldValue.Of("pitstop") },
        }], _service.Time.Now).Refusal);

        Assert.True(Access.May(partner, Purpose.Open, Service.Child("P1")).IsAllowed);
        _service.Time.Now = _service.Time.Now.AddDays(1);
        Assert.Equal(AccessVerdict.Hidden, Access.May(partner, Purpose.Open, Service.Child("P1")).Verdict);
    }

    [Fact]
    public void An_auditor_opens_other_teams_work_and_never_their_own_or_their_employers()
    {
        _service.Allocate("A1", "agent-1", "Harbour", "agency", "Fairlead Care");
        var auditor = Service.Reader("north-9", "auditor@North") with { Employment = "permanent" };
        var agent = Service.Reader("agent-2", "auditor@Quality") with { Employment = "agency", Employer = "Fairlead Care" };

        Assert.True(Access.May(auditor, Purpose.Open, Service.Child("E1")).IsAllowed);
        Assert.False(Access.May(auditor, Purpose.Open, Service.Child("N1")).IsAllowed);
        Assert.False(Access.May(auditor, Purpose.Open, Service.Child("C1")).IsAllowed);
        Assert.True(Access.May(auditor, Purpose.Open, Service.Child("A1")).IsAllowed);
        Assert.False(Access.May(agent, Purpose.Open, Service.Child("A1")).IsAllowed);
    }

    [Fact]
    public void An_inspector_reads_everybody_writes_nothing_and_is_gone_after_the_last_day()
    {
        var inspector = Service.Reader("hmi", "inspector", new DateOnly(2026, 11, 27));

        Assert.True(Access.May(inspector, Purpose.Open, Service.Child("N1")).IsAllowed);
        Assert.False(Access.May(inspector, Purpose.Write, Service.Child("N1")).IsAllowed);
        Assert.False(Access.May(inspector, Purpose.Write).IsAllowed);
        Assert.False(Access.May(Service.Reader("hmi", "inspector"), Purpose.Open, Service.Child("N1")).IsAllowed);
        Assert.False(inspector.Roles[0].HoldsOn(new DateOnly(2026, 11, 28)));
    }

    [Fact]
    public void A_workers_own_record_is_theirs_and_their_lines_and_not_their_colleagues()
    {
        var record = new Subject(SubjectKind.Worker, "north-1");

        Assert.Equal("your own record", Access.May(Service.Reader("north-1", "social worker@North"), Purpose.Open, record).Why);
        Assert.True(Access.May(Service.Reader("tm-North", "team manager@North"), Purpose.Open, record).IsAllowed);
        Assert.True(Access.May(Service.Reader("sm-1", "service manager"), Purpose.Open, record).IsAllowed);
        Assert.False(Access.May(Service.Reader("north-3", "social worker@North"), Purpose.Open, record).IsAllowed);
        Assert.False(Access.May(Service.Reader("tm-East", "team manager@East"), Purpose.Open, record).IsAllowed);
        Assert.False(Access.May(Service.Reader("edt", "emergency duty worker"), Purpose.Open, record).IsAllowed);
    }

    [Fact]
    public void Rights_are_todays_and_follow_the_records_at_once()
    {
        var worker = Service.Reader("south-9", "social worker@South");
        Assert.False(Access.May(worker, Purpose.Open, Service.Child("E1")).IsAllowed);

        _service.Allocate("E1", "south-9", "South");

        Assert.Equal("allocated to you", Access.May(worker, Purpose.Open, Service.Child("E1")).Why);
    }

    [Fact]
    public void A_deputy_has_the_reach_of_the_post()
    {
        var deputy = Service.Reader("north-1", "team manager");
        Assert.False(Access.May(deputy, Purpose.Open, Service.Child("E1")).IsAllowed);

        _service.Write(new(SubjectKind.Worker, "north-1"), RecordTypes.PostHolding, "2026-11-01", null, ("step", "started"), ("post", "p-tm-East"), ("as", "deputy"));

        Assert.True(Access.May(deputy, Purpose.Open, Service.Child("E1")).IsAllowed);
    }

    [Fact]
    public void Somebody_new_has_a_record_that_their_line_begins_and_nobody_else_knows_of()
    {
        var record = new Subject(SubjectKind.Worker, "north-new");
        var manager = Service.Reader("tm-North", "team manager@North");
        Assert.Same(AccessAnswer.Hidden, Access.May(manager, Purpose.Write, record));

        var made = new KeepAccounts(_service.Authority).Add(Reader.SettingUp, new("una.weir", "Una Weir") { Worker = "north-new", Roles = [new("social worker", "North", new DateOnly(2026, 11, 16), null)] });

        Assert.Null(made.Refused);
        Assert.True(Access.May(manager, Purpose.Write, record).IsAllowed);
        Assert.True(Access.May(Service.Reader("sm-1", "service manager"), Purpose.Open, record).IsAllowed);
        Assert.False(Access.May(Service.Reader("tm-East", "team manager@East"), Purpose.Write, record).IsAllowed);
        Assert.False(Access.May(Service.Reader("north-3", "social worker@North"), Purpose.Open, record).IsAllowed);
    }

    [Fact]
    public void Before_the_first_account_the_terminal_may_everything_and_after_it_must_say_who_it_is()
    {
        var readers = new Readers(_service.Authority);
        Assert.Same(Reader.SettingUp, readers.AtTerminal(null).Reader);
        Assert.True(Access.May(Reader.SettingUp, Purpose.Open, Service.Child("N1")).IsAllowed);

        var made = new KeepAccounts(_service.Authority).Add(Reader.SettingUp, new("ines.quay", "Ines Quay") { Roles = [new("administrator", null, new DateOnly(2026, 11, 20), null)] });

        Assert.Null(made.Refused);
        Assert.Contains("--as ACCOUNT", readers.AtTerminal(null).Refused, StringComparison.Ordinal);
        Assert.Contains("There is no account \"tom\"", readers.AtTerminal("tom").Refused, StringComparison.Ordinal);
        Assert.False(Access.May(readers.AtTerminal("ines.quay").Reader!, Purpose.Find).IsAllowed);
    }

    public void Dispose() => _service.Dispose();
}
