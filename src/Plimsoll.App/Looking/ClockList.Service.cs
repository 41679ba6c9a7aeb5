using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>The lists of the whole service: today's, tomorrow's ahead of midnight, and at most two of other days.</summary>
public sealed partial class ClockList
{
    private const int MostOtherDays = 2;

    private readonly Lock _holding = new();

    /// <summary>The one last asked for first.</summary>
    private readonly List<HeldDay> _held = [];

    private Moment? Now => time is null ? null : Moment.At(time.GetUtcNow());

    /// <summary>
    /// Every clock of the service that is open at the end of a day, or today at this minute, and those that the sources do not show any more. After an
    /// append the clocks of those it touches are worked out anew, and a clock of hours when its time has come. Those that have ended are worked out
    /// when they are asked for: <see cref="Rows(ClockQuery, Func{Subject, bool})"/>.
    /// </summary>
    /// <param name="knownAt">As known at an earlier instant.</param>
    public IReadOnlyCollection<ClockRow> Service(DateOnly day, DateTimeOffset? knownAt = null) => Brought(Held(day, knownAt)!, inBackground: false);

    /// <summary>The same, and what else is held.</summary>
    internal ServiceRows On(DateOnly day) => Brought(Held(day, null)!, inBackground: false);

    /// <summary>
    /// The same without waiting: the rows where they are at hand, and otherwise how far they have got. Whoever asks first has them begun,
    /// in the background. No more than two days beside today and tomorrow are held: a third takes the place of the one not asked for longest,
    /// and waits its turn while both are still being worked out.
    /// </summary>
    /// <param name="patience">So long it is waited for all the same: a small service needs no more.</param>
    public ServiceAnswer Ask(DateOnly day, DateTimeOffset? knownAt = null, TimeSpan patience = default)
    {
        if (Held(day, knownAt, inTurn: true) is not { } held)
        {
            return new ServiceAnswer(null, 0);
        }

        if (held.State is null)
        {
            var working = held.Begin(() => Brought(held, inBackground: true));
            Task.WaitAny([working], patience);
            if (working.IsFaulted && !held.IsStopped)
            {
                // Told once; whoever asks again has it begun again.
                held.Forget();
                working.GetAwaiter().GetResult();
            }

            if (!working.IsCompletedSuccessfully)
            {
                return new ServiceAnswer(null, held.Share);
            }
        }

        return new ServiceAnswer(Brought(held, inBackground: false), 1);
    }

    /// <summary>What a day that a page or a list asks about means: today is as it stands at this minute, another day as it ended.</summary>
    public Moment At(DateOnly day) => Now is { } now && now.Day == day ? now : Moment.On(day);

    /// <summary>Works out a day ahead of the midnight that begins it, so that nobody who comes in the morning waits.</summary>
    public void Prepare(DateOnly day) => Brought(Held(day, null)!, inBackground: false);

    /// <param name="inTurn">A day that has not begun waits while those in its place are being worked out: then there is none.</param>
    private HeldDay? Held(DateOnly day, DateTimeOffset? knownAt, bool inTurn = false)
    {
        lock (_holding)
        {
            var known = knownAt >= time?.GetUtcNow() ? null : knownAt;
            var today = Now?.Day;
            var held = _held.Find(one => one.Day == day && one.KnownAt == known);
            if (held is null && inTurn && _held.Count(one => !IsAtHand(one, today) && one.IsBeingWorkedOut) >= MostOtherDays)
            {
                return null;
            }

            held ??= new HeldDay(day, known);
            _held.Remove(held);
            _held.Insert(0, held);
            foreach (var gone in _held.Where(one => !IsAtHand(one, today)).Skip(MostOtherDays).ToList())
            {
                _held.Remove(gone);
                gone.Stop();
            }

            return held;
        }
    }

    /// <summary>Today and tomorrow are always held.</summary>
    private static bool IsAtHand(HeldDay one, DateOnly? today) => one.KnownAt is null && (one.Day == today || one.Day == today?.AddDays(1));

    private ServiceRows Brought(HeldDay held, bool inBackground)
    {
        overview.Follow();
        lock (held.Working)
        {
            var before = held.State;
            var followed = overview.Followed;
            // What was known at an instant stays so, unless something was erased since or who is one with whom has changed.
            if (before is null || (before.Followed != followed && !(held.KnownAt is not null && overview.TouchedSince(before.Followed) is not null)))
            {
                held.State = before = Renewed(held, before, followed, inBackground);
            }

            return Now is { } now && now.Day == held.Day && held.KnownAt is null ? Present(before, now) : before.Rows;
        }
    }

