using System.Runtime.InteropServices;

namespace Plimsoll.Returns.Cin;

/// <summary>Finds values that stand more than once in the return: one finding for each, at every place where it stands.</summary>
internal abstract class Alike(string field) : Whole.ITally
{
    private readonly Dictionary<string, First> _first = [];
    private readonly Dictionary<string, List<CinLocation>> _again = [];

    public abstract void Add(CinChild child, CinYear year);

    public void End(CinYear year, CinFinder find)
    {
        foreach (var places in _again.Values)
        {
            find.AtPlaces(places);
        }
    }

    protected void Note(string value, CinRow row)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, value, out var isKnown);
        if (!isKnown)
        {
            first = new First(row.Row, row.Cell(field).Line, row.OfChild?.Id);
            return;
        }

        if (!_again.TryGetValue(value, out var places))
        {
            _again[value] = places = [new CinLocation(row.Table!.Value, field, first.Row, first.Line, first.Child, value.Length == 0 ? null : value)];
        }

        places.Add(CinLocation.Of(row, field));
    }

    /// <summary>All that is kept of a value which so far stands once.</summary>
    private readonly record struct First(int Row, int Line, string? Child);
}
