using Plimsoll.App.Access;
using Plimsoll.App.Homes;
using Plimsoll.App.Tests.Access;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Homes;

public sealed class TeamPeopleTests : IDisposable
{
    private const string Team = "Assessment North";

    private readonly Made _made = new();

    private int _ids;

    public void Dispose() => _made.Dispose();

    [Fact]
    public void A_child_whose_worker_left_waits_and_one_with_whom_the_work_is_done_does_not_though_a_promise_is_late()
    {
        Held("C-1", "left");
        Held("C-2", "need met");
        Held("C-3", null);

        var view = new TeamPeople(_made.Authority).Of(Service.Reader("w-1", "director"), Team, new DateOnly(2026, 11, 20)).What!;

        Assert.Equal(["C-1"], view.Waiting.Select(child => child.Child.Subject.Id));
        Assert.All(new[] { "C-1", "C-2" }, id => Assert.Contains(_made.Authority.Clocks.Service(new DateOnly(2026, 11, 20)), row => row.Clock.Subject.Id == id && row.Clock is { IsOpen: true, Breached: not null }));
    }

    [Fact]
    public void Somebody_new_is_among_the_people_of_the_team_before_they_have_a_post_or_a_child()
    {
        Held("C-1", null);
        var keeping = new KeepAccounts(_made.Authority);
        Assert.Null(keeping.Add(Reader.SettingUp, new("ines.quay", "Ines Quay") { Roles = [new("administrator", null, new DateOnly(2026, 1, 5), null)] }).Refused);
        var keeper = new Readers(_made.Authority).AtTerminal("ines.quay").Reader!;
        Assert.Null(keeping.Add(keeper, new("una.weir", "Una Weir") { Worker = "w-new", Roles = [new("social worker", Team, new DateOnly(2026, 11, 16), null)] }).Refused);
        Assert.Null(keeping.Add(keeper, new("bo.lark", "Bo Lark") { Worker = "w-boss", Roles = [new("team manager", Team, new DateOnly(2026, 11, 16), null)] }).Refused);

        var view = new TeamPeople(_made.Authority).Of(Service.Reader("w-1", "director"), Team, new DateOnly(2026, 11, 20)).What!;

        Assert.Equal([("w-2", 1), ("w-new", 0)], view.Workers.Select(worker => (worker.Id, worker.Children)).Order());
    }

    private void Held(string id, string? ended)
    {
        var child = new Subject(SubjectKind.Child, id);
        var referral = Write(child, "referral", "2026-03-02", null, ("source", "1C"), ("primary-need", "N1"));
        Write(child, "assessment", "2026-03-02", referral, ("step", "started"), ("kind", "child and family"));
        var allocation = Write(child, "allocation", "2026-03-02", null, ("step", "started"), ("kind", "named worker"), ("worker", "w-2"), ("to-team", Team), ("cover", "no"));
        if (ended is not null)
        {
            Write(child, "allocation", "2026-10-01", allocation, ("step", "ended"), ("kind", "named worker"), ("worker", "w-2"), ("to-team", Team), ("cover", "no"), ("end-reason", ended));
        }
    }

    private string Write(Subject child, string type, string day, string? about, params (string Id, string Value)[] fields)
    {
        var record = new CaseRecord
        {
            Id = $"r-{++_ids}",
            Subject = child,
            Type = type,
            Happened = Moment.Parse(day),
            About = about,
            Author = new Author("w-2", Team: Team, TeamEmployment: "permanent"),
            Fields = fields.ToDictionary(field => field.Id, field => FieldValue.Of(field.Value)),
        };
        Assert.Null(_made.Authority.Journal.Append([record], _made.Authority.Instant).Refusal);
        return record.Id;
    }
}
