using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>What became of an append: all of its records stand in the journal, or none of them was written.</summary>
/// <param name="Appended">The records that were written, each with its sequence and when.</param>
/// <param name="Skipped">How many stood there already, word for word.</param>
/// <param name="Refusal">Why nothing was written; null where all is well.</param>
public sealed record AppendResult(IReadOnlyList<CaseRecord> Appended, int Skipped = 0, Refusal? Refusal = null);

/// <summary>Why the journal does not take a record.</summary>
/// <param name="Record">The id of the record that is refused.</param>
/// <param name="Message">A sentence for the person who wrote or imported it.</param>
public sealed record Refusal(RefusalReason Reason, string Record, string Message);

/// <summary>The reasons for which the journal does not take a record.</summary>
public enum RefusalReason
{
    /// <summary>A part of it is not as records are: an id with a space, fields of more than a million bytes.</summary>
    Malformed,

    /// <summary>A record with this id stands in the journal, and says something else.</summary>
    IdTaken,

    /// <summary>It is about a record that is neither in the journal nor before it in the same append.</summary>
    AboutUnknown,

    /// <summary>It corrects a record that is neither in the journal nor before it in the same append.</summary>
    CorrectsUnknown,

    /// <summary>A standard lets no such record be saved as things stand.</summary>
    Gate,

    /// <summary>Somebody else wrote about the subject after the author last looked.</summary>
    Conflict,

    /// <summary>Something was written about the subject after the decision was made: look again.</summary>
    ChangedMeanwhile,

    /// <summary>It would erase what says why something was erased, or only claims that something was.</summary>
    NotErasable,
}
