namespace Plimsoll.Storage;

/// <summary>Folders that hold records of children are for the program's own user alone.</summary>
internal static class OwnFolder
{
    public static string Make(string folder) => (OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;
}
