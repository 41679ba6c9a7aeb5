using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>What answers a clock, and what ends it without an answer.</summary>
internal sealed partial class Reading
{
    /// <summary>
    /// The answers to a start, in order. The starting record never answers its own clock, unless the standard says <c>it</c>.
    /// </summary>
    public IReadOnlyList<Occurrence> Answers(Trigger? metBy, Asking asking, Moment start)
    {
        if (metBy is null)
        {
            return [];
        }

        var answers = new List<Occurrence>();
        foreach (var together in metBy.AnyOf)
        {
            if (together.AllOf.Count == 1)
            {
                answers.AddRange(After(together.AllOf[0], asking, start));
            }
            else
            {
                answers.AddRange(All(together, asking, start));
            }
        }

        return [.. answers.OrderBy(answer => answer.At)];
    }

    /// <summary>Met when the last of them has happened; then all of them are needed again.</summary>
    private IEnumerable<Occurrence> All(Together together, Asking asking, Moment start)
    {
        var parts = together.AllOf.Select(part => After(part, asking, start).ToList()).ToList();
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

    private IEnumerable<Occurrence> After(Event happens, Asking asking, Moment start) => happens switch
    {
        ItHappens or RecordingOfIt => Occurrences(happens, asking).Where(at => at.At <= Now),
        // "2nd plan" in an answer counts from the start.
        Nth { Within: null, InSpell: null } nth => After(nth.Of, asking, start).Skip(nth.Number - 1).Take(nth.OrLater ? int.MaxValue : 1),
        _ => Occurrences(happens, asking).Where(at => at.At <= Now && at.It != asking.It && !(at.It?.IsTakenBack ?? false) && WholeDay.AtOrAfter(at.When, start)).OrderBy(at => at.At),
    };

    /// <summary>Whether a test holds at a start, asked once. What has no record, such as a birthday, is the whole day.</summary>
    public bool Holds(Test test, Asking asking, Occurrence start) =>
        TruthOf(test, asking with { Once = true }).At(start.It is null ? new Point(start.At.Day, long.MaxValue - 1) : start.At);

    /// <summary>The moment a clock ends without an answer: its scope, <c>ceases on</c>, or death.</summary>
    public Moment? CeasesAt(Standard standard, Asking asking, Occurrence start, Scope scope)
    {
        var ends = new List<Moment>();
        if (scope.Ends is { } end)
        {
            ends.Add(end);
        }

        if (standard.CeasesOn is { } ceasesOn)
        {
            ends.AddRange(Occurrences(ceasesOn, asking).Where(at => at.It != start.It && WholeDay.AtOrAfter(at.When, start.When)).Select(at => at.When));
        }

        // On the timeline of a family or a household the death of one child ends what began about that child, and no more.
        ends.AddRange(timeline.OfType(RecordTypes.Death)
            .Where(death => !standard.OutlivesTheChild && death != start.It && IsLater(death.When, start.When) && death.Record.Subject == ((start.It ?? scope.Run?.Start)?.Record.Subject ?? timeline.Subject))
            .Select(death => death.When));
        return ends.Count == 0 ? null : ends.Min();
    }

    /// <summary>What starts on the day of death, and does not say that it came before, is about it.</summary>
    private static bool IsLater(Moment death, Moment start) => death.Day > start.Day || (death.HasTime && start.HasTime && death.Instant > start.Instant);

    /// <summary>The stretches in which clocks of a standard may start, each with the spell that <c>while</c> names first. A fifth birthday to come has begun none.</summary>
    public IEnumerable<Scope> Scopes(Test? scope) => Stretches(scope).Where(found => found.Stretch.From <= Now);

    private IEnumerable<Scope> Stretches(Test? scope)
    {
        if (scope is null)
        {
            return [new Scope(new Stretch(Point.Min, Point.Max), null, null, default)];
        }

        var first = scope as InSpell ?? (scope as AllOf)?.Tests[0] as InSpell;
        var rest = scope is AllOf all ? all.Tests.Skip(1) : [];
        if (first is null)
        {
            return TruthOf(scope, new Asking()).Stretches.Select(stretch => ScopeOf(stretch, null));
        }

        var others = rest.Aggregate(Truth.Always, (truth, one) => truth.And(TruthOf(one, new Asking())));
        return SpellsOf(first.Spell).SelectMany(lived => TruthOf(lived, first.Conditions, new Asking(Run: lived)).And(others).Stretches.Select(stretch => ScopeOf(stretch, lived)));
    }

    private Scope ScopeOf(Stretch stretch, SpellInstance? run)
    {
        Moment? ends = stretch.To == Point.Max || stretch.To > Now ? null : run is not null && stretch.To == run.To ? run.Until : MomentAt(stretch.To);
        var since = run is not null && stretch.From == run.From ? run.Since : MomentAt(stretch.From);
        return new Scope(stretch, run, ends, since);
    }

    public Moment MomentAt(Point point) => timeline.At(point)?.When ?? Moment.On(point.Order == long.MaxValue ? Span.Days(point.Date, 1) : point.Date);
}

/// <summary>A stretch in which a standard applies.</summary>
/// <param name="Run">The spell that <c>while</c> names first; null for a scope of no one spell.</param>
/// <param name="Ends">When it stopped; null while it goes on.</param>
/// <param name="Since">When it began.</param>
internal sealed record Scope(Stretch Stretch, SpellInstance? Run, Moment? Ends, Moment Since)
{
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
