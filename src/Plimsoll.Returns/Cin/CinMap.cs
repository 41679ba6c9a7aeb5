namespace Plimsoll.Returns.Cin;

/// <summary>
/// Which record says what of the census: read from left to right by the import (<see cref="CinRecords"/>), from right to left where a census is built
/// (<see cref="Building.CinBuilder"/>).
/// </summary>
internal static class CinMap
{
    public static readonly CinShape Details = new("child-details");
    public static readonly CinShape PupilNumber = new("identity-number", ("kind", ["unique pupil number"]));
    public static readonly CinShape Birth = new("birth");
    public static readonly CinShape Death = new("death");
    public static readonly CinShape Pregnancy = new("pregnancy");
    public static readonly CinShape Disability = new("disability", ("step", ["recorded"]));
    public static readonly CinShape DisabilityOver = new("disability", ("step", ["no longer"]));

    public static readonly CinShape Referral = new("referral");
    public static readonly CinShape Decision = new("referral-decision");
    public static readonly CinShape NoFurtherAction = new("referral-decision", ("outcome", ["no further action", "early help"]));
    public static readonly CinShape Closure = new("closure", ("step", ["authorised"]));

    public static readonly CinShape AssessmentStarted = Assessment("started");
    public static readonly CinShape AssessmentAuthorised = Assessment("authorised");
    public static readonly CinShape AssessmentEndedEarly = Assessment("ended early");

    public static readonly CinShape NeedPlanAgreed = new("plan", ("kind", ["child in need"]), ("step", ["agreed"]));
    public static readonly CinShape NeedPlanEnded = new("plan", ("kind", ["child in need"]), ("step", ["ended"]));

    public static readonly CinShape Enquiry = new("strategy-discussion", ("decision", ["section 47"]));
    public static readonly CinShape EnquiryOutcome = new("section-47-outcome", ("step", ["authorised"]));
    public static readonly CinShape NoConference = new("section-47-outcome", ("step", ["authorised"]), ("outcome", ["no further action", "child in need"]));
    public static readonly CinShape InitialConference = Conference("initial");
    public static readonly CinShape TransferConference = Conference("transfer in");
    public static readonly CinShape ReviewConference = Conference("review");

    public static readonly CinShape ProtectionPlanStarted = new("plan", ("kind", ["child protection"]), ("step", ["started"]));
    public static readonly CinShape ProtectionPlanEnded = new("plan", ("kind", ["child protection"]), ("step", ["ended"]));

    public static readonly CinShape LegalPlanning = new("legal-planning-meeting", ("decision", ["start pre-proceedings"]));
    public static readonly CinShape Letter = new("letter-before-proceedings");
    public static readonly CinShape FirstMeeting = new("pre-proceedings-meeting", ("kind", ["first"]));
    public static readonly CinShape ReviewMeeting = new("pre-proceedings-meeting", ("kind", ["review"]));
    public static readonly CinShape FamilyMeeting = new("family-network", ("step", ["held", "declined", "against best interests"]));
    public static readonly CinShape PreProceedingsEnd = new("pre-proceedings-end");
    public static readonly CinShape MeetingDecision = new("pre-proceedings-meeting", ("decision", ["issue", "step down"]));
    public static readonly CinShape LegalDecision = new("legal-planning-meeting", ("decision", ["issue", "step down"]));
    public static readonly CinShape CareApplication = new("court-application", ("kind", ["care", "supervision"]));
    public static readonly CinShape CareLetter = new("document-sent", ("kind", ["care proceedings letter"]), ("to", ["family"]));
    public static readonly CinShape Summary = new("pre-proceedings-summary");

    public static readonly CinSource Upn = new("UPN", Details, "unique-pupil-number");
    public static readonly CinSource UpnFromElsewhere = new("UPN", PupilNumber, "number");
    public static readonly CinSource FormerUpn = new("FormerUPN", Details, "former-pupil-number");
    public static readonly CinSource NoUpn = new("UPNunknown", Details, "no-pupil-number", "dfe.upn-unknown");
    public static readonly CinSource BirthDate = new("PersonBirthDate", Details, "birth-date");
    public static readonly CinSource BirthDateOfBirth = new("PersonBirthDate", Birth, "birth-date");
    public static readonly CinSource ExpectedDate = new("ExpectedPersonBirthDate", Pregnancy, "expected-date");
    public static readonly CinSource Sex = new("Sex", Details, "sex", "dfe.gender");
    public static readonly CinSource DeathDate = new("PersonDeathDate", Death);
    public static readonly CinSource Ethnicity = new("Ethnicity", Details, "ethnicity", "dfe.ethnicity");
    public static readonly CinSource Disabilities = new("Disability", Disability, "kinds", "dfe.disability");

    public static readonly CinSource ReferralDate = new("CINreferralDate", Referral);
    public static readonly CinSource ReferralSource = new("ReferralSource", Referral, "source", "dfe.referral-source");
    public static readonly CinSource PrimaryNeed = new("PrimaryNeedCode", Referral, "primary-need", "dfe.primary-need");
    public static readonly CinSource ClosureDate = new("CINclosureDate", Closure);
    public static readonly CinSource ClosureReason = new("ReasonForClosure", Closure, "reason", "dfe.cin-closure");
    public static readonly CinSource TransferConferenceDate = new("DateOfInitialCPC", TransferConference);
    public static readonly CinSource NotTakenFurther = new("ReferralNFA", NoFurtherAction);

