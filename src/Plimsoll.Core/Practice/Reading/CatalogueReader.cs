using System.Security.Cryptography;
using System.Text;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>One file of a practice folder: its name from the folder down, with forward slashes, and its text.</summary>
public sealed record PracticeText(string Name, string Text);

/// <summary>What reading gave: the catalogue, or the mistakes that stopped it.</summary>
public sealed record CatalogueReading(Catalogue? Catalogue, IReadOnlyList<PracticeProblem> Problems);

/// <summary>
/// Reads a practice folder, strictly: an unknown word, a missing source or a name that does not exist is a mistake
/// that names file, line, what was found, what was expected and the nearest right name. A catalogue with a mistake is not used.
/// </summary>
public sealed class CatalogueReader
{
    private readonly ProblemList _problems = new();

    private readonly IReadOnlyDictionary<string, IReadOnlyList<CodeValue>> _published;

    private CatalogueReader(IReadOnlyDictionary<string, IReadOnlyList<CodeValue>>? published) => _published = published ?? new Dictionary<string, IReadOnlyList<CodeValue>>();

    /// <param name="shipped">The practice that comes with Plimsoll.</param>
    /// <param name="local">The authority's own files: entries override those of the same id, key by key.</param>
    /// <param name="published">The codes of published lists, by the names of the sets that stand for them.</param>
    public static CatalogueReading Read(
        IEnumerable<PracticeText> shipped,
        IEnumerable<PracticeText>? local = null,
        IReadOnlyDictionary<string, IReadOnlyList<CodeValue>>? published = null)
    {
        var reader = new CatalogueReader(published);
        try
        {
            var catalogue = reader.Catalogue([.. shipped], [.. local ?? []]);
            return new CatalogueReading(reader._problems.All.Count == 0 ? catalogue : null, reader._problems.All);
        }
        catch (TooManyProblemsException)
        {
            var last = reader._problems.All[^1];
            return new CatalogueReading(null, [.. reader._problems.All, new PracticeProblem(last.File, last.Line, "", "", $"mistake number {reader._problems.All.Count}", "fewer: the reading stopped here")]);
        }
    }

    private Catalogue Catalogue(IReadOnlyList<PracticeText> shipped, IReadOnlyList<PracticeText> local)
    {
        var files = shipped.Concat(local)
            .Where(file => file.Name.EndsWith(".yaml", StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .AsParallel().AsOrdered()
            .Select(file => (file.Name, Read: Parts(file), IsLocal: local.Contains(file)))
            .ToList();
        foreach (var problem in files.SelectMany(file => file.Read.Problems))
        {
            _problems.Add(problem);
        }

        var entries = new EntryList(_problems);
        foreach (var (name, read, isLocal) in files.Where(file => file.Read.Root is not null).OrderBy(file => file.IsLocal))
        {
            entries.Add(name, read.Root!, isLocal);
        }

        var sets = Index(entries["sets"].Select(entry => RecordFileReader.CodeSet(entry.Entry, _published)), set => set.Id);
        var roles = Index(entries["roles"].Select(entry => LadderReader.Role(entry.Entry)), role => role.Id);
        var rights = Index(entries["rights"].Select(entry => RightsReader.Read(entry.Entry, roles)), right => right.Role);
        var typeIds = entries["records"].Select(entry => entry.Id).ToHashSet();
        var spellIds = entries["spells"].Select(entry => entry.Id).ToHashSet();
        var retention = Index(entries["retention"].Select(entry => RetentionReader.Read(entry.Entry, typeIds, spellIds)), rule => rule.Id);
        var typeReader = new RecordTypeReader(sets, roles, retention);
        var types = Index(entries["records"].Select(entry => typeReader.Read(entry.Entry, entry.Area)), type => type.Id);
        var spellEntries = entries["spells"].Select(entry => (entry.Entry, Spell: RecordFileReader.Spell(entry.Entry, spellIds))).ToList();
        var spells = Index(spellEntries.Select(entry => entry.Spell), spell => spell.Id);
        var ladders = Index(entries["ladders"].Select(entry => LadderReader.Ladder(entry.Entry, roles, types)), ladder => ladder.Id);
        foreach (var entry in entries["roles"])
        {
            if (roles.TryGetValue(entry.Id, out var role))
            {
                LadderReader.Check(entry.Entry, role, roles);
            }
        }

        var standardIds = entries["standards"].Select(entry => entry.Id).ToHashSet();
        var names = new Names(types, spells, roles, ladders.Keys.ToHashSet(), standardIds);
        foreach (var (entry, spell) in spellEntries.Where(entry => entry.Spell is not null))
        {
            RecordFileReader.CheckSpell(entry, spell!, names);
        }

        var reader = new StandardReader(names, sets, ladders.Keys.ToHashSet());
        var standards = entries["standards"]
            .Select(entry => reader.Read(entry.Entry, entry.Area, entry.Version, entry.InForceFrom))
            .OfType<Standard>().ToList();

        var measureReader = new MeasureReader(new Names(types, spells, roles, ladders.Keys.ToHashSet(), standardIds, asksClocks: true));
        var catalogue = new Catalogue
        {
            Digest = Digest(shipped.Concat(local)),
            Measures = Measures(entries["measures"].Select(entry => measureReader.Read(entry.Entry, entry.Area, entry.Version))),
            Unmeasured = [.. entries["not measured"].Select(entry => MeasureReader.Unmeasured(entry.Entry)).OfType<Unmeasured>()],
            Populations = [.. entries["populations"].Select(entry => MeasureReader.Population(entry.Entry)).OfType<Population>()],
            Codes = sets,
            RecordTypes = types,
            Spells = spells,
            Ladders = ladders,
            Roles = roles,
            Rights = rights,
            Retention = retention,
            Uses = names.Uses.ToLookup(use => use.Type),
            Versions = standards.GroupBy(standard => standard.Id)
                .ToDictionary(group => group.Key, group => (IReadOnlyList<Standard>)[.. group.OrderBy(standard => standard.InForceFrom).ThenBy(standard => standard.Version)]),
        };
        LocalLayer.CheckGround(entries.Replaced, catalogue, _problems);
        return catalogue;
    }

    private static string Digest(IEnumerable<PracticeText> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in files.SelectMany(file => new[] { file.Name, file.Text }))
        {
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Files are read at once, each with problems of its own.</summary>
    private static (MapNode? Root, IReadOnlyList<PracticeProblem> Problems) Parts(PracticeText file)
    {
        var problems = new ProblemList();
        try
        {
            var root = PracticeFile.Read(file.Name, file.Text, problems);
            if (root is not (null or MapNode))
            {
                problems.Add(new PracticeProblem(file.Name, root.Line, "", "", "something else", "named parts such as \"standards:\""));
            }

            return (root as MapNode, problems.All);
        }
        catch (TooManyProblemsException)
        {
            return (null, problems.All);
        }
    }

    /// <summary>People write CPP07 and cpp07.</summary>
    private static Dictionary<string, Measure> Measures(IEnumerable<Measure?> measures)
    {
        var index = new Dictionary<string, Measure>(StringComparer.OrdinalIgnoreCase);
        foreach (var measure in measures.OfType<Measure>())
        {
            index.TryAdd(measure.Id, measure);
        }

        return index;
    }

    private static Dictionary<string, T> Index<T>(IEnumerable<T?> items, Func<T, string> id)
        where T : class
    {
        var index = new Dictionary<string, T>();
        foreach (var item in items.OfType<T>())
        {
            index.TryAdd(id(item), item);
        }

        return index;
    }
}
