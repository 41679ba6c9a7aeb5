namespace Plimsoll.Core.Oversight;

/// <summary>Who must answer: a role, the post that carries it, and the person who holds it or stands in.</summary>
/// <param name="Role">The role that answers: where the step moved up, the role that it moved up to.</param>
/// <param name="Team">Null for a role that is not a team's.</param>
/// <param name="Post">Null where no post is on record.</param>
/// <param name="Holder">Who holds the post; null where it is not known.</param>
/// <param name="Deputy">Who stands in while the holder is away.</param>
/// <param name="MovedUp">Why it is not with the role that the ladder names, in sentences; null where it is.</param>
public sealed record Responsible(string Role, string? Team = null, string? Post = null, string? Holder = null, string? Deputy = null, string? MovedUp = null)
{
    /// <summary>Nobody is allocated, so that a breach stands with the head of service.</summary>
    internal const string NobodyAllocated = "nobody allocated";

    /// <summary>The person to turn to; null where only the role is known.</summary>
    public string? Person => Deputy ?? Holder;

    /// <summary>The role with its team: "team manager, Assessment North".</summary>
    public string RoleWords => MovedUp == NobodyAllocated ? $"{Role} ({NobodyAllocated})" : Team is null ? Role : $"{Role}, {Team}";

    /// <summary>With the person, where one is known: "Ruth Okafor for Sam Hale, team manager, Assessment North".</summary>
    public string Words => Person is null ? RoleWords : $"{(Deputy is null ? Holder : Holder is null ? Deputy : $"{Deputy} for {Holder}")}, {RoleWords}";
}

/// <summary>A step whose time passed without an answer, and whose it was on its last day.</summary>
/// <param name="Round">From 1: the ladder of a drifting plan, and a weekly step, come round again.</param>
public sealed record MissedStep(int Step, int Round, DateOnly Due, Responsible Who);

/// <summary>Of whom a ladder speaks: the team that holds the child, the worker, who last chaired.</summary>
/// <param name="Team">Null where no team holds it.</param>
/// <param name="Worker">The allocated worker, or the worker whom the promise is about.</param>
/// <param name="IsUnallocated">A child whom nobody holds.</param>
/// <param name="Chair">Who last signed as the child's conference chair or reviewing officer.</param>
public sealed record Whose(string? Team, string? Worker, bool IsUnallocated = false, string? Chair = null);
