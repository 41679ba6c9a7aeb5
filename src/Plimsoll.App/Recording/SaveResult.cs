using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Recording;

/// <summary>What became of what a person wrote: all of it stands, or nothing of it was written, and why. A draft stays until its record stands.</summary>
/// <param name="Saved">The records as they stand in the journal.</param>
/// <param name="Objections">What must be put right, by field and, where a form is about several, by whom it concerns.</param>
/// <param name="Gates">The standards that let no such record be saved as things stand, each with what is missing.</param>
/// <param name="Refusal">Why the journal did not take it: also where <paramref name="Gates"/> say more, or somebody else wrote meanwhile.</param>
public sealed record SaveResult(IReadOnlyList<CaseRecord> Saved, IReadOnlyList<Objection> Objections, IReadOnlyList<Unsaved> Gates, Refusal? Refusal)
{
    public bool IsSaved => Saved.Count > 0;

    public static SaveResult Refused(params IReadOnlyList<Objection> objections) => new([], objections, [], null);
}
