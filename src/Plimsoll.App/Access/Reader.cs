using Plimsoll.Core.Practice;

namespace Plimsoll.App.Access;

/// <summary>Who looks or acts, at the screen or at the terminal, with the roles they hold today.</summary>
/// <param name="Account">What the access log knows them by.</param>
/// <param name="Worker">Their id as a worker: what allocations and posts name; null for whoever is not one.</param>
/// <param name="Roles">Those in force today.</param>
public sealed record Reader(string Account, string Name, string? Worker, IReadOnlyList<HeldRole> Roles)
{
    /// <summary><c>permanent</c>, <c>agency</c>, or null where it is not known.</summary>
    public string? Employment { get; init; }

    public string? Employer { get; init; }

    /// <summary>The id of the token by which a program acts as them; null for a person.</summary>
    public string? Token { get; init; }

    /// <summary>Nobody pressed anything: an open page asks for itself anew. It is kept as such, and counts for nothing as a look of theirs.</summary>
    public bool IsByItself { get; init; }

    /// <summary>The terminal before the first account is made: whoever can do that can read the files.</summary>
    public bool IsSettingUp { get; private init; }

    public static Reader SettingUp { get; } = new("terminal", "The terminal, before the first account", null, []) { IsSettingUp = true };

    /// <summary>The first role and its team, as shown beside the name.</summary>
    public HeldRole? First => Roles.Count > 0 ? Roles[0] : null;
}

/// <summary>A role that somebody holds, in a team or in the whole authority.</summary>
/// <param name="Role">A role of <c>practice/roles.yaml</c>.</param>
/// <param name="To">The last day; null while none is set.</param>
public sealed record HeldRole(string Role, string? Team = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>A role of an account.</summary>
    internal static HeldRole Of(Storage.AccountRole role) => new(role.Role, role.Team, role.From, role.To);

    public bool HoldsOn(DateOnly day) => !(From > day) && !(To < day);

    /// <summary>A role that must end on a day counts for nothing while none is given.</summary>
    internal bool CountsAs(Rights rights) => !rights.IsTimeBoxed || To is not null;
}
