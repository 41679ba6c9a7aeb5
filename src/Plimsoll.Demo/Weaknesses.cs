namespace Plimsoll.Demo;

/// <summary>A weakness of practice that is planted in Northport, as reports of inspections tell of them, and what finds it.</summary>
/// <param name="Standard">The standard whose clock shows it, or a name for the test that does.</param>
/// <param name="Rule">What counts as found, in one sentence.</param>
/// <param name="IsSignal">A pattern that chance makes too: what is found is a question to ask, not a fact.</param>
public sealed record Weakness(string Id, string Title, string Standard, string Rule, bool IsSignal = false)
{
    public static readonly Weakness Unseen = new(
        "unseen", "Child on a plan not seen", "cp.visit.notseen", "The clock cp.visit.notseen ran out: 20 working days without a visit at which the child was seen.");

    public static readonly Weakness LateNotification = new(
        "late-notification", "Conferencing team told late", "cp.icpc.notify", "The clock cp.icpc.notify ran out: no complete request within 1 working day of the signed outcome.");

    public static readonly Weakness LateAssessment = new(
        "late-assessment-without-note", "Late assessment without a note", "assess.late.oversight", "The first clock of assess.late.oversight after the breach of assess.45wd ran out, and no note answered it later.");

    public static readonly Weakness StaticPlan = new(
        "static-plan-unchallenged", "Static plan that nobody challenges", "cp.static.response", "The clock cp.static.response ran out and was not answered, and no conference chair raised a challenge in the 60 days from its start.");

    public static readonly Weakness ContingencyMissing = new(
        "contingency-missing", "Conference or core group without a contingency plan", "cp.contingency", "The gate cp.contingency was not passed on the day of the conference or core group.");

    public static readonly Weakness ManagerInside = new(
        "manager-supervised-inside", "Agency manager supervised inside the agency", "agency.sup", "The clock agency.sup ran out while a supervisor of the agency supervised the manager.");

    public static readonly Weakness RepeatPlan = new(
        "repeat-plan-after-domestic-abuse", "Second plan after domestic abuse", "two plans and an incident", "A plan that began within 24 months of the last one's end, with an incident of domestic abuse between the two.", IsSignal: true);

    public static readonly Weakness AgencyGap = new(
        "agency-gap", "Agency team keeps fewer promises", "cp.visit by team", "An agency team whose share of late child protection visits is at least one and a half times that of the permanent teams together, over 20 clocks or more.", IsSignal: true);

    public static readonly Weakness CensusFault = new(
        "census-fault", "Fault in the data of the children in need census", "census data", "A UPN whose check letter is wrong, an ethnicity that is not a code, or an assessment that was finished without a factor.");

    public static readonly IReadOnlyList<Weakness> All = [Unseen, LateNotification, LateAssessment, StaticPlan, ContingencyMissing, ManagerInside, CensusFault, RepeatPlan, AgencyGap];
}

/// <summary>How often a weakness comes where its team has it: shares from 0 to 1.</summary>
public sealed record WeaknessRates
{
    /// <summary>Of plans held by an agency team.</summary>
    public double Unseen { get; init; } = 0.45;

    /// <summary>Of enquiries that go to conference, in weak teams.</summary>
    public double LateNotification { get; init; } = 0.35;

    /// <summary>Of late assessments, in weak teams.</summary>
    public double LateAssessment { get; init; } = 0.5;

    /// <summary>Of plans, in weak teams.</summary>
    public double StaticPlan { get; init; } = 0.35;

    /// <summary>Of plans, in weak teams.</summary>
    public double ContingencyMissing { get; init; } = 0.22;

    /// <summary>Of managers of agency teams.</summary>
    public double ManagerInside { get; init; } = 0.7;

    /// <summary>Of plans that ended well in families with domestic abuse.</summary>
    public double RepeatPlan { get; init; } = 0.45;

    /// <summary>Of child protection visits of agency teams that are a few days late; permanent teams: 0.06.</summary>
    public double AgencyLate { get; init; } = 0.38;

    /// <summary>Of children.</summary>
    public double CensusFault { get; init; } = 0.004;

    /// <summary>Nothing planted: ordinary human lateness alone.</summary>
    public static WeaknessRates None { get; } = new()
    {
        Unseen = 0,
        LateNotification = 0,
        LateAssessment = 0,
        StaticPlan = 0,
        ContingencyMissing = 0,
        ManagerInside = 0,
        RepeatPlan = 0,
        AgencyLate = 0.06,
        CensusFault = 0,
    };
}
