namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule9010Q
{
    public static readonly CinRule Rule = new("9010Q", Severity.Query, "A family group decision making meeting was offered, and it is not said whether it was held")
    {
        From = 2027,
        IsDraft = true,
        At = { { CinTable.PreProceedings, "FGDMMeetingFac" } },
        AlsoReads = ["FGDMMeetingOffer"],
        Fix = "Say whether the meeting was held: 1 or 0.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools have this rule only in a draft, which does not read pre-proceedings yet. The draft knows an offer only where it is written 1.",
        Check = Each.PreProceedings((row, _) => row.FGDMMeetingOffer.Flag == true && row.FGDMMeetingFac.Flag is null),
    };
}
