using Plimsoll.App.Access;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Recording;

/// <summary>Whose a record is to write, where the practice says so of its type: a manager's oversight is not the worker's.</summary>
internal sealed class WhoWrites(Authority authority)
{
    /// <summary>Whether a reader may, by one of their roles, or by a post that they hold or stand in for.</summary>
    public bool May(Reader reader, RecordType type, Subject about) => May(reader.Worker, reader.Roles.Select(held => held.Role), type, about);

    /// <summary>Whose it is: "a team manager's to write: Grace Adeyinka, team manager, Assessment North".</summary>
    public string Whose(RecordType type, Subject about, string? team = null)
    {
        var who = Find(type.WrittenBy[0], about, team);
        return $"a {type.WrittenBy[0]}'s to write{(who.Person is null ? "" : $": {authority.Names.Of(who).Words}")}";
    }

    public Objection? Objection(CaseRecord record) =>
        authority.Catalogue.RecordTypes.GetValueOrDefault(record.Type) is not { WrittenBy.Count: > 0 } type
        || record.Corrects is { Kind: CorrectionKind.Voids }
        || record.Author is not { } author
        || May(author.Id, [author.Role], type, record.Subject)
            ? null
            : new Objection("not-yours-to-write", null, $"This record is {Whose(type, record.Subject, author.Team)}. You sign as {author.Role ?? "nobody in particular"}.");

    /// <summary>Whom somebody turns to for a role: of the team that holds the subject or, where none does, of their own.</summary>
    public Responsible Find(string role, Subject about, string? team)
    {
        var today = authority.Now;
        var held = about.Kind == SubjectKind.Child ? Allocations.Of(authority.Overview.Timeline(about, today)) : null;
        var now = held?.On(today.Day);
        var whose = new Whose(about.Kind == SubjectKind.Team ? about.Id : now?.Team ?? team, about.Kind == SubjectKind.Worker ? about.Id : now?.Worker, Chair: held?.Whose(today.Day).Chair);
        return new LineOfManagement(authority.Catalogue, authority.Overview.Surroundings(today).Posts).Find(role, whose, today.Day);
    }

    private bool May(string? worker, IEnumerable<string?> roles, RecordType type, Subject about) => type.WrittenBy.Count == 0
        || roles.Any(role => type.WrittenBy.Any(asked => authority.Catalogue.IsOrIsAbove(role, asked)))
        || (worker is not null && type.WrittenBy.Any(asked => Find(asked, about, null) is var who && (who.Holder == worker || who.Deputy == worker)));
}
