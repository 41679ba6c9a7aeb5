using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>What a family has been through before.</summary>
internal sealed class History
{
    private readonly HashSet<Child> _onPlan = [];

    public int Plans { get; private set; }

    public DateOnly? PlanEnded { get; private set; }

    /// <summary>The children who were on the last plan.</summary>
    public IReadOnlySet<Child> OnPlan => _onPlan;

    /// <summary>The last day on which the family was closed to social care.</summary>
    public DateOnly? Closed { get; set; }

    /// <summary>The last incident of domestic abuse that was told.</summary>
    public DateOnly? Incident { get; set; }

    /// <summary>It was put there to lead to a second plan.</summary>
    public bool IsPlanted { get; set; }

    public void PlanOver(DateOnly end, Group group)
    {
        Plans++;
        PlanEnded = end;
        _onPlan.Clear();
        _onPlan.UnionWith(group.Children);
    }
}
