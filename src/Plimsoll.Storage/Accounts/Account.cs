namespace Plimsoll.Storage;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Id">What they type to sign in and what the access log knows them by: small letters, digits, dots and hyphens.</param>
public sealed record Account(string Id, string Name)
{
    public string Name { get; set; } = Name;

    /// <summary>Their id as a worker: what allocations and posts name.</summary>
    public string? Worker { get; set; }

    /// <summary><c>permanent</c> or <c>agency</c>.</summary>
    public string? Employment { get; set; }

    public string? Employer { get; set; }

    /// <summary>What the council's own sign-in service says of its person; null where they do not sign in through it.</summary>
    public string? KnownAs { get; set; }

    public bool IsDisabled { get; set; }

    public IReadOnlyList<AccountRole> Roles { get; set; } = [];

    /// <summary>Changes with whatever must end every sign-in: password, second factor, disabling, signing out everywhere.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>What checks a password; null until one is set.</summary>
    public string? Password { get; set; }

    /// <summary>The secret of the authenticator, encrypted.</summary>
    public string? Authenticator { get; set; }

    /// <summary>The last half minute whose code was used: none is taken twice.</summary>
    public long LastCode { get; set; }

    public bool HasSecondFactor { get; set; }

    /// <summary>What checks each recovery code that is left.</summary>
    public IReadOnlyList<string> Recovery { get; set; } = [];

    public int Failed { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>What checks the one-time address that lets them set a password.</summary>
    public string? Invitation { get; set; }

    public DateTimeOffset? InvitationEnds { get; set; }

    /// <summary>Counts changes: two at once are not both taken.</summary>
    public long Version { get; internal set; }
}

/// <summary>A role of an account, in a team or in the whole authority.</summary>
/// <param name="To">The last day; null while none is set.</param>
public sealed record AccountRole(string Role, string? Team, DateOnly From, DateOnly? To);
