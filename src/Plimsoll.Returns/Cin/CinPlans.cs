namespace Plimsoll.Returns.Cin;

/// <summary>A child in need plan, from its start to its end.</summary>
public sealed class CinPlanDates() : CinEpisodeRow(CinLayout.CINPlanDates)
{
    public Cell CINPlanStartDate => At(0);

    public Cell CINPlanEndDate => At(1);
}

/// <summary>A child protection plan with its reviews.</summary>
public sealed class CinProtectionPlan() : CinEpisodeRow(CinLayout.ChildProtectionPlans)
{
    private List<CinReview>? _reviews;

    public Cell CPPstartDate => At(0);

    public Cell CPPendDate => At(1);

    public Cell InitialCategoryOfAbuse => At(2);

    public Cell LatestCategoryOfAbuse => At(3);

    public Cell NumberOfPreviousCPP => At(4);

    public CinRows<CinReview> Reviews => new(_reviews);

    private protected override void Hold(CinRow inside) => (_reviews ??= []).Add((CinReview)inside);
}

/// <summary>A review conference of a child protection plan. A group of reviews without any date is one row without a date.</summary>
public sealed class CinReview() : CinRow(CinLayout.Review)
{
    public CinProtectionPlan Plan => (CinProtectionPlan)Around!;

    public CinDetails Episode => Plan.Episode;

    public Cell CPPreviewDate => At(0);
}
