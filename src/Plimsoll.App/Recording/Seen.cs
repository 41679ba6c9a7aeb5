using Plimsoll.Core.Records;

namespace Plimsoll.App.Recording;

/// <summary>What an author had before their eyes: a subject's records up to a place in the journal.</summary>
/// <param name="Sequence">The journal's last entry when the page was made: <c>Overview.Followed</c>.</param>
public sealed record Seen(Subject Subject, long Sequence);
