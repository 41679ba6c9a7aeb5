using Plimsoll.App.Access;
using Plimsoll.App.Live;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Jobs;

/// <summary>Has a job done now, because a person asks for it. Who asked stands in the access log.</summary>
public sealed class AskForJob(RunningAuthority running)
{
    public Shown<IReadOnlyList<JobView>> All(Reader reader)
    {
        var access = running.Authority.Access.May(reader, Purpose.Keep);
        return new(access, access.IsAllowed ? JobsView.Of(running.Authority) : null);
    }

    /// <returns>Refused where they may not; false where there is no such job, or it is being done already.</returns>
    /// <exception cref="Storage.StorageException">A store cannot be used.</exception>
    public (AccessAnswer Access, bool Asked) Now(Reader reader, string job)
    {
        var authority = running.Authority;
        var access = authority.Access.May(reader, Purpose.Keep);
        if (!access.IsAllowed || JobsView.Of(authority).FirstOrDefault(one => one.Name == job) is not { MayBeAskedFor: true } known)
        {
            return (access, false);
        }

        authority.AccessLog.Record(reader.Account, $"asked for the job {known.Name}", authority.Self, null, authority.Instant);
        var asked = authority.Stores.Jobs.Ask(job, authority.Instant);
        running.WakeJobs();
        return (access, asked);
    }
}
