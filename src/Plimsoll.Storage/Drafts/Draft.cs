using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>What somebody has typed and not yet saved.</summary>
/// <param name="Id">The id that the record will have when it is saved: so a draft is never saved twice.</param>
/// <param name="Author">The account that typed it; nobody else sees it.</param>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Type">The record type.</param>
/// <param name="Fields">The fields as JSON, as they were typed, sound or not.</param>
public sealed record Draft(string Id, string Author, Subject Subject, string Type, string Fields)
{
    /// <summary>Counts the times it was kept. Whoever keeps it names the version that the typing began from; 0 for a new one.</summary>
    public long Version { get; init; }

    public DateTimeOffset Saved { get; init; }

    /// <summary>When it ends, unless it is typed in again. Its author is told some days before, and it does not end untold.</summary>
    public DateTimeOffset Ends { get; init; }

    /// <summary>When its author was told that it ends.</summary>
    public DateTimeOffset? Told { get; init; }

    /// <summary>The draft that this one was parted from, because it was typed in two places at once.</summary>
    public string? PartedFrom { get; init; }
}

/// <summary>What became of a draft: it is kept under a new version; or it stands changed by another window, and both texts are kept.</summary>
/// <param name="Kept">What was given, as it is kept now.</param>
/// <param name="Other">Where the draft had been changed meanwhile: the text that stands under its id. What was given is kept beside it, under an id of its own.</param>
/// <param name="Refusal">Why it was not kept: it is another's, or too long.</param>
public sealed record DraftResult(Draft? Kept, Draft? Other = null, string? Refusal = null);
