namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule9008
{
    public static readonly CinRule Rule = new("9008", Severity.Error, "The first pre-proceedings meeting was outside the year")
    {
        From = 2027,
        IsDraft = true,
        At = { { CinTable.PreProceedings, "InitialPPMeetingDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Correct the date, or leave the row for the return of its own year.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools have this rule only in a draft, which does not read pre-proceedings yet.",
        Check = Each.PreProceedings((row, year) => year.Misses(row.InitialPPMeetingDate.Date)),
    };
}
