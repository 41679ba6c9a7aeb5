using Plimsoll.Returns.Cin;

namespace Plimsoll.Returns.Tests.Cin.Building;

/// <summary>What of a child's records stands in the census of a year.</summary>
public sealed class CinBuilderTests
{
    private const string FromSchool = "source=2A primary-need=N1";
    private const string Started = "step=started kind=child_and_family";
    private const string Authorised = "step=authorised kind=child_and_family";

    /// <summary>Record 1 is the referral of 12 May 2025.</summary>
    private static CaseFile Referred(string day = "2025-05-12") => CaseFile.OfBorn().Then("referral", day, FromSchool);

    private static string Rows(IEnumerable<(DateOnly? From, DateOnly? To)> rows) => string.Join("; ", rows.Select(row => $"{row.From:yyyy-MM-dd} to {row.To:yyyy-MM-dd}".TrimEnd()));

    [Fact]
    public void A_child_who_was_referred_has_all_that_a_census_asks_of_a_child()
    {
        var census = Referred().Then("referral-decision", "2025-05-13", "outcome=assessment", 1)
            .Then("assessment", "2025-05-13", Started, 2).Then("assessment", "2025-06-20", Authorised, 3, several: ["3B", "domestic abuse", "16A", "neglect", "3B"])
            .Then("plan", "2025-06-24", "kind=child_in_need step=agreed", 1).Then("disability", "2025-06-24", "step=recorded", several: ["AUT", "HEAR"])
            .Then("plan", "2025-11-03", "kind=child_in_need step=ended", 5).Then("closure", "2025-11-03", "step=proposed reason=RC7").Then("closure", "2025-11-04", "step=authorised reason=RC7", 8).Census();

        Assert.Empty(census.Gaps);
        Assert.Empty(Built.AgainstSchema(census.Bytes, 2026));
        Assert.Empty(census.Errors());
        var (child, episode) = (census.Child, census.Episode);
        Assert.Equal(("M1", "2018-05-01", "F", "WBRI", "AUT HEAR"), (child.Id, child.ChildIdentifiers.PersonBirthDate.Text, child.ChildIdentifiers.Sex.Text, child.ChildCharacteristics.Ethnicity.Text, string.Join(' ', child.ChildCharacteristics.Disabilities.Select(row => row.Disability.Text))));
        Assert.Equal(("2025-05-12", "2A", "N1", "2025-11-04", "RC7", "0"), (episode.CINreferralDate.Text, episode.ReferralSource.Text, episode.PrimaryNeedCode.Text, episode.CINclosureDate.Text, episode.ReasonForClosure.Text, episode.ReferralNFA.Text));
        var assessment = Assert.Single(episode.Assessments);
        Assert.Equal(("2025-05-13", "2025-06-20", "3B 16A"), (assessment.AssessmentActualStartDate.Text, assessment.AssessmentAuthorisationDate.Text, assessment.Cell("AssessmentFactors").Text));
        Assert.Equal("2025-06-24 to 2025-11-03", Rows(episode.CINPlanDates.Select(plan => (plan.CINPlanStartDate.Date, plan.CINPlanEndDate.Date))));
    }

    [Theory]
    [InlineData("2025-03-31", null, true)]
    [InlineData("2025-03-31", "2025-04-01", true)]
    [InlineData("2025-03-31", "2026-03-31", true)]
    [InlineData("2024-09-02", "2025-03-31", false)]
    [InlineData("2026-03-31", null, true)]
    [InlineData("2026-04-01", null, false)]
    public void Who_was_in_need_on_a_day_of_the_year_is_in_it(string referred, string? closed, bool isIn)
    {
        var file = Referred(referred);
        Assert.Equal(isIn ? 1 : 0, (closed is null ? file : file.Then("closure", closed, "step=authorised reason=RC7", 1)).Census().Children);
    }

    [Fact]
    public void What_happened_after_the_reference_date_has_not_happened()
    {
        var census = Referred("2026-02-02").Then("assessment", "2026-02-03", Started, 1).Then("assessment", "2026-04-01", Authorised, 2, several: ["20"])
            .Then("closure", "2026-04-02", "step=authorised reason=RC8", 1).Then("death", "2026-04-03").Census();

        Assert.True(census.Episode.CINclosureDate.IsMissing && census.Episode.Assessments[0].AssessmentAuthorisationDate.IsMissing && census.Child.ChildIdentifiers.PersonDeathDate.IsMissing);
        Assert.Empty(census.Errors());
    }

