using Plimsoll.Storage;

namespace Plimsoll.App.Keeping;

/// <summary>Takes a document that somebody gives, looked at by the authority's scanner where one is set.</summary>
public static class KeepDocument
{
    /// <exception cref="StorageException">It cannot be written: nothing of it is kept.</exception>
    public static Task<DocumentResult> From(Authority authority, Stream content, string name, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return authority.Documents.Keep(content, name, authority.Settings.Scanner is { } program ? new Scanner(program).Problem : null, stop);
    }
}
