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
        var clocks = Rows(reader, day).Select(row => row.Clock).ToLookup(clock => clock.Standard.Id);
        var coverage = authority.Overview.Coverage();
        var counts = found.Where(standard => ClockEngine.Runs(standard) && coverage.For(standard).IsSeen).Select(standard => (standard.Id, KeptCounts.Of([.. clocks[standard.Id]], day.AsAt))).ToList();
        var shown = sight == FigureSight.Suppressed ? KeptCounts.Suppressed([.. counts.Select(one => one.Item2)], addUp: false) : [.. counts.Select(one => one.Item2)];
        return counts.Zip(shown, (one, count) => (one.Id, count)).ToDictionary(pair => pair.Id, pair => pair.count);
    }

    private KeptByTeam ByTeam(Reader reader, Standard standard, FigureSight sight)
    {
        var day = _days.Of(null);
        var rows = Rows(reader, day).ToList();
        var own = rows.Where(row => row.Clock.Standard.Id == standard.Id).ToLookup(Team, row => row.Clock);
        // Every team stands in the table, with nought too.
        var teams = rows.Select(row => row.Now?.Team).OfType<string>().Concat(own.Select(team => team.Key)).Distinct().Order(StringComparer.Ordinal).ToList();
        var counts = teams.Select(team => KeptCounts.Of([.. own[team]], day.AsAt)).Append(KeptCounts.Of([.. own.SelectMany(team => team)], day.AsAt)).ToList();
        var shown = sight == FigureSight.Suppressed ? KeptCounts.Suppressed(counts, addUp: true) : counts;
        return new KeptByTeam(day, [.. teams.Zip(shown)], shown[^1]);
    }

    private IEnumerable<ClockRow> Rows(Reader reader, DayView day)
    {
        var may = authority.Access.ThatExistFor(reader);
        return authority.Clocks.Service(day.AsAt).Where(row => may(row.Clock.Subject));
    }

    /// <summary>What is open belongs as in the late list; what was kept, to the team of its due date.</summary>
    private static string Team(ClockRow row) => ClockWords.TeamOf(row, row.Clock.IsOpen ? ClockWords.HeldBy(row) : row.AtDue ?? row.Now);

    private static bool Has(Standard standard, string? find) => string.IsNullOrWhiteSpace(find)
        || find.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word => Texts(standard).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Texts(Standard standard) =>
        [standard.Id, standard.Title, standard.Called, standard.Promise ?? "", standard.Source, standard.Area.Replace('-', ' '), .. standard.Answers, .. standard.Phrases.Values];
}
