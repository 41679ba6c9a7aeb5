using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Looking;

namespace Plimsoll.Web.Pages;

/// <summary>What is late, by team, the worst first.</summary>
public sealed class LateModel(ILooking looking) : PageModel
{
    public AsAt AsAt { get; private set; } = AsAt.Read(QueryCollection.Empty);

    /// <summary>Null where the day asked about could not be read.</summary>
    public LatePromisesView? View { get; private set; }

    public string? Summary => View is null ? null : Lead(View);

    public void OnGet()
    {
        AsAt = AsAt.Read(Request.Query);
        if (AsAt.Mistake is null)
        {
            View = looking.Late(AsAt.Day);
        }
    }

    /// <summary>The page in a sentence or two.</summary>
    internal static string Lead(LatePromisesView view)
    {
        var total = view.Teams.Aggregate(new TeamFigures(0, 0, 0, 0), (sum, team) => sum + team.Figures);
        var day = $"On {Words.Of(view.AsAt)},";
        var soon = $"{Words.Count(total.DueInFiveDays, "more falls", "more fall")} due in the next five days.";
        if (total.Late == 0)
        {
            return $"{day} nothing is late. {Words.Start(soon)}";
        }

        var teams = view.Teams.Count(team => team.Figures.Late > 0);
        return $"{day} {Words.Count(total.Late, "promise is", "promises are")} late in {Words.Count(teams, "team")}; "
            + $"{total.Safety:N0} of them {(total.Safety == 1 ? "is" : "are")} about a child's safety. {soon}";
    }
}

/// <summary>The teams of a view, with or without links to their sections below.</summary>
public sealed record TeamTable(LatePromisesView View, bool LinksToTeams);

/// <summary>A team's late promises as a table; <paramref name="Query"/> keeps the day asked about in its links.</summary>
public sealed record LateTable(TeamView Team, DateOnly AsAt, string Query)
{
    /// <summary>The one thing that is red: somebody must answer today.</summary>
    public bool MustAnswerToday(ClockView clock) => clock.Responsible?.By <= AsAt;
}
