namespace Plimsoll.Returns.Tests;

/// <summary>The files that tests read: made ones of the repository, and public ones that may not be part of it.</summary>
internal static class Files
{
    public static string Root { get; } = FindRoot();

    public static string Sample(string name) => Path.Combine(Root, "samples", name);

    /// <summary>A file of the shared folder beside the repository; the test is skipped where there is none.</summary>
    public static string Shared(string name)
    {
        var folder = Environment.GetEnvironmentVariable("PLIMSOLL_SHARED") ?? Path.Combine(Root, "..", "shared");
        var path = Path.Combine(folder, name);
        Assert.SkipUnless(File.Exists(path), $"{name} may not be part of the repository and is not in the shared folder (PLIMSOLL_SHARED).");
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Plimsoll.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not stand inside the repository.");
    }
}
