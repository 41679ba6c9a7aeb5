using System.Globalization;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>
/// Who outside is told of what. That a delivery is about to be tried is written down before it is, and that it was taken after: who is stopped in
/// between tries it again under the same id.
/// </summary>
public sealed class Webhooks
{
    /// <summary>A delivery that was being tried when the program stopped is tried again after this.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const string Columns = "id, account, address, standards, secret, made, withdrawn";

    private const string DeliveryColumns = "id, webhook, clock, standard, subject, day, made, tries, next_try, sent, given_up, problem";

    private readonly AuthorityRows _rows;

    internal Webhooks(Database database, string authority) => _rows = new AuthorityRows(database, authority);

    /// <summary>The hosts that an administrator listed.</summary>
    public IReadOnlyList<string> Hosts() => [.. _rows.Query("select host from webhook_host where authority = @authority order by host", row => row.GetString(0))];

    /// <returns>False where it is listed already.</returns>
    public bool AddHost(string host, string by, DateTimeOffset now) => _rows.Run(
        "insert into webhook_host (authority, host, listed_by, listed) values (@authority, @host, @by, @now) on conflict (authority, host) do nothing",
        ("@host", host), ("@by", by), ("@now", Instant.Write(now))) > 0;

    /// <returns>False where it is not listed.</returns>
    public bool RemoveHost(string host) => _rows.Run("delete from webhook_host where authority = @authority and host = @host", ("@host", host)) > 0;

    /// <summary>All there are and were, in the order in which they were made.</summary>
    public IReadOnlyList<Webhook> All() => [.. _rows.Query(
        $"select {Columns} from webhook where authority = @authority order by made, id",
        row => new Webhook(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3).Split('\n', StringSplitOptions.RemoveEmptyEntries), row.GetString(4), Instant.Read(row.GetString(5))) { Withdrawn = row.InstantOrNull(6) })];

    public void Add(Webhook webhook) => _rows.Run(
        $"insert into webhook (authority, {Columns}) values (@authority, @id, @account, @address, @standards, @secret, @made, null)",
        ("@id", webhook.Id), ("@account", webhook.Account), ("@address", webhook.Address), ("@standards", string.Join('\n', webhook.Standards)), ("@secret", webhook.Secret), ("@made", Instant.Write(webhook.Made)));

    /// <summary>It is told nothing more, and what waited for it is given up.</summary>
    public void Withdraw(string id, DateTimeOffset now) => _rows.Write(connection =>
    {
        _rows.Run(connection, "update webhook set withdrawn = @now where authority = @authority and id = @id and withdrawn is null", ("@id", id), ("@now", Instant.Write(now)));
        _rows.Run(connection, "update webhook_delivery set given_up = @now, problem = 'Withdrawn.' where authority = @authority and webhook = @id and sent is null and given_up is null", ("@id", id), ("@now", Instant.Write(now)));
        return (true, true);
    });

    /// <summary>Keeps what is to be told; what stands stays as it is.</summary>
    public void Put(IReadOnlyList<Delivery> deliveries) => _rows.Write(connection =>
    {
        foreach (var one in deliveries)
        {
            _rows.Run(connection,
                $"""
                insert into webhook_delivery (authority, {DeliveryColumns})
                values (@authority, @id, @webhook, @clock, @standard, @subject, @day, @made, 0, @next, null, null, null)
                on conflict (authority, id) do nothing
                """,
                ("@id", one.Id), ("@webhook", one.Webhook), ("@clock", one.Clock), ("@standard", one.Standard), ("@subject", one.Subject.ToString()),
                ("@day", one.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("@made", Instant.Write(one.Made)), ("@next", Instant.Write(one.Next)));
        }

        return (true, true);
    });

    /// <summary>All that was ever to be told to one, the newest first.</summary>
    public IReadOnlyList<Delivery> Of(string webhook) => [.. Where("webhook = @value", webhook, "made desc, id")];

    /// <summary>What is to be tried now, the oldest first.</summary>
    public IReadOnlyList<Delivery> Due(DateTimeOffset now) => [.. Where("sent is null and given_up is null and next_try <= @value", Instant.Write(now), "made, id")];

    /// <summary>Takes a delivery to try it; false where another process has.</summary>
    public bool Take(Delivery delivery, DateTimeOffset now) => _rows.Run(
        "update webhook_delivery set tries = tries + 1, next_try = @later where authority = @authority and id = @id and sent is null and given_up is null and tries = @tries",
        ("@id", delivery.Id), ("@tries", delivery.Tries), ("@later", Instant.Write(now + Patience))) > 0;

    public void Sent(string id, DateTimeOffset now) => _rows.Run(
        "update webhook_delivery set sent = @now, problem = null where authority = @authority and id = @id", ("@id", id), ("@now", Instant.Write(now)));

    /// <param name="problem">Why not, without anybody's name.</param>
    public void Failed(string id, string problem, DateTimeOffset next) => _rows.Run(
        "update webhook_delivery set problem = @problem, next_try = @next where authority = @authority and id = @id", ("@id", id), ("@problem", problem), ("@next", Instant.Write(next)));

    public void GiveUp(string id, string problem, DateTimeOffset now) => _rows.Run(
        "update webhook_delivery set problem = @problem, given_up = @now where authority = @authority and id = @id", ("@id", id), ("@problem", problem), ("@now", Instant.Write(now)));

    /// <summary>Takes away what names a subject: its record was erased.</summary>
    public void Erase(Subject subject)
    {
        _rows.Run("delete from webhook_delivery where authority = @authority and subject = @subject", ("@subject", subject.ToString()));
        _rows.Scrub("webhook_delivery");
    }

    private IEnumerable<Delivery> Where(string which, string value, string order) => _rows.Query(
        $"select {DeliveryColumns} from webhook_delivery where authority = @authority and {which} order by {order}",
        row => new Delivery(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Subject.Parse(row.GetString(4)), DateOnly.ParseExact(row.GetString(5), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Instant.Read(row.GetString(6)), row.GetInt64(7), Instant.Read(row.GetString(8)))
        {
            Sent = row.InstantOrNull(9),
            GivenUp = row.InstantOrNull(10),
            Problem = row.TextOrNull(11),
        },
        ("@value", value));
}
