using Plimsoll.App.Access;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Looking;

/// <summary>Which looks are asked for.</summary>
/// <param name="Of">At whose record; null for anybody's.</param>
/// <param name="By">By which account; null for anybody.</param>
/// <param name="On">On which day; null for any.</param>
public sealed record LooksAsked(Subject? Of, string? By, DateOnly? On);

/// <summary>Who looked at what.</summary>
/// <param name="Of">The name of whom they looked at, where one person was asked about.</param>
/// <param name="Lines">Those of the part that is shown, the newest first.</param>
/// <param name="HasMore">There are more than are counted.</param>
/// <param name="Accounts">Who could have looked, by id and name.</param>
public sealed record LooksView(string? Of, ListPart Part, IReadOnlyList<LookLine> Lines, bool HasMore, IReadOnlyList<(string Id, string Name)> Accounts);

/// <summary>One look.</summary>
/// <param name="About">Whom they looked at; null for a list, a search or figures.</param>
public sealed record LookLine(DateTimeOffset At, string Who, string What, (Subject Subject, string Name)? About, string? Reason);

/// <summary>
/// Shows who looked at what, of those whose looks the reader may see: at a person's record by right over the record, at lists and searches by right
/// over the person who looked. This look, too, is written down first.
/// </summary>
public sealed class ReadLooks(Authority authority)
{
    /// <summary>So many are counted and can be shown: among more nobody reads, and a day or a person is named.</summary>
    public const int Most = 20_000;

    private const string What = "who has looked";

    private readonly Looks _looks = new(authority);

    /// <param name="number">Which part of the list, from 1.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down, or the looks cannot be read.</exception>
    public Shown<LooksView> Of(Reader reader, LooksAsked asked, int number = 1)
    {
        var access = asked.Of is { } about ? authority.Access.May(reader, Purpose.Looks, about) : authority.Access.May(reader, Purpose.Looks);
        var subject = asked.Of is { } one ? authority.Overview.IdOf(one) : authority.Self;
        _looks.Keep(reader, What, subject, access);
        if (!access.IsAllowed)
        {
            return new(access, null);
        }

        var accounts = authority.Accounts.All().ToDictionary(account => account.Id);
        var may = authority.Access.Those(reader, Purpose.Looks);
        try
        {
            var found = Asked(asked, subject).Where(look => May(look, may, accounts)).Take(Most + 1).ToList();
            var part = ListPart.Of(Math.Min(found.Count, Most), number);
            return new(access, new LooksView(
                asked.Of is null ? null : authority.Names.Of(subject),
                part,
                [.. part.Of(found[..part.Total]).Select(look => Line(look, accounts))],
                found.Count > Most,
                [.. accounts.Values.Where(account => account.Worker is { } worker && may(new Subject(SubjectKind.Worker, worker))).Select(account => (account.Id, account.Name)).OrderBy(account => account.Name, StringComparer.Ordinal)]));
        }
        catch (StorageException why)
        {
            throw new LookNotKeptException(why);
        }
    }

    /// <summary>The narrowest way to them first.</summary>
    private IEnumerable<Look> Asked(LooksAsked asked, Subject subject)
    {
        var (from, until) = asked.On is { } day ? (London.At(day, TimeOnly.MinValue), London.At(day.AddDays(1), TimeOnly.MinValue)) : (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        var looks = asked switch
        {
            { Of: not null } => authority.Overview.IdsOf(subject).SelectMany(authority.AccessLog.Looks).OrderByDescending(look => look.At),
            { By: { } by } => authority.AccessLog.By(by),
            { On: not null } => authority.AccessLog.Between(from, until),
            _ => authority.AccessLog.Between(authority.Instant.AddDays(-1), authority.Instant.AddMinutes(1)),
        };
        return looks.Where(look => (asked.By is null || look.Who == asked.By) && look.At >= from && look.At < until);
    }

    private static bool May(Look look, Func<Subject, bool> may, Dictionary<string, Account> accounts) => look.Subject.Kind == SubjectKind.Authority
        ? accounts.GetValueOrDefault(look.Who)?.Worker is { } worker && may(new Subject(SubjectKind.Worker, worker))
        : may(look.Subject);

    private LookLine Line(Look look, Dictionary<string, Account> accounts) => new(
        look.At,
        accounts.GetValueOrDefault(look.Who)?.Name ?? authority.Names.Worker(look.Who),
        look.What,
        look.Subject.Kind == SubjectKind.Authority ? null : (look.Subject, authority.Names.Of(look.Subject)),
        look.Reason);
}
