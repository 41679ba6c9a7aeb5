using System.Data.Common;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>
/// Who looked at whose record. In a file of its own, so that looking never waits for writing.
/// A look is on the disk before <see cref="Record"/> returns; where that throws, nothing may be shown.
/// </summary>
public sealed class AccessLog
{
    private readonly Database _database;
    private readonly string _authority;
    private readonly Lock _writing = new();

    internal AccessLog(Database database, string authority) => (_database, _authority) = (database, authority);

    /// <exception cref="StorageException">The look could not be kept: do not show what was asked for.</exception>
    public void Record(string who, string what, Subject subject, string? reason, DateTimeOffset now)
    {
        lock (_writing)
        {
            _database.Write(connection =>
            {
                using var command = connection.Command(
                    """
                    insert into look (authority, at, who, what, subject, reason)
                    values (@authority, @at, @who, @what, @subject, @reason)
                    """,
                    ("@authority", _authority), ("@at", Instant.Write(now)), ("@who", who), ("@what", what),
                    ("@subject", subject.ToString()), ("@reason", reason?.Replace('\0', '\uFFFD')));
                return (command.ExecuteNonQuery(), Stands: true);
            });
        }
    }

    /// <summary>Who looked at a subject, the newest first.</summary>
    public IEnumerable<Look> Looks(Subject subject) => Where("subject = @value", subject.ToString());

    /// <summary>What one account looked at, the newest first.</summary>
    public IEnumerable<Look> By(string who) => Where("who = @value", who);

    /// <summary>What anybody looked at between two instants, the newest first.</summary>
    /// <param name="until">Not itself.</param>
    public IEnumerable<Look> Between(DateTimeOffset from, DateTimeOffset until) => _database.Query(
        "select who, what, subject, reason, at from look where authority = @authority and at >= @from and at < @until order by place desc",
        Read, ("@authority", _authority), ("@from", Instant.Write(from)), ("@until", Instant.Write(until)));

    private IEnumerable<Look> Where(string which, string value) => _database.Query(
        $"select who, what, subject, reason, at from look where authority = @authority and {which} order by place desc",
        Read, ("@authority", _authority), ("@value", value));

    private static Look Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), Subject.Parse(row.GetString(2)), row.TextOrNull(3), Instant.Read(row.GetString(4)));
}
