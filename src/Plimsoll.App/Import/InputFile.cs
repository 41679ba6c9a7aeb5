using System.Diagnostics.CodeAnalysis;

namespace Plimsoll.App.Import;

/// <summary>Opens a file that somebody gives Plimsoll to read, or says in a sentence why it cannot be read.</summary>
internal static class InputFile
{
    public static bool TryOpen(string path, [NotNullWhen(true)] out FileStream? stream, [NotNullWhen(false)] out string? problem)
    {
        stream = null;
        problem = null;
        try
        {
            if (string.IsNullOrWhiteSpace(path))
            {
                problem = "No file is named.";
            }
            else if (Directory.Exists(path))
            {
                problem = $"{path} is a folder. Give one file.";
            }
            else if (new FileInfo(path).Length == 0)
            {
                // Before it is opened: opening a pipe would wait for somebody to write into it.
                problem = $"{path} is empty, or it is no file but a pipe or a device.";
            }
            else
            {
                stream = File.OpenRead(path);
            }
        }
        catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = $"{path} does not exist.";
        }
        catch (UnauthorizedAccessException)
        {
            problem = $"{path} may not be read by this program's user.";
        }
        catch (Exception wrong) when (wrong is IOException or ArgumentException or NotSupportedException)
        {
            problem = $"\"{path}\" cannot be opened: {wrong.Message}";
        }

        return stream is not null;
    }
}
