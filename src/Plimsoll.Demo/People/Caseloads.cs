using Plimsoll.Core.Records;

namespace Plimsoll.Demo.People;

/// <summary>Who holds which children on the last day, gathered from the records as they are made.</summary>
internal sealed class Caseloads
{
    private readonly Dictionary<string, (string Worker, string Team)> _held = [];

    private readonly Dictionary<string, string> _chaired = [];

    private readonly HashSet<string> _onPlan = [];

    private readonly HashSet<string> _inCare = [];

    public void Add(CaseRecord record)
    {
        var child = record.Subject.Id;
        switch (record.Type, record.Text("step"))
        {
            case ("allocation", "started") when record.Text("kind") == "named worker":
                _held[child] = (record.Text("worker")!, record.Text("to-team")!);
                break;
            case ("allocation", "ended") when _held.TryGetValue(child, out var held) && held.Worker == record.Text("worker"):
                _held.Remove(child);
                break;
            case ("plan", "started") when record.Text("kind") == "child protection":
                _onPlan.Add(child);
                break;
            case ("plan", "ended") when record.Text("kind") == "child protection":
                _onPlan.Remove(child);
                break;
            case ("legal-status", "changed"):
                _inCare.Add(child);
                break;
            case ("legal-status", "care ended"):
                _inCare.Remove(child);
                break;
            case ("conference" or "looked-after-review", _) when record.Author is { } chair:
                _chaired[child] = chair.Id;
                break;
            default:
                break;
        }
    }

    public int Of(string worker) => _held.Count(pair => pair.Value.Worker == worker) + _chaired.Count(pair => pair.Value == worker && (_onPlan.Contains(pair.Key) || _inCare.Contains(pair.Key)));

    /// <summary>"52 children, 9 of them on protection plans and 3 in care" among those held by a worker, or a team, or all.</summary>
    public string Words(string? worker, string? team)
    {
        var children = _held.Where(pair => (worker is null || pair.Value.Worker == worker) && (team is null || pair.Value.Team == team)).Select(pair => pair.Key).ToList();
        return $"{children.Count} children, {children.Count(_onPlan.Contains)} of them on protection plans and {children.Count(_inCare.Contains)} in care";
    }
}
