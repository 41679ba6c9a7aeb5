using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Makes an account; the address with which its person begins is shown once.</summary>
[ForPurpose(Purpose.Accounts)]
public sealed class NewModel(AccountPages pages, KeepAccounts keeping, Authority authority, Who who) : AccountFormModel(pages, authority)
{
    public string? Id { get; private set; }

    public string? IdError { get; private set; }

    public void OnGet()
    {
    }

    public void OnPost()
    {
        (Id, Person, Role) = (Request.Form["id"].ToString().Trim(), TypedPerson.Read(Request.Form), TypedRole.Read(Request.Form, keeping.Problem));
        Mistakes = [.. Person.Mistakes, .. Role.Mistakes];
        if (Mistakes.Count > 0 || Role.Meant is not { } role)
        {
            return;
        }

        var made = keeping.Add(who.Reader, new Account(Id, Person.Name)
        {
            Worker = Person.Worker,
            Employment = Person.Employment,
            Employer = Person.Employer,
            KnownAs = Person.KnownAs,
            Roles = [role],
        });
        if (made.Refused is { } refused)
        {
            IdError = refused.TrimEnd('.');
            Mistakes = [new(IdError, "#id")];
            return;
        }

        ShowAddress(made.Key);
    }
}
