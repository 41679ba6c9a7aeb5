using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Cin;

/// <summary>
/// Makes the records of one child of a census. Their ids are derived from the child's LAchildID, the kind of row and its key date, so that the same
/// census twice makes the same records, whatever the order of its children; rows alike in all of these are told apart by their order.
/// Who wrote a record, and when, the census does not say. A row without a usable key date makes no record, and is reported.
/// </summary>
/// <remarks>
/// What the census leaves open is read so:
/// <list type="bullet">
/// <item>ReferralNFA without an assessment: the decision is dated on the day of the referral, because its own date is not given.</item>
/// <item>S47ActualStartDate: the strategy discussion that began the enquiry. ICPCnotRequired: the enquiry's outcome, no further action, dated on the
/// start of the enquiry, because its own date is not given.</item>
/// <item>An unfinished assessment of a closed referral ended early, on the day of closure.</item>
/// <item>AssessmentInternalReviewDate: the day that was set with the start of the assessment on which the manager would look at it. The checkpoints that
/// managers record are what was done, and no census gives them.</item>
/// <item>DateOfInitialCPC: an initial conference where it stands with an enquiry; where it stands with the referral, a conference of a child who moved
/// in, unless an enquiry of the same referral gives the same date. It made the plan that starts on its date.</item>
/// <item>A review on the day on which the plan ended decided to end it. What other reviews decided is not known.</item>
/// <item>Disabilities, an expected birth and the details of a child not yet born are dated on the first referral.</item>
/// <item>Assessment factors keep their codes; the plain names by which the catalogue branches on some of them (column <c>also</c> of
/// <c>reference/codes/cin.csv</c>) follow.</item>
/// <item>Of pre-proceedings: PPStartDate is the legal planning meeting that decided on them, LBPSentDate the letter, InitialPPMeetingDate the first
/// meeting, StepDecisionDate their end, CourtAppDate the application for a care order (the rules of the census say: to commence care proceedings), and
/// LetterInitCPDate the letter to the parents about it. What has no day of its own (FGDMMeetingFac, ReviewMeetingsCount, PPOutcome) is summed up in one
/// record, on the last day that the row gives.</item>
/// </list>
/// Without a record, because it is worked out: InitialCPCtarget.
/// </remarks>
public static class CinRecords
{
    /// <summary>The name of this source in the records.</summary>
    public const string Source = "cin-census";

    /// <summary>The records of one child, in the order of the file; none for a child without an LAchildID, which the reader reports.</summary>
    /// <param name="report">Is told of each row that makes no record.</param>
    /// <param name="deny">Is told the ids of records which a row says outright are not so, and which an earlier census may have given:
    /// a conference is required after all, an assessment that had ended early is authorised.</param>
    public static IReadOnlyList<CaseRecord> From(CinChild child, CinHeader header, Action<ReadProblem> report, Action<string>? deny = null)
    {
        if (child.Id is not { } id)
        {
            return [];
        }

        var writer = new CinChildWriter(child, id, report, deny);
        writer.WritePerson(header);
        foreach (var episode in child.CINdetails)
        {
            new CinEpisodeWriter(writer, episode).Write();
        }

        return writer.Records;
    }
}
