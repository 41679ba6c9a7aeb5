namespace Plimsoll.Core.Oversight;

/// <summary>Why something may not be written, for the person who wrote it.</summary>
/// <param name="Rule">The short name of the rule: <c>who-missed-the-date</c>.</param>
/// <param name="Field">The field that it is about; null where it is about who signs.</param>
/// <param name="Words">What is missing and what would do, in plain and kind words.</param>
public sealed record Objection(string Rule, string? Field, string Words);
