using Plimsoll.App.Access;
using Plimsoll.App.Census;
using Plimsoll.App.Forms;
using Plimsoll.App.Homes;
using Plimsoll.App.Import;
using Plimsoll.App.Jobs;
using Plimsoll.App.Keeping;
using Plimsoll.App.Live;
using Plimsoll.App.Looking;
using Plimsoll.App.Measuring;
using Plimsoll.App.Notices;
using Plimsoll.App.Oversight;
using Plimsoll.App.Recording;
using Plimsoll.App.Reports;
using Plimsoll.App.Standards;
using Plimsoll.Storage;

namespace Plimsoll.Web;

/// <summary>The authority as the pages take it, and what runs beside them.</summary>
internal static class Live
{
    /// <summary>Whoever begins a request takes the authority as it stands, and ends the request on it.</summary>
    public static void AddLive(this IServiceCollection services, RunningAuthority running)
    {
        services.AddSingleton(running);
        services.AddSingleton(running.Changes);
        services.AddScoped(_ => running.Authority);
        services.AddScoped<Looking>();
        services.AddScoped<FirstPages>();
        services.AddScoped<RecordForms>();
        services.AddScoped<RecordPages>();
        services.AddScoped<ReadRecord>();
        services.AddScoped<ReadBreach>();
        services.AddScoped<Challenges>();
        services.AddScoped<ReadersOfRecord>();
        services.AddScoped<TeamPeople>();
        services.AddScoped<SupervisionPrep>();
        services.AddScoped<ReportPages>();
        services.AddScoped<PlanStory>();
        services.AddScoped<CorrectRecord>();
        services.AddScoped<MeasurePages>();
        services.AddScoped<StandardPages>();
        services.AddScoped<ReadRecords>();
        services.AddScoped<ReadClocks>();
        services.AddScoped<SaveSent>();
        services.AddScoped<RecordLines>();
        services.AddScoped<Inbox>();
        services.AddScoped<ReadInbox>();
        services.AddScoped<AskForJob>();
        services.AddScoped<ReadKeeping>();
        services.AddScoped<DecideDisposal>();
        services.AddScoped<DataQuality>();
        services.AddScoped<ReadLooks>();
        services.AddScoped<CensusPages>();
        services.AddScoped<CensusFiles>();
        services.AddScoped<CensusComparison>();
        services.AddScoped<CheckOwnCensus>();
        services.AddScoped<LoadedCensuses>();
        services.AddSingleton<HeldCensuses>();
        services.AddScoped<LivePage>();
        services.AddSingleton<OpenPages>();
        services.AddSingleton<LiveEvents>();
        services.AddHostedService<Following>();
        services.AddHostedService<LayingNotices>();
        services.AddHostedService<RunningJobs>();
    }
}

/// <summary>
/// What runs beside the pages until the site stops. Stopping waits for it: the stores are closed next. One that the site stopped before its first
/// step counts as cancelled, which is as good an end as any.
/// </summary>
public abstract class LiveService : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override void Dispose()
    {
        base.Dispose();
        Task.WhenAny(ExecuteTask ?? Task.CompletedTask).Wait(Patience);
        GC.SuppressFinalize(this);
    }
}

/// <summary>Follows what is appended, by whichever process.</summary>
public sealed class Following(RunningAuthority running) : LiveService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => running.FollowAsync(stoppingToken), CancellationToken.None);
}

/// <summary>Lays out what people are to know as soon as it is appended; the job of every five minutes does what was missed.</summary>
public sealed class LayingNotices(RunningAuthority running, ILogger<LayingNotices> log) : LiveService
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => RunAsync(stoppingToken), CancellationToken.None);

    private async Task RunAsync(CancellationToken stop)
    {
        await foreach (var change in running.Changes.Listen(stop).ConfigureAwait(false))
        {
            if (change.Touched is { Count: 0 })
            {
                continue;
            }

            try
            {
                running.LayNotices();
            }
            catch (StorageException lost)
            {
                log.LogError("Notices cannot be laid out now: {Why}", lost.Message);
            }

            await Task.Delay(Breath, running.Authority.Time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

/// <summary>Does what time starts. A minute is the longest it sleeps, so that a clock which is set right is noticed.</summary>
public sealed class RunningJobs(RunningAuthority running, ILogger<RunningJobs> log) : LiveService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => RunAsync(stoppingToken), CancellationToken.None);

    private async Task RunAsync(CancellationToken stop)
    {
        RunJobs? jobs = null;
        while (!stop.IsCancellationRequested)
        {
            var wait = Longest;
            try
            {
                jobs ??= new RunJobs(running);
                wait = jobs.RunDue() - running.Authority.Instant;
            }
            catch (StorageException lost)
            {
                log.LogError("Jobs cannot be run: {Why}", lost.Message);
            }

            wait = wait > Longest ? Longest : wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait;
            await running.WaitForJobsAsync(wait, stop).ConfigureAwait(false);
        }
    }
}
