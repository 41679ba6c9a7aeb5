namespace Plimsoll.Storage;

/// <summary>
/// The store cannot be used: full, locked, read-only, not ours or damaged. The message is a plain sentence that names the file.
/// Nothing was written by the call that threw it.
/// </summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
