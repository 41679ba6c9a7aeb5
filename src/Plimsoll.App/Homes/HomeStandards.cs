namespace Plimsoll.App.Homes;

/// <summary>The few standards that a first page speaks of by name. A test proves that each stands in the catalogue.</summary>
public static class HomeStandards
{
    public const string Caseload = "wf.caseload";

    public const string ContactDecision = "frontdoor.contact.decision";

    public const string ConferenceReport = "cp.rcpc.report.chair";

    public const string Missing = "missing.escalate";

    public const string ReferredBack = "qa.safety";

    /// <summary>A child is not seen as often as was promised.</summary>
    public static readonly IReadOnlyList<string> Seen = ["cp.visit", "cp.s47.childseen", "assess.childseen", "cin.visit", "cla.visit.first", "cla.visit.6w", "cla.visit.3m", "cla.visit.reg24", "cla.visit.local"];

    /// <summary>A child lives where the law does not let them live.</summary>
    public static readonly IReadOnlyList<string> Lawful = ["cla.reg24.lapsed", "cla.unregistered", "cla.reg24.16w"];

    /// <summary>Somebody challenged, and waits for an answer.</summary>
    public static readonly IReadOnlyList<string> Challenges = ["cp.chair.escalation", "iro.dispute"];
}
