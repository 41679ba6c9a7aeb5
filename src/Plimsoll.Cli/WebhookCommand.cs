using System.CommandLine;
using System.Text.Json;
using Plimsoll.App.Webhooks;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary><c>webhook</c>: which machines outside are told that a breach has begun.</summary>
internal static class WebhookCommand
{
    public static Command Make() => new("webhook", "Machines outside that are told when a breach begins: ids and a day, and nothing else. A running server tells them (PLIMSOLL_SIGN_IN_KEY).")
    {
        new Command("host", "The hosts to which breaches may be told at all.") { HostAdd(), HostRemove(), HostList() },
        Add(), List(), Withdraw(),
    };

    private static Act HostAdd()
    {
        var host = new Argument<string>("host") { Description = "As it stands in addresses: hooks.example.org, or hooks.example.org:8443." };
        var command = new Act("add", Purpose.Keep, "List a host. Nothing is told to one that is not listed.") { host };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) => Report(new KeepWebhooks(authority).AddHost(reader, parsed.GetValue(host)!), $"{parsed.GetValue(host)} is listed.")));
        return command;
    }

    private static Act HostRemove()
    {
        var host = new Argument<string>("host") { Description = "A host that is listed." };
        var command = new Act("remove", Purpose.Keep, "List a host no longer: nothing more is told to it.") { host };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) => Report(new KeepWebhooks(authority).RemoveHost(reader, parsed.GetValue(host)!), $"{parsed.GetValue(host)} is no longer listed.")));
        return command;
    }

    private static Act HostList()
    {
        var command = new Act("list", Purpose.SignedIn, "The hosts that are listed.");
        command.SetAction(parsed => Session.With(parsed, (authority, _) =>
        {
            foreach (var host in authority.Webhooks.Hosts())
            {
                Console.WriteLine(host);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static Act Add()
    {
        var address = new Argument<string>("address") { Description = "Where breaches are told: https, on a host that is listed." };
        var standard = new Option<string[]>("--standard") { Description = "Breaches of this standard alone. May be given several times." };
        var command = new Act(
            "add", Purpose.List,
            """
            Tell an address of breaches that begin from now on, of people whom your account may list. The secret that signs them is shown this once.

            Example:
              plimsoll webhook add https://hooks.example.org/plimsoll --standard cp.visit
            """)
        {
            address, standard,
        };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) =>
        {
            var change = new KeepWebhooks(authority).Add(reader, parsed.GetValue(address)!, parsed.GetValue(standard) ?? []);
            if (change.Webhook is not { } webhook)
            {
                return Session.Refuse($"{change.Refused} Nothing was changed.");
            }

            Console.Error.WriteLine($"Webhook {webhook.Id} is made: {webhook.Address} is told of breaches that begin from now on. The secret that signs them, which is not shown again:");
            Console.WriteLine(change.Secret);
            return ExitCode.Done;
        }));
        return command;
    }

    private static Act List()
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Act("list", Purpose.SignedIn, "Your webhooks and how they go; for whoever keeps Plimsoll, everybody's. Exit code 1 where something was given up.") { json };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) =>
        {
            var all = new KeepWebhooks(authority).List(reader);
            if (parsed.GetValue(json))
            {
                using var lines = new JsonLines();
                foreach (var view in all)
                {
                    lines.Line(writer => Write(writer, view));
                }
            }
            else
            {
                foreach (var (webhook, sent, waiting, givenUp, lastSent, problem) in all)
                {
                    Console.WriteLine($"{webhook.Id}: {webhook.Address}");
                    Console.WriteLine($"  as {webhook.Account}, of {(webhook.Standards.Count == 0 ? "every standard" : string.Join(", ", webhook.Standards))}{(webhook.Withdrawn is { } withdrawn ? $"; withdrawn {InstantWords.Of(withdrawn)}" : "")}");
                    Console.WriteLine($"  {sent} told, {waiting} waiting, {givenUp} given up{(lastSent is { } last ? $"; last told {InstantWords.Of(last)}" : "")}{(problem is null ? "" : $"; the last problem: {problem}")}");
                }

                if (all.Count == 0)
                {
                    Console.WriteLine("There are no webhooks.");
                }
            }

            return all.Any(view => view.GivenUp > 0 && view.Webhook.Withdrawn is null) ? ExitCode.Findings : ExitCode.Done;
        }));
        return command;
    }

    private static Act Withdraw()
    {
        var id = new Argument<string>("webhook") { Description = "The id that \"webhook list\" shows." };
        var command = new Act("withdraw", Purpose.SignedIn, "Tell it nothing more: yours or, for whoever keeps Plimsoll, anybody's.") { id };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) => Report(new KeepWebhooks(authority).Withdraw(reader, parsed.GetValue(id)!).Refused, $"Webhook {parsed.GetValue(id)} is withdrawn.")));
        return command;
    }

    private static void Write(Utf8JsonWriter json, WebhookView view)
    {
        json.WriteStartObject();
        json.WriteString("webhook", view.Webhook.Id);
        json.WriteString("address", view.Webhook.Address);
        json.WriteString("account", view.Webhook.Account);
        json.WriteStartArray("standards");
        foreach (var standard in view.Webhook.Standards)
        {
            json.WriteStringValue(standard);
        }

        json.WriteEndArray();
        json.WriteString("made", Moment.At(view.Webhook.Made).ToString());
        json.WriteString("withdrawn", view.Webhook.Withdrawn is { } withdrawn ? Moment.At(withdrawn).ToString() : null);
        json.WriteNumber("told", view.Sent);
        json.WriteNumber("waiting", view.Waiting);
        json.WriteNumber("givenUp", view.GivenUp);
        json.WriteString("lastTold", view.LastSent is { } last ? Moment.At(last).ToString() : null);
        json.WriteString("lastProblem", view.LastProblem);
        json.WriteEndObject();
    }

    private static int Report(string? refused, string done)
    {
        if (refused is not null)
        {
            return Session.Refuse(refused);
        }

        Console.WriteLine(done);
        return ExitCode.Done;
    }
}
