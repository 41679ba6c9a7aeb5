using System.Data.Common;

namespace Plimsoll.Storage;

/// <summary>The tokens by which programs act as accounts.</summary>
public sealed class Tokens
{
    private const string Columns = "id, account, name, digest, scopes, made, ends, used, withdrawn";

    private readonly AuthorityRows _rows;

    internal Tokens(Database database, string authority) => _rows = new AuthorityRows(database, authority);

    /// <exception cref="StorageException">The store cannot be read.</exception>
    public Token? Find(string id) => Where("id = @value", id).FirstOrDefault();

    public IReadOnlyList<Token> Of(string account) => [.. Where("account = @value", account)];

    public IReadOnlyList<Token> All() => [.. Where("id <> @value", "")];

    public void Add(Token token) => _rows.Run(
        $"insert into token (authority, {Columns}) values (@authority, @id, @account, @name, @digest, @scopes, @made, @ends, null, null)",
        ("@id", token.Id), ("@account", token.Account), ("@name", token.Name), ("@digest", token.Digest), ("@scopes", string.Join('\n', token.Scopes)),
        ("@made", Instant.Write(token.Made)), ("@ends", Instant.Write(token.Ends)));

    /// <summary>It works no more; the first withdrawal stays.</summary>
    /// <returns>False where there is none that works.</returns>
    public bool Withdraw(string id, DateTimeOffset now) => _rows.Run(
        "update token set withdrawn = @now where authority = @authority and id = @id and withdrawn is null", ("@id", id), ("@now", Instant.Write(now))) > 0;

    public void WithdrawAll(string account, DateTimeOffset now) => _rows.Run(
        "update token set withdrawn = @now where authority = @authority and account = @account and withdrawn is null", ("@account", account), ("@now", Instant.Write(now)));

    public void Use(string id, DateTimeOffset now) => _rows.Run("update token set used = @now where authority = @authority and id = @id", ("@id", id), ("@now", Instant.Write(now)));

    private IEnumerable<Token> Where(string which, string value) =>
        _rows.Query($"select {Columns} from token where authority = @authority and {which} order by made, id", Read, ("@value", value));

    private static Token Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4).Split('\n'), Instant.Read(row.GetString(5)), Instant.Read(row.GetString(6)))
    {
        Used = row.InstantOrNull(7),
        Withdrawn = row.InstantOrNull(8),
    };
}