    [Fact]
    public void A_referral_that_was_not_taken_further_is_of_its_own_year_alone()
    {
        var file = Referred().Then("referral-decision", "2025-05-13", "outcome=no_further_action", 1);

        Assert.Equal("1", file.Census().Episode.ReferralNFA.Text);
        Assert.Equal("UN7", file.Census().Child.ChildIdentifiers.UPNunknown.Text);
        Assert.Empty(file.Census().Errors());
        Assert.Equal((0, 0), (file.Census(2025).Children, file.Census(2027).Children));
        Assert.Equal("0", file.Then("assessment", "2025-06-02", Started, 1).Census().Episode.ReferralNFA.Text);
    }

    [Fact]
    public void The_day_set_for_the_managers_review_is_that_of_the_start_and_a_checkpoint_is_none()
    {
        var census = Referred().Then("assessment", "2025-05-13", $"{Started} internal-review-date=2025-05-27", 1).Then("assessment-checkpoint", "2025-05-28", "which=day_10", 2)
            .Then("assessment", "2025-09-01", Started, 1).Then("assessment-checkpoint", "2025-09-12", "which=day_10", 4).Census();

        Assert.Equal(["2025-05-27", null], census.Episode.Assessments.Select(assessment => assessment.AssessmentInternalReviewDate.Text));
        Assert.Empty(Built.AgainstSchema(census.Bytes, 2026));
    }

    /// <summary>Of a child born in 2018 who was taken further, or not; and of one born in 2024.</summary>
    [Theory]
    [InlineData("UN4", "UN4", "UN4", "UN4")]
    [InlineData("UN7", null, "UN7", "UN1")]
    [InlineData("UN1", null, "UN7", "UN1")]
    [InlineData("UN0", null, "UN7", "UN1")]
    public void Why_there_is_no_pupil_number_counts_as_recorded_as_long_as_it_can_be_so(string recorded, string? helped, string? notTakenFurther, string? young)
    {
        Built Of(string born, string outcome) => CaseFile.OfBorn(born: born).Then("child-details", "2025-05-12", $"no-pupil-number={recorded}").Then("referral", "2025-05-12", FromSchool)
            .Then("referral-decision", "2025-05-13", $"outcome={outcome}", 2).Census();

        Built[] all = [Of("2018-05-01", "assessment"), Of("2018-05-01", "no_further_action"), Of("2024-05-01", "assessment")];
        Assert.Equal([helped, notTakenFurther, young], all.Select(census => census.Child.ChildIdentifiers.UPNunknown.Text));
        Assert.All(all, census => Assert.Equal(recorded == "UN0" ? ["UPNunknown"] : [], census.Gaps.Select(gap => gap.Element)));
    }

    [Fact]
    public void A_pupil_number_is_the_one_recorded_last_wherever_it_stands_and_then_no_reason_is_given()
    {
        var file = CaseFile.OfBorn().Then("referral", "2025-05-12", FromSchool).Then("child-details", "2025-05-12", "no-pupil-number=UN4 former-pupil-number=A99900000000B")
            .Then("child-details", "2025-05-13", "unique-pupil-number=A999000000011").Then("identity-number", "2025-06-13", "kind=NHS_number number=9990000000").Then("child-details", "2025-07-01", "former-pupil-number=12");

        var who = file.Census().Child.ChildIdentifiers;
        Assert.Equal(("A999000000011", null, null), (who.UPN.Text, who.UPNunknown.Text, who.FormerUPN.Text));
        Assert.Equal("FormerUPN", Assert.Single(file.Census().Gaps).Element);
        var later = file.Then("identity-number", "2025-08-01", "kind=unique_pupil_number number=A999000000022").Then("child-details", "2025-08-02", "former-pupil-number=A99900000001B").Census();
        Assert.Equal(("A999000000022", "A99900000001B"), (later.Child.ChildIdentifiers.UPN.Text, later.Child.ChildIdentifiers.FormerUPN.Text));
        Assert.Empty(later.Gaps);
        Assert.Empty(Built.AgainstSchema(later.Bytes, 2026));
    }

