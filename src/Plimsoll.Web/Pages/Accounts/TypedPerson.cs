using Plimsoll.App.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Who somebody is, as it is typed on a page.</summary>
public sealed record TypedPerson(string Name, string? Worker, string? Employment, string? Employer, string? KnownAs)
{
    public static TypedPerson Empty { get; } = new("", null, null, null, null);

    public IReadOnlyList<Mistake> Mistakes { get; private init; } = [];

    public string? Error(string field) => Mistakes.FirstOrDefault(mistake => mistake.Href == $"#{field}")?.Text;

    public static TypedPerson Of(AccountView account) => new(account.Name, account.Worker, account.Employment, account.Employer, account.KnownAs);

    public static TypedPerson Read(IFormCollection form)
    {
        var name = form["name"].ToString().Trim();
        return new TypedPerson(name, Text(form, "worker"), Text(form, "employment"), Text(form, "employer"), Text(form, "known-as"))
        {
            Mistakes = name.Length == 0 ? [new("Enter the name of the person", "#name")] : [],
        };
    }

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
