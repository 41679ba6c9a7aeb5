using Plimsoll.App.Access;
using Plimsoll.Demo;
using Plimsoll.Storage;

namespace Plimsoll.App.Demonstration;

/// <summary>
/// The accounts of the demonstration: its own people, or those that ship where it names none, without passwords, so that they open nothing outside it, one that keeps the program, and one for the terminal.
/// What stands already is left as it is.
/// </summary>
public static class DemonstrationAccounts
{
    public static void Make(Authority authority, DemoPeople people)
    {
        if (!authority.IsDemonstration)
        {
            return;
        }

        var from = new DateOnly(2000, 1, 1);
        var own = DemonstrationPeople.Of(authority).Select(person => new DemoPerson(person.Worker, person.Name, person.Role, person.Team, person.Employment)).DistinctBy(person => person.Id).ToList();
        foreach (var person in (own.Count > 0 ? own : people.All).Where(person => authority.Catalogue.Rights.ContainsKey(person.Role)))
        {
            authority.Accounts.Add(new Account(person.Id, person.Name)
            {
                Worker = person.Id,
                Employment = person.Employment is "permanent" or "agency" ? person.Employment : null,
                Roles = [new AccountRole(person.Role, person.Team, from, authority.Catalogue.Rights[person.Role].IsTimeBoxed ? authority.Today.AddDays(28) : null)],
                Stamp = KeepAccounts.NewStamp(),
            });
        }

        // Whoever keeps the program sees nobody's record, and is among nobody whom the records name.
        authority.Accounts.Add(new Account("administrator", "Ada Moorings")
        {
            Roles = [new AccountRole("administrator", "Systems", from, null)],
            Stamp = KeepAccounts.NewStamp(),
        });
        authority.Accounts.Add(new Account(Readers.DemonstrationTerminal, "Whoever is at the terminal")
        {
            Roles = [new AccountRole("director", null, from, null), new AccountRole("administrator", null, from, null)],
            Stamp = KeepAccounts.NewStamp(),
        });
    }
}
