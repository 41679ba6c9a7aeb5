using Plimsoll.App.Access;
using Plimsoll.App.Looking;

namespace Plimsoll.App.Reports;

/// <summary>Who challenges plans that drift: chairs, supervisions and the complex risk list beside one another.</summary>
public sealed record ScrutinyView(DayView Day, IReadOnlyList<ChairLine> Chairs, IReadOnlyList<UndecidedTeam> Teams, IReadOnlyList<RiskLine> Risk) : IOfADay;

/// <summary>Where days are lost before anybody in the service can act, and before the first conference: in a stretch of time.</summary>
public sealed record DelayView(DayView Day, DateOnly From, IReadOnlyList<LateConference> Conferences, IReadOnlyList<PartnerLagGroup> Partners) : IOfADay;

/// <summary>The reports of a day put together as people read them. Each keeps its own look.</summary>
public sealed class ReportPages(Authority authority)
{
    /// <summary>How far back delay is looked at.</summary>
    public const int Months = 3;

    private readonly Days _days = new(authority);

    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<ScrutinyView> Scrutiny(Reader reader, DateOnly? asAt)
    {
        var day = _days.Of(asAt);
        var chairs = new ChairReport(authority).On(reader, day.AsAt);
        return chairs.What is null ? new(chairs.Access, null) : new(chairs.Access, new ScrutinyView(
            day, chairs.What, new SupervisionList(authority).On(reader, day.AsAt).What ?? [], new RiskList(authority).On(reader, day.AsAt).What ?? []));
    }

    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<DelayView> Delay(Reader reader, DateOnly? asAt)
    {
        var day = _days.Of(asAt);
        var from = day.AsAt.AddMonths(-Months);
        var conferences = new LateConferences(authority).Between(reader, from, day.AsAt);
        return conferences.What is null ? new(conferences.Access, null)
            : new(conferences.Access, new DelayView(day, from, conferences.What, new PartnerLag(authority).Between(reader, from, day.AsAt).What ?? []));
    }
}
