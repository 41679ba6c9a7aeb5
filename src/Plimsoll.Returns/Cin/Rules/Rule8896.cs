namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8896
{
    public static readonly CinRule Rule = new("8896", Severity.Error, "More than one assessment of the referral is open")
    {
        At = { { CinTable.Assessments, "AssessmentAuthorisationDate" } },
        Fix = "Give the date on which the finished assessment was authorised; a referral has one open assessment at a time.",
        Owner = Owner.SocialWorker,
        Check = OneChild.OfEpisode((episode, _, find) =>
        {
            if (episode.Assessments.Count > 1
                && episode.Assessments.Count(assessment => assessment.AssessmentAuthorisationDate.Date is null) > 1)
            {
                find.At([.. episode.Assessments]);
            }
        }),
    };
}
