using System.Security.Cryptography;
using System.Text;
using Plimsoll.App.Looking;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Oversight;

/// <summary>
/// Which words have stood in which child's notes, as salted hashes: a note can be compared with those about other children, and none of them can be read here.
/// The salt is made anew each time the program starts.
/// </summary>
internal sealed class NoteTexts(Overview overview)
{
    private static readonly string[] Fields = ["impact", "safety", "line"];

    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(32);

    private readonly Dictionary<string, List<(string Id, Subject Subject)>> _texts = [];

    private readonly Lock _lock = new();

    private int _read;

    /// <summary>For one note: whether a bare text has stood in another, or stands in one that the same form writes. What it corrects is not another.</summary>
    public Func<string, TextUse> For(CaseRecord written, IReadOnlyList<CaseRecord> with) => bare =>
    {
        if (with.Any(note => note.Subject != written.Subject && note.Text("line") is { } line && NoteText.Bare(line, NamesOf(overview.Timeline(note.Subject, null))) == bare))
        {
            return TextUse.AnotherChild;
        }

        List<(string Id, Subject Subject)> notes;
        lock (_lock)
        {
            Read();
            notes = [.. _texts.GetValueOrDefault(Hash(bare), [])];
        }

        notes.RemoveAll(note => overview.LastOf(note.Id) is not { } last || last.Corrects is { Kind: CorrectionKind.Voids } || last.Id == written.Corrects?.Record || IsErased(note.Id));
        return notes.Count == 0 ? TextUse.New : notes.TrueForAll(note => note.Subject == written.Subject) ? TextUse.ThisChild : TextUse.AnotherChild;
    };

    /// <summary>What a subject, and those on its timeline, are called; and its id.</summary>
    public static IReadOnlyList<string> NamesOf(Timeline timeline) => [.. timeline.Records
        .Where(record => record.Type == RecordTypes.PersonName)
        .SelectMany(record => new[] { record.Text("given"), record.Text("family") }).OfType<string>()
        .Append(timeline.Subject.Id).Distinct()];

    private bool IsErased(string note) => overview.Find(note) is { } found && Fields.All(field => found.Text(field) is null);

    /// <summary>The notes appended since the last look.</summary>
    private void Read()
    {
        foreach (var note in overview.Notes(_read))
        {
            _read++;
            var names = NamesOf(overview.Timeline(note.Subject, null));
            foreach (var text in Fields.Select(note.Text).OfType<string>())
            {
                var hash = Hash(NoteText.Bare(text, names));
                (_texts.TryGetValue(hash, out var notes) ? notes : _texts[hash] = []).Add((note.Id, note.Subject));
            }
        }
    }

    private string Hash(string bare) => Convert.ToHexString(HMACSHA256.HashData(_salt, Encoding.UTF8.GetBytes(bare)));
}
