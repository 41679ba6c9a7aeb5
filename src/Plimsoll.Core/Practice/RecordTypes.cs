namespace Plimsoll.Core.Practice;

/// <summary>
/// The few record types that code branches on. A test proves that each stands in the catalogue.
/// </summary>
public static class RecordTypes
{
    public const string ChildDetails = "child-details";

    public const string Birth = "birth";

    public const string Death = "death";

    public const string NotApplicable = "absence-reason";

    public const string Allocation = "allocation";

    public const string SourceCoverage = "source-coverage";

    public const string OversightNote = "oversight-note";

    public const string Referral = "referral";

    public const string Disability = "disability";

    public const string EmploymentChange = "employment-change";

    public const string TeamRecord = "team-record";

    public const string FrozenFigure = "frozen-figure";

    public static readonly IReadOnlyList<string> All = [ChildDetails, Birth, Death, NotApplicable, Allocation, SourceCoverage, OversightNote, Referral, Disability, EmploymentChange, TeamRecord, FrozenFigure];
}
