namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4180
{
    public static readonly CinRule Rule = new("4180", Severity.Error, "Sex is missing, or is not M, F or U")
    {
        From = 2025,
        At = { { CinTable.ChildIdentifiers, "Sex" } },
        Fix = "Write M (male), F (female) or U (not known, or not yet born), in capitals.",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, year) => !year.Knows("cin.sex", child.ChildIdentifiers.Sex)),
    };

    /// <summary>While the census asked for GenderCurrent.</summary>
    public static readonly CinRule RuleTo2024 = new("4180", Severity.Error, "Gender is missing, or is not 0, 1, 2 or 9")
    {
        To = 2024,
        At = { { CinTable.ChildIdentifiers, "GenderCurrent" } },
        Fix = "Write 1 (male), 2 (female), 0 (not recorded, or not yet born) or 9 (indeterminate).",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, year) => !year.Knows("cin.gender-current", child.ChildIdentifiers.GenderCurrent)),
    };
}
