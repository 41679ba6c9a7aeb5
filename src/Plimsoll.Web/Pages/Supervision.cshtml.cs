using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Homes;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Prepares a worker's supervision: each child with what is late, how it goes, what was decided and what was put off.</summary>
[ForPurpose(Purpose.List)]
public sealed class SupervisionModel(SupervisionPrep supervision, Who who) : DayPage<SupervisionPrepView>
{
    public const int MostPromises = 5;

    public string Team { get; private set; } = "";

    public override string Heading => View?.Worker is { } worker ? $"Supervision of {worker.Name}" : "Supervision";

    public override string? Aside => Team;

    public override string? Summary => View is not { Worker: not null } view ? null
        : $"{Words.On(view.Day)}: {Words.Count(view.Children.Count, "child", "children")}; "
            + $"{view.Children.Sum(child => child.Late.Count):N0} promises late; {(view.Children.Sum(child => child.PutOff.Count) is var rolled and > 0 ? $"{Words.Count(rolled, "action has", "actions have")} been put off three times" : "nothing has been put off three times")}.";

    public IActionResult OnGet(string team, string? worker)
    {
        Team = team;
        return Show(day => supervision.Of(who.Reader, team, worker, day));
    }

    public string Of(string worker) => $"/team/{Uri.EscapeDataString(Team)}/supervision/{Uri.EscapeDataString(worker)}{AsAt.Query}";
}
