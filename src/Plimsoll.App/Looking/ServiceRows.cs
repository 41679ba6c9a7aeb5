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

    private ServiceRows(Subject[] subjects, IReadOnlyList<ClockRow>[] rows)
    {
        (_subjects, _rows, _starts) = (subjects, rows, new int[rows.Length + 1]);
        for (var i = 0; i < rows.Length; i++)
        {
            _starts[i + 1] = _starts[i] + rows[i].Count;
        }
    }

    public static ServiceRows None { get; } = new([], []);

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

    /// <summary>These, with the rows of some subjects in place of what was known of them.</summary>
    public ServiceRows With(IReadOnlyDictionary<Subject, IReadOnlyList<ClockRow>> renewed)
    {
        var (subjects, rows) = (_subjects, (IReadOnlyList<ClockRow>[])_rows.Clone());
        var added = renewed.Keys.Where(subject => Array.BinarySearch(_subjects, subject) < 0).ToList();
        if (added.Count > 0)
        {
            subjects = [.. _subjects, .. added];
            rows = [.. rows, .. added.Select(_ => (IReadOnlyList<ClockRow>)[])];
            Array.Sort(subjects, rows);
        }

        foreach (var (subject, made) in renewed)
        {
            rows[Array.BinarySearch(subjects, subject)] = made;
        }

        return new ServiceRows(subjects, rows);
    }

    public IEnumerator<ClockRow> GetEnumerator() => _rows.SelectMany(rows => rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
