using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>What each row of a census becomes.</summary>
public sealed class CinRecordsTests
{
    private const string Referred = "<CINreferralDate>2025-05-01</CINreferralDate><ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>";

    private static (List<CaseRecord> Records, List<ReadProblem> Problems) Make(string inside, string? identifiers = null, string characteristics = "<Ethnicity>WBRI</Ethnicity>")
    {
        identifiers ??= "<LAchildID>M1</LAchildID><PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex>";
        var census = Census.OfChildren(Census.ChildOf(identifiers, inside.Length == 0 ? "" : $"<CINdetails>{inside}</CINdetails>", characteristics));
        var (records, problems) = census.Records();
        return ([.. records], [.. problems]);
    }

    /// <summary>The records of an episode without those of the person, as text with the type of what each is about.</summary>
    private static List<string> Lines(string inside)
    {
        var (records, problems) = Make(inside);
        Assert.Empty(problems);
        var byId = records.ToDictionary(record => record.Id);
        return [.. records.Skip(1).Select(record => record.About is null ? RecordText.Short(record) : $"{RecordText.Short(record)} about {byId[record.About].Type}")];
    }

    [Fact]
    public void A_child_has_details_dated_on_the_birth()
    {
        var (records, problems) = Make("", "<LAchildID> M1 </LAchildID><UPN>A123456789012</UPN><FormerUPN>B12345678901C</FormerUPN><PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex><PersonDeathDate>2025-12-01</PersonDeathDate>");
        Assert.Empty(problems);
        Assert.Equal(
            ["child-details 2015-03-27 (birth-date = 2015-03-27, sex = F, ethnicity = WBRI, unique-pupil-number = A123456789012, former-pupil-number = B12345678901C)", "death 2025-12-01 ()"],
            records.Select(RecordText.Short));
        Assert.All(records, record => Assert.Equal(("child:M1", "cin-census", null, null), (record.Subject.ToString(), record.Source, record.Author, record.Recorded)));
    }

    [Fact]
    public void Why_there_is_no_pupil_number_is_kept()
    {
        var (records, _) = Make("", "<LAchildID>M1</LAchildID><UPNunknown>UN3</UPNunknown><PersonBirthDate>2015-03-27</PersonBirthDate>");
        Assert.Equal(["child-details 2015-03-27 (birth-date = 2015-03-27, ethnicity = WBRI, no-pupil-number = UN3)"], records.Select(RecordText.Short));
    }

    [Fact]
    public void A_child_without_a_birth_date_has_details_dated_on_the_reference_date()
    {
        var (records, _) = Make("", "<LAchildID>M1</LAchildID><GenderCurrent>2</GenderCurrent>");
        Assert.Equal(["child-details 2026-03-31 (sex = 2, ethnicity = WBRI)"], records.Select(RecordText.Short));
    }

    [Fact]
    public void An_unborn_child_is_a_pregnancy_known_from_the_first_referral()
    {
        var (records, problems) = Make(Referred, "<LAchildID>M1</LAchildID><ExpectedPersonBirthDate>2026-07-01</ExpectedPersonBirthDate><Sex>U</Sex>");
        Assert.Empty(problems);
        Assert.Equal(["child-details 2025-05-01 (sex = U, ethnicity = WBRI)", "pregnancy 2025-05-01 (expected-date = 2026-07-01)"], records.Take(2).Select(RecordText.Short));
    }

    [Fact]
    public void A_child_born_since_is_no_pregnancy()
    {
        var (records, _) = Make(Referred, "<LAchildID>M1</LAchildID><PersonBirthDate>2025-06-30</PersonBirthDate><ExpectedPersonBirthDate>2025-07-01</ExpectedPersonBirthDate>");
        Assert.DoesNotContain(records, record => record.Type == "pregnancy");
    }

    [Theory]
    [InlineData("<Disability>NONE</Disability>", null)]
    [InlineData("<Disability>HAND</Disability><Disability>AUT</Disability>", "disability 2025-05-01 (step = recorded, kinds = HAND + AUT)")]
    [InlineData("<Disability>NONE</Disability><Disability>LD</Disability><Disability>LD</Disability>", "disability 2025-05-01 (step = recorded, kinds = LD)")]
    public void Disabilities_are_dated_on_the_first_referral(string disabilities, string? expected)
    {
        var (records, problems) = Make(Referred + "</CINdetails><CINdetails><CINreferralDate>2025-09-09</CINreferralDate>", characteristics: $"<Ethnicity>WBRI</Ethnicity><Disabilities>{disabilities}</Disabilities>");
        Assert.Empty(problems);
        Assert.Equal(expected, records.Where(record => record.Type == "disability").Select(RecordText.Short).SingleOrDefault());
    }

