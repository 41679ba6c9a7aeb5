using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Census;

/// <summary>Decides who is shown anything of a census, and writes the look down first. One that was made here holds everybody, whoever else may see them.</summary>
internal sealed class CensusLooks(Authority authority)
{
    private readonly Looks _looks = new(authority);

    /// <param name="what">What the access log calls it.</param>
    /// <param name="beside">Another that is shown with it.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<T> Show<T>(Reader reader, HeldCensus census, string what, Func<T?> view, HeldCensus? beside = null)
        where T : class
    {
        var access = census.IsOwn || beside?.IsOwn == true ? authority.Access.MayForAllChildren(reader, Purpose.Export) : authority.Access.May(reader, Purpose.Export);
        _looks.Keep(reader, what, authority.Self, access);
        return new(access, access.IsAllowed ? view() : null);
    }
}
