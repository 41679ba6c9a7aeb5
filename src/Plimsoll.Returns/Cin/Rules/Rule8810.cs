namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8810
{
    public static readonly CinRule Rule = new("8810", Severity.Error, "The referral has a reason for closure and no date of it")
    {
        At = { { CinTable.CINdetails, "CINclosureDate", "ReasonForClosure" } },
        Fix = "Give the date of closure, or take away the reason where the referral is open.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, _) => episode.CINclosureDate.Date is null && !episode.ReasonForClosure.IsMissing),
    };
}