    [Fact]
    public void A_referral_has_its_source_and_need() =>
        Assert.Equal(["referral 2025-05-01 (source = 6, primary-need = N1)"], Lines(Referred + "<ReferralNFA>0</ReferralNFA>"));

    [Fact]
    public void No_further_action_is_decided_only_where_nothing_was_assessed()
    {
        Assert.Equal(
            ["referral 2025-05-01 (source = 6, primary-need = N1)", "referral-decision 2025-05-01 (outcome = no further action) about referral"],
            Lines(Referred + "<ReferralNFA>true</ReferralNFA>"));
        Assert.DoesNotContain(
            Lines(Referred + "<Assessments><AssessmentActualStartDate>2025-05-02</AssessmentActualStartDate></Assessments><ReferralNFA>true</ReferralNFA>"),
            line => line.StartsWith("referral-decision", StringComparison.Ordinal));
    }

    [Fact]
    public void An_assessment_starts_and_is_authorised_with_its_factors_and_their_plain_names() =>
        Assert.Equal(
            [
                "referral 2025-05-01 (source = 6, primary-need = N1)",
                "assessment 2025-05-02 (step = started, kind = child and family, internal-review-date = 2025-05-20) about referral",
                "assessment 2025-06-30 (step = authorised, kind = child and family, factors = 3B + 16A + 1C + 3A + domestic abuse + neglect) about assessment",
            ],
            Lines(Referred + "<Assessments><AssessmentActualStartDate>2025-05-02</AssessmentActualStartDate><AssessmentInternalReviewDate>2025-05-20</AssessmentInternalReviewDate><AssessmentAuthorisationDate>2025-06-30</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment><AssessmentFactors>3B</AssessmentFactors><AssessmentFactors>16A</AssessmentFactors><AssessmentFactors>1C</AssessmentFactors><AssessmentFactors>3A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>"));

    [Fact]
    public void An_unfinished_assessment_of_a_closed_referral_ended_early() =>
        Assert.Equal(
            [
                "referral 2025-05-01 (source = 6, primary-need = N1)",
                "assessment 2025-05-02 (step = started, kind = child and family) about referral",
                "assessment 2025-08-01 (step = ended early, kind = child and family) about assessment",
                "closure 2025-08-01 (step = authorised, reason = RC7) about referral",
            ],
            Lines(Referred + "<CINclosureDate>2025-08-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure><Assessments><AssessmentActualStartDate>2025-05-02</AssessmentActualStartDate></Assessments>"));

    [Fact]
    public void An_enquiry_is_a_strategy_discussion_and_what_came_of_it() =>
        Assert.Equal(
            [
                "referral 2025-05-01 (source = 6, primary-need = N1)",
                "strategy-discussion 2025-05-03 (decision = section 47) about referral",
                "conference 2025-05-20 (type = initial, held = yes, decision = plan made, category = EMO) about strategy-discussion",
                "strategy-discussion 2025-09-03 (decision = section 47) about referral",
                "section-47-outcome 2025-09-03 (step = authorised, outcome = no further action) about strategy-discussion",
                "plan 2025-05-20 (kind = child protection, step = started, category = EMO, latest-category = NEG, previous-plans = 2) about referral",
                "conference 2025-08-01 (type = review, held = yes) about plan",
                "conference 2026-01-10 (type = review, held = yes, decision = plan ended) about plan",
                "plan 2026-01-10 (kind = child protection, step = ended) about plan",
            ],
            Lines(Referred + """
                <Section47><S47ActualStartDate>2025-05-03</S47ActualStartDate><InitialCPCtarget>2025-05-23</InitialCPCtarget><DateOfInitialCPC>2025-05-20</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>
                <Section47><S47ActualStartDate>2025-09-03</S47ActualStartDate><ICPCnotRequired>1</ICPCnotRequired></Section47>
                <ChildProtectionPlans><CPPstartDate>2025-05-20</CPPstartDate><CPPendDate>2026-01-10</CPPendDate><InitialCategoryOfAbuse>EMO</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>2</NumberOfPreviousCPP><Reviews><CPPreviewDate>2025-08-01</CPPreviewDate><CPPreviewDate>2026-01-10</CPPreviewDate></Reviews></ChildProtectionPlans>
                """));

