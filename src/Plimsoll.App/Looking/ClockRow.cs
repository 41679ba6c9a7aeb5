using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>A clock with who holds the child now, who held it at the due date, and what a breach asks of people.</summary>
public sealed record ClockRow(Clock Clock, Allocation? Now, Allocation? AtDue, BreachStanding Breach)
{
    /// <summary>The last oversight note about a late clock; null where there is none.</summary>
    public CaseRecord? LastNote { get; init; }

    /// <summary>Every step of the ladder of an open breach; none otherwise.</summary>
    public IReadOnlyList<Answer> Ladder => Breach.Steps;
}
