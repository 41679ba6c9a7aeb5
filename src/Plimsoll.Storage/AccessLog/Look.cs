using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>One look at a person's record.</summary>
/// <param name="Who">The account that looked.</param>
/// <param name="What">What was looked at: a page, a search, an export.</param>
/// <param name="Subject">Whose record it was.</param>
/// <param name="Reason">Why, where the reader had to say.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Look(string Who, string What, Subject Subject, string? Reason, DateTimeOffset At);