    [Fact]
    public void A_child_referred_again_has_an_episode_for_each_and_what_names_no_referral_goes_to_the_one_that_was_open()
    {
        var census = Referred("2024-10-01").Then("assessment", "2024-10-02", Started).Then("assessment", "2024-11-20", Authorised, 2, several: ["20"])
            .Then("plan", "2024-11-25", "kind=child_in_need step=agreed").Then("plan", "2025-06-02", "kind=child_in_need step=ended").Then("closure", "2025-06-02", "step=authorised reason=RC7")
            .Then("referral", "2025-06-02", "source=6 primary-need=N4").Then("assessment", "2025-06-03", Started).Then("assessment", "2025-07-10", Authorised, several: ["16A"])
            .Then("closure", "2025-07-11", "step=authorised reason=RC8").Census();

        Assert.Empty(census.Errors());
        var episodes = census.Child.CINdetails;
        Assert.Equal(["2025-06-02", "2025-07-11"], episodes.Select(episode => episode.CINclosureDate.Text));
        Assert.Equal("2024-11-25 to 2025-06-02", Rows(episodes[0].CINPlanDates.Select(plan => (plan.CINPlanStartDate.Date, plan.CINPlanEndDate.Date))));
        Assert.Empty(episodes[0].Assessments);
        Assert.Equal("2025-07-10", Assert.Single(episodes[1].Assessments).AssessmentAuthorisationDate.Text);
        Assert.Empty(episodes[1].CINPlanDates);
    }

    [Fact]
    public void A_child_not_yet_born_has_the_day_on_which_the_birth_is_expected()
    {
        var census = new CaseFile().Then("child-details", "2026-01-12", "sex=F ethnicity=NOBT").Then("referral", "2026-01-12", "source=3D primary-need=N1").Then("pregnancy", "2026-01-12", "expected-date=2026-05-20")
            .Then("pregnancy", "2026-02-02", "expected-date=2026-05-28").Then("assessment", "2026-01-13", "step=started kind=pre-birth", 1).Then("birth", "2026-05-21", "birth-date=2026-05-21").Census();

        Assert.Empty(Built.AgainstSchema(census.Bytes, 2026));
        Assert.Empty(census.Errors());
        var who = census.Child.ChildIdentifiers;
        Assert.Equal((null, "2026-05-28", "U", "UN1"), (who.PersonBirthDate.Text, who.ExpectedPersonBirthDate.Text, who.Sex.Text, who.UPNunknown.Text));
        Assert.Equal("2026-01-13", Assert.Single(census.Episode.Assessments).AssessmentActualStartDate.Text);
        Assert.Empty(census.Child.ChildCharacteristics.Disabilities);
    }

    [Fact]
    public void A_child_born_in_the_year_is_born()
    {
        var census = new CaseFile().Then("child-details", "2025-06-02", "sex=U ethnicity=WBRI").Then("referral", "2025-06-02", FromSchool).Then("pregnancy", "2025-06-02", "expected-date=2025-09-01")
            .Then("birth", "2025-08-30", "birth-date=2025-08-30").Then("child-details", "2025-09-02", "sex=M ethnicity=WBRI").Census();

        var who = census.Child.ChildIdentifiers;
        Assert.Equal(("2025-08-30", null, "M", "UN1"), (who.PersonBirthDate.Text, who.ExpectedPersonBirthDate.Text, who.Sex.Text, who.UPNunknown.Text));
        Assert.Equal("NONE", Assert.Single(census.Child.ChildCharacteristics.Disabilities).Disability.Text);
    }

