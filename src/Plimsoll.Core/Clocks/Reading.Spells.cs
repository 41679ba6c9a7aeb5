using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>Spells as they were lived.</summary>
internal sealed partial class Reading
{
    /// <summary>The type of an entry of a worked example that starts or ends a spell without naming the record.</summary>
    public const string StartOf = "start of ";

    public const string EndOf = "end of ";

    private static readonly List<SpellInstance> NoSpells = [];

    /// <summary>The spells of a kind, in order. The list is not the caller's to change.</summary>
    public List<SpellInstance> SpellsOf(string id)
    {
        ref var lived = ref _spells[_plan.PlaceOfSpell(id)];
        if (lived is null)
        {
            // A spell that is defined by itself is empty, not endless.
            lived = NoSpells;
            lived = Lived(Catalogue.Spells[id]);
        }

        return lived;
    }

    private List<SpellInstance> Lived(Spell spell)
    {
        var lived = spell.Means is { } means ? FromTruth(spell, TruthOf(means, new Asking())) : [];
        var starts = Moments(spell.Starts, StartOf, spell);
        if (starts.Count == 0)
        {
            return lived;
        }

        var events = new List<(Occurrence At, int What)>();
        events.AddRange(Moments(spell.Ends, EndOf, spell).Select(at => (at, 0)));
        events.AddRange(starts.Select(at => (at, 1)));
        events.AddRange(Moments(spell.UpdatedBy, null, spell).Select(at => (at, 2)));
        foreach (var (at, what) in events.OrderBy(pair => pair.At.At).ThenBy(pair => pair.What))
        {
            switch (what)
            {
                case 0:
                    Close(spell, lived, at);
                    break;
                case 1:
                    Open(spell, lived, at);
                    break;
                default:
                    foreach (var open in lived.Where(open => open.Until is null && at.It is not null && KeyOf(spell, at.It) == open.Key))
                    {
                        open.Updates.Add(at.It!);
                    }

                    break;
            }
        }

        return lived;
    }

    /// <summary>What a trigger of a spell names, and what a worked example says without naming a record.</summary>
    private List<Occurrence> Moments(Trigger? trigger, string? said, Spell spell)
    {
        var moments = trigger is null ? NoOccurrences : Occurrences(trigger, new Asking());
        var told = said is null || !_timeline.SpeaksOfSpells ? NoEntries : _timeline.OfType(said + spell.Id);
        return told.Count == 0 ? moments : [.. moments, .. told.Select(entry => entry.Happening)];
    }

    private static void Open(Spell spell, List<SpellInstance> lived, Occurrence at)
    {
        SpellKey? key = at.It is null ? null : KeyOf(spell, at.It);
        var open = lived.Find(one => one.Until is null && one.Key == key);
        if (open is not null && !spell.NextEndsTheLast)
        {
            return;
        }

        if (open is not null)
        {
            End(open, at);
        }

        lived.Add(new SpellInstance(spell, at.It, at.At, at.When) { Key = key });
    }

    private void Close(Spell spell, List<SpellInstance> lived, Occurrence at)
    {
        foreach (var open in lived)
        {
            if (open.Until is null && open.From < at.At && Ends(spell, open, at))
            {
                End(open, at);
            }
        }
    }

    private bool Ends(Spell spell, SpellInstance open, Occurrence at)
    {
        if (at.It is null)
        {
            return true;
        }

        if (spell.ManyBy is null)
        {
            return KeyOf(spell, at.It) == open.Key;
        }

        if (open.Start is not null && IsAbout(at.It, open.Start))
        {
            return true;
        }

        if (open.Start is not null && open.Start.Record.Subject != at.It.Record.Subject)
        {
            return false;
        }

        return spell.ManyBy == "record"
            ? at.It.Record.About is null
            : at.It.Record.Text(spell.ManyBy) is null || KeyOf(spell, at.It) == open.Key;
    }

    private static void End(SpellInstance open, Occurrence at)
    {
        open.To = at.At;
        open.End = at.It;
        open.Until = at.When;
    }

    private static SpellKey KeyOf(Spell spell, Entry entry) => new(entry.Record.Subject, spell.ManyBy switch
    {
        null => "",
        "record" => entry.Root,
        var field => entry.Record.Text(field) ?? "",
    });

    /// <summary>A spell without records of its own: open while its test holds.</summary>
    private List<SpellInstance> FromTruth(Spell spell, Truth truth)
    {
        var lived = new List<SpellInstance>();
        foreach (var stretch in truth.Stretches)
        {
            var start = _timeline.At(stretch.From);
            var end = _timeline.At(stretch.To);
            lived.Add(new SpellInstance(spell, start, stretch.From, start?.When ?? Moment.On(stretch.From.Date))
            {
                To = stretch.To,
                End = end,
                Until = stretch.To == Point.Max ? null : end?.When ?? Moment.On(stretch.To.Date),
            });
        }

        return lived;
    }

    /// <summary>When a spell, as lived, fits conditions on its first record with its updates, and on how long it has been open.</summary>
    public Truth TruthOf(SpellInstance spell, Conditions conditions, Asking asking)
    {
        var to = asking.Once && spell.To != Point.Max ? spell.To.Next : spell.To;
        var truth = Truth.Of(new Stretch(spell.From, to));
        foreach (var clause in conditions.Clauses)
        {
            var any = Truth.Never;
            foreach (var condition in clause.AnyOf)
            {
                any = any.Or(condition is OpenFor length ? OpenTruth(spell, length) : FieldTruth(spell, (FieldCondition)condition, asking));
            }

            truth = truth.And(any);
        }

        return truth;
    }

    /// <summary>Day 0 is the day it began: twelve months have passed at the end of the day a year later.</summary>
    private Truth OpenTruth(SpellInstance spell, OpenFor length)
    {
        var reached = _calendar.After(spell.Since, length.Length);
        var over = Point.EndOf(reached);
        return length.How is Comparison.Less or Comparison.LessOrEqual
            ? Truth.Of(new Stretch(Point.Min, over))
            : Truth.Of(new Stretch(over, Point.Max));
    }

    private Truth FieldTruth(SpellInstance spell, FieldCondition condition, Asking asking)
    {
        var value = spell.Start is null ? null : Value(spell.Start.Record, condition.Field);
        if (spell.Updates.Count == 0)
        {
            return Truth.When(Fits(condition, value, asking));
        }

        var stretches = new List<Stretch>();
        var from = Point.Min;
        foreach (var update in spell.Updates)
        {
            if (Fits(condition, value, asking))
            {
                stretches.Add(new Stretch(from, update.At));
            }

            from = update.At;
            value = Value(update.Record, condition.Field) ?? value;
        }

        if (Fits(condition, value, asking))
        {
            stretches.Add(new Stretch(from, Point.Max));
        }

        return Truth.Of(stretches);
    }
}
