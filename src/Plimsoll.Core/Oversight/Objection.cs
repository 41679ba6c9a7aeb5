using Plimsoll.Core.Records;

namespace Plimsoll.Core.Oversight;

/// <summary>Why something may not be written, for the person who wrote it.</summary>
/// <param name="Rule">The short name of the rule: <c>who-missed-the-date</c>.</param>
/// <param name="Field">The field that it is about, of a group's line <c>actions[2].owner</c>; null where it is about who signs.</param>
/// <param name="Words">What is missing and what would do, in plain and kind words.</param>
public sealed record Objection(string Rule, string? Field, string Words)
{
    /// <summary>Of a form about several, the one whom it concerns; null where it concerns them all.</summary>
    public Subject? Whose { get; init; }
}
