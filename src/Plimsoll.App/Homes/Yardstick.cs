using Plimsoll.App.Looking;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Homes;

/// <summary>The yardstick of a day.</summary>
public sealed record YardstickView(DayView Day, Yardstick Yardstick);

/// <summary>Every team on the same yardstick, the most late for a child first; permanent beside agency, and all of them add up to the service.</summary>
public sealed record Yardstick(IReadOnlyList<YardstickRow> Teams)
{
    public YardstickRow Permanent { get; } = YardstickRow.Sum("Permanent teams", Teams.Where(team => team.Employment == "permanent"));

    public YardstickRow Agency { get; } = YardstickRow.Sum("Agency teams", Teams.Where(team => team.Employment == "agency"));

    public YardstickRow Service { get; } = YardstickRow.Sum("The whole service", Teams);

    /// <summary>What stands under the teams: the last is the whole, and the others add up to it.</summary>
    public IReadOnlyList<YardstickRow> Sums => Teams.All(team => team.Employment is "permanent" or "agency") ? [Permanent, Agency, Service]
        : [Permanent, Agency, YardstickRow.Sum("Of which it is not known", Teams.Where(team => team.Employment is not ("permanent" or "agency"))), Service];

    /// <summary>Which counts are not shown: the teams in their order and last the whole service, then by column. Null where all are.</summary>
    private bool[,]? Hidden { get; init; }

    public bool IsSuppressed => Hidden is not null;

    /// <param name="open">Clocks that are open.</param>
    internal static Yardstick Of(IReadOnlyList<ClockRow> open) => new([.. open.GroupBy(row => ClockWords.TeamOf(row, ClockWords.HeldBy(row))).Select(group => Team(group.Key, [.. group]))
        .OrderByDescending(team => team.LateShare).ThenBy(team => team.Name, StringComparer.Ordinal)]);

    /// <summary>For readers outside the service: no number of one to four can be read or worked out.</summary>
    public Yardstick Suppressed()
    {
        var cells = new int[Teams.Count + 1, YardstickRow.Columns];
        for (var row = 0; row <= Teams.Count; row++)
        {
            for (var column = 0; column < YardstickRow.Columns; column++)
            {
                cells[row, column] = (row < Teams.Count ? Teams[row] : Service)[column];
            }
        }

        return this with { Hidden = HiddenCells.Of(cells, columnsAdd: true, rowsAdd: false) };
    }

    /// <summary>A sum of some teams is hidden with any of them: beside the others it would tell what they hide.</summary>
    public bool Hides(YardstickRow row, int column) => Hidden is { } hidden
        && (row == Service ? hidden[Teams.Count, column] : Place(row) is >= 0 and var place ? hidden[place, column] : Enumerable.Range(0, Teams.Count).Any(team => hidden[team, column]));

    private int Place(YardstickRow row) => Teams.TakeWhile(team => !ReferenceEquals(team, row)).Count() is var before && before < Teams.Count ? before : -1;

    private static YardstickRow Team(string name, IReadOnlyList<ClockRow> rows) => new(
        name,
        rows.Select(row => ClockWords.HeldBy(row)?.Employment).FirstOrDefault(employment => employment is not null),
        rows.Where(row => row.Clock.Subject.Kind == SubjectKind.Child && ClockWords.TeamOf(row, row.Now) == name).Select(row => row.Clock.Subject).Distinct().Count(),
        rows.Count,
        rows.Count(ListedPromises.IsLate),
        rows.Count(row => ListedPromises.IsLate(row) && ClockWords.IsSafety(row.Clock.Standard)),
        rows.Count(row => row.Breach.MissedBy.Count > 0),
        rows.Count(row => ListedPromises.IsLate(row) && HomeStandards.Seen.Contains(row.Clock.Standard.Id)));
}

/// <summary>A team, or several, measured as every other is.</summary>
/// <param name="Children">Children held on the day asked about.</param>
/// <param name="Open">Promises that run or are late.</param>
/// <param name="Unanswered">Late promises for which nobody answered by the day set.</param>
/// <param name="NotSeen">Late promises to see a child.</param>
public sealed record YardstickRow(string Name, string? Employment, int Children, int Open, int Late, int Safety, int Unanswered, int NotSeen)
{
    public const int Columns = 6;

    /// <summary>The counts in their order.</summary>
    public int this[int column] => column switch { 0 => Children, 1 => Open, 2 => Late, 3 => Safety, 4 => NotSeen, _ => Unanswered };

    /// <summary>Of a hundred promises that run, how many are late; null where there are none.</summary>
    public decimal? LateShare => Open == 0 ? null : 100m * Late / Open;

    public decimal? UnansweredShare => Late == 0 ? null : 100m * Unanswered / Late;

    internal static YardstickRow Sum(string name, IEnumerable<YardstickRow> rows) => rows.Aggregate(
        new YardstickRow(name, null, 0, 0, 0, 0, 0, 0),
        (sum, row) => sum with
        {
            Children = sum.Children + row.Children,
            Open = sum.Open + row.Open,
            Late = sum.Late + row.Late,
            Safety = sum.Safety + row.Safety,
            Unanswered = sum.Unanswered + row.Unanswered,
            NotSeen = sum.NotSeen + row.NotSeen,
        });
}
