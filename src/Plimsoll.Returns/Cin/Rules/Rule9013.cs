namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule9013
{
    public static readonly CinRule Rule = new("9013", Severity.Error, "The letter of intent is outside the year, or before the court application")
    {
        From = 2027,
        IsDraft = true,
        At = { { CinTable.PreProceedings, "LetterInitCPDate" } },
        AlsoReads = ["CourtAppDate", "ReferenceDate"],
        Fix = "Correct the date that is wrong, or leave the row for the return of its own year.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools have this rule only in a draft, which does not read pre-proceedings yet. The draft passes over rows without CourtAppDate; here they are held against the year.",
        Check = Each.PreProceedings((row, year) =>
            year.Misses(row.LetterInitCPDate.Date) || row.LetterInitCPDate.Date < row.CourtAppDate.Date),
    };
}
