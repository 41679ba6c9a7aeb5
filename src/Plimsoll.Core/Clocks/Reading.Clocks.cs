using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>How the subject's clocks stood: what measures ask, and standards do not.</summary>
internal sealed partial class Reading
{
    /// <summary>The subject's clocks, where they are worked out already.</summary>
    public ILookup<string, Clock> Clocks { get; init; } = Array.Empty<Clock>().ToLookup(clock => clock.Standard.Id);

    /// <summary>From running out to the answer, or to the end without one.</summary>
    private Truth LateTruth(LateClock late) => Truth.Of([.. Clocks[late.Standard]
        .Where(clock => clock.Breached is not null)
        .Select(clock => new Stretch(PlaceOf(clock.Breached!.Value), ClosedAt(clock) is { } closed ? PlaceOf(closed) : Point.Max))]);

    private Truth BreachTruth(HadBreach had)
    {
        var breaches = Clocks[had.Standard].Where(clock => clock.Breached is not null).Select(clock => clock.Breached!.Value).Order().ToList();
        return Truth.Of([.. breaches.Skip(had.Number - 1).Select((last, i) => new Stretch(PlaceOf(last), had.Fresh is { } fresh ? Expiry(breaches[i], fresh.Length) : Point.Max))]);
    }

    private static Point PlaceOf(Moment moment) => moment.HasTime ? Point.At(moment) : Point.StartOf(moment.Day);

    /// <summary>When a clock was answered, ceased or was found not to apply; null while it is open.</summary>
    public static Moment? ClosedAt(Clock clock) => clock.Met ?? clock.Ceased ?? clock.NotApplicable;
}
