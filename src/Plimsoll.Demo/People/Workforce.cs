namespace Plimsoll.Demo.People;

/// <summary>
/// The services, teams and workers of Northport over ten years. Two teams come from agencies; one of them has left, and its children with it.
/// The more children, the more teams.
/// </summary>
internal sealed class Workforce
{
    private readonly Recruiting _recruiting;
    private readonly List<Team> _teams = [];

    public Workforce(NorthportOptions options)
    {
        _recruiting = new Recruiting(options);
        var (first, last) = (options.First, options.AsAt);
        Director = _recruiting.Senior("director", "Children's services", "w-castle", "Peter Castle");
        AssistantDirector = _recruiting.Senior("assistant director", "Children's services");
        Principal = _recruiting.Senior("auditor", "Practice", role: "principal social worker");
        HeadOfService = _recruiting.Senior("head of service", "Family help and protection", "w-hale", "Joanna Hale");
        HeadOfCare = _recruiting.Senior("head of service", "Children in care");
        ManagerOfProtection = _recruiting.Senior("service manager", "Family help and protection");
        ManagerOfCare = _recruiting.Senior("service manager", "Children in care");

        FrontDoor = Make("Early Help and Safeguarding Hub", "front door", 3);
        Assessment = [Make("Assessment North", "assessment", 3, manager: ("w-grace", "Grace Adeyinka"), worker: ("w-amadi", "Ruth Amadi")), .. More("Assessment", "assessment", 3, ["South", "East", "West", "Central"])];
        Safeguarding =
        [
            Make("Safeguarding East", "safeguarding", 4, vacancy: true), Make("Safeguarding West", "safeguarding", 4, unled: true), .. More("Safeguarding", "safeguarding", 4, ["North", "South", "Central"], from: 4),
            Agency("Harbour Team", "Fairlead Care", last.AddMonths(-45), null, manager: ("w-lund", "Stefan Lund"), worker: ("w-pell", "Tom Pell")),
            Agency("Lightship Team", "Capstan People", last.AddMonths(-30), last.AddMonths(-5), null, null),
        ];
        Disabled = Make("Disabled children", "disabled children", 2);
        Care = [Make("Children in care 1", "care", 3, care: true, away: last.AddDays(-17)), .. More("Children in care", "care", 3, ["2", "3", "4", "5"], care: true)];
        Leaving = Make("Leaving care", "leaving care", 4, post: "personal adviser", care: true);
        Fostering = Make("Fostering", "fostering", 2, care: true);
        EarlyHelp = Make("Family Help", "early help", 4, post: "family practitioner");
        Reviewing = Make("Safeguarding and reviewing", "conference and review", 3, post: "conference chair", worker: ("w-brine", "Meera Brine"));
        Officers = Make("Reviewing officers", "conference and review", 3, post: "reviewing officer", care: true);
        Partners = [.. Outside.Select(one => _recruiting.Senior(one.Role, one.Place, one.Id, one.Name))];
        Opened = first;
    }

    public DateOnly Opened { get; }

    public Seat Director { get; }

    public Seat AssistantDirector { get; }

    /// <summary>The principal social worker, who audits.</summary>
    public Seat Principal { get; }

    public Seat HeadOfService { get; }

    public Seat HeadOfCare { get; }

    public Seat ManagerOfProtection { get; }

    public Seat ManagerOfCare { get; }

    public IReadOnlyList<Seat> Seniors => [Director, AssistantDirector, Principal, HeadOfService, HeadOfCare, ManagerOfProtection, ManagerOfCare];

    /// <summary>Those who answer in ladders and are not employed in children's services: the law, schools, health, the council.</summary>
    public IReadOnlyList<Seat> Partners { get; }

    private static readonly (string Role, string Place, string? Id, string? Name)[] Outside =
    [
        ("lead member", "Cabinet", "w-marsh", "Ann Marsh"), ("legal adviser", "Legal services", null, null), ("contract owner", "Commissioning", null, null), ("virtual school head", "Virtual school", null, null),
        ("virtual school adviser", "Virtual school", null, null), ("looked-after health team", "Health", null, null), ("health board", "Health", null, null), ("safeguarding partnership", "Safeguarding partnership", null, null),
        ("improvement board", "Improvement board", null, null),
    ];

    public Team FrontDoor { get; }

    public IReadOnlyList<Team> Assessment { get; }

    public IReadOnlyList<Team> Safeguarding { get; }

    public Team Disabled { get; }

    public IReadOnlyList<Team> Care { get; }

    public Team Leaving { get; }

    public Team Fostering { get; }

    public Team EarlyHelp { get; }

    public Team Reviewing { get; }

    public Team Officers { get; }

    public IReadOnlyList<Team> Teams => _teams;

    public Worker Head(DateOnly day) => HeadOfService.On(day)!;

    public Worker Chief(DateOnly day) => Director.On(day)!;

    public Worker Assistant(DateOnly day) => AssistantDirector.On(day)!;

    public Worker Social(DateOnly day) => Principal.On(day)!;

    private Team Make(string name, string kind, int seats, string post = "social worker", (string, string)? manager = null, (string, string)? worker = null, bool vacancy = false, bool care = false, bool unled = false, DateOnly? away = null) =>
        Add(_recruiting.Team(name, kind, "permanent", Northport.Council, null, null, seats, post, care ? ManagerOfCare : ManagerOfProtection, manager, worker, vacancy, unled) with { AwayFrom = away });

    private Team Agency(string name, string employer, DateOnly opens, DateOnly? closes, (string, string)? manager, (string, string)? worker) =>
        Add(_recruiting.Team(name, "safeguarding", "agency", employer, opens, closes, 4, "social worker", ManagerOfProtection, manager, worker, vacancy: false));

    /// <summary>One team is enough for three thousand children, and each more for three thousand more.</summary>
    private IEnumerable<Team> More(string name, string kind, int seats, string[] names, int from = 1, bool care = false)
    {
        var wanted = Math.Max(from == 1 ? 1 : 0, (_recruiting.Size / 2000) - (from == 1 ? 0 : 1));
        for (var number = 0; number < wanted; number++)
        {
            var which = number < names.Length ? names[number] : $"{number + 2}";
            yield return Make($"{name} {which}", kind, seats, care: care);
        }
    }

    private Team Add(Team team)
    {
        _teams.Add(team);
        return team;
    }
}