    [Fact]
    public void A_conference_without_an_enquiry_is_of_a_child_who_moved_in() =>
        Assert.Equal(
            ["referral 2025-05-01 (source = 6, primary-need = N1)", "conference 2025-05-09 (type = transfer in, held = yes) about referral"],
            Lines(Referred + "<DateOfInitialCPC>2025-05-09</DateOfInitialCPC>"));

    [Fact]
    public void A_conference_given_with_the_referral_and_with_its_enquiry_is_one() =>
        Assert.Equal(
            ["initial"],
            Make(Referred + "<DateOfInitialCPC>2025-05-09</DateOfInitialCPC><Section47><S47ActualStartDate>2025-05-03</S47ActualStartDate><DateOfInitialCPC>2025-05-09</DateOfInitialCPC></Section47>")
                .Records.Where(record => record.Type == "conference").Select(record => record.Text("type")));

    [Fact]
    public void A_child_in_need_plan_is_agreed_and_ended() =>
        Assert.Equal(
            [
                "referral 2025-05-01 (source = 6, primary-need = N1)",
                "plan 2025-07-01 (kind = child in need, step = agreed) about referral",
                "plan 2025-12-01 (kind = child in need, step = ended) about plan",
            ],
            Lines(Referred + "<CINPlanDates><CINPlanStartDate>2025-07-01</CINPlanStartDate><CINPlanEndDate>2025-12-01</CINPlanEndDate></CINPlanDates>"));

    [Fact]
    public void Pre_proceedings_are_what_was_decided_sent_and_held_and_what_has_no_day_of_its_own_is_summed_up() =>
        Assert.Equal(
            [
                "referral 2025-05-01 (source = 6, primary-need = N1)",
                "legal-planning-meeting 2025-09-09 (decision = start pre-proceedings) about referral",
                "letter-before-proceedings 2025-09-20 (family-meeting-offered = yes) about legal-planning-meeting",
                "pre-proceedings-meeting 2025-09-28 (kind = first) about letter-before-proceedings",
                "pre-proceedings-end 2025-12-01 () about pre-proceedings-meeting",
                "document-sent 2026-02-05 (kind = care proceedings letter, to = family) about pre-proceedings-end",
                "court-application 2025-12-18 (kind = care) about document-sent",
                "pre-proceedings-summary 2026-02-05 (family-meeting-held = yes, review-meetings = 3) about court-application",
            ],
            Lines(Referred + "<PreProceedingsandFGDM><PPStartDate>2025-09-09</PPStartDate><LBPSentDate>2025-09-20</LBPSentDate><FGDMMeetingOffer>1</FGDMMeetingOffer><FGDMMeetingFac>1</FGDMMeetingFac><InitialPPMeetingDate>2025-09-28</InitialPPMeetingDate><ReviewMeetingsCount>3</ReviewMeetingsCount><StepDecisionDate>2025-12-01</StepDecisionDate><CourtAppDate>2025-12-18</CourtAppDate><LetterInitCPDate>2026-02-05</LetterInitCPDate></PreProceedingsandFGDM>"));

    [Fact]
    public void Rows_alike_have_ids_of_their_own()
    {
        const string Plan = "<CINPlanDates><CINPlanStartDate>2025-07-01</CINPlanStartDate></CINPlanDates>";
        var (records, _) = Make(Referred + Plan + Plan + "</CINdetails><CINdetails>" + Referred + Plan);
        Assert.Equal(6, records.Count);
        Assert.Equal(6, records.Select(record => record.Id).Distinct().Count());
    }

    [Fact]
    public void A_later_extract_keeps_the_ids_of_what_it_repeats()
    {
        const string Before = "<Assessments><AssessmentActualStartDate>2025-05-02</AssessmentActualStartDate></Assessments>";
        const string Since = "<Assessments><AssessmentActualStartDate>2025-05-02</AssessmentActualStartDate><AssessmentAuthorisationDate>2025-06-30</AssessmentAuthorisationDate></Assessments><CINPlanDates><CINPlanStartDate>2025-07-01</CINPlanStartDate></CINPlanDates>";
        var before = Make(Referred + Before).Records.Select(record => record.Id).ToList();
        var since = Make(Referred + Since).Records.Select(record => record.Id).ToList();
        Assert.Empty(before.Except(since));
        Assert.Equal(before.Count + 2, since.Count);
    }

