using Plimsoll.Core.Practice;

namespace Plimsoll.App.Demonstration;

/// <summary>Somebody invented, as whom a demonstration can be seen.</summary>
/// <param name="Worker">The id with which they sign.</param>
/// <param name="Role">The role in ladders and rights, as the catalogue calls it.</param>
/// <param name="Title">What their post is called: "personal adviser" where the role is social worker.</param>
/// <param name="Employment"><c>permanent</c>, <c>agency</c>, <c>elected</c> or <c>partner</c>.</param>
/// <param name="Sees">What they have before them, in a sentence.</param>
public sealed record DemonstrationPerson(string Worker, string Name, string Role, string Title, string Team, string Employment, string Sees);

/// <summary>The people of a journal that <c>demo</c> made: one for each role, with children of their own where the role has them. None in any other journal.</summary>
public static class DemonstrationPeople
{
    public static IReadOnlyList<DemonstrationPerson> Of(Authority authority) => [.. authority.Journal.Of(authority.Self).Where(record => record.Type == RecordTypes.DemonstrationPerson).Select(record => new DemonstrationPerson(
        record.Text("worker")!, record.Text("name")!, record.Text("role")!, record.Text("title")!, record.Text("team")!, record.Text("employment")!, record.Text("sees")!))];
}
