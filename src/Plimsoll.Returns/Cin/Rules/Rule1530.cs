namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule1530
{
    public static readonly CinRule Rule = Of(from: 2024, to: null);

    /// <summary>Before 942 (Cumberland) and 943 (Westmorland and Furness) were added.</summary>
    public static readonly CinRule RuleTo2023 = Of(from: CinYear.First, to: 2023);

    private static CinRule Of(int from, int? to) => new("1530", Severity.Error, "Characters 2 to 4 of the UPN are not a known local authority")
    {
        From = from,
        To = to,
        At = { { CinTable.ChildIdentifiers, "UPN" } },
        Fix = "Check the UPN with the child's school or in the pupil database.",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, year) =>
            child.ChildIdentifiers.UPN.Text is { Length: 13 } upn && !UpnAuthorities.Knows(upn.AsSpan(1, 3), year.Year)),
    };
}
