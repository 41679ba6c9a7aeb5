namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule9011
{
    public static readonly CinRule Rule = new("9011", Severity.Error, "The outcome of pre-proceedings is not a code of the census")
    {
        From = 2027,
        IsDraft = true,
        At = { { CinTable.PreProceedings, "PPOutcome" } },
        Fix = "Give one of the codes A, B and C.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools have this rule only in a draft, which does not read pre-proceedings yet. The draft fires where there is no outcome too.",
        Check = Each.PreProceedings((row, year) => !row.PPOutcome.IsMissing && !year.Knows("dfe.pre-proceedings-outcome", row.PPOutcome)),
    };
}
