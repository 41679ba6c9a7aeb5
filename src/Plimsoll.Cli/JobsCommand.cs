using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Plimsoll.App;
using Plimsoll.App.Jobs;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary><c>jobs</c>: what time starts, and how it went.</summary>
internal static class JobsCommand
{
    public static Command Make()
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Act(
            "jobs", Purpose.Keep,
            """
            Show what a running server does by itself: when each job was last done, what became of it, and when it is next due.
            Exit code 1 where one went wrong last.

            Example:
              plimsoll jobs
            """)
        {
            json,
        };
        command.SetAction(parsed => Session.With(parsed, authority => Show(authority, parsed.GetValue(json))));
        return command;
    }

    private static int Show(Authority authority, bool json)
    {
        var jobs = JobsView.Of(authority);
        if (json)
        {
            using var lines = new JsonLines();
            foreach (var job in jobs)
            {
                lines.Line(writer => Write(writer, job));
            }
        }
        else
        {
            foreach (var job in jobs)
            {
                Console.WriteLine($"{job.Name}: {job.Title}");
                Console.WriteLine($"  {job.Standing}{(job.State?.Ended is { } ended ? $", {InstantWords.Of(ended)}: {job.State.Result}" : "")}");
                Console.WriteLine($"  {(job.State is { } state ? $"next {InstantWords.Of(state.Due)}" : "no server has run on these stores yet")}");
            }
        }

        return jobs.Any(job => job.Standing == "wrong") ? ExitCode.Findings : ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter writer, JobView job)
    {
        writer.WriteStartObject();
        writer.WriteString("job", job.Name);
        writer.WriteString("standing", job.Standing);
        writer.WriteString("started", Utc(job.State?.Started));
        writer.WriteString("ended", Utc(job.State?.Ended));
        writer.WriteString("result", job.State?.Result);
        writer.WriteNumber("failures", job.State?.Failures ?? 0);
        writer.WriteString("next", Utc(job.State?.Due));
        writer.WriteEndObject();
    }

    private static string? Utc(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