    [Fact]
    public void A_protection_plan_of_the_year_has_all_its_reviews_and_the_category_of_the_last()
    {
        var census = Referred("2024-09-02").Then("strategy-discussion", "2024-09-05", "decision=section_47", 1).Then("section-47-outcome", "2024-09-12", "step=authorised outcome=conference", 2)
            .Then("conference", "2024-09-26", "type=initial held=yes decision=plan_made category=NEG", 2).Then("plan", "2024-09-26", "kind=child_protection step=started category=NEG latest-category=NEG previous-plans=1.0", 1)
            .Then("conference", "2024-12-16", "type=review held=yes decision=plan_continues category=NEG").Then("conference", "2025-05-12", "type=review held=no decision=plan_continues")
            .Then("conference", "2025-06-02", "type=review held=yes decision=plan_continues category=EMO").Then("conference", "2025-11-17", "type=review held=yes decision=plan_ended category=NEG")
            .Then("plan", "2025-11-17", "kind=child_protection step=ended", 5).Census();

        Assert.Empty(census.Errors());
        var plan = Assert.Single(census.Episode.ChildProtectionPlans);
        Assert.Equal(("2024-09-26", "2025-11-17", "NEG", "EMO", "1"), (plan.CPPstartDate.Text, plan.CPPendDate.Text, plan.InitialCategoryOfAbuse.Text, plan.LatestCategoryOfAbuse.Text, plan.NumberOfPreviousCPP.Text));
        Assert.Equal(["2024-12-16", "2025-06-02", "2025-11-17"], plan.Reviews.Select(review => review.CPPreviewDate.Text));
        Assert.Empty(census.Episode.Section47);
    }

    [Fact]
    public void Plans_that_nobody_counted_are_counted()
    {
        var census = Referred("2023-09-04").Then("plan", "2023-10-02", "kind=child_protection step=started category=NEG", 1).Then("plan", "2024-02-05", "kind=child_protection step=ended", 2)
            .Then("plan", "2025-06-02", "kind=child_protection step=started category=PHY", 1).Census();

        Assert.Equal(("PHY", "PHY", "1"), (census.Episode.ChildProtectionPlans[0].InitialCategoryOfAbuse.Text, census.Episode.ChildProtectionPlans[0].LatestCategoryOfAbuse.Text, Assert.Single(census.Episode.ChildProtectionPlans).NumberOfPreviousCPP.Text));
    }

    [Fact]
    public void Enquiries_say_whether_a_conference_was_required_by_when_and_when_it_was_held()
    {
        var census = Referred().Then("strategy-discussion", "2025-05-14", "decision=section_47", 1).Then("section-47-outcome", "2025-05-22", "step=recorded outcome=child_in_need", 2).Then("section-47-outcome", "2025-05-23", "step=authorised outcome=child_in_need", 3)
            .Then("strategy-discussion", "2025-09-01", "decision=section_47", 1).Then("section-47-outcome", "2025-09-09", "step=authorised outcome=conference", 5).Then("conference", "2025-09-18", "type=initial held=yes decision=no_plan")
            .Then("strategy-discussion", "2025-10-01", "decision=assessment", 1).Then("strategy-discussion", "2026-03-30", "decision=section_47", 1).Census();

        Assert.Empty(census.Errors());
        Assert.Equal(
            ["2025-05-14   1", "2025-09-01 2025-09-22 2025-09-18 0", "2026-03-30 2026-04-22  0"],
            census.Episode.Section47.Select(row => $"{row.S47ActualStartDate.Text} {row.InitialCPCtarget.Text} {row.DateOfInitialCPC.Text} {row.ICPCnotRequired.Text}"));
    }

    [Fact]
    public void A_child_who_moved_in_on_a_plan_has_a_conference_without_an_enquiry()
    {
        var census = Referred().Then("conference", "2025-05-30", "type=transfer_in held=yes decision=plan_made category=NEG", 1).Then("plan", "2025-05-30", "kind=child_protection step=started category=NEG", 1).Census();

        Assert.Empty(census.Errors());
        Assert.Equal("2025-05-30", census.Episode.DateOfInitialCPC.Text);
        Assert.Empty(census.Episode.Section47);
    }

    [Fact]
    public void A_second_conference_without_an_enquiry_is_told()
    {
        var census = Referred().Then("conference", "2025-05-30", "type=transfer_in held=yes", 1).Then("conference", "2025-06-30", "type=initial held=yes", 1)
            .Then("plan", "2025-06-30", "kind=child_protection step=started category=NEG", 1).Census();

        Assert.Equal("2025-06-30", census.Episode.DateOfInitialCPC.Text);
        Assert.Equal("Child M1, 2025-05-30, DateOfInitialCPC: A referral of the census has room for one initial conference without an enquiry. This one is left out.", Assert.Single(census.Gaps).ToString());
    }

