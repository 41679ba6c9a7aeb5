using System.Data.Common;
using System.Diagnostics;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>
/// An import of any size: staged, then appended in transactions so short that nobody waits, and seen by readers when its closing record
/// stands. Whatever stops it, nothing is seen of half of it: while it is staged it is put aside, after that it is finished.
/// </summary>
internal sealed class Importing(Database database, string authority, Lock appending)
{
    /// <summary>Half of the time for which others may be kept waiting; a transaction that took less is followed by a larger one.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);

    /// <summary>Between two transactions others come in: a lock of SQLite is asked for again after some milliseconds.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private int _rows = 100;

    /// <param name="closing">Makes the record that closes the import, of how many records it brought.</param>
    public Imported Run(IReadOnlyList<CaseRecord> records, Func<int, CaseRecord> closing, DateTimeOffset now)
    {
        var mine = Guid.NewGuid().ToString();
        Finish();
        if (!Begin(mine, now))
        {
            return new Imported(0, Refusal: Overtaken);
        }

        var staged = 0;
        for (var from = 0; from < records.Count;)
        {
            var part = records.Skip(from).Take(_rows).ToList();
            var (added, refusal) = Stage(mine, part, from);
            if (refusal is not null)
            {
                PutAside(mine);
                return new Imported(0, Refusal: refusal);
            }

            (staged, from) = (staged + added, from + part.Count);
        }

        if (staged == 0)
        {
            PutAside(mine);
            return new Imported(0, records.Count);
        }

        if (MakeReady(mine, closing(staged), records.Count) is { } wrong)
        {
            PutAside(mine);
            return new Imported(0, Refusal: wrong);
        }

        Finish();
        return new Imported(staged, records.Count - staged);
    }

    /// <summary>Finishes an import that is ready: this one, or one whose program was stopped. Several may do so at once.</summary>
    public void Finish()
    {
        while (InTurn(AppendNext))
        {
        }
    }

    private static readonly Refusal Overtaken = new(
        RefusalReason.Conflict, "", "Another import began before this one was read to its end. Nothing was changed: load it again when that one is done.");

    /// <summary>Whoever began last goes on; what another had staged is gone, and it is told so.</summary>
    private bool Begin(string mine, DateTimeOffset now)
    {
        var begun = InTurn(connection =>
        {
            using var begin = connection.Command(
                """
                insert into import (authority, id, begun, ready, first_entry) values (@authority, @id, @now, 0, 0)
                on conflict (authority) do update set id = excluded.id, begun = excluded.begun where import.ready = 0
                """,
                ("@authority", authority), ("@id", mine), ("@now", Instant.Write(now)));
            return begin.ExecuteNonQuery() == 1;
        });
        return begun && Clear(mine);
    }

    private (int Added, Refusal? Refusal) Stage(string mine, List<CaseRecord> part, int from)
    {
        using var maker = new EntryMaker();
        var (entries, malformed) = maker.Make(part);
        if (malformed is not null)
        {
            return (0, malformed);
        }

        return InTurn(connection =>
        {
            if (!Hold(connection, mine, "id = @value", mine))
            {
                return (0, Overtaken);
            }

            using var staging = new Staging(connection, authority);
            var added = 0;
            for (var i = 0; i < entries.Count; i++)
            {
                var (isNew, refusal) = staging.Add(entries[i], from + i);
                if (refusal is not null)
                {
                    return (added, refusal);
                }

                added += isNew ? 1 : 0;
            }

            return (added, (Refusal?)null);
        });
    }

    private Refusal? MakeReady(string mine, CaseRecord closing, int place)
    {
        using var maker = new EntryMaker();
        var (entries, malformed) = maker.Make([closing]);
        return malformed ?? InTurn(connection =>
        {
            using var staging = new Staging(connection, authority);
            return Hold(connection, mine, "ready = 1, id = @value", closing.Id) && staging.Insert(entries[0], place) ? null : Overtaken;
        });
    }

    /// <summary>Changes the import's row while it is being staged, and so holds it; false where another import has put it aside.</summary>
    private bool Hold(DbConnection connection, string mine, string change, string value)
    {
        using var hold = connection.Command(
            $"update import set {change} where authority = @authority and id = @id and ready = 0", ("@authority", authority), ("@id", mine), ("@value", value));
        return hold.ExecuteNonQuery() == 1;
    }

