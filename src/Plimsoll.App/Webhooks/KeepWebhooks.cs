using System.Net;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Webhooks;

/// <summary>What became of a change to webhooks: the secret of a new one, which is shown this once; or why nothing was changed.</summary>
public sealed record WebhookChange(Webhook? Webhook, string? Secret, string? Refused)
{
    internal static WebhookChange Refuse(string why) => new(null, null, why);
}

/// <summary>A webhook and how it goes.</summary>
/// <param name="Waiting">Breaches that are still to be told.</param>
/// <param name="GivenUp">Those that were not taken for a day.</param>
/// <param name="LastProblem">Why the last try failed; null where it did not.</param>
public sealed record WebhookView(Webhook Webhook, int Sent, int Waiting, int GivenUp, DateTimeOffset? LastSent, string? LastProblem);

/// <summary>Lists the hosts outside to which breaches may be told, and who is told of which. Who did what is in the access log.</summary>
public sealed class KeepWebhooks(Authority authority)
{
    private const string Form = "a name, and its port where that is not 443: hooks.example.org, hooks.example.org:8443";

    /// <summary>For whoever keeps Plimsoll: a host that may be told of breaches, exactly as it stands in addresses.</summary>
    /// <returns>Why it is not listed; null where it is.</returns>
    public string? AddHost(Reader by, string host)
    {
        if (authority.Access.May(by, Purpose.Keep) is { IsAllowed: false } barred)
        {
            return barred.Why;
        }

        if (Address($"https://{host}") is not { PathAndQuery: "/" } address || address.Authority != host)
        {
            return $"\"{host}\" is no host: expected {Form}.";
        }

        if (!authority.Webhooks.AddHost(host, by.Account, authority.Instant))
        {
            return $"\"{host}\" is listed already.";
        }

        Log(by, $"webhook host {host}: listed");
        return null;
    }

    /// <summary>Nothing more is told to it.</summary>
    public string? RemoveHost(Reader by, string host)
    {
        if (authority.Access.May(by, Purpose.Keep) is { IsAllowed: false } barred)
        {
            return barred.Why;
        }

        if (!authority.Webhooks.RemoveHost(host))
        {
            return $"\"{host}\" is not listed.";
        }

        Log(by, $"webhook host {host}: no longer listed");
        return null;
    }

    /// <summary>Tells an address of breaches that begin from now on, of people whom this account may list.</summary>
    /// <param name="standards">Of these alone; none for every standard.</param>
    public WebhookChange Add(Reader by, string address, IReadOnlyList<string> standards)
    {
        if (authority.Settings.SignInKey is not { } file)
        {
            return WebhookChange.Refuse("Set PLIMSOLL_SIGN_IN_KEY to a file outside the data folder: the secrets of webhooks are kept encrypted under it.");
        }

        if (authority.Accounts.Find(by.Account) is null || authority.Access.May(by, Purpose.List) is { IsAllowed: false })
        {
            return WebhookChange.Refuse("Breaches are told of people whom an account may list, and this one may list nobody.");
        }

        if (Problem(address, standards) is { } problem)
        {
            return WebhookChange.Refuse(problem);
        }

        var (id, secret) = (RecordId.New(authority.Instant), KeepAccounts.NewSecret());
        var made = new Webhook(id, by.Account, address, [.. standards.Distinct().Order(StringComparer.Ordinal)], OutsideKey.OpenOrMake(file).Seal(secret, Sealed(id)), authority.Instant);
        authority.Webhooks.Add(made);
        Log(by, $"webhook {id} to {new Uri(address).Authority}: made");
        return new WebhookChange(made, secret, null);
    }

    /// <summary>One's own, or anybody's for whoever keeps Plimsoll.</summary>
    public WebhookChange Withdraw(Reader by, string id)
    {
        if (List(by).FirstOrDefault(view => view.Webhook.Id == id && view.Webhook.Withdrawn is null) is not { } view)
        {
            return WebhookChange.Refuse($"You have no webhook \"{id}\" that is told of anything.");
        }

        authority.Webhooks.Withdraw(id, authority.Instant);
        Log(by, $"webhook {id}: withdrawn");
        return new WebhookChange(view.Webhook with { Withdrawn = authority.Instant }, null, null);
    }

    /// <summary>One's own, or everybody's for whoever keeps Plimsoll.</summary>
    public IReadOnlyList<WebhookView> List(Reader by)
    {
        var all = authority.Access.May(by, Purpose.Keep).IsAllowed;
        return [.. authority.Webhooks.All().Where(webhook => all || webhook.Account == by.Account).Select(View)];
    }

    internal static string Sealed(string id) => $"webhook {id}";

    /// <summary>An address that breaches may be told to, as far as it can be read; null otherwise.</summary>
    internal Uri? Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0 && uri.HostNameType != UriHostNameType.Unknown
        && (uri.Scheme == Uri.UriSchemeHttps || (authority.Settings.WebhooksHere && uri is { Scheme: "http", IsLoopback: true })) ? uri : null;

    private string? Problem(string text, IReadOnlyList<string> standards)
    {
        if (Address(text) is not { } address)
        {
            return $"\"{text}\" is no address that breaches are told to: it begins with https:// and holds no name or password.";
        }

        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && !PublicAddress.Is(ip) && !(authority.Settings.WebhooksHere && IPAddress.IsLoopback(ip)))
        {
            return $"{address.Host} is of a private network or of this machine: breaches are told to machines outside.";
        }

        if (!authority.Webhooks.Hosts().Contains(address.Authority))
        {
            return $"{address.Authority} is not listed. Whoever keeps Plimsoll lists it: plimsoll webhook host add {address.Authority}.";
        }

        return standards.FirstOrDefault(id => !authority.Catalogue.Versions.ContainsKey(id)) is { } unknown
            ? $"The practice has no standard \"{unknown}\"{(Nearest.To(unknown, authority.Catalogue.Versions.Keys) is { } near ? $"; the nearest is \"{near}\"" : "")}."
            : null;
    }

    private WebhookView View(Webhook webhook)
    {
        var all = authority.Webhooks.Of(webhook.Id);
        return new WebhookView(
            webhook,
            all.Count(one => one.Sent is not null),
            all.Count(one => one.Sent is null && one.GivenUp is null),
            all.Count(one => one.GivenUp is not null),
            all.Max(one => one.Sent),
            all.Where(one => one.Problem is not null).MaxBy(one => one.GivenUp ?? one.Next)?.Problem);
    }

    private void Log(Reader by, string what) => authority.AccessLog.Record(by.Account, what, authority.Self, null, authority.Instant);
}
