using System.Data.Common;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>
/// Who is told of what, inside and by mail. Notices are made from the journal, each once; that a message is about to be sent is written down
/// before it is, and that it was sent after: who is stopped in between sends it again under the same name.
/// </summary>
public sealed class Notices
{
    /// <summary>A message that was being sent when the program stopped is tried again after this.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private const string Columns = "id, record, kind, subject, worker, post, role, made, seen, seen_by, mail";

    private const string MailColumns = "id, worker, made, tries, next_try, sent, problem";

    private readonly AuthorityRows _rows;

    internal Notices(Database database, string authority) => _rows = new AuthorityRows(database, authority);

    /// <summary>The place in the journal up to which notices were made; null where none ever were.</summary>
    public long? Place() => _rows.Query("select sequence from notice_place where authority = @authority", row => (long?)row.GetInt64(0)).FirstOrDefault();

    /// <summary>Keeps notices, and that they were made up to a place, together. One that stands stays as it is.</summary>
    public void Put(IReadOnlyList<NoticeRow> notices, long place) => _rows.Write(connection =>
    {
        foreach (var notice in notices)
        {
            _rows.Run(
                connection,
                $"""
                insert into notice (authority, {Columns})
                values (@authority, @id, @record, @kind, @subject, @worker, @post, @role, @made, null, null, null)
                on conflict (authority, id) do nothing
                """,
                ("@id", notice.Id), ("@record", notice.Record), ("@kind", notice.Kind), ("@subject", notice.Subject.ToString()),
                ("@worker", notice.Worker), ("@post", notice.Post), ("@role", notice.Role), ("@made", Instant.Write(notice.Made)));
        }

        _rows.Run(
            connection,
            """
            insert into notice_place (authority, sequence) values (@authority, @place)
            on conflict (authority) do update set sequence = case when excluded.sequence > notice_place.sequence then excluded.sequence else notice_place.sequence end
            """,
            ("@place", place));
        return (true, true);
    });

    /// <summary>The notices of a person, and of the posts that they hold, the newest first.</summary>
    public IReadOnlyList<NoticeRow> For(string worker, IReadOnlyCollection<string> posts) =>
        [.. Where("worker = @value and post is null", worker).Concat(posts.SelectMany(post => Where("post = @value", post)))
            .DistinctBy(notice => notice.Id).OrderByDescending(notice => notice.Made).ThenBy(notice => notice.Id, StringComparer.Ordinal)];

    /// <summary>The notices that point to a record.</summary>
    public IReadOnlyList<NoticeRow> Of(string record) => [.. Where("record = @value", record)];

    /// <summary>A notice; null where there is none.</summary>
    public NoticeRow? Find(string id) => Where("id = @value", id).FirstOrDefault();

    /// <summary>Notes that somebody read it; who read it first stays.</summary>
    public void Read(string id, string by, DateTimeOffset now) => _rows.Run(
        "update notice set seen = @now, seen_by = @by where authority = @authority and id = @id and seen is null", ("@id", id), ("@by", by), ("@now", Instant.Write(now)));

    /// <summary>Makes one message for each person of whom there are notices that nobody has read and no message has told of.</summary>
    /// <param name="whom">Who is told of a notice now; null where nobody can be.</param>
    public void Gather(Func<NoticeRow, string?> whom, DateTimeOffset now) => _rows.Write(connection =>
    {
        var waiting = new List<NoticeRow>();
        using (var read = _rows.Command(connection, $"select {Columns} from notice where authority = @authority and mail is null and seen is null"))
        {
            using var rows = read.ExecuteReader();
            while (rows.Read())
            {
                waiting.Add(Read(rows));
            }
        }

        foreach (var person in waiting.Select(notice => (notice, Who: whom(notice))).Where(one => one.Who is not null).GroupBy(one => one.Who!, one => one.notice))
        {
            var mail = RecordId.New(now);
            _rows.Run(connection, $"insert into mail (authority, {MailColumns}) values (@authority, @id, @worker, @now, 0, @now, null, null)", ("@id", mail), ("@worker", person.Key), ("@now", Instant.Write(now)));
            foreach (var notice in person)
            {
                _rows.Run(connection, "update notice set mail = @mail where authority = @authority and id = @id", ("@mail", mail), ("@id", notice.Id));
            }
        }

        return (true, true);
    });

    /// <summary>The messages to be sent now, the oldest first.</summary>
    public IReadOnlyList<MailRow> Due(DateTimeOffset now) => [.. Mails("sent is null and next_try <= @value", Instant.Write(now))];

    /// <summary>The messages that could not be sent, with the reason of the last time.</summary>
    public IReadOnlyList<MailRow> Failing() => [.. Mails("sent is null and problem is not null and id <> @value", "")];

    /// <summary>Takes a message to send it; false where another process has.</summary>
    public bool Take(MailRow mail, DateTimeOffset now) => _rows.Run(
        "update mail set tries = tries + 1, next_try = @later where authority = @authority and id = @id and sent is null and tries = @tries",
        ("@id", mail.Id), ("@tries", mail.Tries), ("@later", Instant.Write(now + Patience))) > 0;

    public void Sent(string mail, DateTimeOffset now) => _rows.Run(
        "update mail set sent = @now, problem = null where authority = @authority and id = @id", ("@id", mail), ("@now", Instant.Write(now)));

    /// <param name="problem">Why not, without anybody's name.</param>
    public void Failed(string mail, string problem, DateTimeOffset next) => _rows.Run(
        "update mail set problem = @problem, next_try = @next where authority = @authority and id = @id", ("@id", mail), ("@problem", problem), ("@next", Instant.Write(next)));

    /// <summary>Takes away every notice of a subject: its record was erased.</summary>
    public void Erase(Subject subject)
    {
        _rows.Run("delete from notice where authority = @authority and subject = @subject", ("@subject", subject.ToString()));
        _rows.Scrub("notice");
    }

    private IEnumerable<NoticeRow> Where(string which, string value) =>
        _rows.Query($"select {Columns} from notice where authority = @authority and {which}", Read, ("@value", value));

    private IEnumerable<MailRow> Mails(string which, string value) => _rows.Query(
        $"select {MailColumns} from mail where authority = @authority and {which} order by made, id",
        row => new MailRow(row.GetString(0), row.GetString(1), Instant.Read(row.GetString(2)), row.GetInt64(3), Instant.Read(row.GetString(4)), row.InstantOrNull(5), row.TextOrNull(6)),
        ("@value", value));

    private static NoticeRow Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), Subject.Parse(row.GetString(3)), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), Instant.Read(row.GetString(7)))
    {
        Seen = row.InstantOrNull(8),
        SeenBy = row.TextOrNull(9),
        Mail = row.TextOrNull(10),
    };
}
