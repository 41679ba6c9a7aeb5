using Plimsoll.Storage;

namespace Plimsoll.App.Keeping;

/// <summary>What became of a signing.</summary>
/// <param name="Signed">The new anchor; null where nothing was written since the last.</param>
/// <param name="Copied">How many signed texts the folder lacked and now holds, older ones among them.</param>
/// <param name="Refusal">Why nothing could be signed or copied.</param>
public sealed record Signing(Anchor? Signed, int Copied, string? Refusal = null);

/// <summary>
/// Signs the head of the journal and copies it, and what was erased, to a place apart. To be done every hour; it also finishes what was
/// interrupted: erasures outside the journal, uploads.
/// </summary>
public static class SignHead
{
    /// <exception cref="StorageException">The journal, the key or the folder cannot be used.</exception>
    public static Signing Of(Authority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        var settings = authority.Settings;
        authority.Stores.FinishErasures(authority.Instant);
        authority.Documents.Sweep(authority.Instant);
        if (Refuse(settings) is { } refusal)
        {
            return new Signing(null, 0, refusal);
        }

        using var key = AnchorKey.OpenOrMake(settings.AnchorKey!);
        var folder = new AnchorFolder(settings.Anchors!);
        var name = authority.Journal.Authority;
        var erasures = authority.Journal.Erasures().Where(decision => !folder.Holds(ErasureNote.FileOf(name, decision.Id))).Select(decision => ErasureNote.Sign(key, name, decision)).ToList();
        var copied = folder.Keep(erasures);
        var signed = authority.Stores.Anchors.Sign(key, authority.Instant);
        return new Signing(signed, copied + folder.Keep(authority.Stores.Anchors.All()));
    }

    /// <summary>A key or a copy that lies beside the database goes where the database goes.</summary>
    private static string? Refuse(Settings settings) => settings switch
    {
        { AnchorKey: null } => "PLIMSOLL_ANCHOR_KEY is not set: name the file of the key that signs, apart from the data. It is made on first use.",
        { Anchors: null } => "PLIMSOLL_ANCHORS is not set: name the folder to copy signed heads to, best on another machine.",
        _ when IsWithin(settings.AnchorKey, settings.Data) => $"The key {settings.AnchorKey} lies in the data folder: who can change the journal there could sign it anew. Keep it elsewhere.",
        _ when IsWithin(settings.Anchors, settings.Data) => $"The folder {settings.Anchors} lies in the data folder: who can change the journal there could take the copies away. Keep it elsewhere.",
        _ => null,
    };

    private static bool IsWithin(string path, string folder) =>
        Path.GetFullPath(path).StartsWith($"{Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
