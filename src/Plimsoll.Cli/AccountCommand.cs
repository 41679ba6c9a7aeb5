using System.CommandLine;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Spectre.Console;

namespace Plimsoll.Cli;

/// <summary><c>account</c>: who may sign in, and as what.</summary>
internal static class AccountCommand
{
    private const string RoleHelp = "A role, its team, and its days: \"team manager, Assessment North, from 2026-11-23, to 2027-03-31\". May be given several times.";

    public static Command Make() => new("account", "Who may sign in, and as what. The first account is made here, by whoever sets Plimsoll up.")
    {
        Add(), List(), Roles(), Disable(), Enable(), Reset(),
    };

    private static Argument<string> Id() => new("account") { Description = "What they type to sign in: small letters, digits, dots and hyphens." };

    private static Option<string[]> Role() => new("--role") { Description = RoleHelp, Required = true };

    private static Act Add()
    {
        var (id, role) = (Id(), Role());
        var name = new Option<string>("--name") { Description = "The name of the person.", Required = true };
        var worker = new Option<string?>("--worker") { Description = "Their id as a worker: what allocations and posts name." };
        var employment = new Option<string?>("--employment") { Description = "permanent or agency." };
        var employer = new Option<string?>("--employer") { Description = "Who pays them." };
        var knownAs = new Option<string?>("--known-as") { Description = "What the council's own sign-in service says of them, where people sign in through it." };
        var command = new Act(
            "add", Purpose.Accounts,
            """
            Make an account. It prints a one-time address at which its person sets a password and joins an authenticator; it holds for 72 hours.

            Examples:
              plimsoll account add ines.quay --name "Ines Quay" --role administrator
              plimsoll account add ruth.amadi --name "Ruth Amadi" --worker w-amadi --role "social worker, Assessment North" --as ines.quay
            """)
        {
            id, name, worker, employment, employer, knownAs, role,
        };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) =>
        {
            var keeping = new KeepAccounts(authority);
            return Read(keeping, parsed.GetValue(role)!) is not { } roles ? ExitCode.Refused : Report(keeping.Add(reader, new Account(parsed.GetValue(id)!, parsed.GetValue(name)!)
            {
                Worker = parsed.GetValue(worker),
                Employment = parsed.GetValue(employment),
                Employer = parsed.GetValue(employer),
                KnownAs = parsed.GetValue(knownAs),
                Roles = roles,
            }), $"The account \"{parsed.GetValue(id)}\" is made.");
        }));
        return command;
    }

    private static Act Roles()
    {
        var (id, role) = (Id(), Role());
        var command = new Act("roles", Purpose.Accounts, "Give an account these roles in place of those it had.") { id, role };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) =>
        {
            var keeping = new KeepAccounts(authority);
            return Read(keeping, parsed.GetValue(role)!) is not { } roles ? ExitCode.Refused : Report(keeping.SetRoles(reader, parsed.GetValue(id)!, roles), $"\"{parsed.GetValue(id)}\" has these roles now, from the next page on.");
        }));
        return command;
    }

    private static Act Disable() => Change("disable", "Nobody signs in with it any more; who is signed in is not from the next page on.", (keeping, by, id) => keeping.Disable(by, id), "is disabled");

    private static Act Enable() => Change("enable", "An account that was disabled can be used again.", (keeping, by, id) => keeping.Disable(by, id, disabled: false), "can be used again");

    private static Act Reset() => Change("reset", "For whoever has lost password or phone: both are gone, and a new one-time address sets them anew.", (keeping, by, id) => keeping.Reset(by, id), "starts anew");

    private static Act Change(string name, string description, Func<KeepAccounts, Reader, string, AccountChange> change, string done)
    {
        var id = Id();
        var command = new Act(name, Purpose.Accounts, description) { id };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) => Report(change(new KeepAccounts(authority), reader, parsed.GetValue(id)!), $"\"{parsed.GetValue(id)}\" {done}.")));
        return command;
    }

    private static Act List()
    {
        var command = new Act("list", Purpose.Accounts, "Every account with its roles, and whether and how its person can sign in.");
        command.SetAction(parsed => Session.With(parsed, (authority, _) =>
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns("Account", "Name", "Worker", "Roles", "State");
            foreach (var account in new AccountPages(authority).All())
            {
                table.AddRow(new[] { account.Id, account.Name, account.Worker ?? "", string.Join("; ", account.Roles.Where(role => !role.IsOver).Select(role => role.Words)), account.State }.Select(Markup.Escape).ToArray());
            }

            MeasureShowCommand.Console().Write(table);
            return ExitCode.Done;
        }));
        return command;
    }

    private static List<AccountRole>? Read(KeepAccounts keeping, IReadOnlyList<string> typed)
    {
        var roles = new List<AccountRole>();
        foreach (var (role, problem) in typed.Select(keeping.ReadRole))
        {
            if (role is null)
            {
                Session.Refuse($"{problem} Nothing was changed.");
                return null;
            }

            roles.Add(role);
        }

        return roles;
    }

    private static int Report(AccountChange change, string done)
    {
        if (change.Refused is { } refused)
        {
            return Session.Refuse(refused);
        }

        Console.WriteLine(done);
        if (change.Key is { } key)
        {
            Console.WriteLine($"Hand over this address, to its person alone and not by mail; it can be used once, for {KeepAccounts.KeyHolds.TotalHours:0} hours:");
            Console.WriteLine($"/welcome?key={key}");
        }

        return ExitCode.Done;
    }
}
