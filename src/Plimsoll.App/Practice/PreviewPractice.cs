using System.Collections.Concurrent;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Practice;

/// <summary>How many clocks a change of practice would make late, or on time, begin or end.</summary>
public sealed record Moved(int BecomeLate, int BecomeOnTime, int Start, int End)
{
    public static Moved operator +(Moved a, Moved b) => new(a.BecomeLate + b.BecomeLate, a.BecomeOnTime + b.BecomeOnTime, a.Start + b.Start, a.End + b.End);

    public bool IsNothing => this is { BecomeLate: 0, BecomeOnTime: 0, Start: 0, End: 0 };
}

/// <summary>What a change of practice would do to the clocks of one standard.</summary>
/// <param name="Change"><c>new</c>, <c>changed</c>, or null where the standard is as it was and another's change moves its clocks.</param>
/// <param name="Teams">The teams that hold the children now, those with most clocks made late first.</param>
public sealed record PreviewRow(string Standard, string Title, string? Change, Moved All, IReadOnlyList<(string Team, Moved Moved)> Teams);

/// <summary>Compares the practice that counts with another, over every subject of the journal, on one day. Writes nothing.</summary>
public static class PreviewPractice
{
    public static IReadOnlyList<PreviewRow> Run(Authority authority, Catalogue other, DateOnly asAt)
    {
        var overview = new Overview(other, authority.Journal);
        overview.Follow();
        var clocks = new ClockList(overview, new ClockEngine(other, authority.Engine.Calendar));
        var query = new ClockQuery(Moment.On(asAt), All: true);
        var moved = new ConcurrentDictionary<(string Standard, string Team), Moved>();
        var now = authority.Clocks.Rows(query).ToLookup(row => row.Clock.Subject);
        var then = clocks.Rows(query).ToLookup(row => row.Clock.Subject);
        foreach (var subject in now.Select(group => group.Key).Union(then.Select(group => group.Key)))
        {
            Compare([.. now[subject]], [.. then[subject]], moved);
        }

        return [.. Changed(authority.Catalogue, other).Select(pair => pair.Key).Union(moved.Keys.Select(key => key.Standard)).Order(StringComparer.Ordinal)
            .Select(id => Row(id, authority.Catalogue, other, [.. moved.Where(pair => pair.Key.Standard == id).Select(pair => (pair.Key.Team, pair.Value))]))];
    }

    private static PreviewRow Row(string id, Catalogue now, Catalogue other, IReadOnlyList<(string Team, Moved Moved)> teams) => new(
        id,
        (other.Versions.TryGetValue(id, out var versions) ? versions : now.Versions[id])[^1].Title,
        Changed(now, other).GetValueOrDefault(id),
        teams.Aggregate(new Moved(0, 0, 0, 0), (sum, team) => sum + team.Moved),
        [.. teams.OrderByDescending(team => team.Moved.BecomeLate).ThenBy(team => team.Team, StringComparer.Ordinal)]);

    private static void Compare(IReadOnlyList<ClockRow> now, IReadOnlyList<ClockRow> then, ConcurrentDictionary<(string, string), Moved> moved)
    {
        var before = now.DistinctBy(row => row.Clock.Id).ToDictionary(row => row.Clock.Id);
        var after = then.DistinctBy(row => row.Clock.Id).ToDictionary(row => row.Clock.Id);
        foreach (var id in before.Keys.Union(after.Keys))
        {
            var (a, b) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
            var row = (b ?? a)!;
            var (wasOpen, isOpen) = (a?.Clock.IsOpen ?? false, b?.Clock.IsOpen ?? false);
            var one = new Moved(
                !IsLate(a) && IsLate(b) ? 1 : 0,
                IsLate(a) && isOpen && !IsLate(b) ? 1 : 0,
                !wasOpen && isOpen ? 1 : 0,
                wasOpen && !isOpen ? 1 : 0);
            if (!one.IsNothing)
            {
                moved.AddOrUpdate((row.Clock.Standard.Id, ClockWords.TeamOf(row, row.Now)), one, (_, sum) => sum + one);
            }
        }
    }

    private static bool IsLate(ClockRow? row) => row?.Clock is { IsOpen: true, Breached: not null };

    /// <summary>The standards that are new or say something else.</summary>
    private static Dictionary<string, string> Changed(Catalogue now, Catalogue other)
    {
        var changed = new Dictionary<string, string>();
        foreach (var (id, versions) in other.Versions)
        {
            if (!now.Versions.TryGetValue(id, out var before))
            {
                changed[id] = "new";
            }
            else if (before.Count != versions.Count || before.Zip(versions).Any(pair => Words(pair.First) != Words(pair.Second)))
            {
                changed[id] = "changed";
            }
        }

        foreach (var id in now.Versions.Keys.Where(id => !other.Versions.ContainsKey(id)))
        {
            changed[id] = "taken away";
        }

        return changed;
    }

    private static string Words(Standard standard) => string.Join('\n', standard.Phrases.OrderBy(phrase => phrase.Key, StringComparer.Ordinal).Select(phrase => $"{phrase.Key}: {phrase.Value}")
        .Append($"{standard.Ladder} {standard.Owner} {standard.Version} {standard.InForceFrom:yyyy-MM-dd} {standard.Title} {standard.Source}"));
}
