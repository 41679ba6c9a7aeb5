using Plimsoll.Storage;

namespace Plimsoll.App.Keeping;

/// <summary>What a check of everything found.</summary>
/// <param name="Journal">The walk along the chain.</param>
/// <param name="Documents">What is wrong with documents, each a sentence.</param>
/// <param name="Orphans">Documents that nothing refers to and no draft can refer to any more.</param>
public sealed record JournalReport(Verification Journal, IReadOnlyList<string> Documents, IReadOnlyList<string> Orphans)
{
    public bool IsSound => Journal.Problem is null && Documents.Count == 0 && Orphans.Count == 0;
}

/// <summary>Checks the journal, against copies of its signed heads where there are any, and the documents.</summary>
public static class VerifyJournal
{
    /// <param name="anchors">The folder of the copies; null for the one of the settings, if any.</param>
    /// <param name="keys">Files of keys, or of their public halves, whose signatures count beside that of the settings.</param>
    /// <exception cref="StorageException">The journal, a key or the folder cannot be read.</exception>
    public static JournalReport Of(Authority authority, string? anchors = null, IReadOnlyList<string>? keys = null)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return With(authority.Settings, anchors, keys, check => new JournalReport(
            authority.Journal.Verify(check: check), [.. authority.Stores.VerifyDocuments()], authority.Stores.Orphans(authority.Instant)));
    }

    /// <summary>Opens what a journal is held against, for as long as something is done with it; null where no folder is named.</summary>
    public static T With<T>(Settings settings, string? anchors, IReadOnlyList<string>? keys, Func<AnchorCheck?, T> run)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(run);
        if ((anchors ?? settings.Anchors) is not { } folder)
        {
            return run(null);
        }

        var open = new List<AnchorKey>();
        try
        {
            string[] files = [.. keys ?? [], .. settings.AnchorKey is { } own && File.Exists(own) ? new[] { own } : []];
            foreach (var file in files)
            {
                open.Add(AnchorKey.Open(file));
            }

            return run(new AnchorCheck(new AnchorFolder(folder), open));
        }
        finally
        {
            open.ForEach(key => key.Dispose());
        }
    }
}
