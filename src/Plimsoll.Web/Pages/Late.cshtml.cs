using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Homes;
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

    /// <summary>The late promises of all teams as one list, of which a part is shown; null where the day asked about could not be read.</summary>
    public PagePart<ListedPromise>? Part { get; private set; }

    /// <summary>The teams that have promises in the part that is shown.</summary>
    public IEnumerable<LateTable> Teams
    {
        get
        {
            var (before, part) = (0, Part!.Part);
            foreach (var team in View!.Teams)
            {
                var (first, last) = (Math.Max(part.Skipped - before, 0), Math.Min(part.Last - before, team.Late.Count));
                if (first < last)
                {
                    yield return new LateTable(team, [.. team.Late.Skip(first).Take(last - first)], first + 1, View.Day.AsAt, AsAt.Query);
                }

                before += team.Late.Count;
            }
        }
    }

    public IActionResult OnGet()
    {
        var answer = Show(day => looking.Late(who.Reader, day));
        Part = View is null ? null : Request.Part("late", [.. View.Teams.SelectMany(team => team.Late)]);
        return answer;
    }

    /// <summary>Where the promises of a team begin.</summary>
    public string Team(TeamView team)
    {
        var number = ListPart.With(View!.Teams.TakeWhile(other => other != team).Sum(other => other.Late.Count));
        return Part!.Part.IsWhole || number == Part.Part.Number ? $"#team-{team.Id}" : $"{Part.Address(number).Split('#')[0]}#team-{team.Id}";
    }

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

/// <summary>The teams of a view.</summary>
/// <param name="Address">Where the promises of a team stand; null where they are not shown.</param>
public sealed record TeamTable(LatePromisesView View, Func<TeamView, string>? Address = null)
{
    /// <summary>A figure of a team, or of the service in the last row, as it is shown to this reader.</summary>
    public string Figure(int row, int column) => View.Hidden?[row, column] == true ? "hidden" : (row < View.Teams.Count ? View.Teams[row].Figures : View.Total)[column].ToString("N0");
}

/// <summary>A team's late promises as a table, or those of a part of the list.</summary>
/// <param name="First">The number of the first of them in the team, from 1.</param>
/// <param name="Query">Keeps the day asked about in its links.</param>
public sealed record LateTable(TeamView Team, IReadOnlyList<ListedPromise> Rows, int First, DateOnly AsAt, string Query)
{
    public int Last => First + Rows.Count - 1;

    public bool HasNotes { get; } = Rows.Any(late => late.Clock.LastNote is not null);
}
