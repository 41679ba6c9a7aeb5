namespace Plimsoll.App.Search;

/// <summary>Names that people use for one another: Beth and Elizabeth, Mohammed and Muhammad. From <c>reference/name-variants.csv</c>.</summary>
internal sealed class NameVariants
{
    private readonly Dictionary<string, HashSet<string>> _groups = [];

    public static NameVariants Shipped { get; } = Read();

    /// <summary>The other names of the word's group or groups.</summary>
    public IEnumerable<string> Of(string word) => _groups.TryGetValue(word, out var group) ? group : [];

    private static NameVariants Read()
    {
        var variants = new NameVariants();
        using var file = new StreamReader(typeof(NameVariants).Assembly.GetManifestResourceStream("reference/name-variants.csv")!);
        while (file.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var names = line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Spelling.Plain).ToList();
            foreach (var name in names)
            {
                (variants._groups.TryGetValue(name, out var group) ? group : variants._groups[name] = []).UnionWith(names);
            }
        }

        return variants;
    }
}