    [Fact]
    public void An_assessment_that_ended_early_has_no_day_of_authorisation_and_is_gone_in_the_next_year()
    {
        var file = Referred().Then("assessment", "2025-05-13", Started, 1).Then("assessment", "2025-06-02", "step=ended_early kind=child_and_family", 2).Then("assessment", "2025-06-03", "step=started kind=young_carer", 1);

        Assert.Equal("2025-05-13 to", Rows(file.Census().Episode.Assessments.Select(row => (row.AssessmentActualStartDate.Date, row.AssessmentAuthorisationDate.Date))));
        Assert.Empty(file.Census(2027).Episode.Assessments);
    }

    [Fact]
    public void What_was_corrected_stands_as_corrected_and_what_was_voided_does_not_stand()
    {
        var census = Referred().Correct(1, "source=6 primary-need=N2", "2025-05-19").Then("assessment", "2025-05-20", Started, 1).Then("plan", "2025-06-02", "kind=child_in_need step=agreed", 2)
            .Void(4).Then("closure", "2025-07-01", "step=authorised reason=RC7", 1).Void(6).Correct(0, "birth-date=2017-05-01 sex=M ethnicity=APKN").Census();

        Assert.Equal(("2025-05-19", "6", "N2"), (census.Episode.CINreferralDate.Text, census.Episode.ReferralSource.Text, census.Episode.PrimaryNeedCode.Text));
        Assert.Equal((1, 0, true), (census.Episode.Assessments.Count, census.Episode.CINPlanDates.Count, census.Episode.CINclosureDate.IsMissing));
        Assert.Equal(("2017-05-01", "M", "APKN"), (census.Child.ChildIdentifiers.PersonBirthDate.Text, census.Child.ChildIdentifiers.Sex.Text, census.Child.ChildCharacteristics.Ethnicity.Text));
    }

    [Fact]
    public void What_is_no_code_of_the_census_is_told_and_the_census_stays_valid()
    {
        var census = new CaseFile().Then("child-details", "2018-05-01", "birth-date=2018-05-01 sex=X ethnicity=WBRT unique-pupil-number=12").Then("referral", "2025-05-12", "source=ZZ primary-need=N1")
            .Then("assessment", "2025-05-13", Started, 1).Then("assessment", "2025-06-13", Authorised, 2, several: ["domestic abuse", "4B"]).Then("closure", "2025-06-20", "step=authorised reason=RC8", 1)
            .Then("disability", "2025-05-12", "step=recorded", several: ["AUT", "ZZ"]).Census();

        Assert.Empty(Built.AgainstSchema(census.Bytes, 2026));
        Assert.Equal(["AssessmentFactors", "Disability", "Ethnicity", "ReferralSource", "Sex", "UPN"], census.Gaps.Select(gap => gap.Element).Order());
        Assert.Equal(("U", "NOBT", "10", "4B"), (census.Child.ChildIdentifiers.Sex.Text, census.Child.ChildCharacteristics.Ethnicity.Text, census.Episode.ReferralSource.Text, census.Episode.Assessments[0].Cell("AssessmentFactors").Text));
        Assert.Contains(census.Gaps, gap => gap.ToString() == "Child M1, 2018-05-01, Ethnicity: WBRT is not a code of the census of 2025/26. NOBT (not yet obtained) is written.");
    }

    [Fact]
    public void Sex_in_the_codes_of_earlier_years_is_written_in_those_of_this_one() =>
        Assert.Equal("F", new CaseFile().Then("child-details", "2018-05-01", "birth-date=2018-05-01 sex=2 ethnicity=WBRI").Then("referral", "2025-05-12", FromSchool).Census().Child.ChildIdentifiers.Sex.Text);

