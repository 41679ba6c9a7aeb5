namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8805
{
    public static readonly CinRule Rule = new("8805", Severity.Error, "The referral has a date of closure and no reason for it")
    {
        At = { { CinTable.CINdetails, "CINclosureDate", "ReasonForClosure" } },
        Fix = "Give the reason for closure, or take away the date where the referral is open.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, _) => episode.CINclosureDate.Date is not null && episode.ReasonForClosure.IsMissing),
    };
}
