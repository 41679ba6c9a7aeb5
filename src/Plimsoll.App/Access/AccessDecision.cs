using System.Collections.Concurrent;
using Plimsoll.App.Recording;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Access;

/// <summary>
/// Who may do what, and for whose record: the one place where that is decided, for pages, terminal, search, counts, lists and exports.
/// The role says what for whom (<c>practice/roles.yaml</c>), the relation is read from the records, and what the record itself says of its
/// readers goes before both. Rights are always today's, whatever day is looked at.
/// </summary>
public sealed class AccessDecision
{
    private readonly Authority _authority;

    private readonly RelationIndex _relations;

    internal AccessDecision(Authority authority) => (_authority, _relations) = (authority, new RelationIndex(authority.Overview));

    /// <summary>May they do this at all: what a page or a command asks before it begins.</summary>
    public AccessAnswer May(Reader who, Purpose purpose)
    {
        if (purpose is Purpose.Anyone or Purpose.SignedIn)
        {
            return AccessAnswer.Allow("open to all");
        }

        if (who.IsSettingUp)
        {
            return AccessAnswer.Allow("no account has been made yet") with { Figures = FigureSight.All };
        }

        var roles = RolesWith(who, purpose).ToList();
        return roles.Count == 0 ? AccessAnswer.Refuse("Your role does not include it. If your work needs it, ask your manager.")
            : AccessAnswer.Allow(roles[0].Held.Role) with { Figures = roles.Max(role => role.Rights.Figures) };
    }

    /// <summary>
    /// May they do this for every child there is, whoever may otherwise see the record: a return to the department holds all of them in law.
    /// Nobody may whom a child's record names as one who may not see it.
    /// </summary>
    public AccessAnswer MayForAllChildren(Reader who, Purpose purpose)
    {
        var may = May(who, purpose);
        if (!may.IsAllowed || who.IsSettingUp)
        {
            return may;
        }

        if (!RolesWith(who, purpose).Any(role => role.Rights.For[purpose].Contains(ForWhom.Everyone)))
        {
            return AccessAnswer.Refuse("A return holds every child, and your role reaches some of them. Ask a performance analyst, an assistant director or the director.");
        }

        _authority.Overview.Follow();
        return _authority.Overview.Guarded().Any(subject => subject.Kind == SubjectKind.Child && GuardOf(subject).Excludes(who.Worker ?? who.Account) is not null)
            ? AccessAnswer.Refuse("A return holds every child, and there are records that you may not see. Somebody else has to make it: ask the director.")
            : may;
    }

    /// <summary>May they do this with one person's record.</summary>
    public AccessAnswer May(Reader who, Purpose purpose, Subject about)
    {
        var overview = _authority.Overview;
        overview.Follow();
        var subject = overview.IdOf(about);
        return overview.IsSealed(subject) || (overview.RecordsOf(subject).Count == 0 && !WorksHere(subject)) ? AccessAnswer.Hidden : Known(who, purpose, subject);
    }

    /// <summary>As they sign what they write in a person's record: in the first of their roles that writes there.</summary>
    public Acting SignsIn(Reader who, Subject about)
    {
        ArgumentNullException.ThrowIfNull(who);
        _authority.Overview.Follow();
        var held = Within(who, Purpose.Write, _authority.Overview.IdOf(about), _authority.Today, AccountsOf)?.Held ?? who.First;
        return new Acting(who.Account, who.Worker ?? who.Account, held?.Role, held?.Team);
    }

    /// <summary>Somebody new has an account before anything is written about them: their first supervision begins somewhere.</summary>
    private bool WorksHere(Subject subject) => subject.Kind == SubjectKind.Worker && AccountsOf(subject.Id).Any();

    /// <summary>The accounts that somebody who works here signs in with.</summary>
    private delegate IEnumerable<Storage.Account> AccountsOfWorker(string worker);

    private IEnumerable<Storage.Account> AccountsOf(string worker) => _authority.Accounts.All().Where(account => account.Worker == worker && !account.IsDisabled);

    /// <summary>Which of many they may do this with: for lists, search, counts and exports.</summary>
    public Func<Subject, bool> Those(Reader who, Purpose purpose)
    {
        _authority.Overview.Follow();
        if (who.IsSettingUp && purpose == Purpose.Export)
        {
            // What is taken elsewhere before anybody works here is the whole of it.
            return _ => true;
        }

        // Accounts are read once for all of them; why somebody is refused is not asked.
        var accounts = new Lazy<ILookup<string?, Storage.Account>>(() => _authority.Accounts.All().Where(account => !account.IsDisabled).ToLookup(account => account.Worker));
        return Once(subject => Decided(who, purpose, subject, worker => accounts.Value[worker])?.IsAllowed == true);
    }

    /// <summary>Whom they may know of: everybody but those who are as if they did not exist. Figures are counted over these.</summary>
    public Func<Subject, bool> ThatExistFor(Reader who)
    {
        _authority.Overview.Follow();
        var today = _authority.Today;
        return Once(subject => Guarded(who, Purpose.Figures, subject, _relations.GuardOf(subject, today)) != AccessAnswer.Hidden);
    }

