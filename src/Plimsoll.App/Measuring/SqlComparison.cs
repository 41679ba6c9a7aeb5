using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Measuring;

/// <summary>One standard, asked of the engine and of PostgreSQL over the same records.</summary>
/// <param name="Differences">Clocks that one of them has and the other has not.</param>
/// <param name="Plan">What <c>explain analyze</c> said.</param>
public sealed record SqlAnswer(string Standard, int Clocks, int Differences, TimeSpan Sql, string Plan);

/// <summary>
/// Three standards of different kinds as SQL (<c>docs/sql</c>) over the records of made children, in a schema of its own that is dropped again.
/// </summary>
public sealed class SqlComparison(string database, DateOnly asAt)
{
    public static IReadOnlyList<string> Standards { get; } = ["cp.visit", "cp.icpc.timely", "cin.duration"];

    private const int Runs = 3;

    private readonly record struct Row(string Subject, DateOnly Started, DateOnly? Due, DateOnly? Met, bool Late);

    /// <param name="clocks">The engine's clocks of these standards.</param>
    public IReadOnlyList<SqlAnswer> Run(IEnumerable<IReadOnlyList<CaseRecord>> children, IReadOnlyList<Clock> clocks)
    {
        using var source = NpgsqlDataSource.Create(database);
        using var connection = source.OpenConnection();
        Execute(connection, Text("schema"));
        try
        {
            Load(connection, children);
            Execute(connection, Text("indexes"));
            return [.. Standards.Select(standard => Ask(connection, standard, clocks))];
        }
        finally
        {
            Execute(connection, "drop schema plimsoll_measured cascade");
        }
    }

    private SqlAnswer Ask(NpgsqlConnection connection, string standard, IReadOnlyList<Clock> clocks)
    {
        var sql = Text(standard);
        var (rows, best) = (new HashSet<Row>(), TimeSpan.MaxValue);
        for (var run = 0; run < Runs; run++)
        {
            var took = Spent.On(() => rows = Rows(connection, sql)).Elapsed;
            best = took < best ? took : best;
        }

        var ours = clocks.Where(clock => clock.Standard.Id == standard && IsAsked(clock))
            .Select(clock => new Row(clock.Subject.Id, clock.Started.Day, clock.Due?.Day, clock.Met?.Day, clock.Breached is not null)).ToHashSet();
        var count = ours.Count;
        ours.SymmetricExceptWith(rows);
        return new SqlAnswer(standard, count, ours.Count, best, Plan(connection, sql));
    }

    /// <summary>A threshold is held open a point ahead; SQL names the first.</summary>
    private static bool IsAsked(Clock clock) => clock.Standard.FiresAt is null || clock.Cycle == 1;

    private HashSet<Row> Rows(NpgsqlConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var rows = new HashSet<Row>();
        while (reader.Read())
        {
            rows.Add(new Row(
                reader.GetString(0), reader.GetFieldValue<DateOnly>(1),
                reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2),
                reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3),
                reader.GetBoolean(4)));
        }

        return rows;
    }

    private string Plan(NpgsqlConnection connection, string sql)
    {
        using var command = Command(connection, "explain (analyze, buffers, costs off, timing off, summary on) " + sql);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    }

    private NpgsqlCommand Command(NpgsqlConnection connection, string sql)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        command.Parameters.AddWithValue("as_at", NpgsqlDbType.Date, asAt);
        return command;
    }

    private void Load(NpgsqlConnection connection, IEnumerable<IReadOnlyList<CaseRecord>> children)
    {
        using (var import = connection.BeginBinaryImport("copy record (id, subject, place, type, day, at, about, fields) from stdin (format binary)"))
        {
            foreach (var child in children)
            {
                var place = 0;
                foreach (var record in Timeline.Of(child[0].Subject, child).Records)
                {
                    import.StartRow();
                    import.Write(record.Id, NpgsqlDbType.Text);
                    import.Write(record.Subject.Id, NpgsqlDbType.Text);
                    import.Write(place++, NpgsqlDbType.Integer);
                    import.Write(record.Type, NpgsqlDbType.Text);
                    import.Write(record.Happened.Day, NpgsqlDbType.Date);
                    if (record.Happened.Instant is { } instant)
                    {
                        import.Write(instant.UtcDateTime, NpgsqlDbType.TimestampTz);
                    }
                    else
                    {
                        import.WriteNull();
                    }

                    if (record.About is { } about)
                    {
                        import.Write(about, NpgsqlDbType.Text);
                    }
                    else
                    {
                        import.WriteNull();
                    }

                    import.Write(Json(record), NpgsqlDbType.Jsonb);
                }
            }

            import.Complete();
        }

        using var days = connection.BeginBinaryImport("copy working_day (day, number, counts) from stdin (format binary)");
        var first = asAt.AddYears(-20);
        for (var day = first; day <= asAt.AddYears(3); day = day.AddDays(1))
        {
            days.StartRow();
            days.Write(day, NpgsqlDbType.Date);
            days.Write(WorkingCalendar.England.Between(first, day), NpgsqlDbType.Integer);
            days.Write(WorkingCalendar.England.IsWorkingDay(day), NpgsqlDbType.Boolean);
        }

        days.Complete();
    }

    private static string Json(CaseRecord record)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, FieldsJson.Compact))
        {
            FieldsJson.Write(json, record.Fields);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        command.ExecuteNonQuery();
    }

    private static string Text(string name)
    {
        using var stream = typeof(SqlComparison).Assembly.GetManifestResourceStream($"sql/{name}.sql") ?? throw new InvalidOperationException($"docs/sql/{name}.sql is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
