namespace Plimsoll.Returns.Cin;

/// <summary>What the census says about itself: whose it is and of which year.</summary>
public sealed class CinHeader : CinRow
{
    public Cell Collection => CellIn("CollectionDetails", "Collection");

    /// <summary>The year in which the collection ends: 2026 for 2025/26.</summary>
    public Cell Year => CellIn("CollectionDetails", "Year");

    public Cell ReferenceDate => CellIn("CollectionDetails", "ReferenceDate");

    public Cell SourceLevel => CellIn("Source", "SourceLevel");

    /// <summary>The local authority's three digits.</summary>
    public Cell LEA => CellIn("Source", "LEA");

    public Cell SoftwareCode => CellIn("Source", "SoftwareCode");

    public Cell Release => CellIn("Source", "Release");

    public Cell SerialNo => CellIn("Source", "SerialNo");

    public Cell DateTime => CellIn("Source", "DateTime");

    /// <summary>The day the census speaks of: the reference date, or else 31 March of its year; null where it gives neither.</summary>
    public DateOnly? ReferenceDay => ReferenceDate.Date ?? (Year.Number is { } year and > 0 and < 9999 ? new DateOnly(year, 3, 31) : null);
}

/// <summary>A child of the census with all that is said of them.</summary>
public sealed class CinChild : CinRow
{
    /// <summary>The authority's own id for the child, without the space around it; null where it is missing.</summary>
    public string? Id => ChildIdentifiers.LAchildID.Text;

    internal override string Name => Id is null ? base.Name : $"{base.Name} ({ReadProblem.Show(Id)})";

    /// <summary>1, or 2 where the file has had a child of this id before, and so on.</summary>
    public int Occurrence { get; internal set; } = 1;

    public CinIdentifiers ChildIdentifiers => RowOf<CinIdentifiers>();

    public CinCharacteristics ChildCharacteristics => RowOf<CinCharacteristics>();

    /// <summary>One for each referral.</summary>
    public IReadOnlyList<CinDetails> CINdetails => field ??= RowsOf<CinDetails>();
}

/// <summary>Who the child is.</summary>
public sealed class CinIdentifiers : CinRow
{
    public Cell LAchildID => Cell("LAchildID");

    public Cell UPN => Cell("UPN");

    public Cell FormerUPN => Cell("FormerUPN");

    public Cell UPNunknown => Cell("UPNunknown");

    public Cell PersonBirthDate => Cell("PersonBirthDate");

    /// <summary>Given for a child not yet born.</summary>
    public Cell ExpectedPersonBirthDate => Cell("ExpectedPersonBirthDate");

    /// <summary>Until 2023/24.</summary>
    public Cell GenderCurrent => Cell("GenderCurrent");

    /// <summary>From 2024/25.</summary>
    public Cell Sex => Cell("Sex");

    public Cell PersonDeathDate => Cell("PersonDeathDate");
}

/// <summary>The child's ethnicity and disabilities.</summary>
public sealed class CinCharacteristics : CinRow
{
    public Cell Ethnicity => Cell("Ethnicity");

    public IReadOnlyList<Cell> Disabilities => field ??= CellsIn("Disabilities", "Disability");
}

/// <summary>One referral and what followed from it, to its closure.</summary>
public sealed class CinDetails : CinRow
{
    public Cell CINreferralDate => Cell("CINreferralDate");

    public Cell ReferralSource => Cell("ReferralSource");

    public Cell PrimaryNeedCode => Cell("PrimaryNeedCode");

    public Cell CINclosureDate => Cell("CINclosureDate");

    public Cell ReasonForClosure => Cell("ReasonForClosure");

    /// <summary>An initial conference without an enquiry here: of a child who moved in while on a plan elsewhere.</summary>
    public Cell DateOfInitialCPC => Cell("DateOfInitialCPC");

    public Cell ReferralNFA => Cell("ReferralNFA");