    private void PutAside(string mine)
    {
        if (Clear(mine))
        {
            InTurn(connection =>
            {
                using var drop = connection.Command("delete from import where authority = @authority and id = @id and ready = 0", ("@authority", authority), ("@id", mine));
                return drop.ExecuteNonQuery();
            });
        }
    }

    /// <summary>Takes away what is staged, in short transactions too; false where another import has begun.</summary>
    private bool Clear(string mine)
    {
        bool? held = null;
        while (held is null)
        {
            held = InTurn(connection =>
            {
                if (!Hold(connection, mine, "id = @value", mine))
                {
                    return false;
                }

                using var staging = new Staging(connection, authority);
                if (staging.Next(_rows) is not [.., var (last, _)])
                {
                    return (bool?)true;
                }

                staging.Remove(last);
                return null;
            });
        }

        return held.Value;
    }

    /// <summary>Appends the next rows of an import that is ready; false where there is none.</summary>
    private bool AppendNext(DbConnection connection)
    {
        if (Ready(connection) is null)
        {
            return false;
        }

        using var standing = new Standing(connection, authority);
        using var staging = new Staging(connection, authority);
        var (sequence, previous) = standing.HoldHead();
        if (Ready(connection) is not { } import)
        {
            return false;
        }

        var rows = staging.Next(_rows);
        var appended = Appending.Later(Instant.Read(import.Begun), standing.AppendedAt(sequence));
        using var writer = new EntryWriter(connection, authority, Instant.Write(appended));
        var seal = new Seal();
        var first = import.First;
        var closed = false;
        foreach (var (_, row) in rows)
        {
            closed = row.Text.Id == import.Id;
            var part = new Part(first == 0 ? sequence + 1 : first, closed);
            var hash = seal.Entry(authority, sequence + 1, row.Text, writer.Appended, row.Digest, previous, part);

            // What somebody appended since it was staged stands: an id is taken once.
            if (writer.TryAdd(sequence + 1, row, hash, part))
            {
                (sequence, previous, first) = (sequence + 1, hash, part.Import);
            }
        }

        staging.Remove(rows[^1].Place);
        writer.MoveHead(sequence, previous);
        using var move = closed
            ? connection.Command("delete from import where authority = @authority", ("@authority", authority))
            : connection.Command("update import set first_entry = @first where authority = @authority", ("@authority", authority), ("@first", first));
        move.ExecuteNonQuery();
        database.Announce(connection);
        return !closed;
    }

    private (string Id, string Begun, long First)? Ready(DbConnection connection)
    {
        using var command = connection.Command("select id, begun, first_entry from import where authority = @authority and ready = 1", ("@authority", authority));
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetString(0), row.GetString(1), row.GetInt64(2)) : null;
    }

    /// <summary>One short transaction; the next is as large as would have fitted.</summary>
    private T InTurn<T>(Func<DbConnection, T> work)
    {
        var before = Stopwatch.GetTimestamp();
        T answer;
        lock (appending)
        {
            answer = database.Write(connection => (work(connection), Stands: true));
        }

        var took = Stopwatch.GetElapsedTime(before);
        _rows = (int)Math.Clamp(_rows * (Turn / (took + TimeSpan.FromMilliseconds(1))), _rows / 4, Math.Min(_rows * 2, 5000));
        _rows = Math.Max(_rows, 20);
        Thread.Sleep(Pause);
        return answer;
    }
}

/// <summary>What became of an import: all of it stands, or nothing was written.</summary>
/// <param name="Appended">How many records were new.</param>
/// <param name="Skipped">How many stood there already, word for word.</param>
/// <param name="Refusal">Why nothing was written; null where all is well.</param>
public sealed record Imported(int Appended, int Skipped = 0, Refusal? Refusal = null);

/// <summary>An entry's part in an import.</summary>
/// <param name="Import">The sequence of the import's first entry.</param>
/// <param name="Closes">The last of it: with this one, all of it is seen.</param>
internal readonly record struct Part(long Import, bool Closes)
{
    public long ClosesImport => Closes ? Import : 0;
}
