namespace Plimsoll.Returns.Cin;

/// <summary>
/// One row of a census: an element that holds values, with each value as typed, its line, and its position in the file.
/// Rows are told apart by position, so that a blank or repeated id does no harm.
/// </summary>
public abstract class CinRow
{
    private readonly CinElement _layout;
    private readonly Cell[] _cells;

    internal CinRow(CinElement layout)
    {
        _layout = layout;
        _cells = new Cell[layout.Slots];
    }

    /// <summary>The table of which this is a row; null for a child, which is not one row but many.</summary>
    public CinTable? Table => _layout.Table;

    /// <summary>Position in its table, in the order of the file, from 0.</summary>
    public int Row { get; internal set; }

    /// <summary>Which one of its name it is within the row around it, from 1; 0 where the census has it once.</summary>
    public int Ordinal { get; internal set; }

    public int Line { get; internal set; }

    public int Column { get; internal set; }

    /// <summary>The row that holds this one; null for the header and for a child.</summary>
    internal CinRow? Around { get; private set; }

    /// <summary>The element and which one it is, as a problem names it: <c>Section47 2</c>.</summary>
    internal virtual string Name => Ordinal == 0 ? _layout.Name : $"{_layout.Name} {Ordinal}";

    /// <summary>The child of whom the row tells; null for the header.</summary>
    internal virtual CinChild? OfChild => Around?.OfChild;

    /// <summary>The value of an element by its official name; the first where it stands several times. Missing, at the row's own line, where it does not stand.</summary>
    public virtual Cell Cell(string element) => _layout.SlotOf(element) is { } slot ? At(slot) : throw new ArgumentException($"{_layout.Name} has no {element}.", nameof(element));

    /// <summary>One field of this row, for a finding that does not point at all that its rule names.</summary>
    internal CinSpot Only(string field) => new(this, field);

    internal void Set(int slot, Cell cell)
    {
        if (_cells[slot].Raw is null)
        {
            _cells[slot] = cell;
        }
    }

    internal void PutInside(CinRow around)
    {
        Around = around;
        around.Hold(this);
        around.OfChild?.HoldAll(this);
    }

    private protected Cell At(int slot)
    {
        var cell = _cells[slot];
        return cell.Raw is null ? new Cell(null, Line, Column) : cell;
    }

    private protected virtual void Hold(CinRow inside) => throw new InvalidOperationException($"{_layout.Name} holds no {inside._layout.Name}.");
}
