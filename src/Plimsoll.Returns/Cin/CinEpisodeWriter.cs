namespace Plimsoll.Returns.Cin;

/// <summary>Makes the records of one referral and of what followed from it.</summary>
internal sealed class CinEpisodeWriter(CinChildWriter writer, CinDetails episode)
{
    private readonly DateOnly? _closed = writer.Day(episode, "CINclosureDate");
    private CinKey _key;
    private string? _referral;

    public void Write()
    {
        var day = writer.KeyDay(episode, "CINreferralDate", "no referral is made");
        _key = writer.Key("referral", day);
        if (day is { } referred)
        {
            WriteReferral(referred);
        }

        foreach (var assessment in episode.Assessments)
        {
            WriteAssessment(assessment);
        }

        foreach (var plan in episode.CINPlanDates)
        {
            WriteInNeedPlan(plan);
        }

        foreach (var enquiry in episode.Section47)
        {
            WriteEnquiry(enquiry);
        }

        WriteConferenceWithoutEnquiry();
        foreach (var plan in episode.ChildProtectionPlans)
        {
            WriteProtectionPlan(plan);
        }

        foreach (var row in episode.PreProceedings)
        {
            WritePreProceedings(row);
        }

        WriteClosure();
    }

    private void WriteReferral(DateOnly referred)
    {
        _referral = Add(_key, "", CinMap.Referral, referred, null, fields => fields.With(CinMap.ReferralSource, episode).With(CinMap.PrimaryNeed, episode));
        if (episode.ReferralNFA.Flag == true && episode.Assessments.Count == 0)
        {
            Add(_key, "decision", CinMap.NoFurtherAction, referred, _referral);
        }
        else if (episode.ReferralNFA.Flag == false || episode.Assessments.Count > 0)
        {
            writer.Deny(_key, "decision");
        }
    }

    private void WriteAssessment(CinAssessment row)
    {
        if (writer.KeyDay(row, "AssessmentActualStartDate", "no assessment is made") is not { } started)
        {
            return;
        }

        var key = writer.Key("assessment", started);
        var about = Add(key, "", CinMap.AssessmentStarted, started, _referral, fields => fields.With(CinMap.InternalReview.Field!, writer.Day(row, "AssessmentInternalReviewDate")));
        if (writer.Day(row, "AssessmentAuthorisationDate") is { } authorised)
        {
            Add(key, "authorised", CinMap.AssessmentAuthorised, authorised, about, fields => fields
                .WithCodes(CinMap.Factors.Field!, CinMap.Factors.Codes!, row.AssessmentFactors.Select(factor => factor.AssessmentFactor)));
            writer.Deny(key, "ended early");
        }
        else if (row.AssessmentAuthorisationDate.IsMissing && _closed is { } closed)
        {
            Add(key, "ended early", CinMap.AssessmentEndedEarly, closed, about);
        }
    }

    private void WriteInNeedPlan(CinPlanDates row)
    {
        if (writer.KeyDay(row, "CINPlanStartDate", "no plan is made") is not { } agreed)
        {
            return;
        }

        var key = writer.Key("child in need plan", agreed);
        var about = Add(key, "", CinMap.NeedPlanAgreed, agreed, _referral);
        if (writer.Day(row, "CINPlanEndDate") is { } ended)
        {
            Add(key, "ended", CinMap.NeedPlanEnded, ended, about);
        }
    }

    private void WriteEnquiry(CinSection47 row)
    {
        if (writer.KeyDay(row, "S47ActualStartDate", "no enquiry is made") is not { } started)
        {
            return;
        }

        var key = writer.Key("section 47", started);
        var about = Add(key, "", CinMap.Enquiry, started, _referral);
        if (row.ICPCnotRequired.Flag == true)
        {
            Add(key, "outcome", CinMap.NoConference, started, about);
        }
        else if (row.ICPCnotRequired.Flag == false)
        {
            writer.Deny(key, "outcome");
        }

        if (writer.Day(row, "DateOfInitialCPC") is { } held)
        {
            WriteConference(key, CinMap.InitialConference, held, about);
        }
    }

    private void WriteConferenceWithoutEnquiry()
    {
        if (writer.Day(episode, "DateOfInitialCPC") is not { } held)
        {
            return;
        }

        if (episode.Section47.Any(enquiry => enquiry.DateOfInitialCPC.Date == held))
        {
            writer.Deny(_key, "conference");
        }
        else
        {
            WriteConference(_key, CinMap.TransferConference, held, _referral);
        }
    }

