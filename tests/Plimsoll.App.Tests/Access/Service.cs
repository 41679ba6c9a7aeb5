using Plimsoll.App.Access;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Access;

/// <summary>
/// A small service on Friday 20 November 2026: North and South under one service manager, East under another; a child in each, one chaired,
/// one with a police notice, one closed. Nobody in it lives.
/// </summary>
internal sealed class Service : IDisposable
{
    public const string Today = "2026-11-20";

    private readonly Made _made = new();

    public Service()
    {
        foreach (var (team, above) in new[] { ("North", "p-sm-1"), ("South", "p-sm-1"), ("East", "p-sm-2") })
        {
            Write(new(SubjectKind.Team, team), RecordTypes.Post, "2026-01-01", null, ("step", "opened"), ("post", $"p-tm-{team}"), ("role", "team manager"), ("answers-to", above));
            Hold($"tm-{team}", $"p-tm-{team}");
        }

        foreach (var number in new[] { "1", "2" })
        {
            Write(Authority.Self, RecordTypes.Post, "2026-01-01", null, ("step", "opened"), ("post", $"p-sm-{number}"), ("role", "service manager"), ("answers-to", "p-hos"));
            Hold($"sm-{number}", $"p-sm-{number}");
        }

        Write(Authority.Self, RecordTypes.Post, "2026-01-01", null, ("step", "opened"), ("post", "p-hos"), ("role", "head of service"));
        Hold("hos", "p-hos");
        Allocate("N1", "north-1", "North");
        Allocate("S1", "south-1", "South");
        Allocate("E1", "east-1", "East");
        Write(Child("N1"), RecordTypes.Conference, "2026-10-01", new Author("chair-1", "conference chair"), ("type", "initial"), ("held", "yes"), ("decision", "plan made"));
        Write(Child("P1"), RecordTypes.PoliceNotice, "2026-11-19T22:00:00Z", null, ("kind", "domestic abuse"), ("risk", "medium"), ("incident-date", "2026-11-19"));
        Allocate("C1", "north-2", "North");
        Write(Child("C1"), RecordTypes.Allocation, "2026-06-01", null, ("step", "ended"), ("kind", "named worker"), ("worker", "north-2"), ("to-team", "North"), ("cover", "no"));
        Write(new(SubjectKind.Worker, "north-1"), "supervision", "2026-11-01", null, ("supervisor", "tm-North"));
        Hold("north-1", "p-north-1");
        Write(new(SubjectKind.Team, "North"), RecordTypes.Post, "2026-01-01", null, ("step", "opened"), ("post", "p-north-1"), ("role", "social worker"), ("answers-to", "p-tm-North"));
    }

    public Authority Authority => _made.Authority;

    public StoppedTime Time => _made.Time;

    public static Subject Child(string id) => new(SubjectKind.Child, id);

    /// <summary>Somebody with one role: <c>social worker@North</c>.</summary>
    public static Reader Reader(string worker, string role, DateOnly? to = null) => role.Split('@') switch
    {
        [var name, var team] => new Reader(worker, worker, worker, [new HeldRole(name, team, null, to)]),
        _ => new Reader(worker, worker, worker, [new HeldRole(role, null, null, to)]),
    };

    public void Allocate(string child, string worker, string team, string? employment = null, string? employer = null) => Write(
        Child(child), RecordTypes.Allocation, "2026-03-02", new Author(worker, Employment: employment, Employer: employer, Team: team, TeamEmployment: employment),
        ("step", "started"), ("kind", "named worker"), ("worker", worker), ("to-team", team), ("cover", "no"));

    public void Restrict(string child, string by, bool hidden, string until = "2026-12-31") => Write(
        Child(child), RecordTypes.Restriction, Today, new Author(by), ("step", "restricted"), ("hidden", hidden ? "yes" : "no"), ("until", until), ("reason", "Her father works here."));

    public void Name(string child, string person, string list, bool hidden = false, string until = "2026-12-31", string step = "named") => Write(
        Child(child), RecordTypes.NamedReader, Today, new Author("hos"), ("step", step), ("list", list), ("person", person), ("hidden", hidden ? "yes" : "no"), ("until", until), ("reason", "Known to the family."));

    public string Write(Subject subject, string type, string happened, Author? author, params (string Id, string Value)[] fields)
    {
        var id = RecordId.New(_made.Time.Now);
        Assert.Null(Authority.Journal.Append(
        [
            new CaseRecord { Id = id, Subject = subject, Type = type, Happened = Moment.Parse(happened), Author = author, Fields = fields.ToDictionary(field => field.Id, field => FieldValue.Of(field.Value)) },
        ], _made.Time.Now).Refusal);
        return id;
    }

    public void Dispose() => _made.Dispose();

    private void Hold(string worker, string post) => Write(new(SubjectKind.Worker, worker), RecordTypes.PostHolding, "2026-01-01", null, ("step", "started"), ("post", post), ("as", "holder"));
}
