using System.Data.Common;

namespace Plimsoll.Storage;

/// <summary>A passkey of an account, without its secret: that never leaves the device.</summary>
/// <param name="Name">What its person calls it.</param>
/// <param name="Data">What checks it, as whoever checks it wrote it.</param>
public sealed record PasskeyRow(string Id, string Account, string Name, DateTimeOffset Made, string Data);

/// <summary>The passkeys by which accounts are signed in to.</summary>
public sealed class Passkeys
{
    private readonly AuthorityRows _rows;

    internal Passkeys(Database database, string authority) => _rows = new AuthorityRows(database, authority);

    /// <exception cref="StorageException">The store cannot be read.</exception>
    public PasskeyRow? Find(string id) => Where("id = @value", id).FirstOrDefault();

    /// <summary>Those of an account, the oldest first.</summary>
    public IReadOnlyList<PasskeyRow> Of(string account) => [.. Where("account = @value", account)];

    /// <summary>Keeps a passkey; of one that stands, what checks it and what it is called.</summary>
    public void Save(PasskeyRow passkey) => _rows.Run(
        """
        insert into passkey (authority, id, account, name, made, data) values (@authority, @id, @account, @name, @made, @data)
        on conflict (authority, id) do update set name = excluded.name, data = excluded.data where passkey.account = excluded.account
        """,
        ("@id", passkey.Id), ("@account", passkey.Account), ("@name", passkey.Name), ("@made", Instant.Write(passkey.Made)), ("@data", passkey.Data));

    public void Remove(string account, string id) => _rows.Run("delete from passkey where authority = @authority and account = @account and id = @id", ("@account", account), ("@id", id));

    public void RemoveAll(string account) => _rows.Run("delete from passkey where authority = @authority and account = @account", ("@account", account));

    private IEnumerable<PasskeyRow> Where(string which, string value) => _rows.Query(
        $"select id, account, name, made, data from passkey where authority = @authority and {which} order by made, id", Read, ("@value", value));

    private static PasskeyRow Read(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), Instant.Read(row.GetString(3)), row.GetString(4));
}
