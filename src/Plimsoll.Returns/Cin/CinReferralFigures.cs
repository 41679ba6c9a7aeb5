namespace Plimsoll.Returns.Cin;

/// <summary>The tables of referrals.</summary>
internal sealed class CinReferralFigures
{
    private const string All = "Referrals in the year";
    private const string Again = "Within 12 months of an earlier referral";
    private const string NoFurtherAction = "No further action";
    private const string ClosedAfter = "Assessed, and closed with no further action";
    private const string Children = "Children referred";

    private readonly CinCounts _referrals = new CinCounts(
        "referrals", "Referrals", "By the day of referral. One is a repeat where the same child has an earlier referral in this file within the 12 months before; one that closed before the year is not in the file.",
        ["Referrals"], All, Again, NoFurtherAction, ClosedAfter, Children).With(All, Again, NoFurtherAction, ClosedAfter);

    private readonly CinCounts _sources = new("sources", "Referrals by source", "Who referred the child.", ["Referrals"], [.. CinSummary.Labels("dfe.referral-source"), "Not known"]);

    public void Add(CinDetails episode, CinYear year)
    {
        if (!year.Holds(episode.CINreferralDate.Date))
        {
            return;
        }

        _referrals.Add(All);
        _referrals.AddIf(episode.ReferralNFA.Flag == true, NoFurtherAction);
        _referrals.AddIf(episode.ReferralNFA.Flag != true && episode.ReasonForClosure.Text == "RC8", ClosedAfter);
        _sources.Add(CinSummary.Label("dfe.referral-source", episode.ReferralSource));
    }

    /// <summary>What is seen of a child's referrals together.</summary>
    public void Add(CinChild child, CinYear year)
    {
        // Sorted, so that a child with thousands of rows takes no longer than it must.
        List<DateOnly> days = [.. child.CINdetails.Select(episode => episode.CINreferralDate.Date).OfType<DateOnly>().Order()];
        DateOnly? earlier = null;
        for (var at = 0; at < days.Count; at++)
        {
            earlier = at > 0 && days[at - 1] < days[at] ? days[at - 1] : earlier;
            _referrals.AddIf(year.Holds(days[at]) && earlier >= days[at].AddYears(-1), Again);
        }

        _referrals.AddIf(days.Exists(day => year.Holds(day)), Children);
    }

    public IEnumerable<CinFigureTable> Tables() => [_referrals.Table(), _sources.Table(_ => _referrals[All])];
}
