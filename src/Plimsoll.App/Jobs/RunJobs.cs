using Plimsoll.App.Live;

namespace Plimsoll.App.Jobs;

/// <summary>
/// Does what is due. Of several servers on one store one does a job; a job that fails is seen, and tried again after five minutes, then
/// ten, and so on up to an hour. A server that was stopped does at its start what came due meanwhile, once.
/// </summary>
public sealed class RunJobs
{
    private static readonly TimeSpan AtMost = TimeSpan.FromHours(2);

    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LatestAgain = TimeSpan.FromHours(1);

    private readonly RunningAuthority _running;

    private readonly IReadOnlyList<Job> _jobs;

    private readonly Dictionary<string, DateTimeOffset> _own = [];

    public RunJobs(RunningAuthority running, IReadOnlyList<Job>? jobs = null)
    {
        (_running, _jobs) = (running, jobs ?? Schedule.Of(running.Authority.Settings));
        foreach (var job in _jobs)
        {
            Store.Expect(job.Name, job.Next(Now));
            if (job.ByEach)
            {
                _own[job.Name] = Now;
            }
        }
    }

    private Storage.Jobs Store => _running.Authority.Stores.Jobs;

    private DateTimeOffset Now => _running.Authority.Instant;

    /// <summary>Does every job that is due.</summary>
    /// <returns>When the next is due, as far as this server knows.</returns>
    /// <exception cref="Storage.StorageException">The store cannot be used.</exception>
    public DateTimeOffset RunDue()
    {
        foreach (var job in _jobs)
        {
            if (job.ByEach)
            {
                RunOwn(job);
            }
            else if (Store.Claim(job.Name, Now, AtMost) is { } claim)
            {
                var (outcome, failed, due) = Run(job);
                Store.End(job.Name, claim, Now, outcome.Said, failed, due);
            }
        }

        var remembered = Store.All().ToDictionary(state => state.Name, state => state.Due);
        return _jobs.Min(job => job.ByEach ? _own[job.Name] : remembered.GetValueOrDefault(job.Name, job.Next(Now)));
    }

    private void RunOwn(Job job)
    {
        var started = Now;
        if (_own[job.Name] <= started)
        {
            var (outcome, failed, due) = Run(job);
            _own[job.Name] = due;
            Store.Note(job.Name, started, Now, outcome.Said, failed, due);
        }
    }

    private (JobOutcome Outcome, bool Failed, DateTimeOffset Due) Run(Job job)
    {
        try
        {
            var outcome = job.Do(_running);
            return (outcome, outcome.IsWrong, job.Next(Now));
        }
        catch (Exception fault)
        {
            var before = Store.All().FirstOrDefault(state => state.Name == job.Name)?.Failures ?? 0;
            var wait = Again * Math.Pow(2, Math.Min(before, 10));
            var (soon, regular) = (Now + (wait < LatestAgain ? wait : LatestAgain), job.Next(Now));
            return (new JobOutcome($"It failed and is tried again: {fault.Message}"), true, soon < regular ? soon : regular);
        }
    }
}
