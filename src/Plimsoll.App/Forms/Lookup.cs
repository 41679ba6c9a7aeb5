using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Forms;

/// <summary>Finds whom a person means by a name, an id, or what a list offered: <c>Ruth Amadi (w-amadi)</c>.</summary>
/// <param name="mayKnow">Whether the reader may know that there is such a person.</param>
public sealed class Lookup(Authority authority, Func<Subject, bool> mayKnow)
{
    private const int MostNamed = 5;

    private static readonly SubjectKind[] Persons = [SubjectKind.Child, SubjectKind.Adult];

    /// <summary>What a field keeps: an id. A person who is not on record stays as written; several of one name are asked about.</summary>
    public (string? Id, string? Mistake) Find(FieldType type, string typed)
    {
        var kinds = Kinds(type);
        if (Subject.TryParse(typed, null, out var whole) && kinds.Contains(whole.Kind))
        {
            return (typed, null);
        }

        foreach (var id in new[] { Offered(typed), typed }.OfType<string>())
        {
            if (kinds.Select(kind => new Subject(kind, id)).FirstOrDefault(IsKnown) is { Id: not null } known)
            {
                return (Kept(type, known), null);
            }
        }

        if (type == FieldType.Worker && Account(typed) is { } account)
        {
            return (account, null);
        }

        var named = Named(kinds, typed);
        return named switch
        {
            [var one] => (Kept(type, one), null),
            [] => (null, null),
            _ => (null, $"There are several of that name. Write which: {string.Join("; ", named.Take(MostNamed).Select(Offer))}"),
        };
    }

    /// <summary>The lists that a field of this type offers while typing; none for persons, who are too many.</summary>
    public IReadOnlyList<string> Offers(FieldType type) => type == FieldType.Person ? []
        : [.. authority.Overview.Subjects().Where(subject => Kinds(type).Contains(subject.Kind) && mayKnow(subject)).Select(Offer)
            .Concat(type == FieldType.Worker ? OfAccounts().Select(account => $"{account.Name} ({account.Worker ?? account.Id})") : []).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>As a list offers it: the name, and the id where the name is not the id.</summary>
    public string Offer(Subject subject) => authority.Names.Of(subject) is var name && name == subject.Id ? name : $"{name} ({subject.Id})";

    /// <summary>What stands in the box for what a field keeps.</summary>
    public string Shown(FieldType type, string kept) =>
        Subject.TryParse(kept, null, out var whole) ? Offer(whole)
        : Kinds(type).Select(kind => new Subject(kind, kept)).FirstOrDefault(IsKnown) is { Id: not null } known ? Offer(known)
        : kept;

    /// <summary>Who signs in and stands on no record as a worker.</summary>
    private IEnumerable<Account> OfAccounts() => authority.Accounts.All().Where(account => !account.IsDisabled && !IsKnown(new Subject(SubjectKind.Worker, account.Worker ?? account.Id)));

    private string? Account(string typed) => OfAccounts().Where(account => new[] { Offered(typed), typed }.OfType<string>()
        .Any(one => one == account.Id || one == account.Worker || one.Equals(account.Name, StringComparison.OrdinalIgnoreCase))).Select(account => account.Worker ?? account.Id).ToList() is [var only] ? only : null;

    private bool IsKnown(Subject subject) => authority.Overview.Who(subject) is not null && mayKnow(subject);

    private List<Subject> Named(IReadOnlyCollection<SubjectKind> kinds, string typed) =>
        kinds.Contains(SubjectKind.Child)
            ? [.. authority.Overview.Find(typed, mayKnow).Where(found => kinds.Contains(found.Subject.Kind) && found.Name.Equals(typed, StringComparison.OrdinalIgnoreCase)).Select(found => found.Subject)]
            : [.. authority.Overview.Subjects().Where(subject => kinds.Contains(subject.Kind) && mayKnow(subject) && authority.Names.Of(subject).Equals(typed, StringComparison.OrdinalIgnoreCase))];

    /// <summary>A person's field names a child by the id alone, and an adult with the kind.</summary>
    private static string Kept(FieldType type, Subject subject) => type == FieldType.Person && subject.Kind != SubjectKind.Child ? subject.ToString() : subject.Id;

    private static string? Offered(string typed) => typed.EndsWith(')') && typed.LastIndexOf('(') is var open and >= 0 ? typed[(open + 1)..^1] : null;

    private static IReadOnlyCollection<SubjectKind> Kinds(FieldType type) => type switch
    {
        FieldType.Person => Persons,
        FieldType.Worker => [SubjectKind.Worker],
        FieldType.Team => [SubjectKind.Team],
        FieldType.Household => [SubjectKind.CarerHousehold],
        _ => [SubjectKind.Home],
    };
}
