using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Allocations;

/// <summary>One line of an allocations file: a child has a named worker in a team, from a day and perhaps to one.</summary>
/// <param name="Employer">Who pays the worker; null where the file does not say.</param>
/// <param name="Employment"><c>permanent</c> or <c>agency</c>; null where the file gives neither it nor an employer.</param>
/// <param name="TeamEmployment">How the team is staffed, in the same words.</param>
/// <param name="To">The last day; null while it goes on.</param>
public sealed record Allocation(
    int Line,
    string Child,
    string Worker,
    string Team,
    string? Employer,
    string? Employment,
    string? TeamEmployment,
    DateOnly From,
    DateOnly? To)
{
    /// <summary>The name of this source in the records.</summary>
    public const string Source = "allocations";

    /// <summary>What an allocations file can speak of, in the catalogue's words.</summary>
    public static IReadOnlyList<string> Carries { get; } = ["allocation [kind = named worker, step in (started, ended)] (worker, to-team, cover, author.employment, author.employer, team.employment)"];

    /// <summary>
    /// The records: the allocation started and, where it has ended, its end. Their ids are derived from child, worker and first day, so the same file
    /// twice makes the same records, whatever the order of its lines. They stand signed by the worker, with team and employer as the line has them.
    /// </summary>
    public IReadOnlyList<CaseRecord> ToRecords()
    {
        var started = Step("started", From, null);
        return To is null ? [started] : [started, Step("ended", To.Value, started.Id)];
    }

    private CaseRecord Step(string step, DateOnly day, string? about) => new()
    {
        Id = RecordId.FromKey(Source, Child, Worker, FieldValue.Of(From).ToString()!, step),
        Subject = new Subject(SubjectKind.Child, Child),
        Type = "allocation",
        Happened = Moment.On(day),
        Author = new Author(Worker, Employment: Employment, Employer: Employer, Team: Team, TeamEmployment: TeamEmployment),
        About = about,
        Source = Source,
        Fields = new Dictionary<string, FieldValue>
        {
            ["step"] = FieldValue.Of(step),
            ["kind"] = FieldValue.Of("named worker"),
            ["worker"] = FieldValue.Of(Worker),
            ["to-team"] = FieldValue.Of(Team),
            ["cover"] = FieldValue.Of(false),
        },
    };
}
