using System.Data.Common;

namespace Plimsoll.Storage;

/// <summary>The tokens by which programs act as accounts.</summary>
public sealed class Tokens
{
    private const string Columns = "id, account, name, digest, scopes, made, ends, used, withdrawn";

    private readonly Database _database;
    private readonly string _authority;

    internal Tokens(Database database, string authority) => (_database, _authority) = (database, authority);

    /// <exception cref="StorageException">The store cannot be read.</exception>
    public Token? Find(string id) => Where("id = @value", id).FirstOrDefault();

    public IReadOnlyList<Token> Of(string account) => [.. Where("account = @value", account)];

    public IReadOnlyList<Token> All() => [.. Where("id <> @value", "")];

    public void Add(Token token) => Run(
        $"insert into token (authority, {Columns}) values (@authority, @id, @account, @name, @digest, @scopes, @made, @ends, null, null)",
        ("@id", token.Id), ("@account", token.Account), ("@name", token.Name), ("@digest", token.Digest), ("@scopes", string.Join('\n', token.Scopes)),
        ("@made", Instant.Write(token.Made)), ("@ends", Instant.Write(token.Ends)));

    /// <summary>It works no more; the first withdrawal stays.</summary>
    /// <returns>False where there is none that works.</returns>
    public bool Withdraw(string id, DateTimeOffset now) => Run(
        "update token set withdrawn = @now where authority = @authority and id = @id and withdrawn is null", ("@id", id), ("@now", Instant.Write(now))) > 0;

    public void WithdrawAll(string account, DateTimeOffset now) => Run(
        "update token set withdrawn = @now where authority = @authority and account = @account and withdrawn is null", ("@account", account), ("@now", Instant.Write(now)));

    public void Use(string id, DateTimeOffset now) => Run("update token set used = @now where authority = @authority and id = @id", ("@id", id), ("@now", Instant.Write(now)));

    private IEnumerable<Token> Where(string which, string value) =>
        _database.Query($"select {Columns} from token where authority = @authority and {which} order by made, id", Read, ("@authority", _authority), ("@value", value));

    private int Run(string sql, params (string, object?)[] values) => _database.Write(connection =>
    {
        using var command = connection.Command(sql, [("@authority", _authority), .. values]);
        return (command.ExecuteNonQuery(), true);
    });

    private static Token Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4).Split('\n'), Instant.Read(row.GetString(5)), Instant.Read(row.GetString(6)))
    {
        Used = At(row, 7),
        Withdrawn = At(row, 8),
    };

    private static DateTimeOffset? At(DbDataReader row, int column) => row.TextOrNull(column) is { } text ? Instant.Read(text) : null;
}
