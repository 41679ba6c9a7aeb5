using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Standards;

/// <summary>
/// The standards, and how they are kept. What is promised may be read by everybody who signs in; how it is kept stands beside it for those who see
/// figures, as they see them. Nobody's record is looked at.
/// </summary>
public sealed class StandardPages(Authority authority)
{
    private readonly Days _days = new(authority);

    /// <param name="find">Words that all stand in the standard; null for every standard.</param>
    public StandardsView List(Reader reader, string? find)
    {
        var found = authority.Catalogue.Standards.Where(standard => Has(standard, find)).ToList();
        var sight = authority.Access.May(reader, Purpose.Figures).Figures;
        var day = sight == FigureSight.None ? null : _days.Of(null);
        var now = day is null ? null : Counts(reader, day, sight, found);
        return new StandardsView(
            day,
            [.. found.OrderBy(standard => standard.Place.Line).GroupBy(standard => standard.Area).OrderBy(area => area.Key, StringComparer.Ordinal)
                .Select(area => new StandardArea(Words.Start(area.Key.Replace('-', ' ')), [.. area.Select(standard => new StandardInList(standard, now?.GetValueOrDefault(standard.Id)))]))],
            authority.Catalogue.Versions.Count);
    }

    /// <returns>Null where there is no such standard.</returns>
    public StandardView? One(Reader reader, string id)
    {
        if (!authority.Catalogue.Versions.TryGetValue(id, out var versions))
        {
            return null;
        }

        var standard = versions[^1];
        authority.Overview.Follow();
        var sight = authority.Access.May(reader, Purpose.Figures).Figures;
        return new StandardView(
            standard,
            versions,
            authority.Catalogue.Ladders.GetValueOrDefault(standard.Ladder)?.For(standard),
            authority.Overview.Coverage().For(standard).IsSeen,
            sight != FigureSight.None && ClockEngine.Runs(standard) ? ByTeam(reader, standard, sight) : null)
        {
            MayList = authority.Access.May(reader, Purpose.List).IsAllowed,
        };
    }

    private Dictionary<string, KeptCounts> Counts(Reader reader, DayView day, FigureSight sight, IEnumerable<Standard> found)
    {
        var (rows, may) = (authority.Clocks.On(day.AsAt), authority.Access.ThatExistFor(reader));
        var open = rows.OpenOf(may).CountBy(row => (row.Clock.Standard.Id, IsLate: row.Clock.State == ClockState.Breached)).ToDictionary();
        var kept = rows.KeptOf(may).CountBy(one => (one.Standard.Id, one.IsLate)).ToDictionary();
        var coverage = authority.Overview.Coverage();
        var counts = found.Where(standard => ClockEngine.Runs(standard) && coverage.For(standard).IsSeen).Select(standard => (standard.Id, KeptCounts.Of(standard.Id, open, kept))).ToList();
        var shown = sight == FigureSight.Suppressed ? KeptCounts.Suppressed([.. counts.Select(one => one.Item2)], addUp: false) : [.. counts.Select(one => one.Item2)];
        return counts.Zip(shown, (one, count) => (one.Id, count)).ToDictionary(pair => pair.Id, pair => pair.count);
    }

    private KeptByTeam ByTeam(Reader reader, Standard standard, FigureSight sight)
    {
        var day = _days.Of(null);
        var (rows, may) = (authority.Clocks.On(day.AsAt), authority.Access.ThatExistFor(reader));
        var open = rows.OpenOf(may).Where(row => row.Clock.Standard.Id == standard.Id)
            .CountBy(row => (Team: ClockWords.TeamOf(row, ClockWords.HeldBy(row)), IsLate: row.Clock.State == ClockState.Breached)).ToDictionary();
        var kept = rows.KeptOf(may).Where(one => one.Standard.Id == standard.Id).CountBy(one => (one.Team, one.IsLate)).ToDictionary();
        // Every team stands in the table, with nought too.
        var teams = rows.Held.Where(one => may(one.Subject)).Select(one => one.By.Team).OfType<string>().Concat(open.Keys.Concat(kept.Keys).Select(one => one.Team)).Distinct().Order(StringComparer.Ordinal).ToList();
        var counts = teams.Select(team => KeptCounts.Of(team, open, kept)).ToList();
        counts.Add(counts.Aggregate(new KeptCounts(0, 0, 0, 0), (sum, one) => sum + one));
        var shown = sight == FigureSight.Suppressed ? KeptCounts.Suppressed(counts, addUp: true) : counts;
        return new KeptByTeam(day, [.. teams.Zip(shown)], shown[^1]);
    }

    private static bool Has(Standard standard, string? find) => string.IsNullOrWhiteSpace(find)
        || find.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word => Texts(standard).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Texts(Standard standard) =>
        [standard.Id, standard.Title, standard.Called, standard.Promise ?? "", standard.Source, standard.Area.Replace('-', ' '), .. standard.Answers, .. standard.Phrases.Values];
}
