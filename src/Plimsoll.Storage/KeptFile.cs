namespace Plimsoll.Storage;

/// <summary>Small files that must be whole or not there: written beside their place, put on the disk, then moved. For their owner alone.</summary>
internal static class KeptFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file, in the place of one that stands there.</summary>
    public static void Write(string file, string text) => Put(file, text, overwrite: true);

    /// <summary>False where a file stands there already; it is left as it is.</summary>
    public static bool TryMake(string file, string text)
    {
        try
        {
            Put(file, text, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            return false;
        }
    }

    /// <summary>A new file that no other program may read while it is written.</summary>
    public static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(file, options);
    }

    private static void Put(string file, string text, bool overwrite)
    {
        var beside = $"{file}.{Guid.NewGuid():N}.new";
        try
        {
            using (var stream = Create(beside))
            {
                stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, file, overwrite);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
