using System.Runtime.InteropServices;
using System.Text;

namespace Plimsoll.Storage;

/// <summary>Files that must be whole or not there: written beside their place, put on the disk, then moved. For their owner alone.</summary>
public static class KeptFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file, in the place of one that stands there.</summary>
    public static void Write(string file, string text) => Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <inheritdoc cref="Write(string, string)"/>
    public static void Write(string file, Action<Stream> write) => Put(file, write, beside =>
    {
        File.Move(beside, file, overwrite: true);
        return true;
    });

    /// <summary>False where a file stands there already; it is left as it is. Of many at once one makes it, and the system decides which.</summary>
    internal static bool TryMake(string file, string text) => Put(file, stream => stream.Write(Encoding.UTF8.GetBytes(text)), beside =>
    {
        if (!OperatingSystem.IsWindows() && Link(beside, file) == 0)
        {
            return true;
        }

        if (File.Exists(file))
        {
            return false;
        }

        // Some shares know no links; there, and on Windows, a move that overwrites nothing must do.
        try
        {
            File.Move(beside, file, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            return false;
        }
    });

    /// <summary>A new file that no other program may read while it is written.</summary>
    internal static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(file, options);
    }

    private static bool Put(string file, Action<Stream> write, Func<string, bool> place)
    {
        var beside = $"{file}.{Guid.NewGuid():N}.new";
        try
        {
            using (var stream = Create(beside))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            return place(beside);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>The framework's move looks first and renames then, so that two could win; a second name is given by the system in one step.</summary>
    [DllImport("libc", EntryPoint = "link", BestFitMapping = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);
}