    [Fact]
    public void What_names_no_referral_and_has_none_open_is_told_and_has_no_place()
    {
        var census = CaseFile.OfBorn().Then("plan", "2025-05-02", "kind=child_in_need step=agreed").Then("plan", "2025-05-03", "kind=pathway step=agreed").Then("referral", "2025-05-12", FromSchool)
            .Then("closure", "2025-06-02", "step=authorised reason=RC7").Then("conference", "2025-07-01", "type=transfer_in held=yes").Census();

        Assert.Equal(
            ["Child M1, 2025-05-02, CINreferralDate: No referral was open on the day of this record (plan), so the census has no place for it.", "Child M1, 2025-07-01, CINreferralDate: No referral was open on the day of this record (conference), so the census has no place for it."],
            census.Gaps.Select(gap => gap.ToString()));
        Assert.Empty(census.Episode.CINPlanDates);
    }

    [Fact]
    public void Disabilities_that_no_longer_apply_are_not_said()
    {
        var census = Referred().Then("disability", "2020-01-02", "step=recorded", several: ["LD", "VIS"]).Then("disability", "2023-01-02", "step=no_longer").Then("disability", "2024-01-02", "step=recorded", several: ["AUT"]).Census();

        Assert.Equal(["AUT"], census.Child.ChildCharacteristics.Disabilities.Select(row => row.Disability.Text));
    }

    [Fact]
    public void Pre_proceedings_are_in_the_census_from_2027_where_they_were_decided_on_in_its_year()
    {
        var file = Referred().Then("legal-planning-meeting", "2026-01-12", "decision=start_pre-proceedings", 1).Then("letter-before-proceedings", "2026-01-19", "family-meeting-offered=yes", 2)
            .Then("legal-planning-meeting", "2026-06-01", "decision=start_pre-proceedings").Then("letter-before-proceedings", "2026-06-08", "family-meeting-offered=no").Then("pre-proceedings-meeting", "2026-06-22", "kind=first")
            .Then("pre-proceedings-meeting", "2026-08-03", "kind=review");

        Assert.Empty(file.Census().Episode.PreProceedings);
        var row = Assert.Single(file.Census(2027).Episode.PreProceedings);
        Assert.Equal(("2026-06-01", "2026-06-08", "0", "2026-06-22", "1"), (row.PPStartDate.Text, row.LBPSentDate.Text, row.FGDMMeetingOffer.Text, row.InitialPPMeetingDate.Text, row.ReviewMeetingsCount.Text));
        Assert.True(row.StepDecisionDate.IsMissing && row.PPOutcome.IsMissing && row.CourtAppDate.IsMissing && row.LetterInitCPDate.IsMissing && row.FGDMMeetingFac.IsMissing);
    }

    /// <summary>Record 1 is the referral; the letter of 8 June 2026 offered the family a meeting.</summary>
    private static CaseFile BeforeCourt() => Referred("2026-04-20").Then("legal-planning-meeting", "2026-06-01", "decision=start_pre-proceedings").Then("letter-before-proceedings", "2026-06-08", "family-meeting-offered=yes")
        .Then("pre-proceedings-meeting", "2026-06-22", "kind=first decision=continue");

    private static CinPreProceedings RowOf(CaseFile file)
    {
        Assert.Empty(file.Census(2027).Gaps);
        return Assert.Single(file.Census(2027).Episode.PreProceedings);
    }

    [Fact]
    public void Pre_proceedings_that_end_in_court_say_when_it_was_decided_applied_and_the_parents_were_written_to()
    {
        var row = RowOf(BeforeCourt().Then("pre-proceedings-meeting", "2026-08-03", "kind=review decision=step_down").Then("pre-proceedings-meeting", "2026-09-14", "kind=review decision=continue").Then("pre-proceedings-meeting", "2026-10-19", "kind=final decision=issue")
            .Then("pre-proceedings-end", "2026-10-26", "outcome=issue").Then("court-application", "2026-10-28", "kind=emergency").Then("court-application", "2026-10-29", "kind=supervision")
            .Then("document-sent", "2026-10-29", "kind=court_document to=court").Then("document-sent", "2026-10-30", "kind=care_proceedings_letter to=family").Then("document-sent", "2026-11-02", "kind=care_proceedings_letter to=family")
            .Then("pre-proceedings-summary", "2026-11-02", "outcome-code=A"));

        Assert.Equal(("2", "2026-10-19", "A", "2026-10-29", "2026-10-30"), (row.ReviewMeetingsCount.Text, row.StepDecisionDate.Text, row.PPOutcome.Text, row.CourtAppDate.Text, row.LetterInitCPDate.Text));
    }

