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
        _referral = writer.Add(_key, "", "referral", referred, null, new CinFields()
            .WithCode("source", "dfe.referral-source", episode.ReferralSource)
            .WithCode("primary-need", "dfe.primary-need", episode.PrimaryNeedCode));
        if (episode.ReferralNFA.Flag == true && episode.Assessments.Count == 0)
        {
            writer.Add(_key, "decision", "referral-decision", referred, _referral, new CinFields().With("outcome", "no further action"));
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
        var about = writer.Add(key, "", "assessment", started, _referral, Step("started"));
        if (writer.Day(row, "AssessmentAuthorisationDate") is { } authorised)
        {
            writer.Add(key, "authorised", "assessment", authorised, about,
                Step("authorised").WithCodes("factors", "dfe.assessment-factors", row.AssessmentFactors.Select(factor => factor.AssessmentFactor)));
            writer.Deny(key, "ended early");
        }
        else if (row.AssessmentAuthorisationDate.IsMissing && _closed is { } closed)
        {
            writer.Add(key, "ended early", "assessment", closed, about, Step("ended early"));
        }

        static CinFields Step(string step) => new CinFields().With("step", step).With("kind", "child and family");
    }

    private void WriteInNeedPlan(CinPlanDates row)
    {
        if (writer.KeyDay(row, "CINPlanStartDate", "no plan is made") is not { } agreed)
        {
            return;
        }

        var key = writer.Key("child in need plan", agreed);
        var about = writer.Add(key, "", "plan", agreed, _referral, PlanStep("child in need", "agreed"));
        if (writer.Day(row, "CINPlanEndDate") is { } ended)
        {
            writer.Add(key, "ended", "plan", ended, about, PlanStep("child in need", "ended"));
        }
    }

    private void WriteEnquiry(CinSection47 row)
    {
        if (writer.KeyDay(row, "S47ActualStartDate", "no enquiry is made") is not { } started)
        {
            return;
        }

        var key = writer.Key("section 47", started);
        var about = writer.Add(key, "", "strategy-discussion", started, _referral, new CinFields().With("decision", "section 47"));
        if (row.ICPCnotRequired.Flag == true)
        {
            writer.Add(key, "outcome", "section-47-outcome", started, about, new CinFields().With("step", "authorised").With("outcome", "no further action"));
        }
        else if (row.ICPCnotRequired.Flag == false)
        {
            writer.Deny(key, "outcome");
        }

        if (writer.Day(row, "DateOfInitialCPC") is { } held)
        {
            WriteConference(key, "initial", held, about);
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
            WriteConference(_key, "transfer in", held, _referral);
        }
    }

    private void WriteConference(CinKey key, string type, DateOnly held, string? about)
    {
        var fields = new CinFields().With("type", type).With("held", true);
        if (episode.ChildProtectionPlans.FirstOrDefault(plan => plan.CPPstartDate.Date == held) is { } made)
        {
            fields.With("decision", "plan made").WithCode("category", "dfe.abuse-category", made.InitialCategoryOfAbuse);
        }

        writer.Add(key, "conference", "conference", held, about, fields);
    }

    private void WriteProtectionPlan(CinProtectionPlan row)
    {
        if (writer.KeyDay(row, "CPPstartDate", "no plan is made") is not { } started)
        {
            return;
        }

        var key = writer.Key("child protection plan", started);
        var ended = writer.Day(row, "CPPendDate");
        var about = writer.Add(key, "", "plan", started, _referral, PlanStep("child protection", "started")
            .WithCode("category", "dfe.abuse-category", row.InitialCategoryOfAbuse)
            .WithCode("latest-category", "dfe.abuse-category", row.LatestCategoryOfAbuse)
            .With("previous-plans", row.NumberOfPreviousCPP.Number));
        foreach (var review in row.Reviews)
        {
            WriteReview(row, review.CPPreviewDate, key, about, ended);
        }

        if (ended is { } end)
        {
            writer.Add(key, "ended", "plan", end, about, PlanStep("child protection", "ended"));
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
            var fields = new CinFields().With("type", "review").With("held", true).With("decision", held == ended ? "plan ended" : null);
            writer.Add(writer.Key($"review of {plan.Date} {plan.Ordinal}", held), "", "conference", held, about, fields);
        }
    }

    private void WritePreProceedings(CinPreProceedings row)
    {
        var started = writer.Day(row, "PPStartDate");
        var sent = writer.Day(row, "LBPSentDate");
        var met = writer.Day(row, "InitialPPMeetingDate");
        var key = writer.Key("pre-proceedings", started);
        var about = _referral;
        if (started is { } decided)
        {
            about = writer.Add(key, "", "legal-planning-meeting", decided, about, new CinFields().With("decision", "start pre-proceedings"));
        }

        if (sent is { } letter)
        {
            about = writer.Add(key, "letter", "letter-before-proceedings", letter, about,
                new CinFields().With("family-meeting-offered", row.FGDMMeetingOffer.Flag));
        }

        if (met is { } first)
        {
            writer.Add(key, "first meeting", "pre-proceedings-meeting", first, about, new CinFields().With("kind", "first"));
        }

        if ((started ?? sent ?? met) is null)
        {
            writer.KeyDay(row, "PPStartDate", "no record of pre-proceedings is made");
        }
    }

    private void WriteClosure()
    {
        if (_closed is { } closed)
        {
            writer.Add(_key, "closure", "closure", closed, _referral,
                new CinFields().With("step", "authorised").WithCode("reason", "dfe.cin-closure", episode.ReasonForClosure));
        }
        else if (episode.CINclosureDate.IsMissing && !episode.ReasonForClosure.IsMissing)
        {
            writer.Report(episode, "CINclosureDate", episode.CINclosureDate, "There is a reason for closure and no date, so no closure is made.");
        }
    }

    private static CinFields PlanStep(string kind, string step) => new CinFields().With("kind", kind).With("step", step);
}
