using Plimsoll.App.Looking;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Standards;

/// <summary>The standards by area, those that were asked for.</summary>
/// <param name="Day">Of the figures; null where the reader gets none.</param>
/// <param name="Count">How many standards there are in all.</param>
public sealed record StandardsView(DayView? Day, IReadOnlyList<StandardArea> Areas, int Count)
{
    public int Found => Areas.Sum(area => area.Standards.Count);
}

public sealed record StandardArea(string Title, IReadOnlyList<StandardInList> Standards);

/// <param name="Now">How the service does on it; null where the reader gets no figures or it has no clock.</param>
public sealed record StandardInList(Standard Standard, KeptCounts? Now);

/// <summary>One standard in full.</summary>
/// <param name="Ladder">Who must answer when it is late, as this standard asks it.</param>
/// <param name="IsSeen">The sources carry what it needs; else nobody knows whether it is kept.</param>
/// <param name="Teams">How the teams do on it; null where the reader gets no figures or it has no clock.</param>
public sealed record StandardView(Standard Standard, IReadOnlyList<Standard> Versions, Ladder? Ladder, bool IsSeen, KeptByTeam? Teams)
{
    /// <summary>Whether the reader has lists of what is late.</summary>
    public bool MayList { get; init; }
}

/// <summary>How one standard is kept, team by team; the teams add up to the service.</summary>
public sealed record KeptByTeam(DayView Day, IReadOnlyList<(string Name, KeptCounts Counts)> Teams, KeptCounts Service);

/// <summary>How a promise is kept.</summary>
/// <param name="Open">Running or late.</param>
/// <param name="Late">Late and still open; they are among the open ones.</param>
/// <param name="Kept">Kept in time in the last month.</param>
/// <param name="KeptLate">Kept in the last month, and late.</param>
/// <param name="Hidden">Which of the four are not shown to this reader; null where all are.</param>
public sealed record KeptCounts(int Open, int Late, int Kept, int KeptLate, IReadOnlyList<bool>? Hidden = null)
{
    public const int Columns = 4;

    public int this[int column] => column switch { 0 => Open, 1 => Late, 2 => Kept, _ => KeptLate };

    /// <param name="of">A standard or a team.</param>
    internal static KeptCounts Of(string of, IReadOnlyDictionary<(string Of, bool IsLate), int> open, IReadOnlyDictionary<(string Of, bool IsLate), int> kept) => new(
        open.GetValueOrDefault((of, false)) + open.GetValueOrDefault((of, true)), open.GetValueOrDefault((of, true)), kept.GetValueOrDefault((of, false)), kept.GetValueOrDefault((of, true)));

    public static KeptCounts operator +(KeptCounts left, KeptCounts right) => new(left.Open + right.Open, left.Late + right.Late, left.Kept + right.Kept, left.KeptLate + right.KeptLate);

    /// <summary>For readers outside the service: the last is the sum of the others where they add up.</summary>
    internal static IReadOnlyList<KeptCounts> Suppressed(IReadOnlyList<KeptCounts> rows, bool addUp)
    {
        var cells = new int[rows.Count, Columns];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                cells[row, column] = rows[row][column];
            }
        }

        var hidden = HiddenCells.Of(cells, columnsAdd: addUp, rowsAdd: false);
        return [.. rows.Select((counts, row) => counts with { Hidden = [.. Enumerable.Range(0, Columns).Select(column => hidden[row, column])] })];
    }
}
