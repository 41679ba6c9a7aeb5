namespace Plimsoll.Storage;

/// <summary>Folders that hold records of children are for the program's own user alone.</summary>
internal static class OwnFolder
{
    public static string Make(string folder) => (OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;

    /// <summary>A file that was made by something else: also where it is carried elsewhere, it is its owner's alone.</summary>
    public static void Close(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
