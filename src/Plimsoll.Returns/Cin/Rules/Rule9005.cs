namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule9005
{
    public static readonly CinRule Rule = new("9005", Severity.Error, "The decision to start pre-proceedings is outside the year")
    {
        From = 2027,
        IsDraft = true,
        At = { { CinTable.PreProceedings, "PPStartDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Correct the date, or leave the row for the return of its own year.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools have this rule only in a draft, which does not read pre-proceedings yet.",
        Check = Each.PreProceedings((row, year) => year.Misses(row.PPStartDate.Date)),
    };
}
