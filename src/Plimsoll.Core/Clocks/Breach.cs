using Plimsoll.Core.Oversight;

namespace Plimsoll.Core.Clocks;

/// <summary>A clock that ran out, and who held the child on the day it was due.</summary>
/// <param name="Worker">The id of the named worker; null where nobody was allocated.</param>
public sealed record Breach(Clock Clock, string? Worker)
{
    /// <summary>The breaches among the clocks of one child.</summary>
    public static IReadOnlyList<Breach> Of(IEnumerable<Clock> clocks, Allocations allocations) =>
        [.. clocks.Where(clock => clock is { Breached: not null, State: not (ClockState.Superseded or ClockState.NotObserved) })
            .Select(clock => new Breach(clock, clock.Due is { } due ? allocations.On(due.Day)?.Worker : null))];
}
