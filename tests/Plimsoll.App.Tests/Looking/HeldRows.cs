using Plimsoll.App.Looking;
using Plimsoll.Core.Clocks;

namespace Plimsoll.App.Tests.Looking;

/// <summary>Clocks as lines, to compare what is held with what is worked out anew.</summary>
internal static class HeldRows
{
    /// <summary>All that is held of a service on a day: open clocks with their ladders, what was late, what was kept of late, who holds whom.</summary>
    public static IReadOnlyList<string> Told(this ServiceRows held) =>
    [
        .. Told((IEnumerable<ClockRow>)held),
        .. held.Breaches.Select(breach => $"late {Told(breach.Clock)} {breach.Worker}"),
        .. held.KeptOf(_ => true).Select(kept => $"kept {kept.Standard.Id} {kept.Team} {kept.IsLate}"),
        .. held.Held.Select(one => $"{one.Subject} {one.By.Worker} {one.By.Team}"),
        $"{held.Count} of {held.WorkedOut}",
    ];

    public static IReadOnlyList<string> Told(this IEnumerable<ClockRow> rows) =>
        [.. rows.Select(row => $"{Told(row.Clock)} {row.Now?.Worker} {row.LastNote?.Id} {string.Join(',', row.Ladder.Select(step => $"{step.Step} {step.State} {step.Due} {step.MetBy}"))}")];

    public static string Told(Clock clock) => $"{clock.Subject} {clock.Id} {clock.State} {clock.Started} {clock.Due} {clock.Met} {clock.Breached}";
}
