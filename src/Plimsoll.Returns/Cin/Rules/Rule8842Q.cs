namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8842Q
{
    public static readonly CinRule Rule = new("8842Q", Severity.Query, "A review has no date")
    {
        At = { { CinTable.Reviews, "CPPreviewDate" } },
        Fix = "Give the date of the review, or leave it out.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools pass over a group of reviews without any date, and read only the first review of a group.",
        Check = Each.Review((review, _) => review.CPPreviewDate.Date is null),
    };
}
