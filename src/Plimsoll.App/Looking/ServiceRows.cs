using System.Collections;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>The clocks of every subject, in the order of subjects. Renewing a few copies no row of the others.</summary>
internal sealed class ServiceRows : IReadOnlyList<ClockRow>
{
    private readonly Subject[] _subjects;

    private readonly OfSubject[] _of;

    /// <summary>The place of each subject's first row, and after the last how many there are.</summary>
    private readonly int[] _starts;

    private ServiceRows(Subject[] subjects, OfSubject[] of)
    {
        (_subjects, _of, _starts) = (subjects, of, new int[of.Length + 1]);
        for (var i = 0; i < of.Length; i++)
        {
            _starts[i + 1] = _starts[i] + of[i].All.Count;
        }
    }

    public static ServiceRows None { get; } = new([], []);

    public int Count => _starts[^1];

    /// <summary>Those that run or are late: what lists are made of, and few beside all.</summary>
    public IEnumerable<ClockRow> Open => _of.SelectMany(one => one.Open);

    /// <summary>Who is held by somebody on the day.</summary>
    public IEnumerable<(Subject Subject, Allocation By)> Held => _subjects.Zip(_of).Where(one => one.Second.By is not null).Select(one => (one.First, one.Second.By!));

    /// <summary>Those of standards that the sources show, due after the last day that they know of.</summary>
    public IEnumerable<ClockRow> Unobserved => _of.SelectMany(one => one.Unobserved);

    public ClockRow this[int index]
    {
        get
        {
            var place = Array.BinarySearch(_starts, index);
            place = place < 0 ? ~place - 1 : place;
            while (_starts[place + 1] == index)
            {
                place++;
            }

            return _of[place].All[index - _starts[place]];
        }
    }

    public IReadOnlyList<ClockRow> Of(Subject subject) => Array.BinarySearch(_subjects, subject) is var place and >= 0 ? _of[place].All : [];

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

    /// <summary>These, with the rows of some subjects in place of what was known of them.</summary>
    public ServiceRows With(IReadOnlyDictionary<Subject, IReadOnlyList<ClockRow>> renewed, Coverage coverage)
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
            of = [.. of, .. added.Select(_ => default(OfSubject))];
            Array.Sort(subjects, of);
        }

        foreach (var (subject, rows) in renewed)
        {
            of[Array.BinarySearch(subjects, subject)] = OfSubject.From(rows, coverage);
        }

        return new ServiceRows(subjects, of);
    }

    public IEnumerator<ClockRow> GetEnumerator() => _of.SelectMany(one => one.All).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The rows of one subject, and those of them that are asked for often.</summary>
    /// <param name="Hours">When open clocks of hours run out.</param>
    /// <param name="By">Who holds the subject on the day.</param>
    private readonly record struct OfSubject(IReadOnlyList<ClockRow> All, ClockRow[] Open, ClockRow[] Unobserved, DateTimeOffset[] Hours, Allocation? By)
    {
        public static OfSubject From(IReadOnlyList<ClockRow> rows, Coverage coverage) => new(
            rows,
            [.. rows.Where(row => row.Clock.IsOpen)],
            [.. rows.Where(row => row.Clock.State == ClockState.NotObserved && coverage.For(row.Clock.Standard).IsSeen)],
            [.. rows.Where(row => row.Clock is { IsOpen: true, Due.HasTime: true }).Select(row => row.Clock.Due!.Value.Start)],
            rows.Count == 0 ? null : rows[0].Now);
    }
}
