using Plimsoll.Core.Practice;
using System.CommandLine;
using System.Diagnostics;

namespace Plimsoll.Cli;

/// <summary>
/// <c>serve</c>: the web site, which is a program of its own in the same folder. (<c>./plimsoll serve</c> starts it directly;
/// this is the way where there is no such script.)
/// </summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen: http://127.0.0.1:5080 by default, and this machine only." };
        var command = new Act(
            "serve", Purpose.Anyone,
            """
            Serve the web site until Ctrl+C. Over a data folder that "plimsoll demo" made, as a demonstration: on this machine, without passwords.
            Over any other, with accounts, passwords and a second factor (plimsoll account add).

            Example:
              plimsoll serve --urls http://127.0.0.1:5090
            """)
        {
            urls,
        };
        command.SetAction((parsed, stop) => Serve(parsed.GetValue(urls), stop));
        return command;
    }

    private static async Task<int> Serve(string? urls, CancellationToken stop)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Plimsoll.Web.dll");
        if (!File.Exists(program))
        {
            return Session.Refuse("The web site is not in this folder: run dotnet run --project src/Plimsoll.Web.");
        }

        var start = new ProcessStartInfo(Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet" ? self : "dotnet");
        foreach (var argument in new[] { program }.Concat(urls is null ? [] : new[] { "--urls", urls }))
        {
            start.ArgumentList.Add(argument);
        }

        using var site = Process.Start(start)!;
        try
        {
            await site.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            site.Kill();
            return ExitCode.Done;
        }

        return site.ExitCode;
    }
}
