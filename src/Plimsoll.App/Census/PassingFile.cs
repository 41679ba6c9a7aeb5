namespace Plimsoll.App.Census;

/// <summary>
/// A file that is in passing and not kept: only its owner may read it, it has no name on the disk once it is whole where the system allows that, and it is gone
/// with its stream whatever becomes of the program.
/// </summary>
public static class PassingFile
{
    private const int BufferSize = 1 << 16;

    /// <param name="most">How many bytes it may have.</param>
    /// <returns>The file, at its start; null where it has more bytes.</returns>
    /// <exception cref="IOException">It could not be read to its end, or not written.</exception>
    public static async Task<FileStream?> OfAsync(Stream given, long most, CancellationToken cancel)
    {
        var file = New();
        try
        {
            var buffer = new byte[BufferSize];
            int read;
            while ((read = await given.ReadAsync(buffer, cancel)) > 0)
            {
                if (file.Length + read > most)
                {
                    await file.DisposeAsync();
                    return null;
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>An empty one, to be written and read.</summary>
    internal static FileStream New()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = BufferSize };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var path = Path.Combine(Path.GetTempPath(), $"plimsoll-{Path.GetRandomFileName()}");
        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
        {
            // The name goes at once, the bytes with the stream: a program that is ended in between leaves nothing.
            File.Delete(path);
        }

        return file;
    }
}
