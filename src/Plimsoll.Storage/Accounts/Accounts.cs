using System.Data.Common;
using System.Globalization;

namespace Plimsoll.Storage;

/// <summary>The accounts of an authority. In a file of their own: who may sign in is no part of anybody's record.</summary>
public sealed class Accounts
{
    private const string Columns = "id, name, worker, employment, employer, disabled, stamp, password, authenticator, last_code, second_factor, recovery, failed, locked_until, invitation, invitation_ends, version, known_as";

    private readonly Database _database;
    private readonly string _authority;

    internal Accounts(Database database, string authority) => (_database, _authority) = (database, authority);

    /// <exception cref="StorageException">The store cannot be read.</exception>
    public Account? Find(string id) => Where("id = @value", id).FirstOrDefault();

    /// <param name="invitation">What checks the one-time address.</param>
    public Account? Invited(string invitation) => Where("invitation = @value", invitation).FirstOrDefault();

    /// <summary>The account whose person the council's own sign-in service knows by this, in whatever capitals.</summary>
    public Account? KnownAs(string name) => Where("lower(known_as) = lower(@value)", name).FirstOrDefault();

    public IReadOnlyList<Account> All() => [.. Where("id <> @value", "")];

    /// <summary>False while nobody can sign in: then the program is being set up.</summary>
    public bool Any() => _database.Query("select 1 from account where authority = @authority limit 1", _ => true, ("@authority", _authority)).Any();

    /// <returns>False where the id is taken.</returns>
    public bool Add(Account account) => _database.Write(connection =>
    {
        using var insert = connection.Command(
            $"""
            insert into account (authority, {Columns})
            values (@authority, @id, @name, @worker, @employment, @employer, @disabled, @stamp, @password, @authenticator, @last_code, @second_factor, @recovery, @failed, @locked_until, @invitation, @invitation_ends, 1, @known_as)
            on conflict (authority, id) do nothing
            """,
            Values(account));
        if (insert.ExecuteNonQuery() == 0)
        {
            return (false, Stands: false);
        }

        account.Version = 1;
        WriteRoles(connection, account);
        return (true, Stands: true);
    });

    /// <returns>False where somebody else has changed it since it was read; nothing is changed then.</returns>
    public bool Save(Account account) => _database.Write(connection =>
    {
        using var update = connection.Command(
            """
            update account set name = @name, worker = @worker, employment = @employment, employer = @employer, disabled = @disabled, stamp = @stamp, password = @password,
                authenticator = @authenticator, last_code = @last_code, second_factor = @second_factor, recovery = @recovery, failed = @failed, locked_until = @locked_until,
                invitation = @invitation, invitation_ends = @invitation_ends, known_as = @known_as, version = version + 1
            where authority = @authority and id = @id and version = @version
            """,
            [.. Values(account), ("@version", account.Version)]);
        if (update.ExecuteNonQuery() == 0)
        {
            return (false, Stands: false);
        }

        account.Version++;
        WriteRoles(connection, account);
        return (true, Stands: true);
    });

    private IEnumerable<Account> Where(string which, string value)
    {
        var found = _database.Query($"select {Columns} from account where authority = @authority and {which} order by id", Read, ("@authority", _authority), ("@value", value)).ToList();
        foreach (var account in found)
        {
            account.Roles = [.. _database.Query(
                "select role, team, from_day, to_day from account_role where authority = @authority and account = @account order by number",
                row => new AccountRole(row.GetString(0), row.TextOrNull(1), Day(row.GetString(2)), row.TextOrNull(3) is { } to ? Day(to) : null),
                ("@authority", _authority), ("@account", account.Id))];
        }

        return found;
    }

    private void WriteRoles(DbConnection connection, Account account)
    {
        using var clear = connection.Command("delete from account_role where authority = @authority and account = @account", ("@authority", _authority), ("@account", account.Id));
        clear.ExecuteNonQuery();
        for (var number = 0; number < account.Roles.Count; number++)
        {
            var role = account.Roles[number];
            using var insert = connection.Command(
                "insert into account_role (authority, account, number, role, team, from_day, to_day) values (@authority, @account, @number, @role, @team, @from, @to)",
                ("@authority", _authority), ("@account", account.Id), ("@number", (long)number), ("@role", role.Role), ("@team", role.Team), ("@from", Text(role.From)), ("@to", role.To is { } to ? Text(to) : null));
            insert.ExecuteNonQuery();
        }
    }

    private (string, object?)[] Values(Account account) =>
    [
        ("@authority", _authority), ("@id", account.Id), ("@name", account.Name), ("@worker", account.Worker), ("@employment", account.Employment), ("@employer", account.Employer),
        ("@disabled", account.IsDisabled ? 1L : 0L), ("@stamp", account.Stamp), ("@password", account.Password), ("@authenticator", account.Authenticator), ("@last_code", account.LastCode),
        ("@second_factor", account.HasSecondFactor ? 1L : 0L), ("@recovery", string.Join('\n', account.Recovery)), ("@failed", (long)account.Failed),
        ("@locked_until", account.LockedUntil is { } until ? Instant.Write(until) : null), ("@invitation", account.Invitation),
        ("@invitation_ends", account.InvitationEnds is { } ends ? Instant.Write(ends) : null), ("@known_as", account.KnownAs),
    ];

    private static Account Read(DbDataReader row) => new(row.GetString(0), row.GetString(1))
    {
        Worker = row.TextOrNull(2),
        Employment = row.TextOrNull(3),
        Employer = row.TextOrNull(4),
        IsDisabled = row.GetInt64(5) != 0,
        Stamp = row.GetString(6),
        Password = row.TextOrNull(7),
        Authenticator = row.TextOrNull(8),
        LastCode = row.GetInt64(9),
        HasSecondFactor = row.GetInt64(10) != 0,
        Recovery = row.GetString(11).Split('\n', StringSplitOptions.RemoveEmptyEntries),
        Failed = (int)row.GetInt64(12),
        LockedUntil = row.TextOrNull(13) is { } until ? Instant.Read(until) : null,
        Invitation = row.TextOrNull(14),
        InvitationEnds = row.TextOrNull(15) is { } ends ? Instant.Read(ends) : null,
        Version = row.GetInt64(16),
        KnownAs = row.TextOrNull(17),
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
