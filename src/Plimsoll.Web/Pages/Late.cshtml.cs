using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>What is late, by team, the worst first.</summary>
[ForPurpose(Purpose.List)]
public sealed class LateModel(Looking looking, Who who) : PageModel
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
            View = looking.Late(who.Reader, AsAt.Day).What;
        }
    }

    /// <summary>The page in a sentence or two.</summary>
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
