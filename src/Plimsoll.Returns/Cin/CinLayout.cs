namespace Plimsoll.Returns.Cin;

/// <summary>What the text of an element of the census means.</summary>
internal enum CinValue
{
    Text,
    Date,
    Flag,
    Number,
    Code,
}

/// <summary>An element of the census: its value, or the elements inside it in the order in which they must stand.</summary>
/// <param name="Codes">The published code set of a <see cref="CinValue.Code"/>.</param>
/// <param name="Many">It may stand several times.</param>
/// <param name="Make">Makes the row; null for an element that holds a value.</param>
internal sealed record CinElement(
    string Name, CinValue Value, string? Codes, bool Many, Func<CinRow>? Make, IReadOnlyList<CinElement> Inside)
{
    public int IndexOf(string name)
    {
        for (var at = 0; at < Inside.Count; at++)
        {
            if (Inside[at].Name == name)
            {
                return at;
            }
        }

        return -1;
    }
}

/// <summary>
/// The elements of the CIN census, of every year from 2016/17 to 2026/27. Source: the Department for Education's CIN XML schemas
/// of 2017 to 2026; for PreProceedingsandFGDM (2026/27, module 5) the public validator's sample.
/// </summary>
internal static class CinLayout
{
    public static CinElement Header { get; } = Row<CinHeader>("Header",
        Row<CinRow>("CollectionDetails", Text("Collection"), Number("Year"), Date("ReferenceDate")),
        Rows<CinRow>("Source", Text("SourceLevel"), Text("LEA"), Text("SoftwareCode"), Text("Release"), Text("SerialNo"), Text("DateTime")),
        Row<CinRow>("Content", Rows<CinRow>("CBDSLevels", Text("CBDSLevel", many: true))));

    public static CinElement Child { get; } = Rows<CinChild>("Child",
        Row<CinIdentifiers>("ChildIdentifiers",
            Text("LAchildID"),
            Text("UPN"),
            Text("FormerUPN"),
            Code("UPNunknown", "dfe.upn-unknown"),
            Date("PersonBirthDate"),
            Date("ExpectedPersonBirthDate"),
            Code("GenderCurrent", "cin.gender-current"),
            Code("Sex", "cin.sex"),
            Date("PersonDeathDate")),
        Row<CinCharacteristics>("ChildCharacteristics",
            Code("Ethnicity", "dfe.ethnicity"),
            Row<CinRow>("Disabilities", Code("Disability", "dfe.disability", many: true))),
        Rows<CinDetails>("CINdetails",
            Date("CINreferralDate"),
            Code("ReferralSource", "dfe.referral-source"),
            Code("PrimaryNeedCode", "dfe.primary-need"),
            Date("CINclosureDate"),
            Code("ReasonForClosure", "dfe.cin-closure"),
            Date("DateOfInitialCPC"),
            Rows<CinAssessment>("Assessments",
                Date("AssessmentActualStartDate"),
                Date("AssessmentInternalReviewDate"),
                Date("AssessmentAuthorisationDate"),
                Row<CinRow>("FactorsIdentifiedAtAssessment", Code("AssessmentFactors", "dfe.assessment-factors", many: true))),
            Rows<CinPlanDates>("CINPlanDates", Date("CINPlanStartDate"), Date("CINPlanEndDate")),
            Rows<CinSection47>("Section47",
                Date("S47ActualStartDate"),
                Date("InitialCPCtarget"),
                Date("DateOfInitialCPC"),
                Flag("ICPCnotRequired")),
            Flag("ReferralNFA"),
            Rows<CinProtectionPlan>("ChildProtectionPlans",
                Date("CPPstartDate"),
                Date("CPPendDate"),
                Code("InitialCategoryOfAbuse", "dfe.abuse-category"),
                Code("LatestCategoryOfAbuse", "dfe.abuse-category"),
                Number("NumberOfPreviousCPP"),
                Row<CinRow>("Reviews", Date("CPPreviewDate", many: true))),
            Rows<CinPreProceedings>("PreProceedingsandFGDM",
                Date("PPStartDate"),
                Date("LBPSentDate"),
                Flag("FGDMMeetingOffer"),
                Flag("FGDMMeetingFac"),
                Date("InitialPPMeetingDate"),
                Number("ReviewMeetingsCount"),
                Date("StepDecisionDate"),
                Code("PPOutcome", "dfe.pre-proceedings-outcome"),
                Date("CourtAppDate"),
                Date("LetterInitCPDate"))));

    public static CinElement Message { get; } = Row<CinRow>("Message", Header, Row<CinRow>("Children", Child));

    private static CinElement Row<T>(string name, params CinElement[] inside)
        where T : CinRow, new() => new(name, CinValue.Text, null, false, () => new T(), inside);

    private static CinElement Rows<T>(string name, params CinElement[] inside)
        where T : CinRow, new() => new(name, CinValue.Text, null, true, () => new T(), inside);

    private static CinElement Text(string name, bool many = false) => new(name, CinValue.Text, null, many, null, []);

    private static CinElement Date(string name, bool many = false) => new(name, CinValue.Date, null, many, null, []);

    private static CinElement Flag(string name) => new(name, CinValue.Flag, null, false, null, []);

    private static CinElement Number(string name) => new(name, CinValue.Number, null, false, null, []);

    private static CinElement Code(string name, string codes, bool many = false) => new(name, CinValue.Code, codes, many, null, []);
}
