using System.Globalization;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>An entry with what its file says of it.</summary>
internal sealed record ListedEntry(string Id, Entry Entry, string Area, int Version, DateOnly InForceFrom);

/// <summary>
/// The entries of all files by list (<c>records</c>, <c>spells</c>, <c>sets</c>, <c>standards</c>, <c>ladders</c>, <c>roles</c>, <c>rights</c>, <c>measures</c>, <c>retention</c>).
/// A later version of a standard, and an entry of the authority's own files, take the keys that they leave out from the entry before.
/// </summary>
internal sealed class EntryList(ProblemList problems)
{
    private static readonly string[] Lists = ["records", "spells", "sets", "standards", "ladders", "roles", "rights", "retention", "measures", "populations", "not measured"];

    private readonly Dictionary<string, List<(ListedEntry Entry, MapNode Map)>> _lists = Lists.ToDictionary(list => list, _ => new List<(ListedEntry, MapNode)>());

    /// <summary>Where the last entry of an id stands in its list.</summary>
    private readonly Dictionary<(string List, string Id), int> _last = [];

    /// <summary>Entries that ship and that the authority's own files replace: what stood there, and what they say.</summary>
    public List<(string List, string Id, string File, MapNode Shipped, MapNode Local)> Replaced { get; } = [];

    public IEnumerable<ListedEntry> this[string list] => _lists[list].Select(pair => pair.Entry);

    public void Add(string file, MapNode root, bool isLocal)
    {
        var area = (root["area"] as TextNode)?.Text ?? Path.GetFileNameWithoutExtension(file);
        var (version, inForce) = Head(file, root);
        foreach (var (key, value) in root.Parts)
        {
            if (Lists.Contains(key.Text))
            {
                AddList(file, key, value, area, version, inForce, isLocal);
            }
            else if (key.Text is not ("area" or "version" or "in force from"))
            {
                problems.Add(new PracticeProblem(file, key.Line, "", "", $"the key \"{key.Text}\"", $"one of {string.Join(", ", Lists)}", Nearest.To(key.Text, Lists)));
            }
        }
    }

    private (int, DateOnly) Head(string file, MapNode root)
    {
        var version = 1;
        var inForce = DateOnly.MinValue;
        if (root["version"] is TextNode number && !int.TryParse(number.Text, out version))
        {
            problems.Add(new PracticeProblem(file, number.Line, "", "version", $"\"{number.Text}\"", "a whole number"));
        }

        if (root["in force from"] is TextNode from && !DateOnly.TryParseExact(from.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out inForce))
        {
            problems.Add(new PracticeProblem(file, from.Line, "", "in force from", $"\"{from.Text}\"", "a date such as 2026-01-01"));
        }

        return (version, inForce);
    }

    private void AddList(string file, TextNode key, Node value, string area, int version, DateOnly inForce, bool isLocal)
    {
        if (value is not ListNode list)
        {
            problems.Add(new PracticeProblem(file, key.Line, "", key.Text, "no list", "a list of entries"));
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is not MapNode map)
            {
                problems.Add(new PracticeProblem(file, item.Line, "", key.Text, "something else", "an entry with \"id:\""));
                continue;
            }

            Add(file, key.Text, map, area, version, inForce, isLocal);
        }
    }

    private void Add(string file, string list, MapNode map, string area, int version, DateOnly inForce, bool isLocal)
    {
        var id = (map["id"] as TextNode)?.Text ?? "";
        var entries = _lists[list];
        var at = id.Length > 0 && _last.TryGetValue((list, id), out var last) ? last : -1;
        var whole = map;
        var isVersion = list == "standards" && map["version"] is not null;
        if (at >= 0)
        {
            if (!isLocal && !isVersion)
            {
                problems.Add(new PracticeProblem(file, map.Line, id, "id", $"\"{id}\" a second time (first in {entries[at].Entry.Entry.File}:{entries[at].Entry.Entry.Line})", "each id once, or a new \"version:\" with \"in force from:\""));
                return;
            }

            if (isLocal)
            {
                Replaced.Add((list, id, file, entries[at].Map, map));
            }

            if (isLocal && list == "standards")
            {
                LocalLayer.Check(file, map, entries[at].Map, problems);
            }

            if (isLocal && list == "measures" && map["source"] is null)
            {
                problems.Add(new PracticeProblem(file, map.Line, id, "source", "nothing", "the authority's own source for the change"));
            }

            whole = Over(entries[at].Map, map);
            area = entries[at].Entry.Area;
        }

        if (isVersion && map["in force from"] is null && at >= 0)
        {
            problems.Add(new PracticeProblem(file, map.Line, id, "in force from", "nothing", "the day from which the new version counts"));
        }

        var listed = new ListedEntry(id, new Entry(file, whole, id, problems), area, version, inForce);
        if (at >= 0 && !isVersion)
        {
            entries[at] = (listed with { InForceFrom = entries[at].Entry.InForceFrom, Version = entries[at].Entry.Version }, whole);
        }
        else
        {
            _last[(list, id)] = entries.Count;
            entries.Add((listed, whole));
        }
    }

    /// <summary>The keys of the later entry, then those that only the earlier one has.</summary>
    private static MapNode Over(MapNode before, MapNode after) =>
        new(after.Line, [.. after.Parts, .. before.Parts.Where(part => after[part.Key.Text] is null)]);
}
