namespace Plimsoll.Demo.People;

/// <summary>A post in the line of management and the seat of whoever holds it.</summary>
/// <param name="Team">Null for a post of the whole authority.</param>
/// <param name="Opens">The first day of the post; the authority's are there from the first day of all.</param>
internal sealed record LinePost(string Id, string Role, string Title, Team? Team, string? AnswersTo, Seat Seat, DateOnly Opens, DateOnly? Closes);

/// <summary>Every post that a ladder may ask for, and to which post it answers.</summary>
internal sealed class Line
{
    private const string Leaders = "Children in care 1";

    private readonly List<LinePost> _posts = [];

    private readonly Workforce _staff;

    public Line(Workforce staff)
    {
        _staff = staff;
        var care = staff.Teams.First(team => team.Name == Leaders);
        Add("director", null, staff.Director);
        Add("senior leadership", "director", staff.Director);
        Add("assistant director", "director", staff.AssistantDirector);
        foreach (var role in (string[])["nominated officer", "fostering decision maker", "strategic lead", "performance meeting"])
        {
            Add(role, "director", staff.AssistantDirector);
        }

        Add("principal social worker", "assistant director", staff.Principal);
        Add("quality board", "assistant director", staff.Principal);
        Add("head of service", "assistant director", staff.HeadOfService);
        Add("panel", "assistant director", staff.HeadOfService);
        Add("service manager", "head of service", staff.ManagerOfProtection);

        // A child whom nobody holds is the head of service's: there must be one for all. The posts for children in care are of their first team, and are found by the line of each.
        Add("head of service", "assistant director", staff.HeadOfCare, care);
        Add("service manager", $"head of service, {Leaders}", staff.ManagerOfCare, care);
        Add("care leaver panel", $"head of service, {Leaders}", staff.HeadOfCare);
        Add("fostering service manager", $"head of service, {Leaders}", staff.ManagerOfCare);
        foreach (var partner in staff.Partners)
        {
            Add(partner.Role, "director", partner);
        }

        Add("corporate parenting board", "director", staff.Partners[0]);
        Add("hub manager", "service manager", staff.FrontDoor.ManagerSeat);
        Add("leaving care team manager", $"service manager, {Leaders}", staff.Leaving.ManagerSeat);
        Add("fostering team manager", "fostering service manager", staff.Fostering.ManagerSeat);
        foreach (var team in staff.Teams)
        {
            OfTeam(team);
        }
    }

    public IReadOnlyList<LinePost> Posts => _posts;

    public IEnumerable<LinePost> Of(Seat seat) => _posts.Where(post => post.Seat == seat);

    private void OfTeam(Team team)
    {
        var above = team.Above == _staff.ManagerOfCare ? $"service manager, {Leaders}" : "service manager";
        Add("team manager", above, team.ManagerSeat, team);
        for (var number = 0; number < team.Seats.Count; number++)
        {
            var seat = team.Seats[number];
            var isChair = seat.Post is "conference chair" or "reviewing officer";
            Add(isChair ? seat.Post : "social worker", $"team manager, {team.Name}", seat, isChair ? null : team, $"{seat.Post} {number + 1}, {team.Name}");
        }
    }

    private void Add(string role, string? answersTo, Seat seat, Team? team = null, string? id = null) =>
        _posts.Add(new LinePost(id ?? (team is null ? role : $"{role}, {team.Name}"), role, seat.Post == role || team is null ? role : seat.Post, team, answersTo, seat, team?.Opens ?? _staff.Opened, team?.Closes));
}
