namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule2991Q
{
    public static readonly CinRule Rule = new("2991Q", Severity.Query, "An enquiry is recorded and no assessment of the referral")
    {
        At = { { CinTable.Section47, "LAchildID" } },
        AlsoReads = ["AssessmentActualStartDate"],
        Fix = "Record the assessment of which the enquiry was a part, or move the enquiry to the referral that has it.",
        Owner = Owner.SocialWorker,
        Check = Each.Section47((enquiry, _) => enquiry.Episode.Assessments.Count == 0),
    };
}
