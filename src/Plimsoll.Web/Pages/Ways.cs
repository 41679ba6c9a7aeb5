using Plimsoll.App.Access;
using Plimsoll.Core.Practice;

namespace Plimsoll.Web.Pages;

/// <summary>A page that can be reached from every page.</summary>
public sealed record Way(string Path, string Title);

/// <summary>Where each role goes from anywhere: its first page, then what it needs most. Whether a page opens is for the access decision to say.</summary>
public static class Ways
{
    private static readonly Way Work = new("/work", "My work");

    private static readonly Way Team = new("/team", "My team");

    private static readonly Way FrontDoor = new("/front-door", "Front door");

    private static readonly Way Plans = new("/plans", "Children on a plan");

    private static readonly Way Service = new("/service", "The service");

    private static readonly Way Late = new("/late", "Late promises");

    private static readonly Way Find = new("/find", "Find");

    private static readonly Way Drafts = new("/drafts", "Your drafts");

    private static readonly Way Figures = new("/figures", "Figures");

    private static readonly Way Measures = new("/measures", "Measures");

    private static readonly Way Census = new("/census", "Census");

    private static readonly Way Standards = new("/standards", "Standards");

    private static readonly Way Accounts = new("/accounts", "Accounts");

    private static readonly Way Jobs = new("/jobs", "Jobs");

    private static readonly Way Journal = new("/keeping", "The journal");

    private static readonly IReadOnlyList<Way> Workers = [Work, Team, Late, Find, Drafts, Standards];

    private static readonly IReadOnlyList<Way> Managers = [Team, Plans, Late, Find, Drafts, Measures, Standards];

    private static readonly IReadOnlyList<Way> Receivers = [FrontDoor, Late, Find, Standards];

    private static readonly IReadOnlyList<Way> Leaders = [Service, FrontDoor, Plans, Late, Find, Measures, Standards];

    /// <summary>Those of them who may take records out of Plimsoll, as a return does.</summary>
    private static readonly IReadOnlyList<Way> Exporters = [.. Leaders, Census];

    private static readonly Dictionary<string, IReadOnlyList<Way>> Roles = new()
    {
        ["social worker"] = Workers,
        ["personal adviser"] = Workers,
        ["family practitioner"] = Workers,
        ["team manager"] = Managers,
        ["leaving care team manager"] = Managers,
        ["decision maker"] = Receivers,
        ["hub manager"] = [FrontDoor, Team, Late, Find, Measures, Standards],
        ["emergency duty worker"] = Receivers,
        ["conference chair"] = [Plans, Late, Find, Measures, Standards],
        ["reviewing officer"] = [Plans, Late, Find, Measures, Standards],
        ["service manager"] = Leaders,
        ["head of service"] = Exporters,
        ["assistant director"] = Exporters,
        ["director"] = Exporters,
        ["nominated officer"] = Leaders,
        ["principal social worker"] = Leaders,
        ["performance analyst"] = Exporters,
        ["inspector"] = Leaders,
        ["auditor"] = [Late, Find, Measures, Standards],
        ["partner"] = [Late, Standards],
        ["lead member"] = [Figures, Measures, Standards],
        ["administrator"] = [Accounts, Jobs, Journal, Standards],
    };

    /// <summary>The ways of all roles that somebody holds, the first page first; for a role that has none of its own here, what its rights open.</summary>
    public static IReadOnlyList<Way> Of(Reader reader, AccessDecision access) =>
        [.. reader.Roles.SelectMany(held => Roles.GetValueOrDefault(held.Role) ?? Others(reader, access)).Distinct()];

    private static IEnumerable<Way> Others(Reader reader, AccessDecision access)
    {
        if (access.May(reader, Purpose.Find).IsAllowed)
        {
            yield return Find;
        }

        if (access.May(reader, Purpose.Figures).IsAllowed)
        {
            yield return Figures;
            yield return Measures;
        }

        yield return Standards;
    }
}
