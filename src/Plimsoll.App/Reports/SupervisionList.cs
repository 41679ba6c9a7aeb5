using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Reports;

/// <summary>A child whose plan has lasted for a year, and about whom supervision came to no conclusion twice.</summary>
/// <param name="Since">When the plan began.</param>
/// <param name="Last">The last supervisions about the child, two at most, the last first: when, and what was decided.</param>
public sealed record UndecidedLine(Subject Child, string? Worker, DateOnly Since, IReadOnlyList<(DateOnly On, string? Decision)> Last);

/// <summary>One team's list.</summary>
/// <param name="Over12Months">How many of its children have been on a plan for twelve months.</param>
public sealed record UndecidedTeam(string Team, int Over12Months, IReadOnlyList<UndecidedLine> Undecided);

/// <summary>
/// Children on a plan for more than twelve months about whom the last two supervisions decided nothing: to go on as before is no conclusion.
/// Inspection report of November 2022, paragraph 44.
/// </summary>
public sealed class SupervisionList(Authority authority)
{
    private const int Months = 12;

    private const string Continue = "continue";

    /// <summary>Every team with such children, the most undecided first.</summary>
    public Shown<IReadOnlyList<UndecidedTeam>> On(Reader reader, DateOnly day) => ServiceOnDay.Show(authority, reader, "undecided supervision", day, service => Teams(service, day));

    private static IReadOnlyList<UndecidedTeam> Teams(ServiceOnDay service, DateOnly day) =>
        [.. service.Children(RecordTypes.Conference, RecordTypes.Plan)
            .Where(child => child.LongIn(Spells.ChildProtectionPlan, Months, day) is not null)
            .GroupBy(child => child.Held?.Team ?? Names.Nobody)
            .Select(team => new UndecidedTeam(team.Key, team.Count(), [.. team.Select(Undecided).OfType<UndecidedLine>().OrderBy(line => line.Since).ThenBy(line => line.Child)]))
            .OrderByDescending(team => team.Undecided.Count).ThenBy(team => team.Team, StringComparer.Ordinal)];

    private static UndecidedLine? Undecided(ChildOnDay child)
    {
        var last = child.OfType(RecordTypes.CaseSupervision).Reverse().Take(2).Select(record => (record.Happened.Day, record.Text("decision"))).ToList();
        return last.Exists(one => one.Item2 is not (null or Continue)) ? null
            : new UndecidedLine(child.Subject, child.Held?.Worker, child.Open[Spells.ChildProtectionPlan], last);
    }
}
