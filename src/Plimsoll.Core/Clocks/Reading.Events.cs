using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>What happened.</summary>
internal sealed partial class Reading
{
    /// <summary>All that a trigger names, in order, up to now. "And" is for answers: see <see cref="Answers"/>. The list is not the caller's to change.</summary>
    public List<Occurrence> Occurrences(Trigger trigger, Asking asking) =>
        _plan[trigger] is { } settled ? (List<Occurrence>)(_known[settled.Place] ??= Work(trigger, asking)) : Work(trigger, asking);

    private List<Occurrence> Work(Trigger trigger, Asking asking)
    {
        var all = NoOccurrences;
        var alternatives = 0;
        for (var i = 0; i < trigger.AnyOf.Count; i++)
        {
            var together = trigger.AnyOf[i].AllOf;
            for (var j = 0; j < together.Count; j++)
            {
                alternatives++;
                all = Joined(all, Occurrences(together[j], asking));
            }
        }

        all = InOrder(all);
        return alternatives > 1 && HasEqualPlaces(all) ? [.. all.DistinctBy(at => (at.At, at.It))] : all;
    }

    private List<Occurrence> Joined(List<Occurrence> all, IEnumerable<Occurrence> more)
    {
        if (ReferenceEquals(more, NoOccurrences))
        {
            return all;
        }

        foreach (var at in more)
        {
            if (at.At <= Now)
            {
                (all = ReferenceEquals(all, NoOccurrences) ? [] : all).Add(at);
            }
        }

        return all;
    }

    /// <summary>In order of place; of one place, as they came.</summary>
    private static List<Occurrence> InOrder(List<Occurrence> occurrences)
    {
        for (var i = 1; i < occurrences.Count; i++)
        {
            if (occurrences[i].At < occurrences[i - 1].At)
            {
                return [.. occurrences.OrderBy(at => at.At)];
            }
        }

        return occurrences;
    }

