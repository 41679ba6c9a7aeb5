using System.Collections;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>The clocks of every subject, in the order of subjects. Renewing a few copies no row of the others.</summary>
internal sealed class ServiceRows : IReadOnlyList<ClockRow>
{
    private readonly Subject[] _subjects;

    private readonly IReadOnlyList<ClockRow>[] _rows;

    /// <summary>The place of each subject's first row, and after the last how many there are.</summary>
    private readonly int[] _starts;

    /// <summary>When a subject's open clocks of hours run out; null for the many who have none.</summary>
    private readonly DateTimeOffset[]?[] _hours;

    private ServiceRows(Subject[] subjects, IReadOnlyList<ClockRow>[] rows, DateTimeOffset[]?[] hours)
    {
        (_subjects, _rows, _hours, _starts) = (subjects, rows, hours, new int[rows.Length + 1]);
        for (var i = 0; i < rows.Length; i++)
        {
            _starts[i + 1] = _starts[i] + rows[i].Count;
        }
    }

    public static ServiceRows None { get; } = new([], [], []);

    public int Count => _starts[^1];

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

            return _rows[place][index - _starts[place]];
        }
    }

    public IReadOnlyList<ClockRow> Of(Subject subject) => Array.BinarySearch(_subjects, subject) is var place and >= 0 ? _rows[place] : [];

    /// <summary>The subjects whose clocks of hours run out later than an instant, and when.</summary>
    public IEnumerable<(DateTimeOffset Instant, Subject Subject)> RunningOutAfter(DateTimeOffset instant)
    {
        for (var i = 0; i < _subjects.Length; i++)
        {
            foreach (var hour in _hours[i] ?? [])
            {
                if (hour > instant)
                {
                    yield return (hour, _subjects[i]);
                }
            }
        }
    }

    /// <summary>These, with the rows of some subjects in place of what was known of them.</summary>
    public ServiceRows With(IReadOnlyDictionary<Subject, IReadOnlyList<ClockRow>> renewed)
    {
        var (subjects, rows, hours) = (_subjects, (IReadOnlyList<ClockRow>[])_rows.Clone(), (DateTimeOffset[]?[])_hours.Clone());
        var added = renewed.Keys.Where(subject => Array.BinarySearch(_subjects, subject) < 0).ToList();
        if (added.Count > 0)
        {
            subjects = [.. _subjects, .. added];
            rows = [.. rows, .. added.Select(_ => (IReadOnlyList<ClockRow>)[])];
            hours = [.. hours, .. added.Select(_ => (DateTimeOffset[]?)null)];
            var order = (Subject[])subjects.Clone();
            Array.Sort(order, hours);
            Array.Sort(subjects, rows);
        }

        foreach (var (subject, made) in renewed)
        {
            var place = Array.BinarySearch(subjects, subject);
            (rows[place], hours[place]) = (made, HoursOf(made));
        }

        return new ServiceRows(subjects, rows, hours);
    }

    private static DateTimeOffset[]? HoursOf(IReadOnlyList<ClockRow> rows)
    {
        List<DateTimeOffset>? hours = null;
        foreach (var row in rows)
        {
            if (row.Clock is { IsOpen: true, Due: { HasTime: true } due })
            {
                (hours ??= []).Add(due.Start);
            }
        }

        return hours?.ToArray();
    }

    public IEnumerator<ClockRow> GetEnumerator() => _rows.SelectMany(rows => rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
