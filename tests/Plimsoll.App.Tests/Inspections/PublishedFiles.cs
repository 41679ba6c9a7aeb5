using System.Diagnostics;

namespace Plimsoll.App.Tests.Inspections;

/// <summary>The published reports beside the repository (PLIMSOLL_SHARED overrides the place), and the program that reads PDFs.</summary>
internal static class PublishedFiles
{
    private static readonly string Shared = Environment.GetEnvironmentVariable("PLIMSOLL_SHARED") ?? Path.Combine(Root(), "..", "shared");

    /// <summary>The path of a file there; the test is skipped if it is absent.</summary>
    public static string Find(params string[] parts)
    {
        var path = Path.Combine([Shared, .. parts]);
        Assert.SkipUnless(File.Exists(path), $"{Path.Combine(parts)} is not beside the repository: set PLIMSOLL_SHARED to the folder that holds it.");
        return path;
    }

    public static void NeedPdfToText()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", "-v") { RedirectStandardError = true })!;
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdftotext is not installed (package poppler-utils).");
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Plimsoll.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
