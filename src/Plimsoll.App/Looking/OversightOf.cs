using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;

namespace Plimsoll.App.Looking;

/// <summary>What the breaches of one subject ask of people. Nothing is worked out for a clock that is not breached.</summary>
/// <param name="all">All clocks of the subject, where they have been worked out.</param>
internal sealed class OversightOf(
    ClockEngine engine, Answering answering, Timeline timeline, Allocations allocations, Moment asAt, Surroundings around, Coverage coverage, IReadOnlyList<Clock>? all = null)
{
    private IReadOnlyList<Clock>? _observed;

    private IReadOnlyList<DateOnly>? _moved;

    public BreachedClock Late(Clock clock) => new(clock, timeline, allocations, answering.NeedsOthers(clock.Standard) ? _observed ??= Observed() : null)
    {
        StatusMoved = () => _moved ??= engine.StatusMoved(timeline, asAt),
    };

    /// <summary>A standard that the sources cannot show stands in nobody's place.</summary>
    private IReadOnlyList<Clock> Observed() => [.. (all ?? engine.Clocks(timeline, asAt)).Where(clock => coverage.For(clock.Standard).Of(clock, asAt.Day).State != ClockState.NotObserved)];

    /// <summary>Both are asked of one breach: what it stands for is worked out once.</summary>
    public ClockRow Row(Clock clock, Allocation? now, bool withLadder) => clock.Breached is null
        ? new ClockRow(clock, now, AtDue(clock), BreachStanding.None)
        : Row(Late(clock), now, withLadder);

    private ClockRow Row(BreachedClock late, Allocation? now, bool withLadder) =>
        new(late.Clock, now, late.AtDue, withLadder ? answering.Standing(late, asAt.Day, around) : BreachStanding.None) { LastNote = late.LastNote };

    private Allocation? AtDue(Clock clock) => clock.Due is { } due ? allocations.On(due.Day) : null;

    public BreachStanding Standing(Clock clock) => clock.Breached is null ? BreachStanding.None : answering.Standing(Late(clock), asAt.Day, around);
}
