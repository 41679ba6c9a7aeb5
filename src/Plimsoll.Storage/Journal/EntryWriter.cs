using System.Data.Common;

namespace Plimsoll.Storage;

/// <summary>Writes the rows of one append.</summary>
internal sealed class EntryWriter(DbConnection connection, string authority, string appended) : IDisposable
{
    private readonly DbCommand _entry = connection.Prepared(
        """
        insert into entry (
            authority, sequence, id, subject, occasion, type, happened, recorded, author,
            about, corrects, corrects_how, source, appended, content_digest, hash, import, closes)
        values (
            @authority, @sequence, @id, @subject, @occasion, @type, @happened, @recorded, @author,
            @about, @corrects, @how, @source, @appended, @digest, @hash, @import, @closes)
        on conflict (authority, id) do nothing
        """,
        "@authority", "@sequence", "@id", "@subject", "@occasion", "@type", "@happened", "@recorded", "@author",
        "@about", "@corrects", "@how", "@source", "@appended", "@digest", "@hash", "@import", "@closes");

    private readonly DbCommand _content = connection.Prepared(
        "insert into entry_content (authority, sequence, salt, fields, reason) values (@authority, @sequence, @salt, @fields, @reason)",
        "@authority", "@sequence", "@salt", "@fields", "@reason");

    public string Appended => appended;

    /// <summary>False where an entry of this id stands already.</summary>
    public bool TryAdd(long sequence, EntryRow entry, byte[] hash, Part part = default)
    {
        var (text, content, salt, digest) = entry;
        var added = _entry.Run(
            authority, sequence, text.Id, text.Subject, text.Occasion, text.Type, text.Happened, text.Recorded, text.Author,
            text.About, text.Corrects, text.CorrectsHow, text.Source, appended, digest, hash, part.Import, part.ClosesImport);
        if (added == 0)
        {
            return false;
        }

        _content.Run(authority, sequence, salt, content.Fields, content.Reason);
        return true;
    }

    public void MoveHead(long sequence, byte[] hash)
    {
        using var head = connection.Command(
            "update head set sequence = @sequence, hash = @hash where authority = @authority",
            ("@authority", authority), ("@sequence", sequence), ("@hash", hash));
        head.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _entry.Dispose();
        _content.Dispose();
    }
}
