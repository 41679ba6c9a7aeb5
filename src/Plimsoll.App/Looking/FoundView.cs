using Plimsoll.App.Search;

namespace Plimsoll.App.Looking;

/// <summary>Who was found, the best first.</summary>
/// <param name="Fit">How many fit, of whom no more are counted than one past <see cref="Most"/>.</param>
public sealed record FoundView(IReadOnlyList<FoundPerson> People, int Fit)
{
    /// <summary>So many are shown unless more are asked for.</summary>
    public const int Best = PeopleIndex.Few;

    /// <summary>Among more than these nobody looks for one: more has to be said of them.</summary>
    public const int Most = ListPart.Most;
}

/// <summary>Somebody who was found.</summary>
/// <param name="Opens">The reader may open the record.</param>
public sealed record FoundPerson(Found Found, bool Opens);
