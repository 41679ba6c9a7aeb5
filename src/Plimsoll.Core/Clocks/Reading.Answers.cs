using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>What answers a clock, and what ends it without an answer.</summary>
internal sealed partial class Reading
{
    private static readonly List<Scope> NoScopes = [];

    private static readonly List<Scope> Everywhere = [new(new Stretch(Point.Min, Point.Max), null, null, default)];

    /// <summary>
    /// The answers to a start, in order. The starting record never answers its own clock, unless the standard says <c>it</c>.
    /// </summary>
    public List<Occurrence> Answers(Trigger? metBy, Asking asking, Moment start)
    {
        if (metBy is null)
        {
            return NoOccurrences;
        }

        if (_plan[metBy] is { IsAnswerAlone: true } settled)
        {
            return After((List<Occurrence>)(_knownToo[settled.Place] ??= Alternatives(metBy)), asking, start);
        }

        var answers = new List<Occurrence>();
        for (var i = 0; i < metBy.AnyOf.Count; i++)
        {
            var together = metBy.AnyOf[i];
            if (together.AllOf is [RecordHappens one])
            {
                After(one.Record, asking, start, answers);
            }
            else
            {
                answers.AddRange(together.AllOf is [var alone] ? After(alone, asking, start) : All(together, asking, start));
            }
        }

        return InOrder(answers);
    }

    /// <summary>Adds the records that fit a pattern, after a start.</summary>
    private void After(RecordPattern pattern, Asking asking, Moment start, List<Occurrence> answers)
    {
        foreach (var entry in FittingConditions(pattern, asking))
        {
            if (entry != asking.It && !entry.IsTakenBack && entry.At <= Now && WholeDay.AtOrAfter(entry.When, start) && Linked(entry, pattern.Links, asking))
            {
                answers.Add(entry.Happening);
            }
        }
    }

    /// <summary>All that any of several events names, in order, whatever the start.</summary>
    private List<Occurrence> Alternatives(Trigger metBy)
    {
        var all = new List<Occurrence>();
        foreach (var together in metBy.AnyOf)
        {
            all.AddRange(InOrder([.. Occurrences(together.AllOf[0], new Asking())]));
        }

        return InOrder(all);
    }

    /// <summary>Met when the last of them has happened; then all of them are needed again.</summary>
    private IEnumerable<Occurrence> All(Together together, Asking asking, Moment start)
    {
        var parts = together.AllOf.Select(part => After(part, asking, start)).ToList();
        var next = new int[parts.Count];
        while (Enumerable.Range(0, parts.Count).All(i => next[i] < parts[i].Count))
        {
            var last = Enumerable.Range(0, parts.Count).Select(i => parts[i][next[i]]).MaxBy(part => part.At)!;
            yield return last;
            for (var i = 0; i < parts.Count; i++)
            {
                next[i] = parts[i].FindIndex(next[i], part => part.At > last.At) is var later and >= 0 ? later : parts[i].Count;
            }
        }
    }

    private List<Occurrence> After(Event happens, Asking asking, Moment start) => happens switch
    {
        ItHappens or RecordingOfIt => [.. Occurrences(happens, asking).Where(at => at.At <= Now)],
        // "2nd plan" in an answer counts from the start.
        Nth { Within: null, InSpell: null } nth => [.. After(nth.Of, asking, start).Skip(nth.Number - 1).Take(nth.OrLater ? int.MaxValue : 1)],
        _ => InOrder(After(Occurrences(happens, asking), asking, start)),
    };

    private List<Occurrence> After(IEnumerable<Occurrence> occurrences, Asking asking, Moment start)
    {
        var after = NoOccurrences;
        foreach (var at in occurrences)
        {
            if (at.At <= Now && at.It != asking.It && at.It is not { IsTakenBack: true } && WholeDay.AtOrAfter(at.When, start))
            {
                (after = ReferenceEquals(after, NoOccurrences) ? [] : after).Add(at);
            }
        }

        return after;
    }

    /// <summary>Whether a test holds at a start, asked once. What has no record, such as a birthday, is the whole day.</summary>
    public bool Holds(Test test, Asking asking, Occurrence start) =>
        TruthOf(test, asking with { Once = true }).At(start.It is null ? new Point(start.At.Day, long.MaxValue - 1) : start.At);

