namespace Plimsoll.Storage;

/// <summary>What a check of the whole journal found.</summary>
/// <param name="Checked">How many entries were found to be as they were written, from the first on.</param>
/// <param name="Head">The last of them and its hash: compare it with one that was kept elsewhere, because a journal rebuilt from end to end is whole in itself.</param>
/// <param name="Problem">The first thing that is wrong; null where nothing is.</param>
public sealed record Verification(long Checked, JournalHead Head, JournalProblem? Problem)
{
    /// <summary>The last signed head that the journal was held against and fits; null where there was none.</summary>
    public Anchor? Anchored { get; init; }

    /// <summary>What was erased lawfully, by the entries that decided it.</summary>
    public IReadOnlyList<LawfulErasure> Erasures { get; init; } = [];
}

/// <summary>An erasure that the journal accounts for.</summary>
/// <param name="DecidedIn">The entry that decided it: who, why and by what power.</param>
/// <param name="Entries">How many entries it took the fields of.</param>
public sealed record LawfulErasure(long DecidedIn, long Entries);

/// <summary>The first entry that is not as it was written.</summary>
/// <param name="Sequence">The first place in the journal that is wrong; 0 where no place can be named.</param>
/// <param name="Message">A sentence: what is wrong there.</param>
public sealed record JournalProblem(JournalFault Fault, long Sequence, string Message);

/// <summary>The ways in which a journal can be wrong.</summary>
public enum JournalFault
{
    /// <summary>The envelope of one entry was changed where it stands.</summary>
    EnvelopeChanged,

    /// <summary>The fields of one entry, or the reason of its correction, were changed.</summary>
    FieldsChanged,

    /// <summary>The fields of an entry are gone, and no erasure accounts for it.</summary>
    FieldsMissing,

    /// <summary>The fields of an erased entry are back, from an older copy perhaps.</summary>
    ErasureUndone,

    /// <summary>An entry was taken out.</summary>
    EntryMissing,

    /// <summary>From here on the entries are not those that were written: put in, taken out and renumbered, or put in another order.</summary>
    OrderChanged,

    /// <summary>The last entries were cut off.</summary>
    TailCut,

    /// <summary>The head does not vouch for the last entry, or entries stand after it.</summary>
    HeadChanged,

    /// <summary>The chain is whole in itself and is not the one that was signed.</summary>
    ChainRebuilt,

    /// <summary>A copy of a signed head is not as it was signed.</summary>
    AnchorForged,

    /// <summary>A signed head is not among the copies.</summary>
    AnchorMissing,
}
