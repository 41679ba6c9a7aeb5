using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// What must be true before a record is saved. A record that is there all the same (an import is never refused)
/// shows as breached on its date; one let through by an override has the time of the override.
/// </summary>
internal sealed class Gates(Reading reading, Standard standard)
{
    /// <summary>Whether the gate lets a record of the timeline through, judged on the timeline as it stands with it.</summary>
    public bool Allows(Entry entry)
    {
        if (!Concerns(entry))
        {
            return true;
        }

        return MetAt(reading.TruthOf(standard.Needs, new Asking(entry, Once: true)), entry.At, entry.When.HasTime) is not null || Overridden(entry);
    }

    /// <summary>Where the need is met as the record is saved: at its moment or, where it has a day and no time, on that day. Null where it is not.</summary>
    private static Point? MetAt(Truth truth, Point at, bool hasTime) => truth.At(at) ? at : !hasTime && FirstAfter(truth, at) is var later && later.Day == at.Day ? later : null;

    private bool Concerns(Entry entry) =>
        reading.Occurrences(standard.BeforeSaving!, new Asking()).Exists(at => at.It == entry) && IsAsked(entry);

    private bool IsAsked(Entry entry) => standard.When is null || reading.TruthOf(standard.When, new Asking(entry, Once: true)).At(entry.At);

    private bool Overridden(Entry entry) => standard.Unless is { } unless
        && (unless.Role is { } role
            ? entry.Record.Text(GateOverride.Reason) is not null && reading.Catalogue.IsOrIsAbove(entry.Record.Author?.Role, role)
            : reading.TruthOf(unless.Test, new Asking(entry, Once: true)).At(entry.At));

    public void Clocks(List<Clock> clocks)
    {
        var maker = new ClockMaker(reading, standard);
        foreach (var at in reading.Occurrences(standard.BeforeSaving!, new Asking()))
        {
            if (at.It is null || !IsAsked(at.It))
            {
                continue;
            }

            var truth = reading.TruthOf(standard.Needs, new Asking(at.It, Once: true));
            var met = truth.At(at.At) ? at.At : FirstAfter(truth, at.At);
            var answer = met == Point.Max || met > reading.Now ? null
                : new Occurrence(met, met == at.At ? at.When : Moment.On(met.Date), at.It);
            var overridden = Overridden(at.It);
            var due = overridden ? reading.Calendar.After(at.When, standard.Unless!.ThenWithin) : Moment.On(at.When.Day);
            clocks.Add(maker.Make(at.When, at.It, new DueLine(at.At, due), answer, null, onTheDay: !overridden));
        }
    }

    private static Point FirstAfter(Truth truth, Point at)
    {
        foreach (var stretch in truth.Stretches)
        {
            if (stretch.From > at)
            {
                return stretch.From;
            }
        }

        return Point.Max;
    }
}
