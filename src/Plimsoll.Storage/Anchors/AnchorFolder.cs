namespace Plimsoll.Storage;

/// <summary>
/// A folder of signed texts, best on another machine: the anchors of a journal and the erasures that were decided. Files are added and never
/// changed.
/// </summary>
public sealed class AnchorFolder(string folder)
{
    public string Path { get; } = folder;

    /// <summary>Copies what the folder lacks. A file that stands there is left as it is: whether it is sound is for a check to say.</summary>
    /// <returns>How many were copied.</returns>
    /// <exception cref="StorageException">The folder cannot be written.</exception>
    public int Keep(IEnumerable<Anchor> anchors) => Keep(anchors.Select(anchor => (anchor.FileName, anchor.Text.Text)));

    /// <inheritdoc cref="Keep(IEnumerable{Anchor})"/>
    public int Keep(IEnumerable<ErasureNote> erasures) => Keep(erasures.Select(erasure => (erasure.FileName, erasure.Text.Text)));

    public bool Holds(string fileName) => File.Exists(System.IO.Path.Combine(Path, fileName));

    /// <summary>The names and texts of the files of one authority that end so, in the order of their names.</summary>
    /// <exception cref="StorageException">The folder cannot be read.</exception>
    internal IReadOnlyList<(string File, string Text)> Read(string authority, string ending)
    {
        try
        {
            var prefix = $"{Uri.EscapeDataString(authority)}@";
            return [.. Directory.EnumerateFiles(Path, $"*{ending}").Select(file => System.IO.Path.GetFileName(file))
                .Where(file => file.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file => (file, File.ReadAllText(System.IO.Path.Combine(Path, file))))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StorageException($"The folder of the anchors {Path} cannot be read: {error.Message}", error);
        }
    }

    private int Keep(IEnumerable<(string Name, string Text)> files)
    {
        try
        {
            Directory.CreateDirectory(Path);
            return files.Count(file => !Holds(file.Name) && KeptFile.TryMake(System.IO.Path.Combine(Path, file.Name), file.Text));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StorageException($"The folder of the anchors {Path} cannot be written: {error.Message}", error);
        }
    }
}
