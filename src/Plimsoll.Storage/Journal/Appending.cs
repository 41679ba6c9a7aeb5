using System.Data.Common;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>What happens while the journal is held: its end is read, the entries are written after it, and its end is moved.</summary>
/// <param name="bySubject">The entries as they are found by whom they are about: what is judged is read while the journal is held.</param>
/// <param name="check">Judges what is new against the journal as it stands, and may refuse it. Not asked where everything stood already.</param>
internal sealed class Appending(string authority, string bySubject, IReadOnlyList<NewEntry> entries, DateTimeOffset now, Func<HeldJournal, Refusal?>? check = null)
{
    private readonly Seal _seal = new();

    public (AppendResult Answer, bool Stands) Run(DbConnection connection)
    {
        using var standing = new Standing(connection, authority);
        var (sequence, previous) = standing.HoldHead();
        var held = new HeldJournal(connection, authority, bySubject, sequence);
        var appended = Later(Instant.ToMicroseconds(now), standing.AppendedAt(sequence));
        var written = new List<CaseRecord>(entries.Count);
        using var writer = new EntryWriter(connection, authority, Instant.Write(appended));
        foreach (var entry in entries)
        {
            if (standing.Refuse(entry.Record) is { } refusal)
            {
                return Nothing(refusal);
            }

            var hash = _seal.Entry(authority, sequence + 1, entry.Text, writer.Appended, entry.Digest, previous);
            if (writer.TryAdd(sequence + 1, entry, hash))
            {
                (sequence, previous) = (sequence + 1, hash);
                written.Add(entry.Record with { Sequence = sequence, Appended = appended });
            }
            else if (!standing.Same(entry))
            {
                return Nothing(Standing.IdTaken(entry.Record.Id));
            }
        }

        if (written.Count > 0 && check?.Invoke(held) is { } refused)
        {
            return Nothing(refused);
        }

        writer.MoveHead(sequence, previous);
        return (new AppendResult(written, Skipped: entries.Count - written.Count), Stands: written.Count > 0);
    }

    /// <summary>A clock set back does not turn the journal's order round.</summary>
    public static DateTimeOffset Later(DateTimeOffset now, DateTimeOffset last) => now > last ? now : last;

    private static (AppendResult, bool) Nothing(Refusal refusal) => (new AppendResult([], Refusal: refusal), false);
}
