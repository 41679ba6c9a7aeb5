using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Access;

/// <summary>A role of an account as the page shows it.</summary>
/// <param name="Words">"Team manager, Assessment North, until 31 March 2027".</param>
/// <param name="IsOver">Its last day has passed.</param>
public sealed record RoleView(AccountRole Role, string Words, bool HoldsToday, bool IsOver);

/// <summary>Something that was done to an account.</summary>
public sealed record AccountChangeView(Moment At, string By, string What);

/// <summary>An account, without anything that proves who signs in.</summary>
/// <param name="State">Whether and how its person can sign in, in words.</param>
public sealed record AccountView(string Id, string Name, string State, IReadOnlyList<RoleView> Roles)
{
    public string? Worker { get; init; }

    public string? Employment { get; init; }

    public string? Employer { get; init; }

    public string? KnownAs { get; init; }

    public bool IsClosed { get; init; }

    public bool Waits { get; init; }

    public bool HasPassword { get; init; }

    public bool HasSecondFactor { get; init; }
}

/// <summary>The accounts as whoever keeps them sees them.</summary>
public sealed class AccountPages(Authority authority)
{
    private const int MostChanges = 20;

    private readonly Lazy<bool> _isDemonstration = new(() => authority.IsDemonstration);

    /// <summary>Those that are open first; of these only, where something is looked for, whose name, role or team holds it.</summary>
    public IReadOnlyList<AccountView> All(string? find = null) => [.. authority.Accounts.All().Select(View)
        .Where(account => string.IsNullOrWhiteSpace(find) || Texts(account).Any(text => text.Contains(find.Trim(), StringComparison.OrdinalIgnoreCase)))
        .OrderBy(account => account.IsClosed).ThenBy(account => account.Name, StringComparer.OrdinalIgnoreCase).ThenBy(account => account.Id, StringComparer.Ordinal)];

    public AccountView? Find(string id) => authority.Accounts.Find(id) is { } account ? View(account) : null;

    /// <summary>What was done to an account, the newest first.</summary>
    public IReadOnlyList<AccountChangeView> Changes(string id) => [.. authority.AccessLog.Looks(authority.Self).Where(look => look.What.StartsWith(KeepAccounts.What(id), StringComparison.Ordinal))
        .Take(MostChanges).Select(look => new AccountChangeView(Moment.At(look.At), authority.Accounts.Find(look.Who)?.Name ?? look.Who, Words.Start(look.What[KeepAccounts.What(id).Length..])))];

    /// <summary>The roles that may do something, as they stand in the table.</summary>
    public IReadOnlyList<string> Roles => [.. authority.Catalogue.Rights.Keys];

    public IReadOnlyList<string> Teams => [.. authority.Overview.Subjects().Where(subject => subject.Kind == SubjectKind.Team).Select(team => team.Id)
        .Concat(authority.Accounts.All().SelectMany(account => account.Roles).Select(role => role.Team).OfType<string>()).Distinct().Order(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> Texts(AccountView account) => [account.Id, account.Name, .. account.Roles.Where(role => !role.IsOver).Select(role => role.Words)];

    private AccountView View(Account account) => new(account.Id, account.Name, State(account), [.. account.Roles.Select(View).OrderBy(role => role.IsOver)])
    {
        Worker = account.Worker,
        Employment = account.Employment,
        Employer = account.Employer,
        KnownAs = account.KnownAs,
        IsClosed = account.IsDisabled,
        Waits = account.LockedUntil > authority.Instant,
        HasPassword = account.Password is not null,
        HasSecondFactor = account.HasSecondFactor,
    };

    private RoleView View(AccountRole role)
    {
        var held = HeldRole.Of(role);
        var (holds, over) = (held.HoldsOn(authority.Today), role.To < authority.Today);
        var days = over ? $"until {Words.Of(role.To!.Value)}" : string.Join(" ", new[] { role.From > authority.Today ? $"from {Words.Of(role.From)}" : null, role.To is { } to ? $"until {Words.Of(to)}" : null }.OfType<string>());
        return new RoleView(role, string.Join(", ", new[] { Words.Start(role.Role), role.Team, days }.Where(part => !string.IsNullOrEmpty(part))), holds, over);
    }

    private string State(Account account) => account.IsDisabled ? "Closed"
        : _isDemonstration.Value ? "Chosen from a list: this is a demonstration"
        : account.LockedUntil > authority.Instant ? $"Waits until {London.TimeOf(account.LockedUntil.Value):HH:mm} after wrong tries"
        : !account.Roles.Any(role => View(role).HoldsToday) ? "No role today"
        : account.Password is not null ? account.HasSecondFactor ? "Password and authenticator" : "Password, no authenticator yet"
        : account.KnownAs is not null && authority.Settings.CouncilSignIn is { } council ? $"Through {council.Name}"
        : account.InvitationEnds > authority.Instant ? $"Has not begun; the address works until {Words.Of(Moment.At(account.InvitationEnds.Value))}"
        : "Cannot sign in: no password, and no address that works";
}
