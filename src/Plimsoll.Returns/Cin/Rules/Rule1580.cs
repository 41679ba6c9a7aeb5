using System.Text;

namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule1580
{
    public static readonly CinRule Rule = new("1580", Severity.Error, "The LAchildID has something other than letters and digits in it")
    {
        From = 2025,
        At = { { CinTable.ChildIdentifiers, "LAchildID" } },
        Fix = "Leave spaces, hyphens and slashes out of the id, in every year's return alike.",
        Owner = Owner.DataTeam,
        Check = Each.Child((child, _) =>
        {
            foreach (var rune in child.Id.AsSpan().EnumerateRunes())
            {
                if (!Rune.IsLetterOrDigit(rune))
                {
                    return true;
                }
            }

            return false;
        }),
    };
}
