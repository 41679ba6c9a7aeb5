using Plimsoll.Core.Records;

namespace Plimsoll.Core.Keeping;

/// <summary>How long records of a kind are kept, and by what power.</summary>
/// <param name="Title">What it is about: <c>A child who was looked after</c>.</param>
/// <param name="Source">The statute, guidance or local schedule.</param>
/// <param name="WholeRecord">It holds all that was written about the person, and not only its own records.</param>
/// <param name="LastDay">The last day on which a record is kept; null where what it counts from has not happened or is not known, and so it is kept.</param>
public sealed record KeepRule(string Id, string Title, string Source, bool WholeRecord, Func<CaseRecord, KeepFacts, DateOnly?> LastDay);

/// <summary>What periods are counted from.</summary>
/// <param name="LatestOf">The day of the latest record of a type, or null.</param>
/// <param name="EndOfSpell">The day on which a spell last ended; null where there was none or one is open.</param>
public sealed record KeepFacts(DateOnly? Born, DateOnly? Died, Func<string, DateOnly?> LatestOf, Func<string, DateOnly?> EndOfSpell);
