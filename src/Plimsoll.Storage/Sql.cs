using System.Data;
using System.Data.Common;

namespace Plimsoll.Storage;

/// <summary>Short forms for commands. On a connection in a transaction, commands belong to it.</summary>
internal static class Sql
{
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.Add(command.Parameter(name, value));
        }

        return command;
    }

    /// <summary>A command to be run many times: prepared, with its parameters to be filled by <see cref="Run"/> or <see cref="Answer"/> in this order.</summary>
    public static DbCommand Prepared(this DbConnection connection, string sql, params ReadOnlySpan<string> names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            command.Parameters.Add(command.Parameter(name, null));
        }

        return command;
    }

    /// <summary>How many rows it wrote.</summary>
    public static int Run(this DbCommand command, params ReadOnlySpan<object?> values)
    {
        command.Fill(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, or null where there is none.</summary>
    public static object? Answer(this DbCommand command, params ReadOnlySpan<object?> values)
    {
        command.Fill(values);
        return command.ExecuteScalar();
    }

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset? InstantOrNull(this DbDataReader row, int column) => row.TextOrNull(column) is { } text ? Instant.Read(text) : null;

    private static void Fill(this DbCommand command, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Set(values[i]);
        }
    }

    /// <summary>A value that may be missing is text: PostgreSQL prepares a command for types, and a null alone has none.</summary>
    private static void Set(this DbParameter parameter, object? value)
    {
        parameter.Value = value ?? DBNull.Value;
        if (value is null or string)
        {
            parameter.DbType = DbType.String;
        }
        else
        {
            parameter.ResetDbType();
        }
    }

    private static DbParameter Parameter(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Set(value);
        return parameter;
    }
}
