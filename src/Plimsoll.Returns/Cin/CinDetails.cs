namespace Plimsoll.Returns.Cin;

/// <summary>One referral and what followed from it, to its closure: an episode.</summary>
public sealed class CinDetails() : CinRow(CinLayout.CINdetails)
{
    private List<CinAssessment>? _assessments;
    private List<CinPlanDates>? _plans;
    private List<CinSection47>? _enquiries;
    private List<CinProtectionPlan>? _protectionPlans;
    private List<CinPreProceedings>? _preProceedings;

    public CinChild Child => OfChild!;

    public Cell CINreferralDate => At(0);

    public Cell ReferralSource => At(1);

    public Cell PrimaryNeedCode => At(2);

    public Cell CINclosureDate => At(3);

    public Cell ReasonForClosure => At(4);

    /// <summary>An initial conference without an enquiry here: of a child who moved in while on a plan elsewhere.</summary>
    public Cell DateOfInitialCPC => At(5);

    public Cell ReferralNFA => At(6);

    public CinRows<CinAssessment> Assessments => new(_assessments);

    public CinRows<CinPlanDates> CINPlanDates => new(_plans);

    public CinRows<CinSection47> Section47 => new(_enquiries);

    public CinRows<CinProtectionPlan> ChildProtectionPlans => new(_protectionPlans);

    public CinRows<CinPreProceedings> PreProceedings => new(_preProceedings);

    private protected override void Hold(CinRow inside)
    {
        switch (inside)
        {
            case CinAssessment assessment:
                (_assessments ??= []).Add(assessment);
                break;
            case CinPlanDates plan:
                (_plans ??= []).Add(plan);
                break;
            case CinSection47 enquiry:
                (_enquiries ??= []).Add(enquiry);
                break;
            case CinProtectionPlan plan:
                (_protectionPlans ??= []).Add(plan);
                break;
            case CinPreProceedings preProceedings:
                (_preProceedings ??= []).Add(preProceedings);
                break;
            default:
                base.Hold(inside);
                break;
        }
    }
}

/// <summary>A row of an episode.</summary>
public abstract class CinEpisodeRow : CinRow
{
    internal CinEpisodeRow(CinElement layout)
        : base(layout)
    {
    }

    public CinDetails Episode => (CinDetails)Around!;

    public CinChild Child => OfChild!;
}