    private ServiceState Renewed(HeldDay held, ServiceState? before, long followed, bool inBackground)
    {
        var coverage = overview.Coverage(held.KnownAt);
        var reached = before is not null && held.KnownAt is null && ReferenceEquals(before.Coverage, coverage) ? overview.ReachedSince(before.Followed) : null;
        var query = new ClockQuery(Moment.On(held.Day), held.KnownAt, All: true);
        if (reached is null)
        {
            return new ServiceState(followed, coverage, Rows(ServiceRows.None, [.. overview.Subjects(held.KnownAt)], query, coverage, held, inBackground).Rows);
        }

        var (rows, renewed) = Rows(before!.Rows, [.. reached], query, coverage, held, inBackground);
        return (before.Present ?? before.Before) is not { } present ? new ServiceState(followed, coverage, rows) : new ServiceState(followed, coverage, rows)
        {
            Before = present with { Own = present.Own.Where(one => !renewed.Contains(one.Key)).ToDictionary() },
            Again = [.. present.Own.Keys.Where(renewed.Contains), .. before.Present is null ? before.Again : []],
        };
    }

    /// <summary>The rows with those of some worked out anew, and of those who see the breaches of children where these have changed.</summary>
    /// <param name="known">What has been worked out of others.</param>
    private (ServiceRows Rows, IReadOnlySet<Subject> Renewed) Rows(ServiceRows known, IReadOnlyList<Subject> changed, ClockQuery query, Coverage coverage, HeldDay? held, bool inBackground)
    {
        var around = overview.Surroundings(query.AsAt, query.KnownAt);
        var kinds = changed.ToLookup(subject => subject.Kind == SubjectKind.Child);
        held?.Expect(changed.Count);

        // The children first: those who hold them ask for their breaches.
        var ofChildren = WorkedOut(kinds[true], subject => Of(Rows(TimelineOf(subject, query), query, coverage, around, child => BreachesOf(child, query, coverage))), held, inBackground);
        var children = known.With(ofChildren);
        var seeing = ofChildren.Where(one => known.Count > 0 && !known.BreachesOf(one.Key).SequenceEqual(one.Value.Breaches))
            .SelectMany(one => overview.Touched(one.Key)).Where(subject => subject.Kind != SubjectKind.Child && known.Knows(subject));
        var others = WorkedOut(kinds[false].Concat(seeing).Distinct(), subject => Of(Rows(TimelineOf(subject, query), query, coverage, around, children.BreachesOf)), held, inBackground);
        return (children.With(others), ofChildren.Keys.Concat(others.Keys).ToHashSet());

        OfSubject Of(IReadOnlyList<ClockRow> rows) => OfSubject.From(rows, coverage, query.AsAt.Day);
    }

    private static Dictionary<Subject, OfSubject> WorkedOut(IEnumerable<Subject> subjects, Func<Subject, OfSubject> workOut, HeldDay? held, bool inBackground)
    {
        Subject[] all = [.. subjects];
        var made = new OfSubject[all.Length];
        Parallel.For(0, all.Length, i =>
        {
            if (inBackground)
            {
                held?.GoOn();
            }

            made[i] = workOut(all[i]);
            held?.Did();
        });
        return all.Zip(made).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>
    /// A day is held as it ends. Where a clock of hours runs out later today, its subject, and those who see its breach, stand as at this minute,
    /// until the hour is over or the next of them has run out.
    /// </summary>
    private ServiceRows Present(ServiceState state, Moment now)
    {
        if (state.Present is { } held && now.Start < held.Until)
        {
            return held.Rows;
        }

        var later = state.Rows.RunningOutAfter(now.Start).ToList();
        var hour = new DateTimeOffset(now.Start.UtcDateTime.Date.AddHours(now.Start.UtcDateTime.Hour + 1), TimeSpan.Zero);
        var until = later.Select(one => one.Instant).Append(hour).Min();
        var subjects = later.Select(one => one.Subject).ToHashSet();
        var own = new Dictionary<Subject, OfSubject>();
        if (state.Before is { } before && now.Start < before.Until)
        {
            own = before.Own.ToDictionary();
            subjects.UnionWith(state.Again);
        }

        var rows = state.Rows.With(own);
        var (all, renewed) = Rows(rows, [.. subjects.Where(subject => !own.ContainsKey(subject))], new ClockQuery(now, All: true), state.Coverage, null, inBackground: false);
        foreach (var subject in renewed)
        {
            own[subject] = all.Find(subject)!;
        }

        state.Present = new PresentRows(until, own, all);
        return all;
    }
}

/// <summary>The lists of a day, or how far they have got.</summary>
/// <param name="Rows">Null while they are being worked out.</param>
/// <param name="Share">From 0 to 1.</param>
public sealed record ServiceAnswer(IReadOnlyCollection<ClockRow>? Rows, double Share);
