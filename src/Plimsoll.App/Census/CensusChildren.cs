using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Census;

/// <summary>A child of a census, as far as this reader may know of them here.</summary>
/// <param name="Id">As the file gives it.</param>
/// <param name="Subject">In our own records; null where there is none, or the reader may not see that there is.</param>
/// <param name="Team">Who holds them.</param>
/// <param name="MayOpen">The reader may open the record.</param>
public sealed record CensusChild(string Id, int Ordinal, Subject? Subject, string? Name, string Team, bool MayOpen);

/// <summary>Who the children of a census are in our own records. One whom the reader may not see is as one whom nobody here has.</summary>
internal sealed class CensusChildren(Authority authority, Reader reader, HeldCensus census)
{
    /// <summary>In place of a team, for a child of whom nothing is known here.</summary>
    public const string NotOurs = "Not in our records";

    private readonly Func<Subject, bool> _lists = authority.Access.Those(reader, Purpose.List);

    private readonly Func<Subject, bool> _opens = authority.Access.Those(reader, Purpose.Open);

    private readonly Dictionary<string, CensusChild> _children = [];

    public CensusChild? Of(string? id) => id is null ? null : _children.TryGetValue(id, out var known) ? known : _children[id] = Find(id);

    /// <summary>Whether what others wrote of a child may be shown: of one whom nobody here has, or whom the reader may see.</summary>
    public bool MayRead(string? id) => id is null || authority.Overview.ChildOf(id, census.PupilNumber(id)) is not { } subject || _lists(subject);

    private CensusChild Find(string id)
    {
        var ordinal = census.OrdinalOf(id) ?? 0;
        if (authority.Overview.ChildOf(id, census.PupilNumber(id)) is not { } subject || !_lists(subject))
        {
            return new CensusChild(id, ordinal, null, null, NotOurs, false);
        }

        var teams = authority.Access.TeamsOf(subject);
        var name = authority.Names.Of(subject);
        return new CensusChild(id, ordinal, subject, name == $"Child {id}" ? null : name, teams.Count == 0 ? Names.Nobody : string.Join(", ", teams.Order(StringComparer.Ordinal)), _opens(subject));
    }
}
