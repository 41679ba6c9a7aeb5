using System.Globalization;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// Thresholds that count: a number of open spells above a figure, for a time; or the time of a spell added up within a moving window.
/// What takes the count back under the figure answers, and so does what the standard names.
/// </summary>
internal sealed class Counts(Reading reading, Standard standard)
{
    private readonly Limits _limits = reading.Limits;

    private readonly ClockMaker _maker = new(reading, standard);

    private readonly Counting _counting = standard.Counts!;

    public IEnumerable<Clock> Clocks() => reading.Scopes(standard.While).SelectMany(scope => _counting.Unit is null ? Above(scope) : AddedUp(scope));

    /// <summary>What is counted at a place, and the figure that it must not go above; null where the standard does not hold there.</summary>
    public (decimal Count, decimal Limit)? At(Point at) => reading.Scopes(standard.While).Where(scope => scope.Stretch.Contains(at)).Select(scope => ((decimal, decimal)?)At(at, new Asking(scope.Run?.Start, Run: scope.Run))).FirstOrDefault();

    private (decimal Count, decimal Limit) At(Point at, Asking asking) =>
        (reading.SpellsOf(_counting.Spell).Where(lived => reading.TruthOf(lived, _counting.Conditions, asking).At(at)).Sum(WeightOf), FigureAt(at, asking));

    /// <summary>One clock for each time that the count goes above the figure; a second child more while it is above changes nothing.</summary>
    private IEnumerable<Clock> Above(Scope scope)
    {
        var asking = new Asking(scope.Run?.Start, Run: scope.Run);
        foreach (var over in Over(scope, asking).Stretches.ToArray())
        {
            var start = new Occurrence(over.From, reading.MomentAt(over.From), reading.Timeline.At(over.From));
            var due = standard.For is { } length ? reading.Calendar.After(start.When, length) : start.When;
            var ceased = reading.CeasesAt(standard, asking, start, scope);
            var back = over.To < scope.Stretch.To && over.To <= reading.Now ? new Occurrence(over.To, reading.MomentAt(over.To), reading.Timeline.At(over.To)) : null;
            var answer = reading.Answers(standard.MetBy, asking, start.When).Append(back).OfType<Occurrence>().MinBy(one => one.At);
            yield return _maker.Make(start.When, start.It, new DueLine(start.At, _ => due, [], reading.Now), answer, ceased, onTheDay: true);
        }
    }

    /// <summary>When the count is above the figure.</summary>
    private Truth Over(Scope scope, Asking asking)
    {
        var counted = reading.SpellsOf(_counting.Spell)
            .SelectMany(lived => reading.TruthOf(lived, _counting.Conditions, asking).And(Truth.Of(scope.Stretch)).Stretches.ToArray().Select(stretch => (stretch, weight: WeightOf(lived)))).ToList();
        var changes = new List<Point>();
        _limits.Changes(standard.Above!, asking, scope.Stretch, changes);
        var places = counted.SelectMany(one => new[] { one.stretch.From, one.stretch.To })
            .Concat(changes)
            .Concat(reading.Timeline.OfType(RecordTypes.EmploymentChange).Select(entry => entry.At).Where(scope.Stretch.Contains))
            .Distinct().Order().ToList();
        var over = new List<Stretch>();
        for (var i = 0; i < places.Count; i++)
        {
            var total = counted.Where(one => one.stretch.Contains(places[i])).Sum(one => one.weight);
            if (total > FigureAt(places[i], asking))
            {
                over.Add(new Stretch(places[i], i + 1 < places.Count ? places[i + 1] : scope.Stretch.To));
            }
        }

        return Truth.Of(over);
    }

    private decimal WeightOf(SpellInstance lived) =>
        _counting.Weight is { } field && lived.Start is { } start && decimal.TryParse(start.Record.Text(field), NumberStyles.Number, CultureInfo.InvariantCulture, out var weight) ? weight : 1;

