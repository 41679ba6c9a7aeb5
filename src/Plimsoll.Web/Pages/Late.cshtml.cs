using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>What is late, by team, the worst first.</summary>
[ForPurpose(Purpose.List)]
public sealed class LateModel(Looking looking, Who who) : DayPage<LatePromisesView>
{
    public override string Heading => "Late promises";

    public override string? Summary => View is null ? null : Lead(View);

    public override IEnumerable<string> Reach => base.Reach.Concat(Unseen(View));

    public IActionResult OnGet() => Show(day => looking.Late(who.Reader, day));

    /// <summary>Where the sources do not show all that is promised about safety: none late is not yet good news.</summary>
    internal static IEnumerable<string> Unseen(LatePromisesView? view) => view is not { Safety: var (all, seen) } || seen >= all ? []
        : [$"The sources show {(seen == 0 ? "none" : seen.ToString("N0"))} of the {all:N0} standards about a child's safety: whether the others are kept is not known here."];

    internal static string Lead(LatePromisesView view)
    {
        var total = view.Total;
        var soon = $"{(total.DueInFiveDays == 0 ? "Nothing more falls" : Words.Count(total.DueInFiveDays, "more falls", "more fall"))} due in the next five working days.";
        if (total.Late == 0)
        {
            return $"{Words.On(view.Day)}, nothing is late. {soon}";
        }

        var teams = view.Teams.Count(team => team.Figures.Late > 0);
        var safety = view.Safety.Seen == 0 ? "" : $"; {Some(total.Safety)} about a child's safety";
        var unanswered = total.Unanswered == 0 ? "" : $" {total.Unanswered:N0} of them {(total.Unanswered == 1 ? "was" : "were")} not answered in time.";
        return $"{Words.On(view.Day)}, {Words.Count(total.Late, "promise is", "promises are")} late in {Words.Count(teams, "team")}{safety}.{unanswered} {soon}";

        static string Some(int count) => count == 0 ? "none of them is" : $"{count:N0} of them {(count == 1 ? "is" : "are")}";
    }
}

/// <summary>The teams of a view, with or without links to their sections below.</summary>
public sealed record TeamTable(LatePromisesView View, bool LinksToTeams)
{
    /// <summary>A figure of a team, or of the service in the last row, as it is shown to this reader.</summary>
    public string Figure(int row, int column) => View.Hidden?[row, column] == true ? "hidden" : (row < View.Teams.Count ? View.Teams[row].Figures : View.Total)[column].ToString("N0");
}

/// <summary>A team's late promises as a table; <paramref name="Query"/> keeps the day asked about in its links.</summary>
public sealed record LateTable(TeamView Team, DateOnly AsAt, string Query)
{
    public bool HasNotes { get; } = Team.Late.Any(late => late.Clock.LastNote is not null);
}