    public IReadOnlyList<CinAssessment> Assessments => field ??= RowsOf<CinAssessment>();

    public IReadOnlyList<CinPlanDates> CINPlanDates => field ??= RowsOf<CinPlanDates>();

    public IReadOnlyList<CinSection47> Section47 => field ??= RowsOf<CinSection47>();

    public IReadOnlyList<CinProtectionPlan> ChildProtectionPlans => field ??= RowsOf<CinProtectionPlan>();

    public IReadOnlyList<CinPreProceedings> PreProceedings => field ??= RowsOf<CinPreProceedings>();
}

/// <summary>A child and family assessment (Children Act 1989, section 17).</summary>
public sealed class CinAssessment : CinRow
{
    public Cell AssessmentActualStartDate => Cell("AssessmentActualStartDate");

    public Cell AssessmentInternalReviewDate => Cell("AssessmentInternalReviewDate");

    public Cell AssessmentAuthorisationDate => Cell("AssessmentAuthorisationDate");

    public IReadOnlyList<Cell> AssessmentFactors => field ??= CellsIn("FactorsIdentifiedAtAssessment", "AssessmentFactors");
}

/// <summary>A child in need plan, from its start to its end.</summary>
public sealed class CinPlanDates : CinRow
{
    public Cell CINPlanStartDate => Cell("CINPlanStartDate");

    public Cell CINPlanEndDate => Cell("CINPlanEndDate");
}

/// <summary>An enquiry (Children Act 1989, section 47) and the initial conference that came of it.</summary>
public sealed class CinSection47 : CinRow
{
    public Cell S47ActualStartDate => Cell("S47ActualStartDate");

    public Cell InitialCPCtarget => Cell("InitialCPCtarget");

    public Cell DateOfInitialCPC => Cell("DateOfInitialCPC");

    public Cell ICPCnotRequired => Cell("ICPCnotRequired");
}

/// <summary>A child protection plan with its reviews.</summary>
public sealed class CinProtectionPlan : CinRow
{
    public Cell CPPstartDate => Cell("CPPstartDate");

    public Cell CPPendDate => Cell("CPPendDate");

    public Cell InitialCategoryOfAbuse => Cell("InitialCategoryOfAbuse");

    public Cell LatestCategoryOfAbuse => Cell("LatestCategoryOfAbuse");

    public Cell NumberOfPreviousCPP => Cell("NumberOfPreviousCPP");

    /// <summary>The date of every review conference.</summary>
    public IReadOnlyList<Cell> CPPreviewDate => field ??= CellsIn("Reviews", "CPPreviewDate");
}

/// <summary>Pre-proceedings and family group decision making (from 2026/27).</summary>
public sealed class CinPreProceedings : CinRow
{
    /// <summary>The decision of a legal planning meeting to start pre-proceedings.</summary>
    public Cell PPStartDate => Cell("PPStartDate");

    /// <summary>The letter before proceedings was sent.</summary>
    public Cell LBPSentDate => Cell("LBPSentDate");

    /// <summary>Whether the letter offered a family group decision making meeting.</summary>
    public Cell FGDMMeetingOffer => Cell("FGDMMeetingOffer");

    /// <summary>Whether such a meeting was held.</summary>
    public Cell FGDMMeetingFac => Cell("FGDMMeetingFac");

    /// <summary>The first effective pre-proceedings meeting.</summary>
    public Cell InitialPPMeetingDate => Cell("InitialPPMeetingDate");

    public Cell ReviewMeetingsCount => Cell("ReviewMeetingsCount");

    /// <summary>The decision to step up or down.</summary>
    public Cell StepDecisionDate => Cell("StepDecisionDate");

    public Cell PPOutcome => Cell("PPOutcome");

    public Cell CourtAppDate => Cell("CourtAppDate");

    /// <summary>The letter of intent to start care proceedings was sent.</summary>
    public Cell LetterInitCPDate => Cell("LetterInitCPDate");
}
