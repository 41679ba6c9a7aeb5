using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Reports;

/// <summary>A team whose contract ends, and how soon.</summary>
public sealed record ContractEnding(string Team, string? Agency, DateOnly Ends, int Weeks);

/// <summary>A child to hand over, in order of risk.</summary>
/// <param name="Risks">The states that put the child here, the gravest first, in words.</param>
/// <param name="LateSafety">Late promises about the child's safety.</param>
/// <param name="Late">All late promises.</param>
public sealed record HandoverLine(Subject Child, string Worker, IReadOnlyList<string> Risks, int LateSafety, int Late);

/// <summary>
/// When an agency's contract ends its children are handed over, those at greatest risk first. The order of risk is the practice's own:
/// <c>oversight.risk-order</c>. Inspection report of November 2022, paragraph 39.
/// </summary>
public sealed class Handover(Authority authority)
{
    private const string Order = "oversight.risk-order";

    /// <summary>The teams whose contract ends within so many weeks of a day.</summary>
    public IReadOnlyList<ContractEnding> Ending(DateOnly day, int weeks)
    {
        authority.Overview.Follow();
        return [.. authority.Overview.Subjects().Where(subject => subject.Kind == SubjectKind.Team).Select(team => Ends(team, day)).OfType<ContractEnding>()
            .Where(one => one.Ends >= day && one.Ends.DayNumber - day.DayNumber <= weeks * 7).OrderBy(one => one.Ends).ThenBy(one => one.Team, StringComparer.Ordinal)];
    }

    /// <summary>The children whom a team holds on a day, the gravest first.</summary>
    public Shown<IReadOnlyList<HandoverLine>> Of(Reader reader, string team, DateOnly day) => ServiceOnDay.Show(authority, reader, "handover", day, service => Lines(service, team));

    private IReadOnlyList<HandoverLine> Lines(ServiceOnDay service, string team)
    {
        var children = service.HeldBy(team);
        var late = service.Open(clock => clock.State == ClockState.Breached);
        var order = authority.Catalogue.Codes.TryGetValue(Order, out var set) ? set.Codes.ToList() : [];
        return [.. children
            .Select(child => (Rank: order.FindIndex(child.Open.ContainsKey), Line: Line(child, order, [.. late[child.Subject]])))
            .OrderBy(one => one.Rank < 0 ? order.Count : one.Rank).ThenByDescending(one => one.Line.LateSafety).ThenByDescending(one => one.Line.Late).ThenBy(one => one.Line.Child)
            .Select(one => one.Line)];
    }

    private ContractEnding? Ends(Subject team, DateOnly day)
    {
        var records = authority.Overview.Own(team, Moment.On(day)).Records.Where(record => record.Type == RecordTypes.TeamRecord).ToList();
        var last = records.LastOrDefault(record => record.Text("contract-ends") is not null);
        return records.LastOrDefault()?.Text("step") != "closed" && Moment.TryParse(last?.Text("contract-ends"), null, out var ends)
            ? new ContractEnding(team.Id, last!.Text("agency"), ends.Day, (ends.Day.DayNumber - day.DayNumber) / 7)
            : null;
    }

    private HandoverLine Line(ChildOnDay child, List<string> order, List<ClockRow> late) => new(
        child.Subject,
        child.Held!.Worker,
        [.. order.Where(child.Open.ContainsKey).Select(spell => authority.Catalogue.Spells[spell].Title)],
        late.Count(row => ClockWords.IsSafety(row.Clock.Standard)),
        late.Count);
}
