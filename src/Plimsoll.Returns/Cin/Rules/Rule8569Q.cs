namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8569Q
{
    public static readonly CinRule Rule = new("8569Q", Severity.Query, "A referral from before the year had no further action")
    {
        At = { { CinTable.CINdetails, "CINreferralDate" } },
        AlsoReads = ["ReferralNFA"],
        Fix = "Leave out a referral of an earlier year that came to nothing, or say that there was further action.",
        Owner = Owner.DataTeam,
        Differs = "Other tools take away no working day, so that referrals of the last working day before the year are queried too.",
        Check = Each.Episode((episode, year) =>
            episode.CINreferralDate.Date < year.WorkingDayBeforeStart && episode.ReferralNFA.Flag != false),
    };
}
