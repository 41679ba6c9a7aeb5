namespace Plimsoll.Demo.Making;

/// <summary>
/// Chance from a seed and a key (SplitMix64): the same pair gives the same throws on every machine. Whole numbers and one exact division only,
/// because logarithms and powers differ between processors.
/// </summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(ulong seed, string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in key)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        _state = unchecked(hash ^ (seed * 0x9E3779B97F4A7C15UL));
        Next();
    }

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>From 0 to one less than the number of sides.</summary>
    public int Below(int sides) => (int)(Next() % (ulong)sides);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>Days, as a rule between the first two, and else between the last two.</summary>
    public int Mostly(double share, int low, int high, int lateLow, int lateHigh) => Chance(share) ? Between(low, high) : Between(lateLow, lateHigh);

    public bool Chance(double share) => (Next() >> 11) * (1.0 / (1UL << 53)) < share;

    /// <summary>
    /// Something is left undone for good, in a share of cases, and lately alone: what was forgotten earlier has been found and done since, as an
    /// authority that improves does. So nothing is years late because nobody remembers it.
    /// </summary>
    /// <param name="last">The last day that is told of.</param>
    public bool Forgets(double share, DateOnly day, DateOnly last) => Chance(share) && day > last.AddDays(-Lately);

    private const int Lately = 100;

    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    public T Pick<T>(Mix<T> mix) => mix.At(Below(mix.Total));
}

/// <summary>Things and how often each comes, as whole weights.</summary>
internal sealed class Mix<T>(params (int Weight, T Thing)[] parts)
{
    public int Total { get; } = parts.Sum(part => part.Weight);

    public IEnumerable<(int Weight, T Thing)> Parts => parts;

    public T At(int place)
    {
        foreach (var (weight, thing) in parts)
        {
            if (place < weight)
            {
                return thing;
            }

            place -= weight;
        }

        return parts[^1].Thing;
    }
}
