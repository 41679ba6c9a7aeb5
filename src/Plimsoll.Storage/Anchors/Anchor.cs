using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Plimsoll.Storage;

/// <summary>A head of the journal, signed: up to here every entry was so, at this time. Each names the one before it, so that none can be left out.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Head">The last entry then, and the hash that vouches for all before it.</param>
/// <param name="Signed">When it was signed, in UTC.</param>
/// <param name="Before">SHA-256 of the text of the anchor before; zeros for the first.</param>
public sealed record Anchor(string Authority, long Number, JournalHead Head, DateTimeOffset Signed, string Before)
{
    private const string Title = "plimsoll anchor 1";

    private static readonly string[] Names = ["authority", "number", "entry", "hash", "signed", "before"];

    internal static readonly string NoneBefore = new('0', 2 * Seal.Length);

    internal SignedText Text { get; private init; } = null!;

    /// <summary>The name of its file.</summary>
    public string FileName => FileOf(Authority, Number);

    internal static string FileOf(string authority, long number) => $"{Uri.EscapeDataString(authority)}@{number:0000000}.anchor";

    internal static Anchor Sign(AnchorKey key, string authority, long number, JournalHead head, DateTimeOffset now, Anchor? before)
    {
        var text = SignedText.Sign(
            key, Title,
            (Names[0], Uri.EscapeDataString(authority)),
            (Names[1], number.ToString(CultureInfo.InvariantCulture)),
            (Names[2], head.Sequence.ToString(CultureInfo.InvariantCulture)),
            (Names[3], Convert.ToHexStringLower(head.Hash.Span)),
            (Names[4], Instant.Write(now)),
            (Names[5], before?.Text.Digest ?? NoneBefore));
        return TryRead(text.Text, out var anchor) ? anchor : throw new InvalidOperationException("An anchor that was just signed cannot be read.");
    }

    internal static bool TryRead(string text, [NotNullWhen(true)] out Anchor? anchor)
    {
        anchor = null;
        if (!SignedText.Read(text, Title, out var signed, Names)
            || !long.TryParse(signed[Names[1]], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !long.TryParse(signed[Names[2]], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return false;
        }

        try
        {
            var hash = Convert.FromHexString(signed[Names[3]]);
            anchor = new Anchor(
                Uri.UnescapeDataString(signed[Names[0]]), number, new JournalHead(sequence, hash), Instant.Read(signed[Names[4]]), signed[Names[5]])
            {
                Text = signed,
            };
            return hash.Length == Seal.Length;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
