using Plimsoll.Core.Practice;
using Plimsoll.Core.Practice.Reading;

namespace Plimsoll.App.Practice;

/// <summary>The practice that ships beside the program, with a council's own layer over it.</summary>
public static class PracticeFolder
{
    private const long LargestFile = 4 * 1024 * 1024;

    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "practice");

    /// <summary>The catalogue, or the mistakes that stopped it. A folder that is not there is a mistake too.</summary>
    public static CatalogueReading Read(Settings settings)
    {
        if (settings.Practice is { } folder && !Directory.Exists(folder))
        {
            return new CatalogueReading(null, [new PracticeProblem(folder, 1, "", "", "no such folder", "the folder that PLIMSOLL_PRACTICE names")]);
        }

        try
        {
            return CatalogueReader.Read(Files(Shipped, ""), settings.Practice is null ? null : Files(settings.Practice, "local/"));
        }
        catch (IOException wrong)
        {
            return new CatalogueReading(null, [new PracticeProblem(settings.Practice ?? Shipped, 1, "", "", $"a file that cannot be read ({wrong.Message})", "files of practice")]);
        }
        catch (UnauthorizedAccessException wrong)
        {
            return new CatalogueReading(null, [new PracticeProblem(settings.Practice ?? Shipped, 1, "", "", $"a file that may not be read ({wrong.Message})", "files of practice")]);
        }
    }

    /// <summary>The files of a folder. One too large is given empty of text but for its size, and refused by the reader.</summary>
    private static IEnumerable<PracticeText> Files(string folder, string prefix) => Directory
        .EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => new PracticeText(prefix + Path.GetRelativePath(folder, file).Replace('\\', '/'), Text(file)));

    private static string Text(string file) => new FileInfo(file).Length > LargestFile ? new string(' ', (int)LargestFile + 1) : File.ReadAllText(file);
}
