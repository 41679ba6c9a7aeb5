namespace Plimsoll.Storage;

/// <summary>
/// The store cannot be used: full, locked, read-only, not ours or damaged. The message is a plain sentence that names the file or database.
/// Nothing was written by the call that threw it; where a server is lost in its last step that is not known, and the same records may be
/// appended again: those that stand are skipped.
/// </summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
