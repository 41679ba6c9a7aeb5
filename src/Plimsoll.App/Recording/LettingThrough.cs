using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Recording;

/// <summary>Which gates stand in the way of a record, and who may let it through all the same with a coded reason: asked alike of a form and of a program.</summary>
internal sealed class LettingThrough(Authority authority)
{
    private readonly WhoWrites _writes = new(authority);

    /// <summary>What is missing for a record as things stand, whatever it says to be let through.</summary>
    public IReadOnlyList<Unsaved> Shut(CaseRecord record) =>
        authority.Saving.Judge(record.Subject, authority.Overview.RecordsOf(record.Subject), [GateOverride.Without(record)]);

    /// <summary>Whether somebody who signs may let a record through.</summary>
    public bool May(Unsaved shut, Author? author) => shut.Standard.Unless?.Role is { } role && authority.Catalogue.IsOrIsAbove(author?.Role, role);

    /// <summary>Who may: "a team manager, or somebody above: now Grace Adeyinka, team manager, Assessment North"; null where nobody may.</summary>
    public string? WhoMay(Unsaved shut) => shut.Standard.Unless?.Role is not { } role ? null
        : $"a {role}, or somebody above{(_writes.Find(role, shut.Record.Subject, shut.Record.Author?.Team) is { Person: not null } who ? $": now {authority.Names.Of(who).Words}" : "")}";

    /// <summary>Why a record may not say that it is let through; null where it says nothing of the kind, or may.</summary>
    public Objection? Objection(CaseRecord record)
    {
        if (record.Text(GateOverride.Reason) is null || record.Corrects is { Kind: CorrectionKind.Voids })
        {
            return null;
        }

        var shut = Shut(record);
        return shut.Any(one => May(one, record.Author)) ? null
            : shut.FirstOrDefault(one => one.Standard.Unless?.Role is not null) is { } other
                ? new Objection("gate-override-role", GateOverride.Reason, $"This is saved all the same by {WhoMay(other)}. You sign as {record.Author?.Role ?? "nobody in particular"}.")
                : new Objection("gate-override-unasked", GateOverride.Reason, "Nothing that somebody could let pass is missing here: leave this out.");
    }
}
