namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule9007
{
    public static readonly CinRule Rule = new("9007", Severity.Error, "It is not said whether the letter before proceedings offered a family group decision making meeting")
    {
        From = 2027,
        IsDraft = true,
        At = { { CinTable.PreProceedings, "FGDMMeetingOffer" } },
        AlsoReads = ["LBPSentDate"],
        Fix = "Say whether the meeting was offered: 1 or 0.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools have this rule only in a draft, which does not read pre-proceedings yet. The draft has the letter and the offer the wrong way round.",
        Check = Each.PreProceedings((row, _) => row.LBPSentDate.Date is not null && row.FGDMMeetingOffer.Flag is null),
    };
}
