using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Recording;

/// <summary>Who acts, as a plain value: whoever signs people in says it, and what they may see or do has been decided before.</summary>
/// <param name="Account">The account, as the access log names it.</param>
/// <param name="Worker">The worker who signs.</param>
/// <param name="Role">The role in which they sign; null for none in particular.</param>
/// <param name="Team">The team for which they sign.</param>
public sealed record Acting(string Account, string Worker, string? Role = null, string? Team = null)
{
    /// <summary>As a record keeps it: how they, and their team, are employed today is on record, and nobody says it of themselves.</summary>
    internal Author As(Authority authority)
    {
        var (overview, today) = (authority.Overview, authority.Now);
        var own = overview.Own(new Subject(SubjectKind.Worker, Worker), today).Records.Where(record => record.Type == RecordTypes.EmploymentChange).ToList();
        var employment = overview.Surroundings(today).Posts.EmploymentOf(Worker, today.Day);
        return For(authority, Team, new Author(
            Worker,
            Role,
            employment,
            employment == "agency" ? Last(own, "agency") : null,
            Last(own, "registered-post") is { } registered ? registered == "yes" : null));
    }

    /// <summary>Somebody who signs for a team, as that team stands today.</summary>
    internal static Author For(Authority authority, string? team, Author author)
    {
        var records = team is null ? [] : authority.Overview.Own(new Subject(SubjectKind.Team, team), authority.Now).Records.Where(record => record.Type == RecordTypes.TeamRecord).ToList();
        return author with { Team = team, TeamEmployment = Last(records, "employment"), TeamKind = Last(records, "kind") };
    }

    private static string? Last(List<CaseRecord> records, string field) => records.Select(record => record.Text(field)).LastOrDefault(text => text is not null);
}
