using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>Which parts of a record are shown to somebody who may open it: what its type keeps private or restricted goes to fewer.</summary>
internal sealed class Sight(Authority authority, Reader reader, CaseRecord record)
{
    private const string Partner = "partner";

    /// <summary>Why a part is not shown, and whom to ask; null where it is.</summary>
    public string? Why(Field field) => Restricted(field.RestrictedTo)
        ?? (field.Private is { } reason && (field.PrivateWhen is null || FormConditions.Hold(field.PrivateWhen, id => record[id])) ? Kept(reason) : null);

    public string? Why(RecordType type) => Restricted(type.RestrictedTo) ?? (type.Private is { } reason ? Kept(reason) : null);

    private bool IsTheirs => reader.Worker is { } worker && (record.Author?.Id == worker || record.Subject == new Subject(SubjectKind.Worker, worker));

    private string? Restricted(IReadOnlyList<string> roles) =>
        roles.Count == 0 || IsTheirs || reader.Roles.Any(held => roles.Any(role => authority.Catalogue.IsOrIsAbove(held.Role, role))) ? null
        : $"Only a {string.Join(" or a ", roles)} and those above may see it. Ask one of them.";

    /// <summary>From colleagues is kept what is about one who works here: the line above sees it. Whoever opens a record is of the service, or a partner.</summary>
    private string? Kept(Privacy reason) =>
        (reason.IsKeptFrom(Audience.Partners) && reader.Roles.Count > 0 && reader.Roles.All(held => held.Role == Partner))
        || (reason.IsKeptFrom(Audience.Colleagues) && !IsTheirs && record.Subject.Kind != SubjectKind.Worker && !reader.Roles.Any(held => authority.Catalogue.IsOrIsAbove(held.Role, "team manager")))
            ? $"{reason.Why} Ask {(record.Author is { } author ? authority.Names.Worker(author.Id) : "the team")}."
            : null;
}
