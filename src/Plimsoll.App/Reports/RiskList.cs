using Plimsoll.App.Access;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Reports;

/// <summary>A child on the complex risk list.</summary>
/// <param name="Employment">How the team is staffed: <c>permanent</c> or <c>agency</c>; null where it is not known.</param>
/// <param name="Weeks">Whole weeks on the list.</param>
/// <param name="Reviews">How often the panel has looked at the child since.</param>
/// <param name="Change">What the last review found: better, same or worse; null where it did not say.</param>
/// <param name="WithoutChange">How many reviews in a row, up to the last, found nothing better.</param>
/// <param name="NeedsDecision">A third review has found no change, and the assistant director has not decided.</param>
/// <param name="DecideBy">The last day of that decision.</param>
public sealed record RiskLine(
    Subject Child, string? Worker, string? Team, string? Employment, DateOnly Since, int Weeks, int Reviews, string? Change, int WithoutChange, bool NeedsDecision, DateOnly? DecideBy);

/// <summary>The complex risk list with what has changed on it: inspection report of November 2022, paragraph 39.</summary>
public sealed class RiskList(Authority authority)
{
    /// <summary>The promise that somebody above decides when three reviews have changed nothing.</summary>
    public const string Decision = "panel.drift";

    /// <summary>Every child on the list, those for whom nothing changes first.</summary>
    public Shown<IReadOnlyList<RiskLine>> On(Reader reader, DateOnly day) => ServiceOnDay.Show(authority, reader, "risk list", day, service => Lines(service, day));

    /// <summary>Those that the director sees: three reviews have changed nothing, and nobody has decided.</summary>
    public Shown<IReadOnlyList<RiskLine>> ForTheDirector(Reader reader, DateOnly day) =>
        ServiceOnDay.Show<IReadOnlyList<RiskLine>>(authority, reader, "risk list", day, service => [.. Lines(service, day).Where(line => line.NeedsDecision)]);

    private static IReadOnlyList<RiskLine> Lines(ServiceOnDay service, DateOnly day)
    {
        var children = service.Children(RecordTypes.ComplexRisk);
        var decisions = service.Open(clock => clock.Standard.Id == Decision);
        return [.. children.Where(child => child.Open.ContainsKey(Spells.ComplexRiskList))
            .Select(child => Line(child, day, decisions[child.Subject].Select(row => row.Clock).MinBy(clock => clock.Due)))
            .OrderByDescending(line => line.NeedsDecision).ThenByDescending(line => line.WithoutChange).ThenByDescending(line => line.Weeks).ThenBy(line => line.Child)];
    }

    private static RiskLine Line(ChildOnDay child, DateOnly day, Clock? decision)
    {
        var since = child.Open[Spells.ComplexRiskList];
        var changes = child.OfType(RecordTypes.PanelDiscussion).Where(record => record.Text("panel") == "complex risk" && record.Happened.Day >= since)
            .Select(record => record.Text("changed")).ToList();
        return new RiskLine(
            child.Subject,
            child.Held?.Worker,
            child.Held?.Team,
            child.Held?.Employment,
            since,
            (day.DayNumber - since.DayNumber) / 7,
            changes.Count,
            changes.LastOrDefault(),
            changes.AsEnumerable().Reverse().TakeWhile(change => change != "better").Count(),
            decision is not null,
            decision?.Due?.Day);
    }
}
