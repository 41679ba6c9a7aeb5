using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Webhooks;

/// <summary>What a run of the webhooks came to.</summary>
/// <param name="Failed">Not taken now, and tried again later.</param>
public sealed record TellRun(int Sent, int Failed, int GivenUp);

/// <summary>
/// Tells machines outside that a breach has begun: ids and a day, and nothing else. Each breach is told to each at least once, under one id; what is
/// not taken is tried again, less and less often, for a day, and then given up where it can be seen. Of people alone whom the account may list at that moment.
/// </summary>
public sealed class TellBreaches(Authority authority, Post post)
{
    public const string Event = "breach.begun";

    /// <summary>How long it is tried.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private const string NotTheirs = "The account may not list the person any more.";

    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4)];

    private readonly KeepWebhooks _keep = new(authority);

    private readonly Looks _looks = new(authority);

    /// <exception cref="LookNotKeptException">That somebody is told of could not be written down.</exception>
    public TellRun Run()
    {
        var webhooks = authority.Webhooks.All().Where(webhook => webhook.Withdrawn is null).ToDictionary(webhook => webhook.Id);
        if (webhooks.Count == 0)
        {
            return new TellRun(0, 0, 0);
        }

        Lay(webhooks.Values);
        var (run, down) = (new TellRun(0, 0, 0), new HashSet<string>());
        // Who did not take one is not asked to take the next in the same minute.
        foreach (var due in authority.Webhooks.Due(authority.Instant))
        {
            if (webhooks.TryGetValue(due.Webhook, out var webhook) && !down.Contains(webhook.Id) && authority.Webhooks.Take(due, authority.Instant))
            {
                var problem = Tell(webhook, due);
                run = problem is null ? run with { Sent = run.Sent + 1 } : GivesUp(due, problem) ? run with { GivenUp = run.GivenUp + 1 } : run with { Failed = run.Failed + 1 };
                if (problem is not (null or NotTheirs))
                {
                    down.Add(webhook.Id);
                }
            }
        }

        return run;
    }

    /// <summary>The breaches that have begun since a webhook was made, also those that came to light late or while the program was stopped.</summary>
    private void Lay(IEnumerable<Webhook> webhooks)
    {
        authority.Overview.Follow();
        var (now, first) = (authority.Instant, webhooks.Min(webhook => webhook.Made));
        var begun = authority.Clocks.On(authority.Today).Breaches.Select(breach => breach.Clock).Where(clock => clock.Breached!.Value.Start > first && clock.Breached.Value.Start <= now).ToList();
        foreach (var webhook in webhooks)
        {
            if (new Readers(authority).Find(webhook.Account) is { } reader)
            {
                var (may, known) = (authority.Access.Those(reader, Purpose.List), authority.Webhooks.Of(webhook.Id).Select(one => one.Id).ToHashSet());
                authority.Webhooks.Put([.. begun
                    .Where(clock => clock.Breached!.Value.Start > webhook.Made && (webhook.Standards.Count == 0 || webhook.Standards.Contains(clock.Standard.Id)) && may(clock.Subject))
                    .Select(clock => new Delivery(RecordId.FromKey("webhook", webhook.Id, clock.Id), webhook.Id, clock.Id, clock.Standard.Id, clock.Subject, clock.Breached!.Value.Day, now, 0, now))
                    .Where(one => !known.Contains(one.Id))]);
            }
        }
    }

    private string? Tell(Webhook webhook, Delivery due)
    {
        if (_keep.Address(webhook.Address) is not { } address || !authority.Webhooks.Hosts().Contains(address.Authority))
        {
            return "Its host is not listed any more.";
        }

        if (new Readers(authority).Find(webhook.Account) is not { } reader)
        {
            return "The account may not sign in any more.";
        }

        var access = authority.Access.May(reader, Purpose.List, due.Subject);
        _looks.Keep(reader, $"breach told to {address.Authority}", due.Subject, access);
        if (!access.IsAllowed)
        {
            return NotTheirs;
        }

        string secret;
        try
        {
            secret = OutsideKey.OpenOrMake(authority.Settings.SignInKey!).Open(webhook.Secret, KeepWebhooks.Sealed(webhook.Id));
        }
        catch (Exception why) when (why is CryptographicException or IOException or FormatException)
        {
            return "Its secret cannot be opened: the key of PLIMSOLL_SIGN_IN_KEY is another than that it was kept under. Make the webhook anew.";
        }

        var problem = post.Send(address, due.Id, Body(due), secret, authority.Now);
        if (problem is null)
        {
            authority.Webhooks.Sent(due.Id, authority.Instant);
        }

        return problem;
    }

    /// <summary>Notes why it was not taken, and when it is tried again.</summary>
    /// <returns>True where it is not.</returns>
    private bool GivesUp(Delivery due, string problem)
    {
        var (now, end) = (authority.Instant, due.Made + Longest);
        var next = now + Waits[Math.Min(due.Tries, Waits.Length - 1)];
        if (now >= end || problem == NotTheirs)
        {
            authority.Webhooks.GiveUp(due.Id, problem, now);
            return true;
        }

        authority.Webhooks.Failed(due.Id, problem, next < end ? next : end);
        return false;
    }

    private static string Body(Delivery due)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("event", Event);
            json.WriteString("delivery", due.Id);
            json.WriteString("clock", due.Clock);
            json.WriteString("standard", due.Standard);
            json.WriteString("subject", due.Subject.ToString());
            json.WriteString("day", due.Day.ToString("yyyy-MM-dd"));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(body.ToArray());
    }
}
