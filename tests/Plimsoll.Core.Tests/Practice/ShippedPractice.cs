using Plimsoll.Core.Practice;
using Plimsoll.Core.Practice.Reading;

namespace Plimsoll.Core.Tests.Practice;

/// <summary>The practice that ships, read once for all tests.</summary>
internal static class ShippedPractice
{
    public static string Root { get; } = RepositoryRoot();

    public static string Folder { get; } = Path.Combine(Root, "practice");

    private static readonly Lazy<CatalogueReading> Read = new(() => CatalogueReader.Read(Texts()));

    public static CatalogueReading Reading => Read.Value;

    public static Catalogue Catalogue => Reading.Catalogue ?? throw new InvalidOperationException(string.Join('\n', Reading.Problems));

    public static IReadOnlyList<PracticeText> Texts() =>
        [.. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Select(file => new PracticeText(Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText(file)))];

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Plimsoll.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the repository.");
        }

        return folder;
    }
}
