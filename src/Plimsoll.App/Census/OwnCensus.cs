using System.IO.MemoryMappedFiles;

namespace Plimsoll.App.Census;

/// <summary>
/// A census that was made here and is held to be checked: what became of it, and its bytes as they are sent. They lie in a file without a name, which is
/// gone when the census is let go of.
/// </summary>
public sealed class OwnCensus : IDisposable
{
    private readonly FileStream _file;

    private readonly Lock _lock = new();

    private bool _isGone;

    private OwnCensus(MadeCensus made, FileStream file) => (Made, _file, Length) = (made, file, file.Length);

    public MadeCensus Made { get; }

    /// <summary>Of how many bytes it is.</summary>
    public long Length { get; }

    /// <returns>The census, or why there is none.</returns>
    /// <exception cref="IOException">It could not be written.</exception>
    internal static (OwnCensus? Own, string? Refused) Of(CensusToMake making, Action<int> told)
    {
        FileStream? file = null;
        try
        {
            var made = making.Write(() => file = PassingFile.New(), told);
            if (made.Refused is not null)
            {
                return (null, made.Refused);
            }

            file!.Flush();
            return (new OwnCensus(made, file), null);
        }
        catch
        {
            file?.Dispose();
            throw;
        }
    }

    /// <summary>Its bytes from the start. Whoever reads them reads to the end, though it be let go of meanwhile.</summary>
    /// <returns>Null where it has been let go of.</returns>
    public Stream? Open()
    {
        lock (_lock)
        {
            if (_isGone)
            {
                return null;
            }

            using var whole = MemoryMappedFile.CreateFromFile(_file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            return whole.CreateViewStream(0, Length, MemoryMappedFileAccess.Read);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isGone = true;
            _file.Dispose();
        }
    }
}