    private static bool HasEqualPlaces(List<Occurrence> ordered)
    {
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].At == ordered[i - 1].At)
            {
                return true;
            }
        }

        return false;
    }

    public IEnumerable<Occurrence> Occurrences(Event happens, Asking asking) => happens switch
    {
        RecordHappens record => Happenings(Fitting(record.Record, asking)),
        ItHappens itself => asking.It is not null && Fits(asking.It, itself.Conditions, asking) ? [asking.It.Happening] : [],
        RecordingOfIt => asking.It?.Record.Recorded is { } recorded ? [new Occurrence(Point.Of(recorded, 0), recorded, asking.It)] : [],
        LastMet => [],
        SpellHappens spell => SpellMoments(spell, asking),
        PeriodHappens period => Periods(period),
        Birthday birthday => DayOf(birthday) is { } day ? [new Occurrence(Point.StartOf(day), Moment.On(day), null)] : [],
        Anniversary anniversary => Anniversaries(anniversary),
        SpellLasts lasts => Lasting(lasts),
        BreachHappens breach => Breaches(breach, asking).Select(entry => entry.Happening),
        Nth nth => Nths(nth, asking),
        AfterWithout after => Counted(after, asking),
        _ => throw new InvalidOperationException($"An event of kind {happens.GetType().Name} is not read here."),
    };

    private static List<Occurrence> Happenings(List<Entry> entries)
    {
        if (entries.Count == 0)
        {
            return NoOccurrences;
        }

        var happenings = new List<Occurrence>(entries.Count);
        foreach (var entry in entries)
        {
            happenings.Add(entry.Happening);
        }

        return happenings;
    }

    public DateOnly? DayOf(Birthday birthday)
    {
        if (BirthDate is not { } birth)
        {
            return null;
        }

        var day = _calendar.After(Moment.On(birth), new LengthOfTime(birthday.Years, TimeUnit.Year));
        return (birthday.Later is { } later ? _calendar.After(day, later) : day).Day;
    }

    private IEnumerable<Occurrence> SpellMoments(SpellHappens spell, Asking asking)
    {
        var lived = SpellsOf(spell.Spell);
        for (var i = 0; i < lived.Count; i++)
        {
            var one = lived[i];
            if (spell.Moment == SpellMoment.End)
            {
                if (one.Until is { } until && (spell.Conditions.IsEmpty || (one.End is not null && FitsEnd(one, spell.Conditions, asking))))
                {
                    yield return new Occurrence(one.To, until, one.End, one);
                }
            }
            else if ((spell.Moment == SpellMoment.Start || lived.Take(i).Any(before => before.Until is not null && before.To == one.From))
                && (spell.Conditions.IsEmpty || TruthOf(one, spell.Conditions, asking with { Once = true }).At(one.From)))
            {
                yield return new Occurrence(one.From, one.Since, one.Start, one);
            }
        }
    }

    /// <summary>A condition on an end reads the record that ended it, and what that leaves open, the record that started it.</summary>
    private bool FitsEnd(SpellInstance spell, Conditions conditions, Asking asking) => conditions.Clauses.All(clause => clause.AnyOf.OfType<FieldCondition>().Any(condition =>
        Fits(condition, Value(spell.End!.Record, condition.Field) ?? (spell.Start is null ? null : Value(spell.Start.Record, condition.Field)), asking)));

    private IEnumerable<Occurrence> Periods(PeriodHappens happens)
    {
        foreach (var entry in _timeline.OfType((happens.AtEnd ? EndOf : StartOf) + happens.Period.Text))
        {
            yield return entry.Happening;
        }

        if (_timeline.First is not { } earliest)
        {
            yield break;
        }

        for (var period = happens.Period.Containing(earliest.When.Day, _calendar); period.First <= _asAt.Day; period = happens.Period.Next(period, _calendar))
        {
            var day = happens.AtEnd ? period.Last : period.First;
            if (day >= earliest.When.Day && day <= _asAt.Day)
            {
                yield return new Occurrence(Point.StartOf(day), Moment.On(day), null);
            }

            if (period.Last == DateOnly.MaxValue)
            {
                yield break;
            }
        }
    }

    private IEnumerable<Occurrence> Anniversaries(Anniversary anniversary)
    {
        foreach (var lived in SpellsOf(anniversary.Spell))
        {
            for (var years = 1; years < 100; years++)
            {
                var day = _calendar.After(Moment.On(lived.Since.Day), new LengthOfTime(years, TimeUnit.Year)).Day;
                if (Point.StartOf(day) >= lived.To || day > _asAt.Day)
                {
                    break;
                }

                yield return new Occurrence(Point.StartOf(day), Moment.On(day), lived.Start, lived);
            }
        }
    }

    private IEnumerable<Occurrence> Lasting(SpellLasts lasts)
    {
        foreach (var lived in SpellsOf(lasts.Spell))
        {
            var when = _calendar.After(lived.Since, lasts.Length);
            var at = when.HasTime ? Point.At(when) : Point.StartOf(when.Day);
            if (at < lived.To)
            {
                yield return new Occurrence(at, when, lived.Start, lived);
            }
        }
    }

    private IEnumerable<Occurrence> Nths(Nth nth, Asking asking)
    {
        if (nth.InSpell is { } spell)
        {
            var all = Occurrences(nth.Of, asking).OrderBy(at => at.At).ToList();
            return SpellsOf(spell).SelectMany(lived => Chosen(nth, [.. all.Where(at => at.At >= lived.From && at.At <= lived.To)]));
        }

        // Repeated breaches are counted standard by standard.
        return nth.Of is BreachHappens { Same: true }
            ? Occurrences(nth.Of, asking).GroupBy(at => at.It!.Record.Text("standard")).SelectMany(group => Chosen(nth, [.. group.OrderBy(at => at.At)]))
            : Chosen(nth, [.. Occurrences(nth.Of, asking).OrderBy(at => at.At)]);
    }

    private IEnumerable<Occurrence> Chosen(Nth nth, List<Occurrence> all)
    {
        var first = 0;
        for (var i = 0; i < all.Count; i++)
        {
            while (nth.Within is { } within && Expiry(all[first].When, within) < all[i].At)
            {
                first++;
            }

            var count = i - first + 1;
            if (count == nth.Number || (nth.OrLater && count > nth.Number))
            {
                yield return all[i];
            }
        }
    }

    /// <summary>
    /// Records in a row without a break; the count begins again when it fires. Where the break is a move of their own value,
    /// the first record is the base line, with nothing to compare it to.
    /// </summary>
    private IEnumerable<Occurrence> Counted(AfterWithout after, Asking asking)
    {
        var entries = Fitting(after.Record, asking);
        var first = after.Breaks.OfType<ValueMoves>().Any(moves => moves.Type is null || moves.Type == after.Record.Type) ? 0 : 1;
        var count = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            count = i == 0 || after.Breaks.Any(stop => Breaks(stop, after.Record.Type, entries[i - 1], entries[i], asking)) ? first : count + 1;
            if (count == after.Number)
            {
                count = 0;
                yield return entries[i].Happening;
            }
        }
    }

    private bool Breaks(Break stop, string counted, Entry before, Entry after, Asking asking)
    {
        if (stop is BreakEvent other)
        {
            return Occurrences(other.Of, asking).Any(at => at.At > before.At && at.At <= after.At && at.It != before && at.It != after);
        }

        var moves = (ValueMoves)stop;
        if (moves.Type is null || moves.Type == counted)
        {
            return Moved(before, after, moves);
        }

        var others = _timeline.OfType(moves.Type);
        return Enumerable.Range(1, Math.Max(0, others.Count - 1)).Any(i => others[i].At > before.At && others[i].At <= after.At && Moved(others[i - 1], others[i], moves));
    }

    private static bool Moved(Entry before, Entry after, ValueMoves moves)
    {
        var (from, to) = (before.Record.Text(moves.Field), after.Record.Text(moves.Field));
        if (from is null || to is null)
        {
            return false;
        }

        var sign = Comparing.Number(from) is { } left && Comparing.Number(to) is { } right ? right.CompareTo(left) : string.CompareOrdinal(to, from);
        return moves.Direction == 0 ? sign != 0 : Math.Sign(sign) == moves.Direction;
    }
}
