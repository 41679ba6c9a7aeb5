using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>When tests hold.</summary>
internal sealed partial class Reading
{
    public Truth TruthOf(Test? test, Asking asking) => test switch
    {
        null => Truth.Always,
        AnyOf any => any.Tests.Aggregate(Truth.Never, (truth, one) => truth.Or(TruthOf(one, asking))),
        AllOf all => all.Tests.Aggregate(Truth.Always, (truth, one) => truth.And(TruthOf(one, asking))),
        NotSo not => TruthOf(not.Test, asking).Not(),
        InSpell spell => Truth.Of(SpellsOf(spell.Spell).SelectMany(lived => TruthOf(lived, spell.Conditions, asking).Stretches)),
        AgeIs age => AgeTruth(age),
        AtLeast had => CountTruth(had, asking),
        NoneOf none => CountTruth(new AtLeast(1, none.Record, none.Fresh), asking).Not(),
        LatestIs latest => LatestTruth(latest, asking),
        EndedSpell ended => Truth.Of(SpellsOf(ended.Spell).Where(lived => lived.Until is not null).Select(lived => new Stretch(lived.To, Expiry(lived.Until!.Value, ended.Within)))),
        ItFits fits => Truth.When(asking.It is not null && Fits(asking.It, fits.Conditions, asking) && Linked(asking.It, fits.Links, asking)),
        LateClock late => LateTruth(late),
        HadBreach had => BreachTruth(had),
        ItIsType isType => Truth.When(asking.It?.Type == isType.Type),
        _ => throw new InvalidOperationException($"A test of kind {test.GetType().Name} is not read here."),
    };

    /// <summary>The place at which "within so long" is over.</summary>
    private Point Expiry(Moment since, LengthOfTime within) => Point.EndOf(calendar.After(since, within));

    private Truth AgeTruth(AgeIs age)
    {
        if (BirthDate is not { } birth)
        {
            return Truth.Never;
        }

        Point Reaches(int years) => Point.StartOf(calendar.After(Moment.On(birth), new LengthOfTime(years, TimeUnit.Year)).Day);
        var born = Point.StartOf(birth);
        var (from, to) = age.How switch
        {
            Comparison.Less => (born, Reaches(age.Years)),
            Comparison.LessOrEqual => (born, Reaches(age.Years + 1)),
            Comparison.Greater => (Reaches(age.Years + 1), Point.Max),
            Comparison.GreaterOrEqual => (Reaches(age.Years), Point.Max),
            _ => (Reaches(age.Years), Reaches(age.Years + 1)),
        };
        var truth = Truth.Of([new Stretch(from, to)]);
        return age.How == Comparison.NotEqual ? truth.Not() : truth;
    }

    /// <summary>Records that fit, without the one asked about.</summary>
    private List<Entry> Matching(RecordPattern pattern, Asking asking) =>
        [.. timeline.OfType(pattern.Type).Where(entry => entry != asking.It && Fits(entry, pattern, asking))];

    private Truth CountTruth(AtLeast had, Asking asking)
    {
        var entries = Matching(had.Record, asking);
        if (had.Fresh is SinceLast since)
        {
            return SinceTruth(had, entries, timeline.OfType(since.Type).Where(entry => entry != asking.It));
        }

        var stretches = new List<Stretch>();
        for (var i = had.Number - 1; i < entries.Count; i++)
        {
            var first = entries[i - had.Number + 1];
            stretches.Add(had.Fresh switch
            {
                null => new Stretch(entries[i].At, Point.Max),
                WithinLast within => new Stretch(entries[i].At, Expiry(first.When, within.Length)),
                _ => first.When.Day == entries[i].When.Day
                    ? new Stretch(Point.StartOf(first.When.Day), Point.EndOf(first.When.Day))
                    : new Stretch(Point.Min, Point.Min),
            });
        }

        return Truth.Of(stretches);
    }

    private static Truth SinceTruth(AtLeast had, List<Entry> entries, IEnumerable<Entry> resets)
    {
        var stretches = new List<Stretch>();
        var froms = resets.Select(reset => reset.At).Prepend(Point.Min).ToList();
        for (var i = 0; i < froms.Count; i++)
        {
            var to = i + 1 < froms.Count ? froms[i + 1] : Point.Max;
            var within = entries.Where(entry => entry.At > froms[i] && entry.At < to).Skip(had.Number - 1).FirstOrDefault();
            if (within is not null)
            {
                stretches.Add(new Stretch(within.At, to));
            }
        }

        return Truth.Of(stretches);
    }

    private Truth LatestTruth(LatestIs latest, Asking asking)
    {
        var entries = Matching(latest.Record, asking);
        var stretches = new List<Stretch>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (Fits(entries[i], latest.Is, asking))
            {
                stretches.Add(new Stretch(entries[i].At, i + 1 < entries.Count ? entries[i + 1].At : Point.Max));
            }
        }

        return Truth.Of(stretches);
    }
}
