namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8831
{
    public static readonly CinRule Rule = new("8831", Severity.Error, "Something happened after a referral that is said to have had no further action")
    {
        At = { { CinTable.CINdetails, "DateOfInitialCPC" }, { CinTable.Assessments, "LAchildID" }, { CinTable.Section47, "LAchildID" } },
        AlsoReads = ["ReferralNFA", "AssessmentActualStartDate", "AssessmentAuthorisationDate", "S47ActualStartDate"],
        Fix = "Say that there was further action, or move what happened to the referral that it belongs to.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools pass over an enquiry of which only the conference is given, and know true only in small letters.",
        Check = OneChild.OfEpisode((episode, _, find) =>
        {
            if (episode.ReferralNFA.Flag != true)
            {
                return;
            }

            List<CinRow> happened =
            [
                .. episode.Assessments.Where(row => row.AssessmentActualStartDate.Date is not null || row.AssessmentAuthorisationDate.Date is not null),
                .. episode.Section47.Where(row => row.S47ActualStartDate.Date is not null || row.DateOfInitialCPC.Date is not null),
            ];
            if (happened.Count > 0 || episode.DateOfInitialCPC.Date is not null)
            {
                find.At([episode, .. happened]);
            }
        }),
    };
}
