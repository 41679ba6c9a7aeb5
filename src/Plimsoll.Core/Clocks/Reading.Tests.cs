using System.Runtime.InteropServices;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>When tests hold.</summary>
internal sealed partial class Reading
{
    public Truth TruthOf(Test? test, Asking asking)
    {
        if (test is null)
        {
            return Truth.Always;
        }

        if (_plan[test] is not { } settled || !settled.IsSameFor(asking.It))
        {
            return Work(test, asking);
        }

        return (Truth)((asking.Once ? _knownToo : _known)[settled.Place] ??= Work(test, asking));
    }

    private Truth Work(Test test, Asking asking)
    {
        switch (test)
        {
            case AnyOf any:
                var either = Truth.Never;
                foreach (var one in any.Tests)
                {
                    either = either.Or(TruthOf(one, asking));
                }

                return either;
            case AllOf all:
                var both = Truth.Always;
                foreach (var one in all.Tests)
                {
                    both = both.And(TruthOf(one, asking));
                }

                return both;
            case NotSo not:
                return TruthOf(not.Test, asking).Not();
            case InSpell spell:
                return SpellTruth(spell, asking);
            case AgeIs age:
                return AgeTruth(age);
            case AtLeast had:
                return CountTruth(had, asking);
            case NoneOf none:
                return CountTruth(new AtLeast(1, none.Record, none.Fresh), asking).Not();
            case LatestIs latest:
                return LatestTruth(latest, asking);
            case EndedSpell ended:
                return EndedTruth(ended);
            case ItFits fits:
                return Truth.When(asking.It is not null && Fits(asking.It, fits.Conditions, asking) && Linked(asking.It, fits.Links, asking));
            case LateClock late:
                return LateTruth(late);
            case HadBreach broken:
                return BreachTruth(broken);
            case ItIsType isType:
                return Truth.When(asking.It?.Type == isType.Type);
            default:
                throw new InvalidOperationException($"A test of kind {test.GetType().Name} is not read here.");
        }
    }

    private Truth SpellTruth(InSpell spell, Asking asking)
    {
        var spells = SpellsOf(spell.Spell);
        if (spells.Count == 0)
        {
            return Truth.Never;
        }

        var stretches = new List<Stretch>(spells.Count);
        foreach (var lived in spells)
        {
            stretches.AddRange(TruthOf(lived, spell.Conditions, asking).Stretches);
        }

        return Truth.Of(stretches);
    }

    private Truth EndedTruth(EndedSpell ended)
    {
        var stretches = new List<Stretch>();
        foreach (var lived in SpellsOf(ended.Spell))
        {
            if (lived.Until is { } until)
            {
                stretches.Add(new Stretch(lived.To, Expiry(until, ended.Within)));
            }
        }

        return Truth.Of(stretches);
    }

    /// <summary>The place at which "within so long" is over.</summary>
    private Point Expiry(Moment since, LengthOfTime within) => Point.EndOf(_calendar.After(since, within));

    private Truth AgeTruth(AgeIs age)
    {
        if (BirthDate is not { } birth)
        {
            return Truth.Never;
        }

        Point Reaches(int years) => Point.StartOf(_calendar.After(Moment.On(birth), new LengthOfTime(years, TimeUnit.Year)).Day);
        var born = Point.StartOf(birth);
        var (from, to) = age.How switch
        {
            Comparison.Less => (born, Reaches(age.Years)),
            Comparison.LessOrEqual => (born, Reaches(age.Years + 1)),
            Comparison.Greater => (Reaches(age.Years + 1), Point.Max),
            Comparison.GreaterOrEqual => (Reaches(age.Years), Point.Max),
            _ => (Reaches(age.Years), Reaches(age.Years + 1)),
        };
        var truth = Truth.Of(new Stretch(from, to));
        return age.How == Comparison.NotEqual ? truth.Not() : truth;
    }

    /// <summary>Records that fit a pattern, without the one asked about.</summary>
    private ReadOnlySpan<Entry> Matching(RecordPattern pattern, Asking asking)
    {
        var fitting = Fitting(pattern, asking);
        return asking.It is null || !fitting.Contains(asking.It)
            ? CollectionsMarshal.AsSpan(fitting)
            : fitting.FindAll(entry => entry != asking.It).ToArray();
    }

    private Truth CountTruth(AtLeast had, Asking asking)
    {
        var entries = Matching(had.Record, asking);
        if (had.Fresh is SinceLast since)
        {
            return SinceTruth(had, entries, since, asking);
        }

        if (entries.Length < had.Number)
        {
            return Truth.Never;
        }

        if (had.Fresh is null)
        {
            return Truth.Of(new Stretch(entries[had.Number - 1].At, Point.Max));
        }

        var stretches = new List<Stretch>(entries.Length);
        for (var i = had.Number - 1; i < entries.Length; i++)
        {
            var first = entries[i - had.Number + 1];
            if (had.Fresh is WithinLast within)
            {
                stretches.Add(new Stretch(entries[i].At, Expiry(first.When, within.Length)));
            }
            else if (first.When.Day == entries[i].When.Day)
            {
                stretches.Add(new Stretch(Point.StartOf(first.When.Day), Point.EndOf(first.When.Day)));
            }
        }

        return Truth.Of(stretches);
    }

    private Truth SinceTruth(AtLeast had, ReadOnlySpan<Entry> entries, SinceLast since, Asking asking)
    {
        var stretches = new List<Stretch>();
        var from = Point.Min;
        foreach (var reset in _timeline.OfType(since.Type))
        {
            if (reset != asking.It)
            {
                Since(had.Number, entries, from, reset.At, stretches);
                from = reset.At;
            }
        }

        Since(had.Number, entries, from, Point.Max, stretches);
        return Truth.Of(stretches);
    }

    /// <summary>From the nth entry after one reset up to the next.</summary>
    private static void Since(int number, ReadOnlySpan<Entry> entries, Point from, Point to, List<Stretch> stretches)
    {
        var count = 0;
        foreach (var entry in entries)
        {
            if (entry.At > from && entry.At < to && ++count == number)
            {
                stretches.Add(new Stretch(entry.At, to));
                return;
            }
        }
    }

    private Truth LatestTruth(LatestIs latest, Asking asking)
    {
        var entries = Matching(latest.Record, asking);
        if (entries.Length == 0)
        {
            return Truth.Never;
        }

        var stretches = new List<Stretch>(entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            if (Fits(entries[i], latest.Is, asking))
            {
                stretches.Add(new Stretch(entries[i].At, i + 1 < entries.Length ? entries[i + 1].At : Point.Max));
            }
        }

        return Truth.Of(stretches);
    }
}
