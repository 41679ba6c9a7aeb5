namespace Plimsoll.Returns.Cin;

/// <summary>What the text of an element of the census means.</summary>
internal enum CinValue
{
    Text,
    Date,
    Flag,
    Number,
    Code,
}

/// <summary>
/// An element of the census. It holds a value, or other elements in the order in which they must stand. It may begin a row of a table;
/// an element that holds others and begins no row only groups what belongs to the row around it.
/// </summary>
internal sealed class CinElement
{
    private readonly List<string> _slots = [];

    public required string Name { get; init; }

    public CinValue Value { get; init; }

    /// <summary>The published code set of a <see cref="CinValue.Code"/>.</summary>
    public string? Codes { get; init; }

    /// <summary>It may stand several times.</summary>
    public bool Many { get; init; }

    /// <summary>The table of the row that it begins; null for a child, and where it begins none.</summary>
    public CinTable? Table { get; init; }

    /// <summary>Makes the row that it begins; null where it begins none.</summary>
    public Func<CinRow>? Make { get; init; }

    public CinElement[] Inside { get; init; } = [];

    /// <summary>It holds a value, not other elements.</summary>
    public bool IsValue => Inside.Length == 0;

    /// <summary>Where the row keeps the value.</summary>
    public int Slot { get; private set; }

    /// <summary>How many values the row has.</summary>
    public int Slots => _slots.Count;

    public int? SlotOf(string name) => _slots.IndexOf(name) is var slot and >= 0 ? slot : null;

    /// <summary>Gives each value of the row its place.</summary>
    public CinElement WithSlots()
    {
        if (IsValue)
        {
            _slots.Add(Name);
        }

        Number(Inside);
        return this;
    }

    private void Number(CinElement[] inside)
    {
        foreach (var element in inside)
        {
            if (element.Make is not null)
            {
                continue;
            }

            if (element.IsValue)
            {
                element.Slot = _slots.Count;
                _slots.Add(element.Name);
            }
            else
            {
                Number(element.Inside);
            }
        }
    }
}
