using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Oversight;

/// <summary>
/// Who may answer for what: rules of the domain, whatever the screen. Each gives null where nothing stands against it.
/// </summary>
public static class WhoMayAnswer
{
    private const string Agency = "agency";

    /// <summary>The person who missed the date cannot answer for it.</summary>
    public static Objection? NotWhoMissedTheDate(Author author, BreachedClock breach) => breach.WhoMissedTheDate is { } missed && missed == author.Id
        ? new Objection("who-missed-the-date", null, "The date was your own. A manager answers for it, so that somebody else has looked: please ask yours.")
        : null;

    /// <summary>A breach of an agency team, or on the agency ladder, is answered and closed by people of the authority.</summary>
    public static Objection? NotTheAgencyForAnAgencyTeam(Author author, string? employment, BreachedClock breach) =>
        (employment ?? author.Employment) == Agency && (breach.Clock.Standard.Ladder == Agency || breach.IsOfAgency)
            ? new Objection("agency-answers-for-agency", null, $"{breach.Team ?? "This team"} is staffed by an agency, and so are you. A permanent manager of the authority answers for it.")
            : null;

    /// <summary>The role asked for, one above it, or who holds the post that carries it.</summary>
    public static Objection? OfTheRole(Author author, string role, Responsible who, Catalogue catalogue) =>
        catalogue.IsOrIsAbove(author.Role, role) || (author.Id.Length > 0 && (author.Id == who.Holder || author.Id == who.Deputy))
            ? null
            : new Objection("role", null, $"This answer is the {role}'s, or of somebody above{(who.Person is null ? "" : $": now {who.Words}")}. You sign as {author.Role ?? "nobody in particular"}.");

    /// <summary>Where a role asks for permanent staff, an agency employee is no answer.</summary>
    public static Objection? EmployedAsAsked(Author author, string? employment, Role? role) => role?.Employment is { } asked && (employment ?? author.Employment) is { } found && found != asked
        ? new Objection("employment", null, $"The {role.Id} who answers here is employed by the authority itself, and you are employed by an agency.")
        : null;

    /// <summary>What one person wrote another approves.</summary>
    public static Objection? ApproverIsNotTheAuthor(Author approver, CaseRecord approved) => approved.Author?.Id == approver.Id
        ? new Objection("approver-is-author", null, "You wrote what is to be approved here. Somebody else approves it, so that two people have looked.")
        : null;

    /// <summary>Who challenged does not answer the challenge; who takes it back says why.</summary>
    public static Objection? NotWhoChallenged(Author author, CaseRecord challenge, CaseRecord answer) => challenge.Author?.Id == author.Id && answer.Text("withdrawn-reason") is null
        ? new Objection("challenger-answers", null, "You raised this challenge. Somebody else answers it; to take it back, say why it was withdrawn.")
        : null;

    /// <summary>An answer at a stage is signed by the role of that stage, or by one above it. In the talk all take part.</summary>
    public static Objection? OfTheStage(Author author, string? stage, Catalogue catalogue) => stage is null || !catalogue.Roles.ContainsKey(stage) || catalogue.IsOrIsAbove(author.Role, stage)
        ? null
        : new Objection("stage", "stage", $"This stage is the {stage}'s to answer, or of somebody above. You sign as {author.Role ?? "nobody in particular"}.");

    /// <summary>An auditor has never held the child, is not of a team that does, and is not paid by the same employer as an agency team.</summary>
    /// <param name="allocations">All who have held the child, the present ones among them.</param>
    public static Objection? AuditorIsIndependent(Author auditor, Allocations allocations)
    {
        foreach (var held in allocations.All)
        {
            if (held.Worker == auditor.Id)
            {
                return new Objection("auditor-independent", null, "You have worked with this child. Somebody who has not audits the work.");
            }

            if (held.Team is not null && held.Team == auditor.Team)
            {
                return new Objection("auditor-independent", null, $"{held.Team} has held this child, and it is your team. An auditor of another team looks at it.");
            }

            if (held.Employment == Agency && (auditor.Employment == Agency || (held.Employer is not null && held.Employer == auditor.Employer)))
            {
                return new Objection("auditor-independent", null, $"{held.Team ?? "The team"} is staffed by an agency. Its work is audited by the authority's own auditors.");
            }
        }

        return null;
    }

