namespace Plimsoll.Storage;

/// <summary>What a journal is held against: copies of its signed heads, and the keys whose signatures count.</summary>
public sealed record AnchorCheck(AnchorFolder Folder, IReadOnlyList<AnchorKey> Keys);

/// <summary>The copies of one authority's anchors: those that are sound, by the entry they vouch for, and the first thing wrong with the others.</summary>
internal sealed class AnchorCopies
{
    private readonly Dictionary<long, Anchor> _byEntry = [];
    private readonly Dictionary<long, Anchor> _byNumber = [];

    private AnchorCopies()
    {
    }

    /// <summary>Where nothing is compared.</summary>
    public static AnchorCopies None { get; } = new();

    /// <summary>The first file that is not as it was signed.</summary>
    public JournalProblem? Problem { get; private set; }

    public Anchor? Numbered(long number) => _byNumber.GetValueOrDefault(number);

    public Anchor? For(long sequence) => _byEntry.GetValueOrDefault(sequence);

    /// <summary>The first anchor that vouches for an entry after this one.</summary>
    public Anchor? After(long sequence) => _byEntry.Values.Where(anchor => anchor.Head.Sequence > sequence).MinBy(anchor => anchor.Head.Sequence);

    public static AnchorCopies Read(AnchorCheck check, string authority)
    {
        var copies = new AnchorCopies();
        foreach (var (file, text) in check.Folder.Read(authority, ".anchor"))
        {
            if (Anchor.TryRead(text, out var anchor) && anchor.FileName == file && anchor.Authority == authority && anchor.Text.IsSignedBy(check.Keys))
            {
                copies._byNumber[anchor.Number] = anchor;
                copies._byEntry[anchor.Head.Sequence] = anchor;
            }
            else
            {
                copies.Problem ??= new JournalProblem(
                    JournalFault.AnchorForged, 0,
                    $"The anchor {Path.Combine(check.Folder.Path, file)} is not as it was signed, or was signed with a key that was not given: it proves nothing.");
            }
        }

        copies.Problem ??= copies.Gap();
        return copies;
    }

    /// <summary>The first anchor that the journal remembers and the folder does not hold.</summary>
    public JournalProblem? Missing(IReadOnlyList<Anchor> remembered)
    {
        foreach (var anchor in remembered)
        {
            if (!_byNumber.TryGetValue(anchor.Number, out var copy))
            {
                return new JournalProblem(
                    JournalFault.AnchorMissing, anchor.Head.Sequence,
                    $"The folder holds no anchor {anchor.Number}, which was signed at {anchor.Signed:yyyy-MM-dd HH:mm} UTC for entry {anchor.Head.Sequence}: copy it again with journal anchor if the folder was out of reach then; otherwise somebody took it away.");
            }

            if (copy.Text.Text != anchor.Text.Text)
            {
                return new JournalProblem(
                    JournalFault.AnchorForged, anchor.Head.Sequence,
                    $"Anchor {anchor.Number} in the folder is another than the journal remembers: one of the two was put in the other's place.");
            }
        }

        return null;
    }

    private JournalProblem? Gap()
    {
        Anchor? before = null;
        foreach (var anchor in _byNumber.Values.OrderBy(anchor => anchor.Number))
        {
            var expected = (before?.Number ?? 0) + 1;
            if (anchor.Number != expected)
            {
                return new JournalProblem(JournalFault.AnchorMissing, anchor.Head.Sequence, $"The folder holds no anchor {expected}, and holds anchor {anchor.Number} after it: somebody took it away.");
            }

            if (anchor.Before != (before?.Text.Digest ?? Anchor.NoneBefore))
            {
                return new JournalProblem(JournalFault.AnchorForged, anchor.Head.Sequence, $"Anchor {anchor.Number} does not follow from the one before it.");
            }

            before = anchor;
        }

        return null;
    }
}
