namespace Plimsoll.Core.Inspections;

/// <summary>What was published: a graded inspection, a monitoring visit after an inadequate one, a focused visit between two, or none of these.</summary>
public enum ReportKind
{
    /// <summary>A graded inspection of children's services.</summary>
    Inspection,

    /// <summary>A visit to an authority that was judged inadequate.</summary>
    MonitoringVisit,

    /// <summary>A visit that looks at one part of the service.</summary>
    FocusedVisit,

    /// <summary>Not a report or letter of these kinds.</summary>
    Other,
}

/// <summary>One judgement as printed, and its grade in Ofsted's words, lower case; null where the grade cannot be read without doubt.</summary>
public sealed record Judgement(string Name, string? Grade);

/// <summary>One paragraph of the findings, whole: its printed number if it has one, and the heading it stands under.</summary>
public sealed record Finding(int? Number, string Section, string Text);

/// <summary>A published inspection report or letter, read into its parts. What could not be read is null or left out, and said in the warnings.</summary>
/// <param name="Framework">"ILACS" for inspections since 2018, "SIF" for the single inspection framework of 2013 to 2017, null if unknown.</param>
/// <param name="Published">The printed date of publication; today's inspection reports print none.</param>
/// <param name="Improve">Each area to improve, whole, in printed order.</param>
public sealed record InspectionReport(
    ReportKind Kind,
    string? Authority,
    string? Framework,
    DateOnly? Start,
    DateOnly? End,
    DateOnly? Published,
    string? LeadInspector,
    IReadOnlyList<Judgement> Judgements,
    IReadOnlyList<string> Summary,
    IReadOnlyList<string> Improve,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Warnings);
