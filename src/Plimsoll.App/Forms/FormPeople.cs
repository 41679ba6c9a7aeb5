using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>About whom a form may be.</summary>
internal sealed class FormPeople(Authority authority)
{
    /// <summary>Who works here, and where, is no secret; whether there is a record of a child or an adult may be one.</summary>
    public Lookup Lookup(Reader who)
    {
        var finds = authority.Access.Those(who, Purpose.Find);
        return new Lookup(authority, subject => subject.Kind is not (SubjectKind.Child or SubjectKind.Adult) || finds(subject));
    }

    public Named Name(Subject subject) => new(subject, authority.Names.Of(subject));

    /// <summary>The id under which somebody's record may be written; null where there is no such record, or not for this author.</summary>
    /// <param name="type">The record type that is written; null for any that is written by whoever writes at all.</param>
    public Subject? Writable(Reader who, Subject about, string? type = null) =>
        authority.Access.May(who, type is null ? Purpose.Write : Guard.ToWrite(type), about).IsAllowed ? authority.Overview.IdOf(about) : null;

    public IReadOnlyList<Named> Ticked(Reader who, Subject subject, RecordType type, TypedForm typed)
    {
        var group = Group(who, subject, type);
        return group.Count == 0 ? [Name(subject)] : [.. group.Where(one => typed.All(TypedForm.Who).Contains(one.Subject.Id))];
    }

    /// <summary>A child with the brothers and sisters who are in the same family now; nobody where the type is written for each by itself.</summary>
    public IReadOnlyList<Named> Group(Reader who, Subject subject, RecordType type)
    {
        if (!type.OneFormForSiblings || subject.Kind != SubjectKind.Child)
        {
            return [];
        }

        var overview = authority.Overview;
        var siblings = FamilyOf(subject).Where(one => overview.Who(one) is not null && Writable(who, one) is not null).ToList();
        return siblings.Count == 0 ? [] : [Name(subject), .. siblings.Select(Name).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }

    /// <summary>The record that a form follows: of the records of one occasion, the one of this child.</summary>
    public string? AboutOf(string? about, Subject child) => about is not { Length: > 0 } ? null
        : authority.Overview.Find(about) is { Occasion: { } occasion } record && record.Subject != child
            ? authority.Overview.RecordsOf(child).FirstOrDefault(other => other.Occasion == occasion && other.Type == record.Type)?.Id ?? about
            : about;

    /// <summary>The other children who are in a family with this one now.</summary>
    public IEnumerable<Subject> FamilyOf(Subject child)
    {
        var overview = authority.Overview;
        return overview.Ties(child).Where(tie => tie.Until is null && tie.With(child).Kind == SubjectKind.Family).Select(tie => tie.With(child)).Distinct()
            .SelectMany(family => overview.Ties(family).Where(tie => tie.Until is null).Select(tie => tie.With(family)))
            .Where(one => one.Kind == SubjectKind.Child).Select(overview.IdOf).Distinct().Where(one => one != child);
    }
}
