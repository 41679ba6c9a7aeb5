using System.Data.Common;

namespace Plimsoll.Storage;

/// <summary>The rows of an import before they are entries: nobody reads them, and they hold nobody up.</summary>
internal sealed class Staging(DbConnection connection, string authority) : IDisposable
{
    private readonly Standing _standing = new(connection, authority, staged: true);
    private readonly DbCommand _row = connection.Prepared(
        """
        insert into staged (
            authority, place, id, subject, occasion, type, happened, recorded, author,
            about, corrects, corrects_how, source, salt, fields, reason, content_digest)
        values (
            @authority, @place, @id, @subject, @occasion, @type, @happened, @recorded, @author,
            @about, @corrects, @how, @source, @salt, @fields, @reason, @digest)
        on conflict (authority, id) do nothing
        """,
        "@authority", "@place", "@id", "@subject", "@occasion", "@type", "@happened", "@recorded", "@author",
        "@about", "@corrects", "@how", "@source", "@salt", "@fields", "@reason", "@digest");

    /// <summary>Takes a record where it is new. One that stands in the journal or before it in the import word for word is skipped.</summary>
    public (bool Added, Refusal? Refusal) Add(NewEntry entry, long place)
    {
        if (_standing.Refuse(entry.Record) is { } refusal)
        {
            return (false, refusal);
        }

        var stands = _standing.IsEntry(entry.Text.Id);
        if (!stands && Insert(entry, place))
        {
            return (true, null);
        }

        var same = stands ? _standing.Same(entry) : SameStaged(entry);
        return (false, same ? null : Standing.IdTaken(entry.Text.Id));
    }

    public bool Insert(EntryRow entry, long place)
    {
        var text = entry.Text;
        return _row.Run(
            authority, place, text.Id, text.Subject, text.Occasion, text.Type, text.Happened, text.Recorded, text.Author,
            text.About, text.Corrects, text.CorrectsHow, text.Source, entry.Salt, entry.Content.Fields, entry.Content.Reason, entry.Digest) == 1;
    }

    /// <summary>The next rows in order, and the place of each.</summary>
    public List<(long Place, EntryRow Row)> Next(int count) => Rows("order by e.place limit @value", count);

    public void Remove(long upTo)
    {
        using var command = connection.Command(
            "delete from staged where authority = @authority and place <= @place", ("@authority", authority), ("@place", upTo));
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _standing.Dispose();
        _row.Dispose();
    }

    private bool SameStaged(EntryRow entry) => Rows("and e.id = @value", entry.Text.Id) is [var (_, other)] && other.Text == entry.Text && other.Content == entry.Content;

    private List<(long Place, EntryRow Row)> Rows(string which, object value)
    {
        using var command = connection.Command(
            $"select e.place, {EntryText.Columns}, e.salt, e.fields, e.reason, e.content_digest from staged e where e.authority = @authority {which}",
            ("@authority", authority), ("@value", value));
        using var rows = command.ExecuteReader();
        var found = new List<(long, EntryRow)>();
        const int salt = EntryText.Count + 1;
        while (rows.Read())
        {
            var content = new ContentText(rows.GetString(salt + 1), rows.TextOrNull(salt + 2));
            found.Add((rows.GetInt64(0), new EntryRow(EntryText.Read(rows, 1), content, rows.GetFieldValue<byte[]>(salt), rows.GetFieldValue<byte[]>(salt + 3))));
        }

        return found;
    }
}