    /// <summary>
    /// Whoever has held the child as its worker does not chair for it. Source: Working Together 2023, chapter 3 (chairs); Care Planning, Placement and Case
    /// Review (England) Regulations 2010, regulation 46 (reviewing officers); from knowledge.
    /// </summary>
    public static Objection? ChairIsIndependent(Author chair, Allocations allocations)
    {
        ArgumentNullException.ThrowIfNull(chair);
        ArgumentNullException.ThrowIfNull(allocations);
        return chair.Role is Chairs.ConferenceChair or Chairs.ReviewingOfficer && allocations.All.Any(held => held.Worker == chair.Id)
            ? new Objection("chair-independent", null, "You have been this child's worker. Whoever chairs for a child has made no part of the plan: another chair signs this.")
            : null;
    }

    /// <summary>Whom a chair has named as close does not settle what that chair challenges about the same child.</summary>
    public static Objection? NotWhoIsCloseToTheChair(Author author, CaseRecord challenge, Timeline timeline) => Chairs.IsCloseTo(timeline, challenge.Author?.Id, author.Id)
        ? new Objection("conflict-of-interest", null, "The chair has said that the two of you are close, so this is not for the two of you to settle. Somebody above you answers it: please ask them.")
        : null;

    /// <summary>A chair's conflict of interest is decided by a manager of the chairs.</summary>
    public static Objection? ConflictIsDecidedByAnother(CaseRecord record, Author author, Catalogue catalogue) =>
        record.Text("step") != "decided" || catalogue.IsOrIsAbove(author.Role, "service manager") ? null
        : new Objection("conflict-decided", "step", "What follows from it is decided by a service manager, or somebody above. You declare it; they decide.");

    /// <summary>No child goes to an agency team without a permanent manager who is accountable for it.</summary>
    /// <param name="employment">How the accountable manager is employed; null where none is named.</param>
    public static Objection? AccountableManagerIsPermanent(string team, string? manager, string? employment) => employment switch
    {
        "permanent" => null,
        null => new Objection("accountable-manager", null, $"{team} has no accountable manager on record. Name a permanent manager of the authority first."),
        _ => new Objection("accountable-manager", null, $"{manager ?? "The accountable manager"} of {team} is employed by an agency. A permanent manager of the authority must be accountable before a child is allocated to it."),
    };

    /// <summary>The manager of an agency team gives account to a permanent manager of the authority.</summary>
    public static Objection? SupervisorIsPermanent(string? supervised, string? supervisor) => supervised == Agency && supervisor == Agency
        ? new Objection("supervisor-permanent", "supervisor", "An agency manager supervised by the agency gives account to nobody in the authority. Enter a permanent manager as the supervisor.")
        : null;

    /// <summary>What was referred back to a team is not closed by that team.</summary>
    public static Objection? NotClosedByWhoHoldsIt(Author author, bool isReferredBack, Allocation? now) => isReferredBack && now?.Team is { } team && author.Team == team
        ? new Objection("referred-back", null, $"This child was referred back to {team}. Somebody outside the team decides whether it may be closed.")
        : null;

    /// <summary>A panel decides: an action that somebody owns, by a day.</summary>
    public static Objection? PanelDecides(CaseRecord decision) => decision.Text("decision") is null
        ? new Objection("panel-decides", "decision", "To note or to monitor is no decision. Choose what the panel decided.")
        : decision.Text("by-when") is null && decision.Text("decision") is not ("refuse" or "end plan")
            ? new Objection("panel-decides", "by-when", "By what day will it be done? A decision without a day moves nothing for the child.")
            : null;
}