    /// <summary>Asked once a person, however many promises are made to them. Whoever is sealed is nobody's.</summary>
    private Func<Subject, bool> Once(Func<Subject, bool> decide)
    {
        var (overview, asked) = (_authority.Overview, new ConcurrentDictionary<Subject, bool>());
        return about => asked.GetOrAdd(about, one => overview.IdOf(one) is var subject && !overview.IsSealed(subject) && decide(subject));
    }

    /// <summary>Those of whom they may not know: as a rule nobody. Sealed records are nobody's, and are not among them.</summary>
    internal IReadOnlyList<Subject> HiddenFrom(Reader who)
    {
        var (overview, exists) = (_authority.Overview, ThatExistFor(who));
        return [.. overview.Guarded().Select(overview.IdOf).Distinct().Where(subject => !overview.IsSealed(subject) && !exists(subject)).Order()];
    }

    /// <summary>
    /// Those who must know that a record was opened with a reason: its workers, whoever sees the looks of its teams by post or by account, and those
    /// named on it. As workers, or as accounts where somebody is no worker.
    /// </summary>
    internal IReadOnlyList<string> WhoAnswersFor(Subject subject)
    {
        _authority.Overview.Follow();
        var today = _authority.Today;
        var (relations, posts) = (_relations.Of(subject, today), _relations.PostsOn(today));
        var byPost = relations.Teams.SelectMany(team => posts.OfTeam(team, today)).Where(post => _authority.Catalogue.Rights.GetValueOrDefault(post.Role)?.Has(Purpose.Looks) == true)
            .SelectMany(post => new[] { posts.Holder(post, today), posts.Deputy(post, today) }).OfType<string>();
        var byAccount = _authority.Accounts.All().Where(account => !account.IsDisabled && account.Roles.Any(role => role.Team is { } team && relations.Teams.Contains(team)
            && HeldRole.Of(role).HoldsOn(today) && _authority.Catalogue.Rights.GetValueOrDefault(role.Role)?.Has(Purpose.Looks) == true)).Select(account => account.Worker ?? account.Id);
        var guard = _relations.GuardOf(subject, today);
        return [.. relations.Workers.Concat(byPost).Concat(byAccount).Concat(guard.Named).Where(one => guard.Excludes(one) is null && (!guard.IsHidden || guard.Names(one))).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The teams that hold a person today or, where none does, the last that did.</summary>
    internal IReadOnlySet<string> TeamsOf(Subject subject) => _relations.Of(subject, _authority.Today).Teams;

    internal Guard GuardOf(Subject subject)
    {
        _authority.Overview.Follow();
        return _relations.GuardOf(subject, _authority.Today);
    }

    private AccessAnswer Known(Reader who, Purpose purpose, Subject subject) => Decided(who, purpose, subject, AccountsOf)
        ?? (Finds(who, subject, _authority.Today) ? Refused(who, subject, _authority.Today, WhoHolds(subject, _authority.Today)) : AccessAnswer.Hidden);

    /// <summary>Null where nothing lets them.</summary>
    private AccessAnswer? Decided(Reader who, Purpose purpose, Subject subject, AccountsOfWorker accountsOf)
    {
        if (who.IsSettingUp)
        {
            return May(who, purpose);
        }

        var today = _authority.Today;
        var guard = _relations.GuardOf(subject, today);
        if (Guarded(who, purpose, subject, guard) is { } barred)
        {
            return barred;
        }

        if (Within(who, purpose, subject, today, accountsOf) is { } by)
        {
            return AccessAnswer.Allow(by.Words);
        }

        return purpose == Purpose.Open && guard.OpenedUntil(who, _authority.Instant) is { } until ? AccessAnswer.Allow($"opened with a reason, until {Core.Calendar.London.TimeOf(until):HH:mm}") : null;
    }

    /// <summary>What the record itself says of this reader, before any role is asked; null where it says nothing.</summary>
    private AccessAnswer? Guarded(Reader who, Purpose purpose, Subject subject, Guard guard)
    {
        if (who.IsSettingUp || ReferenceEquals(guard, Guard.None))
        {
            return null;
        }

        if (guard.Excludes(who.Worker ?? who.Account) is { } hidden)
        {
            return hidden ? AccessAnswer.Hidden : AccessAnswer.Refuse("You are named on this record as somebody who may not see it. If you think that is wrong, ask your manager.");
        }

        // Whoever may restrict and lift knows that there is a record.
        if (!guard.IsRestricted || guard.Names(who.Worker ?? who.Account) || purpose == Purpose.Restrict)
        {
            return null;
        }

        if (guard.IsHidden)
        {
            return AccessAnswer.Hidden;
        }

        return purpose is Purpose.Find or Purpose.Figures || (purpose == Purpose.Open && guard.OpenedUntil(who, _authority.Instant) is not null) ? null
            : Refused(who, subject, _authority.Today, "This record is restricted: only those named on it may open it. Ask a head of service.");
    }

    private AccessAnswer Refused(Reader who, Subject subject, DateOnly today, string why) =>
        AccessAnswer.Refuse(why) with { MayOpenWithReason = RolesWith(who, Purpose.BreakGlass).Any() && Finds(who, subject, today) };

    private bool Finds(Reader who, Subject subject, DateOnly today) => Within(who, Purpose.Find, subject, today, AccountsOf) is not null;

    private string WhoHolds(Subject subject, DateOnly today)
    {
        var relations = _relations.Of(subject, today);
        return relations.Teams.Count == 0 ? "There is a record here, and nobody is allocated. Ask a head of service."
            : $"There is a record here that your work does not include. It is with {string.Join(" and ", relations.Teams.Order(StringComparer.Ordinal))}: ask them.";
    }

    private IEnumerable<(HeldRole Held, Rights Rights)> RolesWith(Reader who, Purpose purpose) => who.Roles
        .Select(held => (held, rights: _authority.Catalogue.Rights.GetValueOrDefault(held.Role)))
        .Where(role => role.rights is not null && role.held.CountsAs(role.rights) && role.rights.Has(purpose)).Select(role => (role.held, role.rights!));

    /// <summary>Which of their roles reaches this person's record, and by what, in words; null where none does.</summary>
    private (HeldRole Held, string Words)? Within(Reader who, Purpose purpose, Subject subject, DateOnly today, AccountsOfWorker accountsOf)
    {
        // Writing in a worker's record needs both.
        if (subject.Kind == SubjectKind.Worker && purpose is Purpose.Open or Purpose.List or Purpose.Write && Within(who, Purpose.Staff, subject, today, accountsOf) is null)
        {
            return null;
        }

        var isStaff = subject.Kind == SubjectKind.Worker && purpose is Purpose.Open or Purpose.List;
        foreach (var (held, rights) in RolesWith(who, isStaff ? Purpose.Staff : purpose))
        {
            var reaches = rights.For[isStaff ? Purpose.Staff : purpose];
            if (reaches.Count == 0 || subject.Kind == SubjectKind.Authority)
            {
                return (held, held.Role);
            }

            foreach (var reach in reaches)
            {
                if (Reaches(reach, who, held, subject, today, accountsOf) is { } by)
                {
                    return (held, by);
                }
            }
        }

        return null;
    }

    private string? Reaches(Reader who, HeldRole held, Subject subject, DateOnly today, Relations relations, ForWhom reach, AccountsOfWorker accountsOf) => reach switch
    {
        ForWhom.Theirs => who.Worker is { } worker && relations.Workers.Contains(worker) ? subject.Kind == SubjectKind.Worker ? "your own record" : "allocated to you" : null,
        ForWhom.TheirTeams => held.Team is { } team && relations.Teams.Contains(team) ? $"held by {team}" : null,
        ForWhom.TheirLines => InLine(who, held, subject, relations, today, accountsOf),
        ForWhom.Chaired => who.Worker is { } chair && relations.Chairs.Contains(chair) ? "you chair their conferences or reviews" : null,
        ForWhom.NamedFor => _relations.GuardOf(subject, today).Names(who.Worker ?? who.Account) ? "you are named on the record" : null,
        ForWhom.TodaysList => relations.IsOnTodaysList ? "on today's list" : null,
        ForWhom.NotTheirOwn => subject.Kind != SubjectKind.Worker && IsIndependent(who, held, relations) ? held.Role : null,
        _ => held.Role,
    };

    private string? Reaches(ForWhom reach, Reader who, HeldRole held, Subject subject, DateOnly today, AccountsOfWorker accountsOf) => reach == ForWhom.Everyone ? held.Role
        : Reaches(who, held, subject, today, _relations.Of(subject, today), reach, accountsOf);

    private string? InLine(Reader who, HeldRole held, Subject subject, Relations relations, DateOnly today, AccountsOfWorker accountsOf)
    {
        IReadOnlyCollection<string> teams = subject.Kind != SubjectKind.Worker ? relations.Teams
            : _relations.TeamsOf(subject.Id, today) is { Count: > 0 } posted ? posted
            : [.. accountsOf(subject.Id).SelectMany(account => account.Roles).Where(role => role.Team is not null && HeldRole.Of(role).HoldsOn(today)).Select(role => role.Team!)];
        return teams.FirstOrDefault(team => team == held.Team || (who.Worker is { } worker && _relations.TeamsUnder(worker, today).Contains(team))) is { } found ? $"held by {found}" : null;
    }

    private static bool IsIndependent(Reader who, HeldRole held, Relations relations) => relations.Held is null
        || WhoMayAnswer.AuditorIsIndependent(new Author(who.Worker ?? who.Account, held.Role, who.Employment, who.Employer, Team: held.Team), relations.Held) is null;
}
