using System.Diagnostics.CodeAnalysis;
using Plimsoll.Core.Keeping;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>
/// A decision to erase, signed and kept beside the anchors: a backup made before it holds what was erased, and restoring it must not bring
/// that back.
/// </summary>
public sealed record ErasureNote(string Authority, CaseRecord Decision)
{
    internal const string Ending = ".erasure";
    private const string Title = "plimsoll erasure 1";
    private static readonly string[] Names = ["authority", "decision"];

    internal SignedText Text { get; private init; } = null!;

    /// <summary>The name of its file.</summary>
    public string FileName => FileOf(Authority, Decision.Id);

    public static string FileOf(string authority, string decision) => $"{Uri.EscapeDataString(authority)}@{Uri.EscapeDataString(decision)}{Ending}";

    public static ErasureNote Sign(AnchorKey key, string authority, CaseRecord decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new ErasureNote(authority, decision)
        {
            Text = SignedText.Sign(key, Title, (Names[0], Uri.EscapeDataString(authority)), (Names[1], EnvelopeJson.Write(decision))),
        };
    }

    /// <summary>The notes of a folder, and those files that are not as they were signed.</summary>
    /// <exception cref="StorageException">The folder cannot be read.</exception>
    public static (IReadOnlyList<ErasureNote> Notes, IReadOnlyList<string> Forged) Read(AnchorCheck check, string authority)
    {
        ArgumentNullException.ThrowIfNull(check);
        var notes = new List<ErasureNote>();
        var forged = new List<string>();
        foreach (var (file, text) in check.Folder.Read(authority, Ending))
        {
            if (TryRead(text, out var note) && note.FileName == file && note.Text.IsSignedBy(check.Keys))
            {
                notes.Add(note);
            }
            else
            {
                forged.Add(Path.Combine(check.Folder.Path, file));
            }
        }

        return (notes, forged);
    }

    private static bool TryRead(string text, [NotNullWhen(true)] out ErasureNote? note)
    {
        note = SignedText.Read(text, Title, out var signed, Names)
            && EnvelopeJson.TryRead(signed[Names[1]], out var decision, out _) && decision.Type == ErasureDecision.Type
            ? new ErasureNote(Uri.UnescapeDataString(signed[Names[0]]), decision) { Text = signed }
            : null;
        return note is not null;
    }
}