    /// <summary>The moment a clock ends without an answer: its scope, <c>ceases on</c>, or death.</summary>
    public Moment? CeasesAt(Standard standard, Asking asking, Occurrence start, Scope scope)
    {
        var first = scope.Ends;
        if (standard.CeasesOn is { } ceasesOn)
        {
            foreach (var at in Occurrences(ceasesOn, asking))
            {
                if (at.It != start.It && WholeDay.AtOrAfter(at.When, start.When))
                {
                    first = Earlier(first, at.When);
                }
            }
        }

        // On the timeline of a family or a household the death of one child ends what began about that child, and no more.
        foreach (var death in _timeline.OfType(RecordTypes.Death))
        {
            if (!standard.OutlivesTheChild && death != start.It && IsLater(death.When, start.When) && death.Record.Subject == ((start.It ?? scope.Run?.Start)?.Record.Subject ?? _timeline.Subject))
            {
                first = Earlier(first, death.When);
            }
        }

        return first;
    }

    private static Moment Earlier(Moment? one, Moment other) => one is { } moment && moment <= other ? moment : other;

    /// <summary>What starts on the day of death, and does not say that it came before, is about it.</summary>
    private static bool IsLater(Moment death, Moment start) => death.Day > start.Day || (death.HasTime && start.HasTime && death.Instant > start.Instant);

    /// <summary>The stretches in which clocks of a standard may start, each with the spell that <c>while</c> names first. A fifth birthday to come has begun none.</summary>
    public List<Scope> Scopes(Test? scope)
    {
        if (scope is null)
        {
            return Everywhere;
        }

        var first = scope as InSpell ?? (scope as AllOf)?.Tests[0] as InSpell;
        if (first is null)
        {
            return ScopesOf(TruthOf(scope, new Asking()), null, []);
        }

        var spells = SpellsOf(first.Spell);
        if (spells.Count == 0)
        {
            return NoScopes;
        }

        var others = Truth.Always;
        for (var i = 1; scope is AllOf all && i < all.Tests.Count; i++)
        {
            others = others.And(TruthOf(all.Tests[i], new Asking()));
        }

        var scopes = new List<Scope>(spells.Count);
        foreach (var lived in spells)
        {
            ScopesOf(TruthOf(lived, first.Conditions, new Asking(Run: lived)).And(others), lived, scopes);
        }

        return scopes;
    }

    private List<Scope> ScopesOf(Truth truth, SpellInstance? run, List<Scope> scopes)
    {
        foreach (var stretch in truth.Stretches)
        {
            if (HasBegun(stretch))
            {
                scopes.Add(ScopeOf(stretch, run));
            }
        }

        return scopes;
    }

    /// <summary>What begins at the end of the day asked about begins on the next.</summary>
    private bool HasBegun(Stretch stretch) => stretch.From < Now;

    private Scope ScopeOf(Stretch stretch, SpellInstance? run)
    {
        Moment? ends = stretch.To == Point.Max || stretch.To > Now ? null : run is not null && stretch.To == run.To ? run.Until : MomentAt(stretch.To);
        var since = run is not null && stretch.From == run.From ? run.Since : MomentAt(stretch.From);
        return new Scope(stretch, run, ends, since);
    }

    public Moment MomentAt(Point point) => _timeline.At(point)?.When ?? Moment.On(point.Order == long.MaxValue ? Span.Days(point.Date, 1) : point.Date);
}

/// <summary>A stretch in which a standard applies.</summary>
/// <param name="Run">The spell that <c>while</c> names first; null for a scope of no one spell.</param>
/// <param name="Ends">When it stopped; null while it goes on.</param>
/// <param name="Since">When it began.</param>
internal sealed record Scope(Stretch Stretch, SpellInstance? Run, Moment? Ends, Moment Since)
{
    /// <summary>What tells its clocks from those of an earlier scope in the same spell; null where it begins with its spell.</summary>
    public string? Apart => Run is not null && Stretch.From != Run.From ? Since.ToString() : null;

    /// <summary>A start counts within the stretch, and on its first day whichever came first.</summary>
    public bool Takes(Occurrence start)
    {
        if (start.Spell is not null && Run is not null && start.Spell.Spell == Run.Spell)
        {
            return start.Spell == Run && Stretch.Contains(start.At);
        }

        return Stretch.Contains(start.At) || (start.At.Day == Stretch.From.Day && start.At < Stretch.From && !start.When.HasTime);
    }

    /// <summary>The first record of the scope, as something that happened.</summary>
    public Occurrence Start => new(Stretch.From, Since, Run?.Start, Run);
}
