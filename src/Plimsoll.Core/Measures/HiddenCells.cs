namespace Plimsoll.Core.Measures;

/// <summary>
/// Which cells of a table of counts are hidden, so that no number of one to four can be read, or worked out from what is shown.
/// Noughts are shown: see docs/adr/0014-measures.md.
/// </summary>
public sealed class HiddenCells
{
    /// <summary>The smallest number that is shown, nought apart.</summary>
    public const int Least = 5;

    private readonly int[,] _cells;

    private readonly bool[,] _hidden;

    private readonly bool _columnsAdd;

    private readonly bool _rowsAdd;

    /// <summary>The hidden cells at each node: rows from 0, then columns. Rows that add up to nothing are one node together, and so are such columns.</summary>
    private readonly List<(int Row, int Column)>[] _at;

    private HiddenCells(int[,] cells, bool columnsAdd, bool rowsAdd)
    {
        (_cells, _columnsAdd, _rowsAdd) = (cells, columnsAdd, rowsAdd);
        _hidden = new bool[Rows, Columns];
        _at = [.. Enumerable.Range(0, Rows + Columns).Select(_ => new List<(int, int)>())];
    }

    private int Rows => _cells.GetLength(0);

    private int Columns => _cells.GetLength(1);

    /// <param name="columnsAdd">The last cell of each column is the sum of the others.</param>
    /// <param name="rowsAdd">The last cell of each row is the sum of the others.</param>
    public static bool[,] Of(int[,] cells, bool columnsAdd, bool rowsAdd)
    {
        var table = new HiddenCells(cells, columnsAdd, rowsAdd);
        foreach (var (row, column) in table.All().Where(cell => cells[cell.Row, cell.Column] is > 0 and < Least))
        {
            table.Hide(row, column);
        }

        table.HideTelling();
        return table._hidden;
    }

    /// <summary>
    /// As long as a hidden cell can be worked out, another is hidden: the smallest that is shown beside it, a total only where nothing else is left.
    /// </summary>
    private void HideTelling()
    {
        while (All().Where(cell => _hidden[cell.Row, cell.Column] && !MayDiffer(cell.Row, cell.Column)).Take(1).ToList() is [var told])
        {
            var shown = All().Where(cell => !_hidden[cell.Row, cell.Column] && _cells[cell.Row, cell.Column] > 0)
                .OrderBy(cell => cell.Row != told.Row && cell.Column != told.Column)
                .ThenBy(cell => IsTotal(cell.Row, cell.Column)).ThenBy(cell => _cells[cell.Row, cell.Column]).Take(1).ToList();
            if (shown is not [var next])
            {
                return;
            }

            Hide(next.Row, next.Column);
        }
    }

    private void Hide(int row, int column)
    {
        _hidden[row, column] = true;
        _at[RowNode(row)].Add((row, column));
        _at[ColumnNode(column)].Add((row, column));
    }

    private int RowNode(int row) => _rowsAdd ? row : 0;

    private int ColumnNode(int column) => Rows + (_columnsAdd ? column : 0);

    private IEnumerable<(int Row, int Column)> All() =>
        Enumerable.Range(0, Rows).SelectMany(row => Enumerable.Range(0, Columns).Select(column => (row, column)));

    private bool IsTotal(int row, int column) => (_columnsAdd && row == Rows - 1) || (_rowsAdd && column == Columns - 1);

    /// <summary>
    /// Whether what is shown leaves room for another number in a hidden cell. Rows and columns are the nodes of a network, hidden cells its edges;
    /// a total counts against the rest. Another table with the same shown cells exists just where a circle of hidden cells goes through this one,
    /// each of which takes one more or one less in turn. A hidden cell is at least 1, because noughts are shown.
    /// </summary>
    private bool MayDiffer(int row, int column) => (!_rowsAdd && !_columnsAdd) || IsOnCircle(row, column, more: true) || IsOnCircle(row, column, more: false);

    /// <param name="more">The cell goes up, and so it leads from its row to its column; going down it leads the other way.</param>
    private bool IsOnCircle(int row, int column, bool more)
    {
        if (!MayMove(row, column, more))
        {
            return false;
        }

        var (from, to) = (ColumnNode(column), RowNode(row));
        var seen = new HashSet<int> { from };
        var open = new Queue<int>([from]);
        while (open.TryDequeue(out var node))
        {
            var isRow = node < Rows;
            foreach (var (r, c) in _at[node])
            {
                if ((r, c) == (row, column) || !MayMove(r, c, isRow == more))
                {
                    continue;
                }

                var next = isRow ? ColumnNode(c) : RowNode(r);
                if (next == to)
                {
                    return true;
                }

                if (seen.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return false;
    }

    /// <summary>Whether a cell can go up or down by one; a total goes the other way, and the total of totals with the rest.</summary>
    private bool MayMove(int row, int column, bool up)
    {
        var counts = (_columnsAdd && row == Rows - 1) == (_rowsAdd && column == Columns - 1);
        return up == counts || _cells[row, column] > 1;
    }
}
