namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8772
{
    public static readonly CinRule Rule = new("8772", Severity.Error, "The UPN is said to be unknown for want of further action, and a referral of the child had further action")
    {
        At = { { CinTable.ChildIdentifiers, "UPNunknown" }, { CinTable.CINdetails, "ReferralNFA" } },
        Fix = "Give the child's UPN, or another reason why it is not known; or say that the referral had no further action.",
        Owner = Owner.BusinessSupport,
        Differs = "Other tools fire too on a child of UN7 without any referral; of that child rule 8590 tells.",
        Check = Each.Episode((episode, _) =>
            episode.Child.ChildIdentifiers.UPNunknown.Text == "UN7" && episode.ReferralNFA.Flag != true),
    };
}
