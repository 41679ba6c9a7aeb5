using System.Data.Common;

namespace Plimsoll.Storage;

/// <summary>A job that time starts, as the store remembers it.</summary>
/// <param name="Due">When it is next to be done.</param>
/// <param name="Until">Somebody is doing it, and holds it until then at the longest; null where nobody is.</param>
/// <param name="Started">When it was last begun; null where it never was.</param>
/// <param name="Result">What became of it last, in words.</param>
/// <param name="Failures">How many times it has failed since it was last done.</param>
public sealed record JobState(string Name, DateTimeOffset Due, DateTimeOffset? Until, DateTimeOffset? Started, DateTimeOffset? Ended, string? Result, int Failures);

/// <summary>When jobs are due and what became of them. Of several servers on one store, one does a job.</summary>
public sealed class Jobs
{
    private readonly AuthorityRows _rows;

    internal Jobs(Database database, string authority) => _rows = new AuthorityRows(database, authority);

    /// <summary>All that are remembered, by name.</summary>
    public IReadOnlyList<JobState> All() => [.. _rows.Query(
        "select name, due, until, started, ended, result, failures from job where authority = @authority order by name", Read)];

    /// <summary>Remembers when a job is first due; one that is remembered already keeps its time.</summary>
    public void Expect(string name, DateTimeOffset due) => _rows.Run(
        "insert into job (authority, name, due, failures) values (@authority, @name, @due, 0) on conflict (authority, name) do nothing",
        ("@name", name), ("@due", Instant.Write(due)));

    /// <summary>Has a job done as soon as a server looks, unless one is doing it now.</summary>
    /// <returns>False where there is no such job, or it is being done.</returns>
    public bool Ask(string name, DateTimeOffset now) => _rows.Run(
        "update job set due = case when due > @now then @now else due end where authority = @authority and name = @name and (until is null or until <= @now)",
        ("@name", name), ("@now", Instant.Write(now))) == 1;

    /// <summary>Takes a job that is due, for one process alone; null where it is not due, or another has it. One that was left lying may be taken after its time.</summary>
    /// <returns>What it is to be given back with.</returns>
    public string? Claim(string name, DateTimeOffset now, TimeSpan atMost)
    {
        var claim = Guid.NewGuid().ToString("N");
        return _rows.Run(
            """
            update job set claimed = @claim, until = @until, started = @now
            where authority = @authority and name = @name and due <= @now and (until is null or until <= @now)
            """,
            ("@name", name), ("@claim", claim), ("@now", Instant.Write(now)), ("@until", Instant.Write(now + atMost))) == 1 ? claim : null;
    }

    /// <summary>Gives a job back: what became of it, and when it is next due. Nothing is changed where another has taken it meanwhile.</summary>
    /// <param name="failed">It is to be tried again.</param>
    public void End(string name, string claim, DateTimeOffset now, string result, bool failed, DateTimeOffset due) => _rows.Run(
        """
        update job set claimed = null, until = null, ended = @now, result = @result, due = @due, failures = case when @failed = 1 then failures + 1 else 0 end
        where authority = @authority and name = @name and claimed = @claim
        """,
        ("@name", name), ("@claim", claim), ("@now", Instant.Write(now)), ("@result", result), ("@failed", failed ? 1L : 0L), ("@due", Instant.Write(due)));

    /// <summary>Notes what became of a job that every server does for itself.</summary>
    public void Note(string name, DateTimeOffset started, DateTimeOffset ended, string result, bool failed, DateTimeOffset due) => _rows.Run(
        """
        update job set started = @started, ended = @ended, result = @result, due = @due, failures = case when @failed = 1 then failures + 1 else 0 end
        where authority = @authority and name = @name
        """,
        ("@name", name), ("@started", Instant.Write(started)), ("@ended", Instant.Write(ended)), ("@result", result), ("@failed", failed ? 1L : 0L), ("@due", Instant.Write(due)));

    private static JobState Read(DbDataReader row) => new(
        row.GetString(0), Instant.Read(row.GetString(1)), row.InstantOrNull(2), row.InstantOrNull(3), row.InstantOrNull(4), row.TextOrNull(5), (int)row.GetInt64(6));
}
