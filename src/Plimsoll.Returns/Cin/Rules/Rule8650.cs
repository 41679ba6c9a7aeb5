namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8650
{
    public static readonly CinRule Rule = new("8650", Severity.Error, "The primary need is not a code of the census")
    {
        At = { { CinTable.CINdetails, "PrimaryNeedCode" } },
        Fix = "Give one of the codes N0 to N9.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, year) => !episode.PrimaryNeedCode.IsMissing && !year.Knows("dfe.primary-need", episode.PrimaryNeedCode)),
    };
}
