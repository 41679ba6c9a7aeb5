namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8995Q
{
    public static readonly CinRule Rule = new("8995Q", Severity.Query, "No child has anything of pre-proceedings")
    {
        From = 2027,
        IsDraft = true,
        AlsoReads = ["PreProceedingsandFGDM"],
        Fix = "Add pre-proceedings and family group decision making, or say that no child had any in the year.",
        Owner = Owner.DataTeam,
        Differs = "Other tools have this rule only in a draft, which does not read pre-proceedings yet.",
        Check = Whole.WithoutAny(child => child.PreProceedings.Count > 0),
    };
}
