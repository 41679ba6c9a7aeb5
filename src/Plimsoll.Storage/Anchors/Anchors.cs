using System.Data.Common;

namespace Plimsoll.Storage;

/// <summary>The signed heads of one authority's journal, as the database remembers them. The copies that prove something are in <see cref="AnchorFolder"/>.</summary>
public sealed class Anchors
{
    private readonly Database _database;
    private readonly string _authority;

    internal Anchors(Database database, string authority) => (_database, _authority) = (database, authority);

    /// <summary>Signs the head, where it has moved since it was last signed; otherwise answers with null.</summary>
    /// <exception cref="StorageException">The last anchor no longer fits the journal: a new one must not cover that up.</exception>
    public Anchor? Sign(AnchorKey key, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _database.Write<Anchor?>(connection =>
        {
            // Holds the head's row: two that sign at once sign one after the other.
            if (Hold(connection) is not { } head)
            {
                return (null, false);
            }

            var last = Last(connection);
            if (last is not null && !Fits(connection, last))
            {
                throw new StorageException($"Entry {last.Head.Sequence} is not what anchor {last.Number} vouches for: nothing was signed. Run journal verify with the folder of the anchors.");
            }

            if (last?.Head.Sequence == head.Sequence)
            {
                return (null, false);
            }

            var anchor = Anchor.Sign(key, _authority, (last?.Number ?? 0) + 1, head, now, last);
            Remember(connection, anchor);
            return (anchor, true);
        });
    }

    /// <summary>
    /// After a restore: remembers again what was signed since the backup and fits the journal, so that numbers go on where the copies end.
    /// </summary>
    internal void Adopt(AnchorCheck check)
    {
        var copies = AnchorCopies.Read(check, _authority);
        _database.Write(connection =>
        {
            var last = Last(connection);
            while (copies.Numbered((last?.Number ?? 0) + 1) is { } next && next.Before == (last?.Text.Digest ?? Anchor.NoneBefore) && Fits(connection, next))
            {
                Remember(connection, next);
                last = next;
            }

            return (true, true);
        });
    }

    /// <summary>All that were signed, in order.</summary>
    public IReadOnlyList<Anchor> All() => _database.Read(connection => Read(connection, _authority));

    internal static IReadOnlyList<Anchor> Read(DbConnection connection, string authority)
    {
        using var command = connection.Command("select number, signed from anchor where authority = @authority order by number", ("@authority", authority));
        using var rows = command.ExecuteReader();
        var anchors = new List<Anchor>();
        while (rows.Read())
        {
            anchors.Add(Anchor.TryRead(rows.GetString(1), out var anchor) && anchor.Number == rows.GetInt64(0)
                ? anchor
                : throw new FormatException($"anchor {rows.GetInt64(0)} is not an anchor"));
        }

        return anchors;
    }

    private Anchor? Last(DbConnection connection) => Read(connection, _authority) is [.., var last] ? last : null;

    private void Remember(DbConnection connection, Anchor anchor)
    {
        using var keep = connection.Command(
            "insert into anchor (authority, number, signed) values (@authority, @number, @signed)",
            ("@authority", _authority), ("@number", anchor.Number), ("@signed", anchor.Text.Text));
        keep.ExecuteNonQuery();
    }

    private JournalHead? Hold(DbConnection connection)
    {
        using var command = connection.Command(
            "update head set sequence = sequence where authority = @authority returning sequence, hash", ("@authority", _authority));
        using var row = command.ExecuteReader();
        return row.Read() && row.GetInt64(0) > 0 ? new JournalHead(row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : null;
    }

    private bool Fits(DbConnection connection, Anchor anchor)
    {
        using var command = connection.Command(
            "select hash from entry where authority = @authority and sequence = @sequence",
            ("@authority", _authority), ("@sequence", anchor.Head.Sequence));
        return command.ExecuteScalar() is byte[] hash && anchor.Head.Hash.Span.SequenceEqual(hash);
    }
}
