namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8770Q
{
    /// <summary>School age begins with the school year after the fifth birthday: six years by the 31 August before.</summary>
    public static readonly CinRule Rule = Of("A child of school age has no UPN, and no reason why it is not known", 2025, null, year => new DateOnly(year.ReferenceDate.Year - 6, 8, 31));

    /// <summary>Six years by the end of the year.</summary>
    public static readonly CinRule RuleTo2024 = Of("A child of six or more has no UPN, and no reason why it is not known", CinYear.First, 2024, year => year.ReferenceDate.AddYears(-6));

    private static CinRule Of(string message, int from, int? to, Func<CinYear, DateOnly> lastBirth) => new("8770Q", Severity.Query, message)
    {
        From = from,
        To = to,
        At = { { CinTable.ChildIdentifiers, "UPN", "UPNunknown" } },
        AlsoReads = ["PersonBirthDate", "ReferralNFA", "ReferenceDate"],
        Fix = "Give the UPN, which the child's school knows, or the reason why it is not known: one of UN2 to UN7.",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, year) =>
            child.ChildIdentifiers.UPN.IsMissing
            && child.ChildIdentifiers.PersonBirthDate.Date <= lastBirth(year)
            && !IsReason(child.ChildIdentifiers.UPNunknown, year)
            && child.CINdetails.Any(episode => episode.ReferralNFA.Flag == false)),
    };

    /// <summary>UN1 says that the child is not of school age; of these codes alone small letters are taken too.</summary>
    private static bool IsReason(Cell unknown, CinYear year) =>
        unknown.Text?.ToUpperInvariant() is { } code && code != "UN1" && year.Knows("dfe.upn-unknown", unknown with { Raw = code });
}
