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

    /// <summary>Says that everything in its journal is invented.</summary>
    public const string Demonstration = "demonstration";

    public static readonly IReadOnlyList<string> All = [ChildDetails, Birth, Death, NotApplicable, Allocation, SourceCoverage, OversightNote, Demonstration];
}
