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
