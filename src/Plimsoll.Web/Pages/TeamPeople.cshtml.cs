using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Homes;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Who works with whom in a team: allocate a child, name a deputy, hand over.</summary>
[ForPurpose(Purpose.List)]
public sealed class TeamPeopleModel(TeamPeople people, Who who) : DayPage<TeamPeopleView>
{
    public string Team { get; private set; } = "";

    public override string Heading => "Who works with whom";

    public override string? Aside => Team;

    public override string? Summary => View is not { } view ? null
        : $"{Words.On(view.Day)}: {(view.Waiting.Count == 0 ? "no child waits" : $"{Words.Count(view.Waiting.Count, "child waits", "children wait")}")} for a worker; "
            + $"{(view.Workers.Count(load => load.IsOver) is var over and > 0 ? $"{Words.Count(over, "worker is", "workers are")} over the limit" : "nobody is over the limit")}.";

    public IActionResult OnGet(string team)
    {
        Team = team;
        return Show(day => people.Of(who.Reader, team, day));
    }

    public string Allocate(Subject child, string worker) => $"{SubjectAddress.Of(child)}/record/allocation?set.step=started&set.kind=named%20worker&set.cover=no&set.worker={Uri.EscapeDataString(worker)}&set.to-team={Uri.EscapeDataString(Team)}";

    public string Transfer(Subject child) => $"{SubjectAddress.Of(child)}/record/transfer?set.step=agreed&set.from-team={Uri.EscapeDataString(Team)}";

    public static string Deputise(string worker, string post) => $"{SubjectAddress.Of(new Subject(SubjectKind.Worker, worker))}/record/post-holding?set.step=started&set.as=deputy&set.post={Uri.EscapeDataString(post)}";

    public static string Absence(string worker, bool isAway) => $"{SubjectAddress.Of(new Subject(SubjectKind.Worker, worker))}/record/absence?set.step={(isAway ? "ended" : "started")}";

    public static string Room(WorkerLoad load) => load.Limit is not { } limit ? $"carries {load.Weight:0.#}"
        : $"carries {load.Weight:0.#} of {limit:0.#}{(load.IsOver ? ": over the limit" : load.IsFull ? ": one more is too many" : "")}";

    public static string Stands(PostOfTeam post) => post.Holder is not { } holder ? $"vacant{(post.Deputy is { } acting ? $"; {acting} is named as deputy" : "")}"
        : $"{holder}{(post.IsAway ? ", away" : "")}{(post.Deputy is { } deputy ? $"; {deputy} {(post.IsAway ? "stands in" : "is named as deputy")}" : post.IsAway ? ", and no deputy is named" : "")}";
}
