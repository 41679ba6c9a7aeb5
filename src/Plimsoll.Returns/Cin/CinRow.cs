namespace Plimsoll.Returns.Cin;

/// <summary>
/// One element of a census that holds others: its values as typed, each with its line, and the rows inside it, in the order of the file.
/// </summary>
public class CinRow
{
    private readonly List<(string Element, Cell Cell)> _cells = [];
    private readonly List<CinRow> _rows = [];

    /// <summary>The element's official name.</summary>
    public string Element { get; internal set; } = "";

    /// <summary>Which one of that name it is within the row around it, from 1; 0 where the census has it once.</summary>
    public int Ordinal { get; internal set; }

    public int Line { get; internal set; }

    public int Column { get; internal set; }

    /// <summary>The element and which one it is, as a problem names it: <c>Section47 2</c>.</summary>
    internal virtual string Name => Ordinal == 0 ? Element : $"{Element} {Ordinal}";

    /// <summary>Every value, by the official name of its element.</summary>
    public IReadOnlyList<(string Element, Cell Cell)> Cells => _cells;

    /// <summary>Every row inside.</summary>
    public IReadOnlyList<CinRow> Rows => _rows;

    /// <summary>The value of an element; the first where it stands several times. Missing, at the row's own line, where it does not stand.</summary>
    public Cell Cell(string element)
    {
        foreach (var (name, cell) in _cells)
        {
            if (name == element)
            {
                return cell;
            }
        }

        return new Cell(null, Line, Column);
    }

    internal void Add(string element, Cell cell) => _cells.Add((element, cell));

    internal void Add(CinRow row) => _rows.Add(row);

    /// <summary>The values of a repeated element that stands in an element of its own.</summary>
    protected IReadOnlyList<Cell> CellsIn(string container, string element) =>
        [.. from row in _rows where row.Element == container from cell in row.Cells where cell.Element == element select cell.Cell];

    protected IReadOnlyList<T> RowsOf<T>()
        where T : CinRow => [.. _rows.OfType<T>()];

    /// <summary>The row that stands once; an empty one at this row's line where it does not stand.</summary>
    protected T RowOf<T>()
        where T : CinRow, new() => _rows.OfType<T>().FirstOrDefault() ?? new T { Line = Line, Column = Column };

    /// <summary>A value inside an element that stands once.</summary>
    protected Cell CellIn(string container, string element) =>
        (_rows.FirstOrDefault(row => row.Element == container) ?? this).Cell(element);
}
