namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8825Q
{
    public static readonly CinRule Rule = new("8825Q", Severity.Query, "The referral was closed after an assessment, and has none")
    {
        At = { { CinTable.CINdetails, "ReasonForClosure" } },
        AlsoReads = ["AssessmentActualStartDate"],
        Fix = "Record the assessment, or give another reason for closure.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, _) => episode.ReasonForClosure.Text is "RC8" or "RC9" && episode.Assessments.Count == 0),
    };
}
