using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Building;

namespace Plimsoll.App.Census;

/// <summary>Which censuses can be made of our own records today, and whether this reader makes them.</summary>
/// <param name="Years">The last that has ended first.</param>
public sealed record OwnCensusChoice(AccessAnswer Access, IReadOnlyList<OwnYear> Years);

/// <summary>One of them.</summary>
/// <param name="AsAt">What happened up to this day is in it: its last day, or today while it is under way.</param>
public sealed record OwnYear(CinYear Year, DateOnly AsAt)
{
    public bool HasEnded => AsAt == Year.ReferenceDate;
}

/// <summary>What became of asking for one.</summary>
/// <param name="Census">It is being made; null where it cannot be.</param>
/// <param name="Refused">Why it cannot, without a full stop.</param>
public sealed record BegunCensus(HeldCensus? Census, string? Refused);

/// <summary>Makes the census of a year of our own records and checks it at once, held like one that was loaded.</summary>
public sealed class CheckOwnCensus(Authority authority, HeldCensuses held)
{
    public OwnCensusChoice Choice(Reader reader) => new(authority.Access.MayForAllChildren(reader, Purpose.Export), Years());

    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<BegunCensus> Begin(Reader reader, CensusHolder holder, int? year)
    {
        var (access, making) = new BuildCensus(authority).Ask(reader, new CensusAsked(year, authority.Today));
        return new(access, making is null ? null : Begin(holder, making, year));
    }

    private BegunCensus Begin(CensusHolder holder, CensusToMake making, int? year) =>
        year is null || Years().All(one => one.Year.Year != year) ? new BegunCensus(null, "Choose a year")
        : making.Refused is { } why ? new BegunCensus(null, why.TrimEnd('.'))
        : held.Begin(holder, $"our own records of {making.Year.Name} at {London.TimeOf(authority.Instant).ToString("h:mmtt").ToLowerInvariant()}", making) is { } begun ? new BegunCensus(begun, null)
        : new BegunCensus(null, HeldCensuses.Full);

    private IReadOnlyList<OwnYear> Years()
    {
        var today = authority.Today;
        var last = Math.Clamp(BuildCensus.LastEnded(today), CinBuilder.First, CinBuilder.Last);
        return [.. Enumerable.Range(CinBuilder.First, CinBuilder.Last - CinBuilder.First + 1).Select(year => new CinYear(year)).Where(year => year.Start <= today)
            .Select(year => new OwnYear(year, today < year.ReferenceDate ? today : year.ReferenceDate))
            .OrderByDescending(one => one.Year.Year == last).ThenByDescending(one => one.Year.Year)];
    }
}