    [Theory]
    [InlineData("<ReferralSource>6</ReferralSource>", "CINreferralDate is missing, so no referral is made.", "referral")]
    [InlineData("<CINreferralDate>x</CINreferralDate>", "This is not a date", "referral")]
    [InlineData("<CINreferralDate>0205-05-01</CINreferralDate>", "The year 205 cannot be right", "referral")]
    [InlineData(Referred + "<Assessments/>", "AssessmentActualStartDate is missing", "assessment")]
    [InlineData(Referred + "<CINPlanDates><CINPlanEndDate>2025-06-01</CINPlanEndDate></CINPlanDates>", "CINPlanStartDate is missing", "plan")]
    [InlineData(Referred + "<Section47><DateOfInitialCPC>2025-06-01</DateOfInitialCPC></Section47>", "S47ActualStartDate is missing", "strategy-discussion")]
    [InlineData(Referred + "<ChildProtectionPlans><CPPendDate>2025-06-01</CPPendDate></ChildProtectionPlans>", "CPPstartDate is missing", "plan")]
    [InlineData(Referred + "<ChildProtectionPlans><CPPstartDate>2025-05-08</CPPstartDate><Reviews><CPPreviewDate/></Reviews></ChildProtectionPlans>", "The date of a review is missing", "conference")]
    [InlineData(Referred + "<PreProceedingsandFGDM><ReviewMeetingsCount>1</ReviewMeetingsCount></PreProceedingsandFGDM>", "PPStartDate is missing", "legal-planning-meeting")]
    [InlineData(Referred + "<PreProceedingsandFGDM><PPStartDate>2025-09-09</PPStartDate><FGDMMeetingOffer>0</FGDMMeetingOffer></PreProceedingsandFGDM>", "not when it was sent, so no letter is made", "letter-before-proceedings")]
    [InlineData(Referred + "<PreProceedingsandFGDM><CourtAppDate>2025-09-09</CourtAppDate></PreProceedingsandFGDM>", "PPStartDate is missing", "court-application")]
    [InlineData(Referred + "<ReasonForClosure>RC7</ReasonForClosure>", "a reason for closure and no date", "closure")]
    [InlineData(Referred + "<CINclosureDate>2925-05-01</CINclosureDate>", "The year 2925 cannot be right", "closure")]
    public void A_row_without_a_usable_date_makes_no_record_and_is_reported(string inside, string message, string type)
    {
        var (records, problems) = Make(inside + "</CINdetails><CINdetails><CINreferralDate>2025-12-12</CINreferralDate>");
        var problem = Assert.Single(problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("Child 1 (M1), CINdetails 1", problem.Place, StringComparison.Ordinal);
        Assert.Equal((2, false), (problem.Line, problem.Fatal));
        Assert.Contains(records, record => record.Type == "child-details");
        Assert.Contains(records, record => record.Happened.Day == new DateOnly(2025, 12, 12));
        Assert.DoesNotContain(records, record => record.Type == type && record.Happened.Day != new DateOnly(2025, 12, 12));
    }

    [Fact]
    public void What_followed_an_undated_referral_is_kept()
    {
        var (records, _) = Make("<CINclosureDate>2025-08-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure><Assessments><AssessmentActualStartDate>2025-05-02</AssessmentActualStartDate></Assessments>");
        Assert.Equal(["child-details", "assessment", "assessment", "closure"], records.Select(record => record.Type));
        Assert.Null(records[1].About);
        Assert.Null(records[3].About);
    }

    [Fact]
    public void A_code_that_does_not_exist_is_reported_and_left_out()
    {
        var (records, problems) = Make("<CINreferralDate>2025-05-01</CINreferralDate><ReferralSource>ZZ</ReferralSource>");
        Assert.Equal("ZZ", Assert.Single(problems).Found);
        Assert.Equal("referral 2025-05-01 ()", RecordText.Short(records[1]));
    }

    [Fact]
    public void A_child_who_stands_twice_has_two_sets_of_records()
    {
        var child = Census.ChildOf("<LAchildID>M1</LAchildID><PersonBirthDate>2015-03-27</PersonBirthDate>", $"<CINdetails>{Referred}</CINdetails>");
        var (records, problems) = Census.OfChildren(child + child).Records();
        Assert.Single(problems);
        Assert.Equal(4, records.Select(record => record.Id).Distinct().Count());
    }
}
