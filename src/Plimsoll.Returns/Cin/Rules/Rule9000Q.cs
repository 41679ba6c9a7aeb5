namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule9000Q
{
    public static readonly CinRule Rule = new("9000Q", Severity.Query, "No child has a date of the decision to start pre-proceedings")
    {
        From = 2027,
        IsDraft = true,
        AlsoReads = ["PPStartDate"],
        Fix = "Give the day on which the legal planning meeting decided on pre-proceedings, or say that no child had any in the year.",
        Owner = Owner.DataTeam,
        Differs = "Other tools have this rule only in a draft, which does not read pre-proceedings yet. Whether the rule is of each row or of the return is not known; as in the draft, it is of the return here. The draft counts rows without the date too.",
        Check = Whole.WithoutAny(child => child.PreProceedings.Any(row => row.PPStartDate.Date is not null)),
    };
}
