using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Homes;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>A team's grip: what nobody may be late with tonight, what waits for its manager, who carries how much.</summary>
[ForPurpose(Purpose.List)]
public sealed class TeamModel(FirstPages pages, Who who) : DayPage<TeamGripView>
{
    public string Team { get; private set; } = "Team";

    public override string Heading => Team;

    public override string? Aside => View?.Employment == "agency" ? "agency team" : null;

    public override string? Summary => View is not { } view ? null
        : $"{Words.On(view.Day)}: {Words.Count(view.Children, "child", "children")}; "
            + $"{(view.Safety.Count == 0 ? "nothing about a child's safety is late" : $"{Words.Count(view.Safety.Count, "promise", "promises")} about a child's safety {(view.Safety.Count == 1 ? "is" : "are")} late")}, "
            + $"{(view.Late.Count == 0 ? "nothing else is" : $"{Words.Count(view.Late.Count, "other promise is", "other promises are")}")}. "
            + (view.Owed.Count == 0 ? "Nothing waits for your answer." : $"{Words.Count(view.Owed.Count, "waits", "wait")} for your answer.");

    public PromiseSection Safety => Section("safety", "About a child's safety, and late", "Nothing.", View!.Safety);

    public PromiseSection Owed => Section("owed", "Waiting for your answer", null, View!.Owed);

    public PromiseSection Soon => Section("soon", "In the next five working days", "Nothing falls due.", View!.Soon);

    public PromiseSection Late => Section("late", "Also late", null, View!.Late);

    public IActionResult OnGet(string? team)
    {
        Team = team ?? who.Reader.First?.Team ?? "";
        return Show(day => pages.Team(who.Reader, Team, day));
    }

    /// <summary>Another page of the team, on the same day.</summary>
    public string Room(string which) => $"/team/{Uri.EscapeDataString(Team)}/{which}{AsAt.Query}";

    private PromiseSection Section(string id, string heading, string? empty, IReadOnlyList<ListedPromise> rows) =>
        new(id, heading, empty, new PromiseTable(heading, rows, View!.Day.AsAt, AsAt.Query));
}
