using System.Collections;
using System.Collections.Concurrent;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>A promise that was kept within the month before the day.</summary>
/// <param name="Team">In whose figures it stands: the team of its due date.</param>
internal readonly record struct KeptLately(Standard Standard, string Team, bool IsLate);

/// <summary>
/// The clocks of every subject on a day as lists ask for them: those that run, are late or cannot be seen whole; of those that have ended no more than
/// what was late in them and how many were kept of late, for they are ten times as many. Renewing a few subjects copies nothing of the others.
/// </summary>
internal sealed class ServiceRows : IReadOnlyCollection<ClockRow>
{
    private readonly Subject[] _subjects;

    private readonly OfSubject[] _of;

    private ServiceRows(Subject[] subjects, OfSubject[] of) => (_subjects, _of, Count) = (subjects, of, of.Sum(one => one.Rows.Length));

    public static ServiceRows None { get; } = new([], []);

    /// <summary>How many are held.</summary>
    public int Count { get; }

    /// <summary>How many clocks were worked out, with those that have ended.</summary>
    public long WorkedOut => _of.Sum(one => (long)one.WorkedOut);

    /// <summary>Those that run or are late.</summary>
    public IEnumerable<ClockRow> Open => this.Where(row => row.Clock.IsOpen);

    /// <summary>Who is held by somebody on the day.</summary>
    public IEnumerable<(Subject Subject, Allocation By)> Held => _subjects.Zip(_of).Where(one => one.Second.By is not null).Select(one => (one.First, one.Second.By!));

    /// <summary>All that was or is late, also what has ended since.</summary>
    public IEnumerable<Breach> Breaches => _of.SelectMany(one => one.Breaches);

    /// <summary>The same of those whom the reader may see, each of whom is asked about once.</summary>
    public IEnumerable<ClockRow> OpenOf(Func<Subject, bool> may) => Of(may).SelectMany(one => one.Rows).Where(row => row.Clock.IsOpen);

    /// <summary>Those in which some workers or teams have a part: they hold the subject, held it on the due day, or answer for what is late.</summary>
    public IEnumerable<ClockRow> OpenNaming(params IReadOnlyList<string?> names) =>
        _of.Where(one => one.Rows.Length > 0 && names.Any(name => name is not null && one.Named.Contains(name))).SelectMany(one => one.Rows).Where(row => row.Clock.IsOpen);

    /// <summary>Those of standards that the sources show, due after the last day that they know of.</summary>
    public IEnumerable<ClockRow> UnobservedOf(Func<Subject, bool> may) => Of(may).SelectMany(one => one.Rows).Where(row => row.Clock.State == ClockState.NotObserved);

    public IEnumerable<KeptLately> KeptOf(Func<Subject, bool> may) => Of(may).SelectMany(one => one.Kept);

    /// <summary>Whose clock it was that was or is late; null where there is none.</summary>
    public Subject? WithBreach(string clock) => _of.FirstOrDefault(one => one.Late.Contains(clock))?.Breaches[0].Clock.Subject;

    public IReadOnlyList<Breach> BreachesOf(Subject subject) => Find(subject)?.Breaches ?? [];

    /// <summary>What else is worked out of a subject on the day, once until something is written about it or its clocks change: of nothing but those and its own records.</summary>
    public T Once<T>(Subject subject, Func<T> make)
        where T : class? => Find(subject) is { } one ? (T)one.Made.GetOrAdd(typeof(T), _ => make())! : make();

    /// <summary>Whether anything was worked out of a subject.</summary>
    public bool Knows(Subject subject) => Find(subject) is { WorkedOut: > 0 };

    /// <summary>The subjects whose clocks of hours run out later than an instant, and when.</summary>
    public IEnumerable<(DateTimeOffset Instant, Subject Subject)> RunningOutAfter(DateTimeOffset instant)
    {
        for (var i = 0; i < _subjects.Length; i++)
        {
            foreach (var hour in _of[i].Hours)
            {
                if (hour > instant)
                {
                    yield return (hour, _subjects[i]);
                }
            }
        }
    }

