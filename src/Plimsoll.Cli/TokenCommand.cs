using System.CommandLine;
using System.Text.Json;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;

namespace Plimsoll.Cli;

/// <summary><c>token</c>: what lets a program act as an account over the API.</summary>
internal static class TokenCommand
{
    public static Command Make() => new("token", "Tokens by which programs use the API as your account. Each is your own: nobody makes one for somebody else.")
    {
        New(), List(), Withdraw(),
    };

    private static Act New()
    {
        var name = new Argument<string>("name") { Description = "What it is for: \"nightly figures\"." };
        var scope = new Option<string[]>("--scope") { Description = $"What it may be used for, of what you may do: {string.Join(", ", Scope.All.Select(one => one.Name))}. May be given several times.", Required = true };
        var days = new Option<int>("--days") { Description = $"How many days it holds, at most {KeepTokens.MostDays}.", DefaultValueFactory = _ => KeepTokens.DaysAsARule };
        var command = new Act(
            "make", Purpose.SignedIn,
            """
            Make a token of your own. It is shown this once: what is kept can check it and cannot tell it.

            Example:
              plimsoll token make "nightly figures" --scope measures:read --scope practice:read --as ruth.amadi
            """)
        {
            name, scope, days,
        };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) =>
        {
            var change = new KeepTokens(authority).Make(reader, parsed.GetValue(name)!, parsed.GetValue(scope)!, parsed.GetValue(days));
            if (change.Token is not { } token)
            {
                return Session.Refuse($"{change.Refused} Nothing was changed.");
            }

            Console.Error.WriteLine($"Token {token.Id} is made: it acts as {token.Account} for {string.Join(", ", token.Scopes)} and ends {InstantWords.Of(token.Ends)}. Keep it where only the program that uses it can read it; it is not shown again.");
            Console.WriteLine(change.Text);
            return ExitCode.Done;
        }));
        return command;
    }

    private static Act List()
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Act("list", Purpose.SignedIn, "Your tokens; for whoever keeps accounts, everybody's. No token can be shown again.") { json };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) =>
        {
            var tokens = new KeepTokens(authority).List(reader);
            if (parsed.GetValue(json))
            {
                using var lines = new JsonLines();
                foreach (var token in tokens)
                {
                    lines.Line(writer => Write(writer, token, authority));
                }

                return ExitCode.Done;
            }

            foreach (var token in tokens)
            {
                Console.WriteLine($"{token.Id}: {token.Name}");
                Console.WriteLine($"  {token.Account}, for {string.Join(", ", token.Scopes)}");
                Console.WriteLine($"  {State(token, authority)}; {(token.Used is { } used ? $"last used {InstantWords.Of(used)}" : "never used")}");
            }

            if (tokens.Count == 0)
            {
                Console.WriteLine("There are no tokens.");
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static Act Withdraw()
    {
        var id = new Argument<string>("token") { Description = "The id that \"token list\" shows." };
        var command = new Act("withdraw", Purpose.SignedIn, "End a token at once: yours or, for whoever keeps accounts, anybody's.") { id };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) =>
        {
            var change = new KeepTokens(authority).Withdraw(reader, parsed.GetValue(id)!);
            if (change.Refused is { } refused)
            {
                return Session.Refuse(refused);
            }

            Console.WriteLine($"Token {change.Token!.Id} is withdrawn: it works no more.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(Utf8JsonWriter json, Token token, Authority authority)
    {
        json.WriteStartObject();
        json.WriteString("token", token.Id);
        json.WriteString("name", token.Name);
        json.WriteString("account", token.Account);
        json.WriteStartArray("scopes");
        foreach (var scope in token.Scopes)
        {
            json.WriteStringValue(scope);
        }

        json.WriteEndArray();
        json.WriteBoolean("works", Works(token, authority));
        json.WriteString("made", Moment.At(token.Made).ToString());
        json.WriteString("ends", Moment.At(token.Ends).ToString());
        json.WriteString("used", token.Used is { } used ? Moment.At(used).ToString() : null);
        json.WriteString("withdrawn", token.Withdrawn is { } withdrawn ? Moment.At(withdrawn).ToString() : null);
        json.WriteEndObject();
    }

    private static bool Works(Token token, Authority authority) => token.Withdrawn is null && token.Ends > authority.Instant;

    private static string State(Token token, Authority authority) => token.Withdrawn is { } withdrawn ? $"withdrawn {InstantWords.Of(withdrawn)}"
        : $"{(Works(token, authority) ? "ends" : "ended")} {InstantWords.Of(token.Ends)}";
}
