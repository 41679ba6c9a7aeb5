namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule9012
{
    public static readonly CinRule Rule = new("9012", Severity.Error, "The court application is outside the year, or before the decision to step up or down")
    {
        From = 2027,
        IsDraft = true,
        At = { { CinTable.PreProceedings, "CourtAppDate" } },
        AlsoReads = ["StepDecisionDate", "ReferenceDate"],
        Fix = "Correct the date that is wrong, or leave the row for the return of its own year.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools have this rule only in a draft, which does not read pre-proceedings yet. The draft passes over rows without StepDecisionDate; here they are held against the year.",
        Check = Each.PreProceedings((row, year) =>
            year.Misses(row.CourtAppDate.Date) || row.CourtAppDate.Date < row.StepDecisionDate.Date),
    };
}
