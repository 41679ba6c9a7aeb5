namespace Plimsoll.Returns.Cin.Building;

/// <summary>
/// A row of a census before it has its place: its values and the rows inside it. Rows of one table stand in the order of what they say, so that
/// the same facts give the same census, whichever records they come from.
/// </summary>
internal sealed class Draft(CinElement layout)
{
    private const char Between = '\u001f';

    private readonly string?[] _values = new string?[layout.Slots];
    private readonly List<Draft> _inside = [];

    /// <summary>What it says, as a text that puts rows in order.</summary>
    private string Key => field ??= string.Join(Between, _values.Concat(_inside.Select(one => one.Key)));

    /// <param name="text">Null where the element is left out.</param>
    public Draft With(string element, string? text)
    {
        _values[layout.SlotOf(element) ?? throw new ArgumentException($"{layout.Name} has no {element}.", nameof(element))] = text;
        return this;
    }

    public Draft With(string element, DateOnly? day) => With(element, day is { } given ? CinChildWriter.Iso(given) : null);

    public Draft With(string element, bool? yes) => With(element, yes is { } given ? given ? "1" : "0" : null);

    /// <summary>Rows of one table, in the order of what they say.</summary>
    public Draft WithRows(IEnumerable<Draft> rows)
    {
        _inside.AddRange(rows.OrderBy(row => row.Key, StringComparer.Ordinal));
        return this;
    }

    /// <summary>Rows whose order somebody chose.</summary>
    public Draft WithChosen(IEnumerable<Draft> rows)
    {
        _inside.AddRange(rows);
        return this;
    }

    /// <summary>Makes the row, and those inside it after it.</summary>
    public CinRow Make(CinRow? around = null, int ordinal = 0)
    {
        var row = layout.Make!();
        row.Ordinal = layout.Many ? ordinal : 0;
        for (var slot = 0; slot < _values.Length; slot++)
        {
            if (_values[slot] is { } text)
            {
                row.Set(slot, new Cell(text, 0));
            }
        }

        if (around is not null)
        {
            row.PutInside(around);
        }

        var counts = new Dictionary<CinElement, int>();
        foreach (var one in _inside)
        {
            counts[one.Layout] = counts.GetValueOrDefault(one.Layout) + 1;
            one.Make(row, counts[one.Layout]);
        }

        return row;
    }

    private CinElement Layout => layout;
}
