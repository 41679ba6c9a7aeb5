using Plimsoll.Storage;

namespace Plimsoll.App.Jobs;

/// <summary>A job as a page or the terminal shows it.</summary>
/// <param name="State">Null where no server has run here yet.</param>
public sealed record JobView(string Name, string Title, JobState? State)
{
    /// <summary>What a person does where it stays wrong.</summary>
    public string IfWrong { get; init; } = "";

    /// <summary>A person may have it done now: it is no server's own.</summary>
    public bool MayBeAskedFor { get; init; }

    public bool IsWrong => Standing == "wrong";

    public bool IsBeingDone => State is { Until: not null };

    /// <summary>In two or three words: how it went last.</summary>
    public string Standing => State switch
    {
        null or { Started: null } => "not yet done",
        { Until: not null } => "being done",
        { Failures: > 0 } => "wrong",
        _ => "done",
    };
}

/// <summary>What time starts here, when it was last done, what became of it and when it is next due.</summary>
public static class JobsView
{
    public static IReadOnlyList<JobView> Of(Authority authority)
    {
        var states = authority.Stores.Jobs.All().ToDictionary(state => state.Name);
        return [.. Schedule.Of(authority.Settings).Select(job => new JobView(job.Name, job.Title, states.GetValueOrDefault(job.Name)) { IfWrong = job.IfWrong, MayBeAskedFor = !job.ByEach })];
    }
}
