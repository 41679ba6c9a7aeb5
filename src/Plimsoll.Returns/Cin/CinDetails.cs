namespace Plimsoll.Returns.Cin;

/// <summary>One referral and what followed from it, to its closure: an episode.</summary>
public sealed class CinDetails() : CinRow(CinLayout.CINdetails)
{
    private readonly CinTables _tables = new();

    public CinChild Child => OfChild!;

    public Cell CINreferralDate => At(0);

    public Cell ReferralSource => At(1);

    public Cell PrimaryNeedCode => At(2);

    public Cell CINclosureDate => At(3);

    public Cell ReasonForClosure => At(4);

    /// <summary>An initial conference without an enquiry here: of a child who moved in while on a plan elsewhere.</summary>
    public Cell DateOfInitialCPC => At(5);

    public Cell ReferralNFA => At(6);

    public CinRows<CinAssessment> Assessments => _tables.Assessments;

    public CinRows<CinPlanDates> CINPlanDates => _tables.CINPlanDates;

    public CinRows<CinSection47> Section47 => _tables.Section47;

    public CinRows<CinProtectionPlan> ChildProtectionPlans => _tables.ChildProtectionPlans;

    public CinRows<CinPreProceedings> PreProceedings => _tables.PreProceedings;

    private protected override void Hold(CinRow inside)
    {
        if (!_tables.Hold(inside))
        {
            base.Hold(inside);
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
