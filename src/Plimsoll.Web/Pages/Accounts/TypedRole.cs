using Plimsoll.App.Recording;
using Plimsoll.Storage;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>A role as it is typed on a page: which, in which team, from and until when.</summary>
/// <param name="Mistakes">What must be put right before it is one.</param>
public sealed record TypedRole(string? Role, string? Team, TypedDate From, TypedDate To, IReadOnlyList<Mistake> Mistakes)
{
    public static TypedRole Empty(DateOnly today) => new(null, null, TypedDate.Of(today), new(null, null, null), []);

    /// <summary>The role that is meant; null where it has mistakes.</summary>
    public AccountRole? Meant { get; private init; }

    public string? Error(string field) => Mistakes.FirstOrDefault(mistake => mistake.Href!.StartsWith($"#{field}", StringComparison.Ordinal))?.Text;

    /// <param name="problem">Why nobody may hold it, or null.</param>
    public static TypedRole Read(IFormCollection form, Func<AccountRole, string?> problem)
    {
        var (role, team) = (form["role"].ToString(), form["team"].ToString().Trim());
        var (from, to) = (Date(form, "from").Read(), Date(form, "to").Read());
        var mistakes = new List<Mistake>();
        if (role.Length == 0)
        {
            mistakes.Add(new("Choose a role", "#role"));
        }

        if (from.Date is null)
        {
            mistakes.Add(new(from.Mistake ?? "Enter the first day", $"#from-{from.Typed.FirstWrong}"));
        }

        if (to.Mistake is { } wrong)
        {
            mistakes.Add(new(wrong, $"#to-{to.Typed.FirstWrong}"));
        }

        if (mistakes.Count > 0)
        {
            return new TypedRole(role, team, from.Typed, to.Typed, mistakes);
        }

        var meant = new AccountRole(role, team.Length == 0 ? null : team, from.Date!.Value, to.Date);
        return problem(meant) is { } why
            ? new TypedRole(role, team, from.Typed, to.Typed, [new(why.TrimEnd('.'), "#to-day")])
            : new TypedRole(role, team, from.Typed, to.Typed, []) { Meant = meant };
    }

    private static TypedDate Date(IFormCollection form, string name) => new(form[$"{name}-day"], form[$"{name}-month"], form[$"{name}-year"]);
}
