namespace Plimsoll.Returns.Cin;

/// <summary>A child and family assessment (Children Act 1989, section 17).</summary>
public sealed class CinAssessment() : CinEpisodeRow(CinLayout.Assessments)
{
    private List<CinFactor>? _factors;

    public Cell AssessmentActualStartDate => At(0);

    public Cell AssessmentInternalReviewDate => At(1);

    public Cell AssessmentAuthorisationDate => At(2);

    public CinRows<CinFactor> AssessmentFactors => new(_factors);

    /// <param name="code">As in the published list; a small letter counts as the large one.</param>
    internal bool HasFactor(string code) => AssessmentFactors.Any(factor => code.Equals(factor.AssessmentFactor.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Its factors together are one value here, as in a report.</summary>
    public override Cell Cell(string element) => element != nameof(AssessmentFactors)
        ? base.Cell(element)
        : _factors is [var first, ..]
            ? new Cell(string.Join(' ', _factors.Select(factor => factor.AssessmentFactor.Text)), first.Line, first.Column)
            : new Cell(null, Line, Column);

    private protected override void Hold(CinRow inside) => (_factors ??= []).Add((CinFactor)inside);
}

/// <summary>One factor that an assessment identified.</summary>
public sealed class CinFactor() : CinRow(CinLayout.Factor)
{
    public Cell AssessmentFactor => At(0);
}
