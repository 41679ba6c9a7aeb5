namespace Plimsoll.Returns.Cin;

/// <summary>
/// The elements of the CIN census, of every year from 2016/17 to 2026/27. Source: the Department for Education's CIN XML schemas
/// of 2017 to 2026; for PreProceedingsandFGDM (2026/27, module 5) the public validator's sample.
/// </summary>
internal static class CinLayout
{
    public static CinElement Header { get; } = Row("Header", CinTable.Header, false, () => new CinHeader(),
        Group("CollectionDetails", false, Text("Collection"), Number("Year"), Date("ReferenceDate")),
        Group("Source", true, Text("SourceLevel"), Text("LEA"), Text("SoftwareCode"), Text("Release"), Text("SerialNo"), Text("DateTime")),
        Group("Content", false, Group("CBDSLevels", true, Text("CBDSLevel", many: true))));

    public static CinElement ChildIdentifiers { get; } = Row("ChildIdentifiers", CinTable.ChildIdentifiers, false, () => new CinIdentifiers(),
        Text("LAchildID"),
        Text("UPN"),
        Text("FormerUPN"),
        Code("UPNunknown", "dfe.upn-unknown"),
        Date("PersonBirthDate"),
        Date("ExpectedPersonBirthDate"),
        Code("GenderCurrent", "cin.gender-current"),
        Code("Sex", "cin.sex"),
        Date("PersonDeathDate"));

    public static CinElement Disability { get; } = ValueRow("Disability", CinTable.Disabilities, CinValue.Code, "dfe.disability", () => new CinDisability());

    public static CinElement ChildCharacteristics { get; } = Row("ChildCharacteristics", CinTable.ChildCharacteristics, false, () => new CinCharacteristics(),
        Code("Ethnicity", "dfe.ethnicity"),
        Group("Disabilities", false, Disability));

    public static CinElement Factor { get; } = ValueRow("AssessmentFactors", CinTable.AssessmentFactorsList, CinValue.Code, "dfe.assessment-factors", () => new CinFactor());

    public static CinElement Assessments { get; } = Row("Assessments", CinTable.Assessments, true, () => new CinAssessment(),
        Date("AssessmentActualStartDate"),
        Date("AssessmentInternalReviewDate"),
        Date("AssessmentAuthorisationDate"),
        Group("FactorsIdentifiedAtAssessment", false, Factor));

    public static CinElement CINPlanDates { get; } = Row("CINPlanDates", CinTable.CINplanDates, true, () => new CinPlanDates(),
        Date("CINPlanStartDate"),
        Date("CINPlanEndDate"));

    public static CinElement Section47 { get; } = Row("Section47", CinTable.Section47, true, () => new CinSection47(),
        Date("S47ActualStartDate"),
        Date("InitialCPCtarget"),
        Date("DateOfInitialCPC"),
        Flag("ICPCnotRequired"));

    public static CinElement Review { get; } = ValueRow("CPPreviewDate", CinTable.Reviews, CinValue.Date, null, () => new CinReview());

    public static CinElement Reviews { get; } = Group("Reviews", false, Review);

    public static CinElement ChildProtectionPlans { get; } = Row("ChildProtectionPlans", CinTable.ChildProtectionPlans, true, () => new CinProtectionPlan(),
        Date("CPPstartDate"),
        Date("CPPendDate"),
        Code("InitialCategoryOfAbuse", "dfe.abuse-category"),
        Code("LatestCategoryOfAbuse", "dfe.abuse-category"),
        Number("NumberOfPreviousCPP"),
        Reviews);

    public static CinElement PreProceedings { get; } = Row("PreProceedingsandFGDM", CinTable.PreProceedings, true, () => new CinPreProceedings(),
        Date("PPStartDate"),
        Date("LBPSentDate"),
        Flag("FGDMMeetingOffer"),
        Flag("FGDMMeetingFac"),
        Date("InitialPPMeetingDate"),
        Number("ReviewMeetingsCount"),
        Date("StepDecisionDate"),
        Code("PPOutcome", "dfe.pre-proceedings-outcome"),
        Date("CourtAppDate"),
        Date("LetterInitCPDate"));

    public static CinElement CINdetails { get; } = Row("CINdetails", CinTable.CINdetails, true, () => new CinDetails(),
        Date("CINreferralDate"),
        Code("ReferralSource", "dfe.referral-source"),
        Code("PrimaryNeedCode", "dfe.primary-need"),
        Date("CINclosureDate"),
        Code("ReasonForClosure", "dfe.cin-closure"),
        Date("DateOfInitialCPC"),
        Assessments,
        CINPlanDates,
        Section47,
        Flag("ReferralNFA"),
        ChildProtectionPlans,
        PreProceedings);

    public static CinElement Child { get; } = Row("Child", null, true, () => new CinChild(), ChildIdentifiers, ChildCharacteristics, CINdetails);

    public static CinElement Message { get; } = Group("Message", false, Header, Group("Children", false, Child));

    /// <summary>Every element that begins a row.</summary>
    public static IReadOnlyList<CinElement> Rows { get; } =
        [Header, ChildIdentifiers, ChildCharacteristics, Disability, CINdetails, Assessments, Factor, CINPlanDates, Section47, ChildProtectionPlans, Review, PreProceedings];

    /// <summary>Every name of an element.</summary>
    public static IEnumerable<string> Names(CinElement element) => element.Inside.SelectMany(Names).Prepend(element.Name);

    private static CinElement Row(string name, CinTable? table, bool many, Func<CinRow> make, params CinElement[] inside) =>
        new CinElement { Name = name, Table = table, Many = many, Make = make, Inside = inside }.WithSlots();

    private static CinElement ValueRow(string name, CinTable table, CinValue value, string? codes, Func<CinRow> make) =>
        new CinElement { Name = name, Table = table, Many = true, Make = make, Value = value, Codes = codes }.WithSlots();

    private static CinElement Group(string name, bool many, params CinElement[] inside) => new() { Name = name, Many = many, Inside = inside };

    private static CinElement Text(string name, bool many = false) => new() { Name = name, Many = many };

    private static CinElement Date(string name) => new() { Name = name, Value = CinValue.Date };

    private static CinElement Flag(string name) => new() { Name = name, Value = CinValue.Flag };

    private static CinElement Number(string name) => new() { Name = name, Value = CinValue.Number };

    private static CinElement Code(string name, string codes) => new() { Name = name, Value = CinValue.Code, Codes = codes };
}
