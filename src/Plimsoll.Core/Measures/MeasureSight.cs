using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Measures;

/// <summary>Whether the sources carry what a measure counts. What they do not carry is not observed: its figure would be nought, and untrue.</summary>
public sealed class MeasureSight(Coverage coverage)
{
    /// <summary>All that the figure stands on is carried by some source.</summary>
    public bool Sees(Measure measure) => coverage.SeesAll || (Sees(measure.Counts) && coverage.Sees(measure.Where) && coverage.Sees(measure.Share)
        && (measure.FollowedBy is not { } followed || coverage.Sees(followed.Trigger)) && Sees(measure.Of));

    /// <summary>The sources reach to the end of a period, or to the day asked about where that comes first.</summary>
    public bool Reaches(Period period, DateOnly asAt) => coverage.Until is not { } until || (period.Last < asAt ? period.Last : asAt) <= until;

    private bool Sees(RowsOf rows) => rows switch
    {
        Happenings happenings => coverage.Sees(happenings.Trigger),
        OpenSpells open => coverage.SeesSpell(open.Spell, open.Conditions.IsEmpty ? null : open.Conditions),
        ClocksOf { Standard: { } standard } => coverage.IsSeen(standard),
        _ => true,
    };

    private bool Sees(RowValue? value) => value switch
    {
        LatestField latest => coverage.Sees(latest.Record with { Conditions = new Conditions([.. latest.Record.Conditions.Clauses, new Clause([new Present(latest.Field, true)])]) }),
        TimeSince time => coverage.Sees(time.From) && coverage.Sees(time.To),
        NumberOf number => coverage.Sees(number.Trigger),
        _ => true,
    };
}
