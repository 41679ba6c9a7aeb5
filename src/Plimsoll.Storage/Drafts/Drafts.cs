using System.Data.Common;
using System.Text;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>
/// What people have typed and not yet saved: on the server, outside the journal, each for its author alone. Nothing that was typed is lost to
/// another window, and none ends before its author was told.
/// </summary>
public sealed class Drafts
{
    /// <summary>How long a draft is kept after it was last typed in.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(28);

    /// <summary>How long before its end its author is told.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(7);

    private const string Columns = "id, author, subject, type, fields, version, saved, ends, told, parted";

    private readonly AuthorityRows _rows;

    internal Drafts(Database database, string authority) => _rows = new AuthorityRows(database, authority);

    /// <summary>Keeps a draft. Where another window kept it meanwhile, both texts are kept, and the answer holds both.</summary>
    public DraftResult Keep(Draft draft, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (Encoding.UTF8.GetByteCount(draft.Fields) > FieldsJson.LongestBytes)
        {
            return new DraftResult(null, Refusal: $"The text takes more than {FieldsJson.LongestBytes:N0} bytes, which is more than a record can hold. What was kept before stands.");
        }

        return _rows.Write(connection =>
        {
            var fresh = draft with { Version = 1, Saved = now, Ends = now + Kept, Told = null };
            if (draft.Version == 0 && TryAdd(connection, fresh))
            {
                return (new DraftResult(fresh), true);
            }

            var stands = Find(connection, draft.Id);
            if (stands is not null && stands.Author != draft.Author)
            {
                return (new DraftResult(null, Refusal: "This draft is another person's."), false);
            }

            if (stands is not null && (stands.Version == draft.Version || stands.Fields == draft.Fields))
            {
                var next = fresh with { Version = stands.Version + 1, PartedFrom = stands.PartedFrom };
                if (TryChange(connection, next))
                {
                    return (new DraftResult(next), true);
                }

                stands = Find(connection, draft.Id);
            }

            // Changed in another window, or saved there and gone.
            var beside = fresh with { Id = RecordId.New(now), PartedFrom = draft.Id };
            TryAdd(connection, beside);
            return (new DraftResult(beside, stands), true);
        });
    }

    /// <summary>A draft of its author; null where there is none, or where the subject may not be read now: then it is kept and not shown.</summary>
    public Draft? Find(string id, string author, Func<Subject, bool> mayRead) =>
        _rows.Read(connection => Find(connection, id)) is { } draft && draft.Author == author && mayRead(draft.Subject) ? draft : null;

    /// <summary>An author's drafts, the one last typed in first, but for subjects that may not be read now.</summary>
    public IReadOnlyList<Draft> Of(string author, Func<Subject, bool> mayRead) =>
        [.. Where("author = @value order by saved desc, id", author).Where(draft => mayRead(draft.Subject))];

    /// <summary>For an author who gives it up.</summary>
    public void Delete(string id, string author) => _rows.Run(
        "delete from draft where authority = @authority and id = @id and author = @author", ("@id", id), ("@author", author));

    /// <summary>The records of these ids are in the journal: whatever drafts they were are no longer needed.</summary>
    public void Saved(IEnumerable<string> records)
    {
        var drafts = _rows.Query("select id from draft where authority = @authority", row => row.GetString(0)).ToHashSet();
        foreach (var id in drafts.Count == 0 ? [] : records.Where(drafts.Contains))
        {
            _rows.Run("delete from draft where authority = @authority and id = @id", ("@id", id));
        }
    }

    /// <summary>Takes away everything that was typed about a subject: its record was erased.</summary>
    /// <returns>How many there were.</returns>
    public int Erase(Subject subject)
    {
        var gone = _rows.Run("delete from draft where authority = @authority and subject = @subject", ("@subject", subject.ToString()));
        _rows.Scrub("draft");
        return gone;
    }

    /// <summary>Drafts whose authors are to be told now that they end, and have not been.</summary>
    public IReadOnlyList<Draft> ToTell(DateTimeOffset now) => [.. Where("told is null and ends <= @value order by ends, id", Instant.Write(now + Notice))];

    /// <summary>Notes that an author was told. A draft that would end sooner than the notice lasts is kept for as long.</summary>
    public void Tell(string id, DateTimeOffset now) => _rows.Run(
        "update draft set told = @now, ends = case when ends < @soonest then @soonest else ends end where authority = @authority and id = @id",
        ("@id", id), ("@now", Instant.Write(now)), ("@soonest", Instant.Write(now + Notice)));

    /// <summary>Ends what is due and was told. Answers with what is gone, without its text.</summary>
    public IReadOnlyList<Draft> End(DateTimeOffset now)
    {
        var due = Where("told is not null and ends <= @value order by ends, id", Instant.Write(now)).Select(draft => draft with { Fields = "{}" }).ToList();
        List<Draft> gone = [.. due.Where(draft => _rows.Run(
            "delete from draft where authority = @authority and id = @id and told is not null and ends <= @now", ("@id", draft.Id), ("@now", Instant.Write(now))) > 0)];
        if (gone.Count > 0)
        {
            _rows.Scrub("draft");
        }

        return gone;
    }

    /// <summary>The text of every draft, to find the documents they refer to.</summary>
    internal IEnumerable<string> Texts() => _rows.Query(
        "select fields from draft where authority = @authority", row => row.GetString(0));

    private IEnumerable<Draft> Where(string which, string value) => _rows.Query(
        $"select {Columns} from draft where authority = @authority and {which}", Read, ("@value", value));

    private Draft? Find(DbConnection connection, string id)
    {
        using var command = _rows.Command(
            connection,
            $"select {Columns} from draft where authority = @authority and id = @id", ("@id", id));
        using var row = command.ExecuteReader();
        return row.Read() ? Read(row) : null;
    }

    private bool TryAdd(DbConnection connection, Draft draft) => _rows.Run(
        connection,
        $"""
        insert into draft (authority, {Columns})
        values (@authority, @id, @author, @subject, @type, @fields, @version, @saved, @ends, null, @parted)
        on conflict (authority, id) do nothing
        """,
        ("@id", draft.Id), ("@author", draft.Author), ("@subject", draft.Subject.ToString()), ("@type", draft.Type),
        ("@fields", draft.Fields), ("@version", draft.Version), ("@saved", Instant.Write(draft.Saved)), ("@ends", Instant.Write(draft.Ends)), ("@parted", draft.PartedFrom)) > 0;

    /// <summary>False where it is no longer the version that this one follows.</summary>
    private bool TryChange(DbConnection connection, Draft draft) => _rows.Run(
        connection,
        "update draft set fields = @fields, version = @version, saved = @saved, ends = @ends, told = null where authority = @authority and id = @id and version = @version - 1",
        ("@id", draft.Id), ("@fields", draft.Fields), ("@version", draft.Version),
        ("@saved", Instant.Write(draft.Saved)), ("@ends", Instant.Write(draft.Ends))) > 0;

    private static Draft Read(DbDataReader row) => new(row.GetString(0), row.GetString(1), Subject.Parse(row.GetString(2)), row.GetString(3), row.GetString(4))
    {
        Version = row.GetInt64(5),
        Saved = Instant.Read(row.GetString(6)),
        Ends = Instant.Read(row.GetString(7)),
        Told = row.InstantOrNull(8),
        PartedFrom = row.TextOrNull(9),
    };
}