    public static readonly CinSource AssessmentStart = new("AssessmentActualStartDate", AssessmentStarted);
    public static readonly CinSource InternalReview = new("AssessmentInternalReviewDate", AssessmentStarted, "internal-review-date");
    public static readonly CinSource AssessmentEnd = new("AssessmentAuthorisationDate", AssessmentAuthorised);
    public static readonly CinSource Factors = new("AssessmentFactors", AssessmentAuthorised, "factors", "dfe.assessment-factors");

    public static readonly CinSource NeedPlanStart = new("CINPlanStartDate", NeedPlanAgreed);
    public static readonly CinSource NeedPlanEnd = new("CINPlanEndDate", NeedPlanEnded);

    public static readonly CinSource EnquiryStart = new("S47ActualStartDate", Enquiry);
    public static readonly CinSource ConferenceDate = new("DateOfInitialCPC", InitialConference);
    public static readonly CinSource ConferenceNotRequired = new("ICPCnotRequired", NoConference);

    public static readonly CinSource ProtectionPlanStart = new("CPPstartDate", ProtectionPlanStarted);
    public static readonly CinSource ProtectionPlanEnd = new("CPPendDate", ProtectionPlanEnded);
    public static readonly CinSource InitialCategory = new("InitialCategoryOfAbuse", ProtectionPlanStarted, "category", "dfe.abuse-category");
    public static readonly CinSource LatestCategory = new("LatestCategoryOfAbuse", ProtectionPlanStarted, "latest-category", "dfe.abuse-category");
    public static readonly CinSource ReviewedCategory = new("LatestCategoryOfAbuse", ReviewConference, "category", "dfe.abuse-category");
    public static readonly CinSource EarlierPlans = new("NumberOfPreviousCPP", ProtectionPlanStarted, "previous-plans");
    public static readonly CinSource ReviewDate = new("CPPreviewDate", ReviewConference);

    public static readonly CinSource LegalPlanningDate = new("PPStartDate", LegalPlanning);
    public static readonly CinSource LetterDate = new("LBPSentDate", Letter);
    public static readonly CinSource MeetingOffered = new("FGDMMeetingOffer", Letter, "family-meeting-offered");
    public static readonly CinSource MeetingHeld = new("FGDMMeetingFac", Summary, "family-meeting-held");
    public static readonly CinSource FamilyMet = new("FGDMMeetingFac", FamilyMeeting, "step");
    public static readonly CinSource FirstMeetingDate = new("InitialPPMeetingDate", FirstMeeting);
    public static readonly CinSource ReviewMeetings = new("ReviewMeetingsCount", Summary, "review-meetings");
    public static readonly CinSource ReviewMeetingHeld = new("ReviewMeetingsCount", ReviewMeeting);
    public static readonly CinSource StepDecision = new("StepDecisionDate", PreProceedingsEnd);
    public static readonly CinSource StepDecisionAtMeeting = new("StepDecisionDate", MeetingDecision);
    public static readonly CinSource StepDecisionOnAdvice = new("StepDecisionDate", LegalDecision);
    public static readonly CinSource Outcome = new("PPOutcome", Summary, "outcome-code", "dfe.pre-proceedings-outcome");
    public static readonly CinSource ApplicationDate = new("CourtAppDate", CareApplication);
    public static readonly CinSource CareLetterDate = new("LetterInitCPDate", CareLetter);

    /// <summary>Every place where a value stands, in the order of the census.</summary>
    public static IReadOnlyList<CinSource> All { get; } =
    [
        Upn, UpnFromElsewhere, FormerUpn, NoUpn, BirthDate, BirthDateOfBirth, ExpectedDate, Sex, DeathDate, Ethnicity, Disabilities,
        ReferralDate, ReferralSource, PrimaryNeed, ClosureDate, ClosureReason, TransferConferenceDate,
        AssessmentStart, InternalReview, AssessmentEnd, Factors, NeedPlanStart, NeedPlanEnd, EnquiryStart, ConferenceDate, ConferenceNotRequired,
        NotTakenFurther, ProtectionPlanStart, ProtectionPlanEnd, InitialCategory, LatestCategory, ReviewedCategory, EarlierPlans, ReviewDate,
        LegalPlanningDate, LetterDate, MeetingOffered, MeetingHeld, FamilyMet, FirstMeetingDate, ReviewMeetings, ReviewMeetingHeld,
        StepDecision, StepDecisionAtMeeting, StepDecisionOnAdvice, Outcome, ApplicationDate, CareLetterDate,
    ];

    /// <summary>Every shape of which a census takes something.</summary>
    public static IReadOnlyList<CinShape> Shapes { get; } = [.. All.Select(field => field.Shape).Distinct(), Decision, EnquiryOutcome, AssessmentEndedEarly, DisabilityOver];

    /// <summary>What ends something that had begun.</summary>
    public static IReadOnlyList<CinShape> Ends { get; } =
    [
        Closure, AssessmentAuthorised, AssessmentEndedEarly, NeedPlanEnded, ProtectionPlanEnded, EnquiryOutcome, ReviewConference,
        PreProceedingsEnd, MeetingDecision, LegalDecision, CareApplication, CareLetter, Summary,
    ];

    /// <summary>Every record type that a census is built from.</summary>
    public static IReadOnlySet<string> Types { get; } = Shapes.Select(shape => shape.Type).ToHashSet();

    /// <summary>The codes of <c>dfe.gender</c> that were used until 2023/24, in those of the census.</summary>
    public static readonly IReadOnlyDictionary<string, string> SexOfGender = new Dictionary<string, string> { ["1"] = "M", ["2"] = "F", ["0"] = "U", ["9"] = "U" };

    private static CinShape Assessment(string step) => new("assessment", ("step", [step]), ("kind", ["child and family", "pre-birth"]));

    private static CinShape Conference(string type) => new("conference", ("type", [type]), ("held", ["yes"]));
}
