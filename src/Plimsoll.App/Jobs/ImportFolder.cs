using System.Globalization;
using Plimsoll.App.Import;

namespace Plimsoll.App.Jobs;

/// <summary>
/// Loads what other systems leave in a folder every night. Each file is loaded once and then stands in <c>done</c> or <c>refused</c>, with what
/// was said of it beside it; none is changed, and none is taken away. One that is loaded again by accident changes nothing.
/// </summary>
public static class ImportFolder
{
    private const string Complete = "complete";

    /// <summary>A file that changed as lately as this may still be being written.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    /// <exception cref="IOException">The folder cannot be read, or a file cannot be put where it belongs.</exception>
    public static JobOutcome Run(Authority authority)
    {
        var folder = authority.Settings.Imports!;
        if (!Directory.Exists(folder))
        {
            return new JobOutcome($"PLIMSOLL_IMPORTS names {folder}, and there is no such folder.", IsWrong: true);
        }

        var (done, refused, waiting) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal).ToList())
        {
            if (File.GetLastWriteTimeUtc(file) > (authority.Instant - Settled).UtcDateTime)
            {
                waiting++;
                continue;
            }

            var result = Load(authority, file);
            Put(file, Path.Combine(folder, result.Refused is null ? "done" : "refused"), Report(authority, result));
            (done, refused) = result.Refused is null ? (done + 1, refused) : (done, refused + 1);
        }

        var said = $"{done} {(done == 1 ? "file" : "files")} loaded, {refused} refused{(waiting > 0 ? $", {waiting} still being written" : "")}.";
        return new JobOutcome(refused > 0 ? $"{said} Why is beside each in {Path.Combine(folder, "refused")}." : said, IsWrong: refused > 0);
    }

    /// <summary>What a file is says its name: <c>cin-2026.xml</c>, <c>allocations-complete-2026-11-20.csv</c>.</summary>
    private static ImportResult Load(Authority authority, string file)
    {
        var parts = Path.GetFileNameWithoutExtension(file).ToLowerInvariant().Split('-', '_', ' ');
        var complete = parts.Contains(Complete);
        var import = new ImportFile(authority);
        return parts[0] switch
        {
            "cin" => import.Census(file, complete),
            "allocations" => import.Allocations(file, complete),
            _ => ImportResult.Refuse("What it holds is told by its name, which begins with cin- (a children in need census) or allocations- (who answers for which child). Nothing was changed."),
        };
    }

    private static string Report(Authority authority, ImportResult result)
    {
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{authority.Instant:yyyy-MM-dd HH:mm} UTC") };
        lines.Add(result.Refused ?? $"{result.Added} records added, {result.Corrected} corrected, {result.Unchanged} unchanged; {result.FaultCount} faults.");
        lines.AddRange(result.Faults);
        if (result.FaultCount > result.Faults.Count)
        {
            lines.Add($"and {result.FaultCount - result.Faults.Count} more.");
        }

        return string.Join('\n', lines) + '\n';
    }

    /// <summary>The report first: a file that has been moved always has one. A name that is taken gets a number.</summary>
    private static void Put(string file, string folder, string report)
    {
        Directory.CreateDirectory(folder);
        var (name, extension) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file));
        var target = Path.Combine(folder, name + extension);
        for (var number = 2; File.Exists(target); number++)
        {
            target = Path.Combine(folder, $"{name} ({number}){extension}");
        }

        File.WriteAllText($"{target}.report.txt", report);
        File.Move(file, target);
    }
}
