namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule9009
{
    public static readonly CinRule Rule = new("9009", Severity.Error, "The decision to step up or down is outside the year, or before pre-proceedings began")
    {
        From = 2027,
        IsDraft = true,
        At = { { CinTable.PreProceedings, "StepDecisionDate" } },
        AlsoReads = ["PPStartDate", "ReferenceDate"],
        Fix = "Correct the date that is wrong, or leave the row for the return of its own year.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools have this rule only in a draft, which does not read pre-proceedings yet. The draft passes over rows without PPStartDate; here they are held against the year.",
        Check = Each.PreProceedings((row, year) =>
            year.Misses(row.StepDecisionDate.Date) || row.StepDecisionDate.Date < row.PPStartDate.Date),
    };
}
