namespace Plimsoll.Core.Clocks;

/// <summary>
/// When something is true on a timeline: stretches in order, apart from each other. Tests become truths once,
/// and a clock then asks them at any place.
/// </summary>
internal sealed class Truth
{
    public static readonly Truth Never = new([]);

    public static readonly Truth Always = new([new Stretch(Point.Min, Point.Max)]);

    private Truth(IReadOnlyList<Stretch> stretches) => Stretches = stretches;

    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>The union of stretches in any order.</summary>
    public static Truth Of(IEnumerable<Stretch> stretches)
    {
        var merged = new List<Stretch>();
        foreach (var stretch in stretches.Where(stretch => !stretch.IsEmpty).OrderBy(stretch => stretch.From))
        {
            if (merged.Count > 0 && merged[^1].To >= stretch.From)
            {
                merged[^1] = new Stretch(merged[^1].From, merged[^1].To > stretch.To ? merged[^1].To : stretch.To);
            }
            else
            {
                merged.Add(stretch);
            }
        }

        return merged.Count == 0 ? Never : new Truth(merged);
    }

    public static Truth When(bool so) => so ? Always : Never;

    public bool At(Point point)
    {
        foreach (var stretch in Stretches)
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

    public Truth Or(Truth other) => ReferenceEquals(this, Never) ? other : ReferenceEquals(other, Never) ? this : Of(Stretches.Concat(other.Stretches));

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
        foreach (var a in Stretches)
        {
            foreach (var b in other.Stretches)
            {
                var stretch = new Stretch(a.From > b.From ? a.From : b.From, a.To < b.To ? a.To : b.To);
                if (!stretch.IsEmpty)
                {
                    both.Add(stretch);
                }
            }
        }

        return both.Count == 0 ? Never : new Truth(both);
    }

    public Truth And(Stretch stretch) => And(Of([stretch]));

    public Truth Not()
    {
        var gaps = new List<Stretch>();
        var from = Point.Min;
        foreach (var stretch in Stretches)
        {
            gaps.Add(new Stretch(from, stretch.From));
            from = stretch.To;
        }

        gaps.Add(new Stretch(from, Point.Max));
        return Of(gaps);
    }

    /// <summary>The places in a stretch at which the answer changes.</summary>
    public IEnumerable<Point> ChangesIn(Stretch within) => Stretches
        .SelectMany(stretch => new[] { stretch.From, stretch.To })
        .Where(point => within.From < point && point < within.To);
}
