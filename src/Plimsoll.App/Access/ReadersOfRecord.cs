using Plimsoll.App.Forms;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Access;

/// <summary>Who may see a record, for whoever may restrict it. What it shows is what the decision answers for each account today.</summary>
public sealed class ReadersOfRecord(Authority authority)
{
    private const int MostOpenings = 20;

    private readonly Looks _looks = new(authority);

    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<ReadersView> Of(Reader reader, Subject about)
    {
        var access = authority.Access.May(reader, Purpose.Restrict, about);
        var subject = authority.Overview.IdOf(about);
        _looks.Keep(reader, "who may see it", subject, access);
        return new(access, access.IsAllowed ? View(subject) : null);
    }

    /// <summary>Every record that is restricted or names readers, of those whom the reader may restrict: so that none is forgotten.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<IReadOnlyList<RestrictedLine>> All(Reader reader) => _looks.Show<IReadOnlyList<RestrictedLine>>(reader, Purpose.Restrict, "restricted records", may =>
        [.. authority.Overview.Guarded().Select(authority.Overview.IdOf).Distinct().Where(may).Select(Line).OfType<RestrictedLine>().OrderBy(line => line.Until).ThenBy(line => line.Who.Name, StringComparer.Ordinal)]);

    /// <summary>Whether a record says who may see others.</summary>
    public static bool IsSaidBy(CaseRecord record) => Guard.ToWrite(record.Type) == Purpose.Restrict;

    /// <summary>What stands against naming somebody: a name by which nobody signs in keeps nobody out.</summary>
    internal static IEnumerable<Objection> Objections(Authority authority, CaseRecord record) =>
        record.Type == RecordTypes.NamedReader && record.Text("step") == "named" && record.Text("person") is { } person && record.Corrects is not { Kind: CorrectionKind.Voids }
        && !authority.Accounts.All().Any(account => (account.Worker ?? account.Id) == person) && authority.Overview.RecordsOf(new Subject(SubjectKind.Worker, person)).Count == 0
            ? [new Objection("nobody-here", "person", $"Nobody works or signs in here as “{person}”: choose the person from the list, or ask whoever keeps accounts under which name they sign in.")] : [];

    private ReadersView View(Subject subject)
    {
        var guard = authority.Access.GuardOf(subject);
        return new ReadersView(
            new Named(subject, authority.Names.Of(subject)),
            guard.Restriction is { } one ? new RestrictionView(one.Id, Author(one), one.Happened.Day, Until(one)?.Day, guard.IsHidden, one.Text("reason") ?? "") : null,
            [.. guard.Namings.Select(named => new NamingView(
                named.Id, Name(named.Text("person")!), named.Text("list") == Guard.MaySee, Author(named), named.Happened.Day, Until(named)?.Day, named.Text("hidden") == "yes", named.Text("reason") ?? ""))],
            [.. guard.Opened.Reverse().Take(MostOpenings).Select(Opening)],
            Today(subject));
    }

    private RestrictedLine? Line(Subject subject)
    {
        var guard = authority.Access.GuardOf(subject);
        var ends = guard.Namings.Append(guard.Restriction).OfType<CaseRecord>().Select(Until).OfType<Moment>().Select(until => (DateOnly?)until.Day).Min();
        return guard.Restriction is null && guard.Namings.Count == 0 ? null
            : new RestrictedLine(new Named(subject, authority.Names.Of(subject)), guard.IsRestricted, guard.IsHidden, ends, guard.Namings.Count(one => one.Text("list") == Guard.MaySee), guard.Namings.Count(one => one.Text("list") != Guard.MaySee));
    }

    private OpeningView Opening(CaseRecord record) => new(
        record.Id, Author(record), record.Happened, Until(record), record.Text("reason") ?? "",
        [.. authority.Notices.Of(record.Id).Select(notice => (Name(notice.Worker ?? notice.Post ?? ""), notice.Seen is { } seen ? Moment.At(seen) : (Moment?)null)).OrderBy(told => told.Item1, StringComparer.Ordinal)]);

    private List<(string Why, IReadOnlyList<string> Names)> Today(Subject subject)
    {
        var readers = new Readers(authority);
        return [.. authority.Accounts.All().Where(account => !account.IsDisabled).Select(account => (account.Name, Answer: authority.Access.May(readers.Of(account), Purpose.Open, subject)))
            .Where(one => one.Answer.IsAllowed).GroupBy(one => Words.Start(one.Answer.Why), one => one.Name)
            .Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Order(StringComparer.Ordinal)])).OrderBy(group => group.Item2.Count).ThenBy(group => group.Key, StringComparer.Ordinal)];
    }

    private string Author(CaseRecord record) => record.Author is { } author ? Name(author.Id) : "Nobody by name";

    /// <summary>By the record of a worker; of whoever has none, by the account.</summary>
    private string Name(string id) => authority.Names.Worker(id) is var name && name != id ? name
        : authority.Accounts.All().FirstOrDefault(account => (account.Worker ?? account.Id) == id)?.Name ?? id;

    private static Moment? Until(CaseRecord record) => Moment.TryParse(record.Text("until"), null, out var until) ? until : null;
}
