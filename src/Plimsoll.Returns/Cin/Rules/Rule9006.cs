namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule9006
{
    public static readonly CinRule Rule = new("9006", Severity.Error, "The letter before proceedings was sent outside the year, or before pre-proceedings began")
    {
        From = 2027,
        IsDraft = true,
        At = { { CinTable.PreProceedings, "LBPSentDate" } },
        AlsoReads = ["PPStartDate", "ReferenceDate"],
        Fix = "Correct the date that is wrong, or leave the row for the return of its own year.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools have this rule only in a draft, which does not read pre-proceedings yet. The draft passes over rows without PPStartDate; here they are held against the year.",
        Check = Each.PreProceedings((row, year) =>
            year.Misses(row.LBPSentDate.Date) || row.LBPSentDate.Date < row.PPStartDate.Date),
    };
}
