using System.ComponentModel;
using System.Diagnostics;

namespace Plimsoll.App.Keeping;

/// <summary>
/// A program of the authority's own that looks at a document before it is kept, such as <c>clamdscan</c>. It is given the file's path; exit
/// code 0 means clean, 1 that something was found, and its first line says what. Whatever else happens, the document is not kept.
/// </summary>
/// <param name="program">Its path, or its name where it is found by name.</param>
public sealed class Scanner(string program, TimeSpan? patience = null)
{
    private const int MostWords = 200;

    private readonly TimeSpan _patience = patience ?? TimeSpan.FromMinutes(1);

    /// <summary>What is wrong with a file, or null where nothing is.</summary>
    public async Task<string?> Problem(string file)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, [file]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
            process.StandardInput.Close();
            using var late = new CancellationTokenSource(_patience);
            try
            {
                var complaints = process.StandardError.ReadToEndAsync(late.Token);
                var told = await process.StandardOutput.ReadToEndAsync(late.Token);
                await process.WaitForExitAsync(late.Token);
                return process.ExitCode switch
                {
                    0 => null,
                    1 => $"the scanner found something: {FirstLine(told, file)}",
                    var code => $"the scanner could not look at it (exit code {code}: {FirstLine($"{await complaints}\n{told}", file)}). Try again, or ask who keeps the server.",
                };
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return $"the scanner did not answer within {_patience.TotalSeconds:0} seconds. Try again, or ask who keeps the server.";
            }
        }
        catch (Exception error) when (error is Win32Exception or IOException or InvalidOperationException)
        {
            return $"the scanner cannot be started ({error.Message}). Ask who keeps the server.";
        }
    }

    /// <summary>Without the path: it tells where the server keeps things.</summary>
    private static string FirstLine(string told, string file)
    {
        var line = told.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault("nothing was said").Replace(file, "it", StringComparison.Ordinal);
        return line.Length > MostWords ? line[..MostWords] : line;
    }
}
