namespace Plimsoll.Core.Clocks;

/// <summary>
/// When something is true on a timeline: stretches in order, apart from each other. Tests become truths once,
/// and a clock then asks them at any place.
/// </summary>
internal sealed class Truth
{
    public static readonly Truth Never = new([]);

    public static readonly Truth Always = new([new Stretch(Point.Min, Point.Max)]);

    private readonly Stretch[] _stretches;

    private Truth(Stretch[] stretches) => _stretches = stretches;

    public ReadOnlySpan<Stretch> Stretches => _stretches;

    public static Truth Of(Stretch stretch) => stretch.IsEmpty ? Never : new Truth([stretch]);

    /// <summary>The union of stretches in any order.</summary>
    public static Truth Of(List<Stretch> stretches)
    {
        if (stretches.Count < 2)
        {
            return stretches.Count == 0 ? Never : Of(stretches[0]);
        }

        stretches.Sort((one, other) => one.From.CompareTo(other.From));
        var merged = new List<Stretch>(stretches.Count);
        foreach (var stretch in stretches)
        {
            if (stretch.IsEmpty)
            {
                continue;
            }

            if (merged.Count > 0 && merged[^1].To >= stretch.From)
            {
                merged[^1] = new Stretch(merged[^1].From, merged[^1].To > stretch.To ? merged[^1].To : stretch.To);
            }
            else
            {
                merged.Add(stretch);
            }
        }

        return Apart(merged);
    }

    public static Truth When(bool so) => so ? Always : Never;

    public bool At(Point point)
    {
        foreach (var stretch in _stretches)
        {
            if (point < stretch.From)
            {
                return false;
            }

            if (point < stretch.To)
            {
                return true;
            }
        }

        return false;
    }

    public Truth Or(Truth other) => ReferenceEquals(this, Never) ? other : ReferenceEquals(other, Never) ? this : Of([.. _stretches, .. other._stretches]);

    public Truth And(Truth other)
    {
        if (ReferenceEquals(this, Always) || ReferenceEquals(other, Never))
        {
            return other;
        }

        if (ReferenceEquals(other, Always) || ReferenceEquals(this, Never))
        {
            return this;
        }

        var both = new List<Stretch>();
        foreach (var a in _stretches)
        {
            foreach (var b in other._stretches)
            {
                var stretch = new Stretch(a.From > b.From ? a.From : b.From, a.To < b.To ? a.To : b.To);
                if (!stretch.IsEmpty)
                {
                    both.Add(stretch);
                }
            }
        }

        return Apart(both);
    }

    public Truth Not()
    {
        if (_stretches.Length == 0)
        {
            return Always;
        }

        var gaps = new List<Stretch>(_stretches.Length + 1);
        var from = Point.Min;
        foreach (var stretch in _stretches)
        {
            gaps.Add(new Stretch(from, stretch.From));
            from = stretch.To;
        }

        gaps.Add(new Stretch(from, Point.Max));
        return Of(gaps);
    }

    /// <summary>Adds the places within a stretch at which the answer changes.</summary>
    public void ChangesIn(Stretch within, List<Point> changes)
    {
        foreach (var stretch in _stretches)
        {
            foreach (var point in (ReadOnlySpan<Point>)[stretch.From, stretch.To])
            {
                if (within.From < point && point < within.To)
                {
                    changes.Add(point);
                }
            }
        }
    }

    private static Truth Apart(List<Stretch> stretches) => stretches.Count == 0 ? Never : new Truth([.. stretches]);
}
