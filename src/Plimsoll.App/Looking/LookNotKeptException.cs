using Plimsoll.Storage;

namespace Plimsoll.App.Looking;

/// <summary>A look at a person's record could not be written to the access log, so nothing of the record is shown.</summary>
public sealed class LookNotKeptException(StorageException why) : Exception("A look at a record could not be written down, so the record was not shown.", why);