    [Theory]
    [InlineData("pre-proceedings-end", "outcome=step_down", "2026-10-26")]
    [InlineData("pre-proceedings-end", "outcome=issue", "2026-08-03")]
    [InlineData("legal-planning-meeting", "decision=issue", "2026-10-26")]
    [InlineData("legal-planning-meeting", "decision=more_work", "2026-08-03")]
    public void The_decision_to_step_up_or_down_is_that_of_the_meeting_that_decided_as_it_ended(string type, string fields, string decided) =>
        Assert.Equal(decided, RowOf(BeforeCourt().Then("pre-proceedings-meeting", "2026-08-03", "kind=review decision=issue").Then(type, "2026-10-26", fields)).StepDecisionDate.Text);

    [Fact]
    public void Review_meetings_without_a_record_are_added_to_those_that_have_one_and_none_is_none()
    {
        Assert.Equal("0", RowOf(BeforeCourt()).ReviewMeetingsCount.Text);
        var file = BeforeCourt().Then("pre-proceedings-summary", "2026-07-06", "review-meetings=2 family-meeting-held=no").Then("pre-proceedings-meeting", "2026-08-03", "kind=review");
        Assert.Equal(("3", "0"), (RowOf(file).ReviewMeetingsCount.Text, RowOf(file).FGDMMeetingFac.Text));
    }

    [Theory]
    [InlineData("2026-06-05", "held", null)]
    [InlineData("2026-06-15", "held", "1")]
    [InlineData("2026-06-15", "declined", "0")]
    [InlineData("2026-06-15", "offered", null)]
    [InlineData("2026-08-04", "held", null)]
    public void The_family_met_where_its_own_records_say_so_between_the_letter_that_offered_it_and_the_end(string day, string step, string? held)
    {
        var file = BeforeCourt().Then("family-network", day, $"step={step}").Then("pre-proceedings-end", "2026-08-03", "outcome=issue");
        Assert.Equal(held, RowOf(file).FGDMMeetingFac.Text);
        Assert.Equal("0", RowOf(file.Then("pre-proceedings-summary", "2026-07-01", "family-meeting-held=no")).FGDMMeetingFac.Text);
    }

    [Fact]
    public void A_second_time_before_court_is_a_row_of_its_own_and_a_court_asked_at_once_is_none()
    {
        var file = BeforeCourt().Then("pre-proceedings-end", "2026-08-03", "outcome=step_down", 3).Then("legal-planning-meeting", "2026-11-02", "decision=start_pre-proceedings")
            .Then("court-application", "2026-12-01", "kind=care").Then("pre-proceedings-summary", "2026-12-02", "outcome-code=B", 3);
        Assert.Equal(["2026-06-01 2026-08-03 B ", "2026-11-02   2026-12-01"], file.Census(2027).Episode.PreProceedings.Select(row => $"{row.PPStartDate.Text} {row.StepDecisionDate.Text} {row.PPOutcome.Text} {row.CourtAppDate.Text}"));

        var later = BeforeCourt().Then("pre-proceedings-end", "2026-08-03", "outcome=step_down").Then("court-application", "2026-12-01", "kind=care").Then("pre-proceedings-summary", "2026-12-02", "outcome-code=B");
        Assert.Equal(("2026-08-03", null, "B"), (RowOf(later).StepDecisionDate.Text, RowOf(later).CourtAppDate.Text, RowOf(later).PPOutcome.Text));
        Assert.Empty(Referred("2026-04-20").Then("legal-planning-meeting", "2026-06-01", "decision=issue").Then("court-application", "2026-06-02", "kind=care").Then("document-sent", "2026-06-03", "kind=care_proceedings_letter to=family").Census(2027).Episode.PreProceedings);
        var census = Referred("2026-04-20").Then("pre-proceedings-summary", "2026-07-06", "review-meetings=2").Census(2027);
        Assert.Equal("Child M1, 2026-07-06, PPStartDate: No record says that pre-proceedings had begun by the day of this one (pre-proceedings-summary), so the census has no place for it.", Assert.Single(census.Gaps).ToString());
    }
}
