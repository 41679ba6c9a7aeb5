namespace Plimsoll.Returns.Cin;

/// <summary>A row to which a finding points: at the fields that the rule names for its table, or at one of them.</summary>
internal sealed record CinSpot(CinRow Row, string? Field = null)
{
    public static implicit operator CinSpot(CinRow row) => new(row);
}

/// <summary>Takes what a rule finds. One call is one finding.</summary>
internal sealed class CinFinder
{
    private readonly List<CinFinding> _found = [];
    private CinRule _rule = null!;

    /// <summary>What the rule has found since it began.</summary>
    public IReadOnlyList<CinFinding> Found => _found;

    public void Begin(CinRule rule)
    {
        _rule = rule;
        _found.Clear();
    }

    /// <summary>A finding at these rows and no others. To point at one field of a row, give <c>row.Only("CINPlanStartDate")</c>.</summary>
    public void At(params ReadOnlySpan<CinSpot> spots)
    {
        var places = new List<CinLocation>(spots.Length);
        foreach (var spot in spots)
        {
            AddTo(places, spot);
        }

        AtPlaces(places);
    }

    /// <summary>A finding at a row and at the rows around it for which the rule names fields: the episode, the plan of a review, the child's particulars.</summary>
    public void AtWithAround(CinRow row)
    {
        var places = new List<CinLocation>(_rule.At.Count);
        foreach (var (table, field) in _rule.At)
        {
            places.Add(CinLocation.Of(RowIn(table, row), field));
        }

        AtPlaces(places);
    }

    /// <summary>A finding at places that were noted before, by a rule on the whole return.</summary>
    public void AtPlaces(IReadOnlyList<CinLocation> places) => _found.Add(new CinFinding(_rule.Code, _rule, _rule.Message, places));

    /// <summary>A finding on the return as a whole.</summary>
    public void Return() => AtPlaces([]);

    private void AddTo(List<CinLocation> places, CinSpot spot)
    {
        var before = places.Count;
        foreach (var (table, field) in _rule.At)
        {
            if (table == spot.Row.Table && (spot.Field is null || spot.Field == field))
            {
                places.Add(CinLocation.Of(spot.Row, field));
            }
        }

        if (places.Count == before)
        {
            throw new InvalidOperationException($"Rule {_rule.Code} points at {spot.Row.Name}, of which it names no field.");
        }
    }

    private CinRow RowIn(CinTable table, CinRow row)
    {
        for (var around = row; around is not null; around = around.Around)
        {
            if (around.Table == table)
            {
                return around;
            }
        }

        return (table, row.OfChild) switch
        {
            (CinTable.ChildIdentifiers, { } child) => child.ChildIdentifiers,
            (CinTable.ChildCharacteristics, { } child) => child.ChildCharacteristics,
            _ => throw new InvalidOperationException($"Rule {_rule.Code} names a field of {table}, which is not around {row.Name}."),
        };
    }
}
