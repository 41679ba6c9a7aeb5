using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;
using Plimsoll.Demo;

namespace Plimsoll.App.Demonstration;

/// <summary>How well one weakness was found: of those planted, how many were found; of those found, how many were planted.</summary>
public sealed record WeaknessScore(Weakness Weakness, int Planted, int PlantedFound, int Found, int FoundPlanted)
{
    /// <summary>1 where all that was planted is found; null where nothing was planted.</summary>
    public decimal? Recall => Planted == 0 ? null : (decimal)PlantedFound / Planted;

    /// <summary>1 where all that is found was planted; null where nothing is found.</summary>
    public decimal? Precision => Found == 0 ? null : (decimal)FoundPlanted / Found;
}

/// <summary>The scores, and the first few that were missed or found without having been planted.</summary>
public sealed record DemonstrationScore(IReadOnlyList<WeaknessScore> Weaknesses, IReadOnlyList<Planted> Missed, IReadOnlyList<Found> Unplanted);

/// <summary>Compares what Plimsoll finds in the records with the list of what was planted. The list is opened after the finding is done.</summary>
public sealed class ScoreDemonstration(Authority authority)
{
    private const int FewestClocks = 20;
    private const decimal Gap = 1.5m;

    public IReadOnlyList<Found> Find(DateOnly asAt)
    {
        authority.Overview.Follow();
        var finding = new Finding(authority.Engine, authority.Overview.Coverage(), asAt);
        var looked = authority.Overview.Subjects().AsParallel().AsOrdered().Select(subject =>
        {
            var timeline = authority.Overview.Timeline(subject, Moment.On(asAt));
            var clocks = finding.Clocks(timeline);
            return (Found: finding.In(timeline, clocks).ToList(), Visits: finding.Visits(timeline, clocks).ToList());
        }).ToList();
        return [.. looked.SelectMany(one => one.Found), .. AgencyGaps(looked.SelectMany(one => one.Visits), asAt)];
    }

    public static DemonstrationScore Compare(IReadOnlyList<Found> found, IReadOnlyList<Planted> planted)
    {
        var byPlanted = planted.ToLookup(one => (one.Weakness, one.Subject));
        var byFound = found.ToLookup(one => (one.Weakness, one.Subject));
        var missed = planted.Where(one => !byFound[(one.Weakness, one.Subject)].Any(day => Covers(one, day))).ToList();
        var unplanted = found.Where(one => !byPlanted[(one.Weakness, one.Subject)].Any(window => Covers(window, one))).ToList();
        return new DemonstrationScore([.. Weakness.All.Select(weakness => new WeaknessScore(
            weakness,
            planted.Count(one => one.Weakness == weakness.Id),
            planted.Count(one => one.Weakness == weakness.Id) - missed.Count(one => one.Weakness == weakness.Id),
            found.Count(one => one.Weakness == weakness.Id),
            found.Count(one => one.Weakness == weakness.Id) - unplanted.Count(one => one.Weakness == weakness.Id)))], missed, unplanted);
    }

    private static bool Covers(Planted planted, Found found) => planted.From <= found.Day && found.Day <= planted.To;

    private IEnumerable<Found> AgencyGaps(IEnumerable<VisitsOfTeam> visits, DateOnly asAt)
    {
        var agency = authority.Overview.Subjects().Where(subject => subject.Kind == SubjectKind.Team)
            .Where(subject => authority.Overview.Timeline(subject, Moment.On(asAt)).Records.Any(record => record.Type == "team-record" && record.Text("employment") == "agency")).Select(subject => subject.Id).ToHashSet();
        var teams = visits.GroupBy(one => one.Team).Select(group => new VisitsOfTeam(group.Key, group.Sum(one => one.Due), group.Sum(one => one.Late))).ToList();
        var permanent = teams.Where(team => !agency.Contains(team.Team)).ToList();
        var share = permanent.Sum(team => team.Due) is > 0 and var due ? (decimal)permanent.Sum(team => team.Late) / due : 0;
        return teams.Where(team => agency.Contains(team.Team) && team.Due >= FewestClocks && team.Late >= Gap * share * team.Due && team.Late > 0)
            .Select(team => new Found(Weakness.AgencyGap.Id, new Subject(SubjectKind.Team, team.Team), asAt));
    }
}
