using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>A record that was appended of late, as far as it matters to the clocks of others.</summary>
/// <param name="Under">The subject whose records it changed.</param>
/// <param name="Author">Who signed it; null for nobody.</param>
/// <param name="IsWide">It corrects a record or answers one: whoever could see either is touched.</param>
/// <param name="Surrounds">Ladders of others turn on it.</param>
internal readonly record struct Appended(long Sequence, Subject Under, string Type, string? Author, bool IsWide, bool Surrounds);
