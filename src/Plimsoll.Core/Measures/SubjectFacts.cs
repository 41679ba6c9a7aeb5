using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Measures;

/// <summary>All that measures read of one subject: its timeline, its clocks, and what its breaches asked of people.</summary>
public sealed record SubjectFacts(Timeline Timeline, IReadOnlyList<Clock> Clocks, IReadOnlyList<LadderFact> Ladder)
{
    public SubjectFacts(Timeline timeline, IReadOnlyList<Clock> clocks)
        : this(timeline, clocks, [])
    {
    }
}

/// <summary>The rows of one subject, each with the place of its measure and period among those asked about.</summary>
/// <param name="Teams">Every team that has held the subject.</param>
public sealed record SubjectRows(IReadOnlyList<(int Question, int Period, MeasureRow Row)> Rows, IReadOnlyList<string> Teams);

/// <summary>The first step of the ladder of one breach: whether it was answered, and whether that changed anything.</summary>
/// <param name="Answered"><c>in time</c>, <c>late</c>, <c>not yet</c> or <c>no</c>.</param>
/// <param name="Worked"><c>yes</c>, <c>no</c> or <c>not yet</c>: the missed event then happened, or the status moved; null where that is not worked out.</param>
/// <param name="Due">The last day to answer in time; null where it waits for a meeting.</param>
/// <param name="AnsweredOn">Null where nobody has.</param>
public sealed record LadderFact(Clock Clock, string Role, string Answered, string? Worked, DateOnly? Due = null, DateOnly? AnsweredOn = null)
{
    /// <summary>How it stood at the end of a day.</summary>
    public string AnsweredBy(DateOnly day) => AnsweredOn <= day ? Answered : Due < day ? "no" : "not yet";
}

/// <summary>A measure, and the periods of which a figure is asked.</summary>
public sealed record MeasureQuestion(Measure Measure, IReadOnlyList<Calendar.Period> Periods);
