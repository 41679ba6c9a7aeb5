using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Measures;

/// <summary>What the breaches of a subject asked of people first, as oversight answers it.</summary>
public static class LadderFacts
{
    /// <param name="around">Posts, meetings and go-live reviews; none where they are not at hand.</param>
    /// <param name="statusMoved">The days on which a status of the subject moved.</param>
    public static IReadOnlyList<LadderFact> Of(
        Answering answering, IReadOnlyList<Clock> clocks, Timeline timeline, DateOnly asAt, Surroundings? around = null, Func<IReadOnlyList<DateOnly>>? statusMoved = null)
    {
        var allocations = Allocations.Of(timeline);
        IReadOnlyList<Clock> seen = [.. clocks.Where(clock => clock.State is not (ClockState.Superseded or ClockState.NotObserved))];
        return [.. seen.Where(clock => clock.Breached is not null)
            .SelectMany(clock => answering.Standing(new BreachedClock(clock, timeline, allocations, seen) { StatusMoved = statusMoved }, asAt, around ?? Surroundings.None).Steps
                .Where(step => step.Kind != StepAnswer.Told).Take(1).Select(answer => Of(clock, answer)))];
    }

    private static LadderFact Of(Clock clock, Answer answer) => new(
        clock,
        answer.Role,
        answer.State switch
        {
            AnswerState.Answered => "in time",
            AnswerState.Owed or AnswerState.MovedUp => "not yet",
            _ => answer.AnsweredBy is null ? "no" : "late",
        },
        answer.MetOn is null ? null : answer.Worked switch { true => "yes", false => "no", null => "not yet" },
        answer.Due,
        answer.MetOn);
}
