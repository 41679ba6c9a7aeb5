using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Measuring;

/// <summary>A figure of one period, without what is behind it.</summary>
public sealed record PeriodFigure(Period Period, bool IsUnderWay, MeasureFigure Figure);

/// <summary>A measure over its periods, without what is behind its figures.</summary>
public sealed record MeasureOverTime(Measure Measure, IReadOnlyList<PeriodFigure> Figures);

/// <summary>
/// The figures of the last months, held: of all measures without their rows, and of the few that are looked at with them. Whoever may not know of
/// somebody gets figures without them: these are held apart.
/// </summary>
internal sealed class HeldMeasures
{
    /// <summary>With rows: of a large service each takes some megabytes.</summary>
    private const int Most = 4;

    private readonly Authority _authority;

    private readonly MeasureList _list;

    private readonly Kept<IReadOnlyList<MeasureOverTime>> _all = new(Most);

    private readonly Kept<MeasureResult> _each = new(Most);

    public HeldMeasures(Authority authority)
    {
        _authority = authority;
        _list = new MeasureList(authority.Overview, authority.Clocks, authority.Engine, LongWork.Processors);
    }

    public Task<Held<IReadOnlyList<MeasureOverTime>>?> AllAsync(Reader reader)
    {
        var hidden = _authority.Access.HiddenFrom(reader);
        return _all.Of(string.Join(' ', hidden), () => new(_authority, day => _list.Over([.. _authority.Catalogue.Measures.Values], Query(day, hidden)))).GetAsync();
    }

    public Task<Held<MeasureResult>?> OneAsync(Reader reader, Measure measure)
    {
        var hidden = _authority.Access.HiddenFrom(reader);
        return _each.Of($"{measure.Id} {string.Join(' ', hidden)}", () => new(_authority, day => _list.Evaluate([measure], Query(day, hidden))[0])).GetAsync();
    }

    public static MeasureQuery Query(DayView day) => new(day.AsAt.AddMonths(1 - RecordSignals.Months), day.AsAt);

    private MeasureQuery Query(DayView day, IReadOnlyList<Subject> hidden)
    {
        var (overview, without) = (_authority.Overview, hidden.ToHashSet());
        return Query(day) with { Exists = about => overview.IdOf(about) is var subject && !overview.IsSealed(subject) && !without.Contains(subject) };
    }

    /// <summary>The last few that were asked for, and those that somebody waits for.</summary>
    private sealed class Kept<T>(int most)
        where T : class
    {
        private readonly Lock _lock = new();

        private IReadOnlyList<(string Key, WorkedOut<T> Of)> _last = [];

        public WorkedOut<T> Of(string key, Func<WorkedOut<T>> make)
        {
            lock (_lock)
            {
                var held = _last.FirstOrDefault(one => one.Key == key).Of ?? make();
                var others = _last.Where(one => one.Key != key).ToList();
                _last = [(key, held), .. others.Where((one, place) => place < most - 1 || one.Of.IsUnderWay)];
                return held;
            }
        }
    }
}
