using System.Diagnostics;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>The web site as a process of its own, as somebody starts it, on a free port of this machine.</summary>
internal sealed class WebProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly string _folder = Directory.CreateTempSubdirectory("plimsoll-web-").FullName;

    private readonly Process _process;

    private WebProcess(string database)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Plimsoll.Web"), ["--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        start.Environment["PLIMSOLL_DATA"] = _folder;
        start.Environment["PLIMSOLL_DATABASE"] = database;
        _process = Process.Start(start)!;
    }

    public Uri Address { get; private set; } = null!;

    public static async Task<WebProcess> Start(string database)
    {
        var started = new WebProcess(database);
        while (await started._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                started.Address = new Uri(line[(at + Listening.Length)..]);
                _ = started._process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return started;
            }
        }

        await started.DisposeAsync();
        throw new InvalidOperationException("The web site did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
