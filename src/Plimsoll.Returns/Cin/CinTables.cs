namespace Plimsoll.Returns.Cin;

/// <summary>The rows of the tables that stand in a referral: of one, or of all of a child. A table that has none takes no memory.</summary>
internal sealed class CinTables
{
    private List<CinAssessment>? _assessments;
    private List<CinPlanDates>? _plans;
    private List<CinSection47>? _enquiries;
    private List<CinProtectionPlan>? _protectionPlans;
    private List<CinReview>? _reviews;
    private List<CinPreProceedings>? _preProceedings;

    public CinRows<CinAssessment> Assessments => new(_assessments);

    public CinRows<CinPlanDates> CINPlanDates => new(_plans);

    public CinRows<CinSection47> Section47 => new(_enquiries);

    public CinRows<CinProtectionPlan> ChildProtectionPlans => new(_protectionPlans);

    public CinRows<CinReview> Reviews => new(_reviews);

    public CinRows<CinPreProceedings> PreProceedings => new(_preProceedings);

    /// <returns>False where the row is of no such table.</returns>
    public bool Hold(CinRow row)
    {
        switch (row)
        {
            case CinAssessment assessment:
                (_assessments ??= []).Add(assessment);
                return true;
            case CinPlanDates plan:
                (_plans ??= []).Add(plan);
                return true;
            case CinSection47 enquiry:
                (_enquiries ??= []).Add(enquiry);
                return true;
            case CinProtectionPlan plan:
                (_protectionPlans ??= []).Add(plan);
                return true;
            case CinReview review:
                (_reviews ??= []).Add(review);
                return true;
            case CinPreProceedings preProceedings:
                (_preProceedings ??= []).Add(preProceedings);
                return true;
            default:
                return false;
        }
    }
}
