using System.Diagnostics;
using System.Text.Json;

namespace Plimsoll.Cli.Tests;

/// <summary>What a command did.</summary>
internal sealed record Said(int Code, string Out, string Error)
{
    /// <summary>Standard output as JSON Lines: fails on anything else.</summary>
    public IReadOnlyList<JsonElement> Lines => [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}

/// <summary>The real program, each command a process of its own, on a data folder of one test.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plimsoll-cli-").FullName;

    public string Data => Path.Combine(_folder, "data");

    public string? Practice { get; set; }

    private readonly Dictionary<string, string> _set = new() { ["PLIMSOLL_ANCHOR_KEY"] = "", ["PLIMSOLL_ANCHORS"] = "", ["PLIMSOLL_IMPORTS"] = "" };

    /// <summary>Sets a variable for the commands that follow.</summary>
    public void Set(string name, string value) => _set[name] = value;

    public static string Root { get; } = FindRoot();

    public static string Census => Path.Combine(Root, "samples", "made-2026.xml");

    public static string Allocations => Path.Combine(Root, "samples", "allocations-2026.csv");

    public string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public Said Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = _folder,
        };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "plimsoll.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PLIMSOLL_DATA"] = Data;
        start.Environment["PLIMSOLL_PRACTICE"] = Practice ?? "";
        start.Environment["PLIMSOLL_DATABASE"] = "";
        foreach (var (name, value) in _set)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Said(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "Plimsoll.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