    private decimal FigureAt(Point at, Asking asking)
    {
        var figure = _limits.Chosen(standard.Above!, asking, at);
        return figure.EachWholeTime ? figure.Number * WholeTime(at) : figure.Number;
    }

    /// <summary>The part of a full-time post, as last recorded; a whole one where nothing says so.</summary>
    private decimal WholeTime(Point at) =>
        reading.Timeline.OfType(RecordTypes.EmploymentChange).LastOrDefault(entry => entry.At <= at && entry.Record.Subject == reading.Timeline.Subject && entry.Record["fte"] is not null)?.Record.Text("fte") is { } text
        && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var part) ? part : 1;

    /// <summary>One clock for each time in the spell, due when the time added up within the window reaches the figure if it goes on.</summary>
    private IEnumerable<Clock> AddedUp(Scope scope)
    {
        var asking = new Asking(scope.Run?.Start, Run: scope.Run, Once: true);
        var before = new List<(DateTimeOffset From, DateTimeOffset To)>();
        foreach (var lived in reading.SpellsOf(_counting.Spell).Where(lived => scope.Stretch.Contains(lived.From) && reading.TruthOf(lived, _counting.Conditions, asking).At(lived.From)))
        {
            var start = new Occurrence(lived.From, lived.Since, lived.Start, lived);
            var answer = reading.Answers(standard.MetBy, asking with { It = lived.Start, Run = lived }, lived.Since) is [var first, ..] ? first : null;
            var ceased = reading.CeasesAt(standard, asking, start, scope);
            var reached = Reached(lived.Since.Start, before);
            var due = _counting.Unit == TimeUnit.Hour ? Moment.At(reached) : Moment.On(Moment.At(reached).Day);
            yield return _maker.Make(lived.Since, lived.Start, new DueLine(lived.From, _ => due, [], reading.Now), answer, ceased, onTheDay: !due.HasTime);

            // An end without a time is the end of its day: the longest it can have been. What is answered is not counted again.
            var until = answer is not null && (lived.Until is not { } end || answer.When < end) ? answer.When : lived.Until;
            if (until is { } last)
            {
                before.Add((lived.Since.Start, last.Instant ?? London.At(Span.Days(last.Day, 1), TimeOnly.MinValue)));
            }
        }
    }

    /// <summary>The sum never falls while the spell goes on: each hour adds one, and loses one while an earlier time leaves the window.</summary>
    private DateTimeOffset Reached(DateTimeOffset since, List<(DateTimeOffset From, DateTimeOffset To)> before)
    {
        var window = reading.Calendar.After(Moment.At(since), _counting.Within!.Value).Start - since;
        var wanted = TimeSpan.FromHours((double)(_limits.Chosen(standard.Above!, default, Point.StartOf(Moment.At(since).Day)).Number * (_counting.Unit == TimeUnit.Hour ? 1 : 24)));
        var turns = before.SelectMany(one => new[] { one.From + window, one.To + window }).Where(turn => turn > since).Order().ToList();
        var at = since;
        foreach (var turn in turns)
        {
            var left = wanted - Sum(at);
            if (left <= TimeSpan.Zero || (!Leaving(at) && at + left <= turn))
            {
                break;
            }

            at = turn;
        }

        var missing = wanted - Sum(at);
        return missing <= TimeSpan.Zero ? at : at + missing;

        TimeSpan Sum(DateTimeOffset now) => (now - since) + before.Aggregate(TimeSpan.Zero, (sum, one) => sum + Overlap(one, now));

        TimeSpan Overlap((DateTimeOffset From, DateTimeOffset To) one, DateTimeOffset now)
        {
            var from = one.From > now - window ? one.From : now - window;
            return one.To > from ? one.To - from : TimeSpan.Zero;
        }

        bool Leaving(DateTimeOffset now) => before.Exists(one => one.From <= now - window && now - window < one.To);
    }
}
