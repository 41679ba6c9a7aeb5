using Plimsoll.App.Homes;
using Plimsoll.Core.Measures;

namespace Plimsoll.App.Looking;

/// <summary>All that is late in the service on a day, by team.</summary>
/// <param name="NotObserved">What the sources loaded cannot show: neither kept nor late.</param>
/// <param name="Safety">How many standards are about a child's safety, and how many of them the sources show: where they show few, a count of 0 says little.</param>
public sealed record LatePromisesView(DayView Day, IReadOnlyList<TeamView> Teams, IReadOnlyList<NotObservedView> NotObserved, (int All, int Seen) Safety) : IOfADay
{
    /// <summary>Which figures are not shown: by team in their order and last the whole service, then by column. Null where all are.</summary>
    public bool[,]? Hidden { get; private init; }

    /// <summary>For readers outside the service: no number of one to four can be read or worked out.</summary>
    public LatePromisesView Suppressed()
    {
        var rows = Teams.Select(team => team.Figures).Append(Total).ToList();
        var cells = new int[rows.Count, TeamFigures.Columns];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < TeamFigures.Columns; column++)
            {
                cells[row, column] = rows[row][column];
            }
        }

        return this with { Hidden = HiddenCells.Of(cells, columnsAdd: true, rowsAdd: false) };
    }

    public TeamFigures Total { get; } = Teams.Aggregate(new TeamFigures(0, 0, 0, 0, 0), (sum, team) => sum + team.Figures);
}

/// <summary>The day a page is about, and how far the sources reach.</summary>
/// <param name="AsAt">The day asked about; where none was, today, or the day on which every source has ended.</param>
/// <param name="SourcesEnd">The last day that any of the sources knows of; null where they go on. What falls due later is not observed.</param>
/// <param name="LastSource">The source that ends then, in words that can begin a sentence: "The children in need census".</param>
public sealed record DayView(DateOnly AsAt, DateOnly Today, DateOnly? SourcesEnd, string LastSource);

/// <summary>What a page shows of a day.</summary>
public interface IOfADay
{
    public DayView Day { get; }
}

/// <summary>One team and what is late in it.</summary>
/// <param name="Employment"><c>permanent</c> or <c>agency</c>; null where it is not known.</param>
public sealed record TeamView(string Id, string Name, string? Employment, TeamFigures Figures, IReadOnlyList<ListedPromise> Late);

/// <summary>A team's figures; they add up to the service's.</summary>
/// <param name="Late">Promises late and still open.</param>
/// <param name="Safety">Those of them that are about a child's safety.</param>
/// <param name="Unanswered">Those of them for which nobody answered by the day set.</param>
/// <param name="DueInFiveDays">Promises not yet late that fall due within five working days.</param>
/// <param name="NotObserved">Promises that fall due after the last day that the sources know of; counted nowhere else.</param>
public sealed record TeamFigures(int Late, int Safety, int Unanswered, int DueInFiveDays, int NotObserved)
{
    public const int Columns = 5;

    /// <summary>The figures in their order.</summary>
    public int this[int column] => column switch { 0 => Late, 1 => Safety, 2 => Unanswered, 3 => DueInFiveDays, _ => NotObserved };

    public static TeamFigures operator +(TeamFigures left, TeamFigures right) => new(
        left.Late + right.Late,
        left.Safety + right.Safety,
        left.Unanswered + right.Unanswered,
        left.DueInFiveDays + right.DueInFiveDays,
        left.NotObserved + right.NotObserved);
}

/// <summary>A standard that the sources loaded cannot show, and why.</summary>
public sealed record NotObservedView(string Standard, string Title, string Why);
