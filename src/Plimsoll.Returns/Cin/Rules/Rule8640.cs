namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8640
{
    public static readonly CinRule Rule = new("8640", Severity.Error, "The reason for closure is not a code of the census")
    {
        At = { { CinTable.CINdetails, "ReasonForClosure" } },
        Fix = "Give one of the codes RC1 to RC9.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, year) => !episode.ReasonForClosure.IsMissing && !year.Knows("dfe.cin-closure", episode.ReasonForClosure)),
    };
}
