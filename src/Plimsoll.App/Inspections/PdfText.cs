using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Plimsoll.App.Inspections;

/// <summary>The text of a PDF, as poppler's pdftotext lays it out. Text with a problem is text of a damaged file.</summary>
internal readonly record struct PdfText(string? Text, string? Problem)
{
    public const string Command = "pdftotext";

    public static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(60);

    private const int LongestText = 20_000_000;
    private const int LongestMessage = 2_000;

    public static PdfText Extract(string path, string command, TimeSpan longestRun)
    {
        var start = new ProcessStartInfo(command)
        {
            ArgumentList = { "-layout", "-enc", "UTF-8", Path.GetFullPath(path), "-" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            return Read(process, path, longestRun);
        }
        catch (Exception e) when (e is Win32Exception or PlatformNotSupportedException)
        {
            return new(null, $"PDFs are read with {command}, which is not installed: install the package poppler-utils (apt install poppler-utils).");
        }
    }

    private static PdfText Read(Process process, string path, TimeSpan longestRun)
    {
        using var limit = new CancellationTokenSource(longestRun);
        var output = ReadAtMostAsync(process.StandardOutput, LongestText, limit.Token);
        var messages = ReadAtMostAsync(process.StandardError, LongestMessage, limit.Token);
        try
        {
            var (text, isWhole) = output.GetAwaiter().GetResult();
            if (!isWhole)
            {
                return new(null, $"{path} holds more text than any published report: check that it is the right file.");
            }

            var message = messages.GetAwaiter().GetResult().Text.Trim();
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
            var reason = message.Split('\n')[0].Trim();
            return process.ExitCode != 0 ? new(null, $"{path} cannot be read as a PDF: {(reason.Length > 0 ? reason : "it is damaged or protected")}.")
                : new(text, reason.Length > 0 ? $"The PDF is damaged ({reason}): part of the text may be missing." : null);
        }
        catch (OperationCanceledException)
        {
            return new(null, $"{path} was still not read after {longestRun.TotalSeconds:0} seconds. It is damaged or not a report.");
        }
        finally
        {
            Stop(process);
        }
    }

    // Messages beyond the limit are read and dropped, so that the program never waits for its reader; too much text stops it.
    private static async Task<(string Text, bool IsWhole)> ReadAtMostAsync(StreamReader reader, int most, CancellationToken limit)
    {
        var text = new StringBuilder();
        var buffer = new char[16_384];
        int read;
        while ((read = await reader.ReadAsync(buffer, limit).ConfigureAwait(false)) > 0)
        {
            if (text.Length + read <= most)
            {
                text.Append(buffer, 0, read);
            }
            else if (most == LongestText)
            {
                return (text.ToString(), false);
            }
        }

        return (text.ToString(), true);
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