    private void WriteConference(CinKey key, CinShape shape, DateOnly held, string? about) => Add(key, "conference", shape, held, about, fields =>
        episode.ChildProtectionPlans.FirstOrDefault(plan => plan.CPPstartDate.Date == held) is { } made
            ? fields.With("decision", "plan made").With(CinMap.InitialCategory, made)
            : fields);

    private void WriteProtectionPlan(CinProtectionPlan row)
    {
        if (writer.KeyDay(row, "CPPstartDate", "no plan is made") is not { } started)
        {
            return;
        }

        var key = writer.Key("child protection plan", started);
        var ended = writer.Day(row, "CPPendDate");
        var about = Add(key, "", CinMap.ProtectionPlanStarted, started, _referral, fields => fields
            .With(CinMap.InitialCategory, row)
            .With(CinMap.LatestCategory, row)
            .With(CinMap.EarlierPlans.Field!, row.NumberOfPreviousCPP.Number));
        foreach (var review in row.Reviews)
        {
            WriteReview(row, review.CPPreviewDate, key, about, ended);
        }

        if (ended is { } end)
        {
            Add(key, "ended", CinMap.ProtectionPlanEnded, end, about);
        }
    }

    private void WriteReview(CinProtectionPlan row, Cell cell, CinKey plan, string about, DateOnly? ended)
    {
        if (cell.IsMissing)
        {
            writer.Report(row, "CPPreviewDate", cell, "The date of a review is missing, so no review is made.");
            return;
        }

        if (writer.Day(row, "CPPreviewDate", cell) is { } held)
        {
            Add(writer.Key($"review of {plan.Date} {plan.Ordinal}", held), "", CinMap.ReviewConference, held, about, fields => fields.With("decision", held == ended ? "plan ended" : null));
        }
    }

    private void WritePreProceedings(CinPreProceedings row)
    {
        var started = writer.Day(row, "PPStartDate");
        var (about, last) = (_referral, (DateOnly?)null);
        var key = writer.Key("pre-proceedings", started);
        Step("", CinMap.LegalPlanning, started);
        Step("letter", CinMap.Letter, writer.Day(row, "LBPSentDate"), fields => fields.With(CinMap.MeetingOffered.Field!, row.FGDMMeetingOffer.Flag));
        Step("first meeting", CinMap.FirstMeeting, writer.Day(row, "InitialPPMeetingDate"));
        Step("end", CinMap.PreProceedingsEnd, writer.Day(row, "StepDecisionDate"));
        Step("care letter", CinMap.CareLetter, writer.Day(row, "LetterInitCPDate"));
        if (last is null)
        {
            writer.KeyDay(row, "PPStartDate", "no record of pre-proceedings is made");
            return;
        }

        if (row.LBPSentDate.IsMissing && !row.FGDMMeetingOffer.IsMissing)
        {
            writer.Report(row, "FGDMMeetingOffer", row.FGDMMeetingOffer, "It is said whether the letter offered a meeting, and not when it was sent, so no letter is made.");
        }

        Step("application", CinMap.CareApplication, writer.Day(row, "CourtAppDate"));
        var whole = CinMap.Summary.Fields().With(CinMap.MeetingHeld.Field!, row.FGDMMeetingFac.Flag).With(CinMap.ReviewMeetings.Field!, row.ReviewMeetingsCount.Number).With(CinMap.Outcome, row);
        if (whole.Values.Count > 0)
        {
            writer.Add(key, "summary", CinMap.Summary.Type, last.Value, about, whole);
        }

        void Step(string step, CinShape shape, DateOnly? day, Func<CinFields, CinFields>? with = null)
        {
            if (day is { } given)
            {
                about = Add(key, step, shape, given, about, with);
                last = last > given ? last : given;
            }
        }
    }

    private void WriteClosure()
    {
        if (_closed is { } closed)
        {
            Add(_key, "closure", CinMap.Closure, closed, _referral, fields => fields.With(CinMap.ClosureReason, episode));
        }
        else if (episode.CINclosureDate.IsMissing && !episode.ReasonForClosure.IsMissing)
        {
            writer.Report(episode, "CINclosureDate", episode.CINclosureDate, "There is a reason for closure and no date, so no closure is made.");
        }
    }

    /// <param name="with">What the row says besides.</param>
    private string Add(CinKey key, string step, CinShape shape, DateOnly day, string? about, Func<CinFields, CinFields>? with = null) =>
        writer.Add(key, step, shape.Type, day, about, with is null ? shape.Fields() : with(shape.Fields()));
}
