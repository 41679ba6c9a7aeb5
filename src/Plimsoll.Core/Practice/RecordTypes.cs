using Plimsoll.Core.Keeping;

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

    public const string Import = "import";

    public const string OversightNote = "oversight-note";

    public const string Referral = "referral";

    public const string Disability = "disability";

    public const string TeamRecord = "team-record";

    public const string FrozenFigure = "frozen-figure";

    public const string PersonName = "person-name";

    public const string TeamName = "team-name";

    public const string Address = "address";

    public const string ContactDetail = "contact-detail";

    public const string IdentityNumber = "identity-number";

    public const string Erasure = ErasureDecision.Type;

    public const string LegalHold = "legal-hold";

    public const string PersonMerge = "person-merge";

    public const string PersonLink = "person-link";

    public const string Sealed = "sealed";

    public const string Sitting = "sitting";

    public const string EmploymentChange = "employment-change";

    public const string PracticeChange = "practice-change";

    public const string Finding = "finding";

    public const string FindingClosed = "finding-closed";

    /// <summary>Says that everything in its journal is invented.</summary>
    public const string Demonstration = "demonstration";

    public const string DemonstrationPerson = "demonstration-person";

    public const string Agreement = "agreement";

    public const string BreachHeard = "breach-heard";

    public const string Challenge = "challenge";

    public const string Escalation = "escalation";

    public const string MigrationReview = "migration-review";

    public const string Notice = "notice";

    public const string PanelDecision = "panel-decision";

    public const string Visit = "visit";

    public const string BoardMeeting = "board-meeting";

    public const string Post = "post";

    public const string PostHolding = "post-holding";

    public const string Absence = "absence";

    public const string ChairCheck = "chair-check";

    public const string ConflictOfInterest = "conflict-of-interest";

    public const string ContingencyPlan = "contingency-plan";

    public const string ContactRating = "contact-rating";

    public const string MeasureSignal = "measure-signal";

    public const string Audit = "audit";

    public const string ServiceReview = "service-review";

    public const string CaseSupervision = "case-supervision";

    public const string ChallengeAnswer = "challenge-answer";

    public const string ComplexRisk = "complex-risk";

    public const string Conference = "conference";

    public const string Contact = "contact";

    public const string CoreGroup = "core-group";

    public const string PanelDiscussion = "panel-discussion";

    public const string Plan = "plan";

    public const string ProgressScore = "progress-score";

    /// <summary>What the program writes, or another operation than the form: nobody types that somebody was told, or what was erased.</summary>
    public static IReadOnlySet<string> NotOfForms { get; } = new HashSet<string>
    {
        Demonstration, Erasure, FrozenFigure, Import, MeasureSignal, Notice, OpenedWithReason, PracticeChange, SourceCoverage,
    };
    public const string AccountableManager = "accountable-manager";

    public const string AdviserAppointed = "adviser-appointed";

    public const string LeadPractitioner = "lead-practitioner";

    public const string ReviewingOfficerAppointed = "reviewing-officer-appointed";

    public const string LookedAfterReview = "looked-after-review";

    public const string PoliceNotice = "police-notice";

    public const string Decision = "decision";

    public const string Restriction = "restriction";

    public const string NamedReader = "named-reader";

    public const string OpenedWithReason = "opened-with-reason";

}
