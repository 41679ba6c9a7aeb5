using Plimsoll.Core.Practice;
using Plimsoll.Core.Practice.Reading;
using Plimsoll.Returns;

namespace Plimsoll.App.Practice;

/// <summary>The practice that ships beside the program, with a council's own layer over it.</summary>
public static class PracticeFolder
{
    private const long LargestFile = 4 * 1024 * 1024;
    private const long LargestFolder = 16 * 1024 * 1024;
    private const int MostFiles = 500;
    private const int DeepestFolder = 4;

    /// <summary>The published code lists that forms offer and that a person's record keeps to.</summary>
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<CodeValue>>> Published = new(() => PublishedCodes.OfCin.All
        .GroupBy(code => code.Set)
        .ToDictionary(set => set.Key, set => (IReadOnlyList<CodeValue>)[.. set.Select(code => new CodeValue(code.Code, code.Label, code.From, code.To, code.Also))]));

    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "practice");

    /// <summary>The folder that PLIMSOLL_PRACTICE names and that is not there; null where all is well.</summary>
    public static string? Missing(Settings settings) => settings.Practice is { } folder && !Directory.Exists(folder) ? folder : null;

    /// <summary>The catalogue, or the mistakes that stopped it. A folder that is not there is a mistake too.</summary>
    public static CatalogueReading Read(Settings settings)
    {
        if (Missing(settings) is { } missing)
        {
            return Mistake(missing, "no such folder", "the folder that PLIMSOLL_PRACTICE names");
        }

        try
        {
            return CatalogueReader.Read(Files(Shipped, ""), settings.Practice is null ? null : Files(settings.Practice, "local/"), Published.Value);
        }
        catch (IOException wrong)
        {
            return Mistake(settings.Practice ?? Shipped, wrong.Message.TrimEnd('.'), "files of practice that can be read");
        }
        catch (UnauthorizedAccessException wrong)
        {
            return Mistake(settings.Practice ?? Shipped, wrong.Message.TrimEnd('.'), "files of practice that may be read");
        }
    }

    /// <summary>The files of the authority's own folder; null where none is named.</summary>
    /// <exception cref="IOException">The folder cannot be read, or is too large.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static PracticeLayer? Layer(Settings settings) => settings.Practice is { } folder ? PracticeLayer.Of(Files(folder, "local/")) : null;

    /// <summary>The practice that counted at an instant: what ships, with the layer that was accepted last.</summary>
    public static CatalogueReading Running(AcceptedPractice accepted, DateTimeOffset? knownAt = null)
    {
        try
        {
            return CatalogueReader.Read(Files(Shipped, ""), accepted.Last(knownAt)?.Layer.Files, Published.Value);
        }
        catch (IOException wrong)
        {
            return Mistake(Shipped, wrong.Message.TrimEnd('.'), "files of practice that can be read");
        }
    }

    /// <summary>Why what the folder says does not count; null where it does, or no folder is named.</summary>
    public static string? NotCounting(Settings settings, AcceptedPractice accepted)
    {
        try
        {
            if (Missing(settings) is { } missing)
            {
                return $"PLIMSOLL_PRACTICE names {missing}, and there is no such folder. What was accepted last counts.";
            }

            if (Layer(settings) is not { } layer || layer.Hash == (accepted.Last()?.Layer ?? PracticeLayer.Of([])).Hash)
            {
                return null;
            }

            return $"The practice in {settings.Practice} is not accepted and does not count{(accepted.Proposal(layer) is { } proposal ? $": proposed by {proposal.Author?.Id}, it waits for a second person" : "")}. See \"practice preview\" and \"practice accept\".";
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return $"The practice in {settings.Practice} cannot be read and does not count: {wrong.Message}";
        }
    }

    private static CatalogueReading Mistake(string folder, string found, string expected) => new(null, [new PracticeProblem(folder, 1, "", "", found, expected)]);

    private static List<PracticeText> Files(string folder, string prefix)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = DeepestFolder, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        var files = Directory.EnumerateFiles(folder, "*.yaml", options).Take(MostFiles + 1).Order(StringComparer.Ordinal).ToList();
        var texts = new List<PracticeText>();
        var length = 0L;
        foreach (var file in files)
        {
            var text = Text(file);
            texts.Add(new PracticeText(prefix + Path.GetRelativePath(folder, file).Replace('\\', '/'), text));
            length += text.Length;
            if (length > LargestFolder || texts.Count > MostFiles)
            {
                throw new IOException($"more than {MostFiles} files, or more than {LargestFolder / 1024 / 1024} MB of them");
            }
        }

        return texts;
    }

    /// <summary>One too large is given empty of text but for its size, and refused by the reader; so is a pipe, which has no size.</summary>
    private static string Text(string file) => new FileInfo(file).Length switch
    {
        0 => "",
        > LargestFile => new string(' ', (int)LargestFile + 1),
        _ => File.ReadAllText(file),
    };
}
