using Plimsoll.App.Search;

namespace Plimsoll.App.Looking;

/// <summary>Who was found, the best first.</summary>
public sealed record FoundView(IReadOnlyList<FoundPerson> People);

/// <summary>Somebody who was found.</summary>
/// <param name="Opens">The reader may open the record.</param>
public sealed record FoundPerson(Found Found, bool Opens);
