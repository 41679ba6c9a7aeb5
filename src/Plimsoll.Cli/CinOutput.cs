namespace Plimsoll.Cli;

/// <summary>Where findings are written: a file, or standard output.</summary>
internal static class CinOutput
{
    public static int With(string? path, bool isBinary, Func<Stream, int> write)
    {
        if (path is null && isBinary && !Console.IsOutputRedirected)
        {
            return Session.Refuse("A workbook cannot be shown in a terminal: say where to write it with --out FILE.");
        }

        try
        {
            using var output = path is null ? new BufferedStream(Console.OpenStandardOutput(), 1 << 16) : (Stream)File.Create(path);
            return write(output);
        }
        catch (Exception wrong) when (path is not null && wrong is IOException or UnauthorizedAccessException)
        {
            return Session.Refuse($"{path} cannot be written: {wrong.Message}");
        }
    }
}