    /// <summary>These, with what was worked out of some subjects in place of what was known of them.</summary>
    public ServiceRows With(IReadOnlyDictionary<Subject, OfSubject> renewed)
    {
        if (renewed.Count == 0)
        {
            return this;
        }

        var (subjects, of) = (_subjects, (OfSubject[])_of.Clone());
        var added = renewed.Keys.Where(subject => Array.BinarySearch(_subjects, subject) < 0).ToList();
        if (added.Count > 0)
        {
            subjects = [.. _subjects, .. added];
            of = [.. of, .. added.Select(_ => OfSubject.None)];
            Array.Sort(subjects, of);
        }

        foreach (var (subject, rows) in renewed)
        {
            of[Array.BinarySearch(subjects, subject)] = rows;
        }

        return new ServiceRows(subjects, of);
    }

    public OfSubject? Find(Subject subject) => Array.BinarySearch(_subjects, subject) is var place and >= 0 ? _of[place] : null;

    public IEnumerator<ClockRow> GetEnumerator() => _of.SelectMany(one => one.Rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<OfSubject> Of(Func<Subject, bool> may)
    {
        for (var i = 0; i < _subjects.Length; i++)
        {
            if (_of[i].Rows.Length + _of[i].Kept.Length > 0 && may(_subjects[i]))
            {
                yield return _of[i];
            }
        }
    }
}

/// <summary>What is held of one subject's clocks on a day.</summary>
/// <param name="Rows">Those that are open, and those that the sources do not show any more.</param>
/// <param name="Hours">When open clocks of hours run out.</param>
/// <param name="By">Who holds the subject on the day.</param>
internal sealed record OfSubject(ClockRow[] Rows, Breach[] Breaches, KeptLately[] Kept, DateTimeOffset[] Hours, Allocation? By, int WorkedOut)
{
    /// <summary>Each subject has its own, for what is worked out besides is kept with it.</summary>
    public static OfSubject None => new([], [], [], [], null, 0);

    public ConcurrentDictionary<Type, object?> Made { get; } = [];

    /// <summary>The workers and teams that have a part in what is open; of a worker or a team, itself.</summary>
    public string[] Named { get; private init; } = [];

    /// <summary>The ids of what was or is late. They are hashes, and made when somebody asks.</summary>
    public IReadOnlySet<string> Late => Breaches.Length == 0 ? Nothing : (IReadOnlySet<string>)Made.GetOrAdd(typeof(IReadOnlySet<string>), _ => Breaches.Select(breach => breach.Clock.Id).ToHashSet())!;

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    /// <param name="all">Every clock of the subject.</param>
    public static OfSubject From(IReadOnlyList<ClockRow> all, Coverage coverage, DateOnly day)
    {
        if (all.Count == 0)
        {
            return None;
        }

        var month = day.AddMonths(-1);
        return new OfSubject(
            [.. all.Where(row => row.Clock.IsOpen || (row.Clock.State == ClockState.NotObserved && coverage.For(row.Clock.Standard).IsSeen))],
            [.. all.Where(row => row.Clock is { Breached: not null, State: not (ClockState.Superseded or ClockState.NotObserved) }).Select(row => new Breach(row.Clock, row.AtDue?.Worker))],
            [.. all.Where(row => row.Clock is { State: ClockState.Met or ClockState.MetLate, Met: { } met } && met.Day > month && met.Day <= day)
                .Select(row => new KeptLately(row.Clock.Standard, ClockWords.TeamOf(row, row.AtDue ?? row.Now), row.Clock.State == ClockState.MetLate))],
            [.. all.Where(row => row.Clock is { IsOpen: true, Due.HasTime: true }).Select(row => row.Clock.Due!.Value.Start)],
            all[0].Now,
            all.Count)
        {
            Named = [.. all.Where(row => row.Clock.IsOpen).SelectMany(Parts).OfType<string>().Distinct()],
        };
    }

    private static IEnumerable<string?> Parts(ClockRow row) =>
    [
        row.Clock.Subject.Kind is SubjectKind.Worker or SubjectKind.Team ? row.Clock.Subject.Id : null,
        row.Now?.Worker, row.Now?.Team, row.AtDue?.Worker, row.AtDue?.Team, .. row.Breach.ResponsibleNow.Select(who => who.Person),
    ];
}
