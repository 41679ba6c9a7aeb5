using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Oversight;

/// <summary>What one manager has answered and what it changed, in numbers, for the manager and who supervises them. No rank is made of it.</summary>
/// <param name="Owed">Steps that are theirs now.</param>
/// <param name="InTime">Steps that they answered in time.</param>
/// <param name="Late">Steps that they answered after the time was over.</param>
/// <param name="Missed">Steps that passed on their watch without an answer.</param>
/// <param name="Worked">Answers after which the missed event happened by the date, or the status moved.</param>
/// <param name="DidNotWork">Answers after which neither did.</param>
/// <param name="Open">Answers whose date has not come.</param>
public sealed record ManagerGrip(string Person, int Owed, int InTime, int Late, int Missed, int Worked, int DidNotWork, int Open);

/// <summary>Who noticed, and whether it changed anything.</summary>
public static class Grip
{
    /// <summary>The managers in order of name.</summary>
    public static IReadOnlyList<ManagerGrip> ByManager(IEnumerable<BreachStanding> breaches)
    {
        var all = new Dictionary<string, ManagerGrip>();
        foreach (var breach in breaches)
        {
            foreach (var step in breach.Steps.Where(step => step.Kind != StepAnswer.Told))
            {
                Count(all, step);
            }

            foreach (var person in breach.MissedBy.Select(missed => missed.Who.Person).OfType<string>())
            {
                var grip = Of(all, person);
                all[person] = grip with { Missed = grip.Missed + 1 };
            }
        }

        return [.. all.Values.OrderBy(grip => grip.Person, StringComparer.Ordinal)];
    }

    private static void Count(Dictionary<string, ManagerGrip> all, Answer step)
    {
        if (step.AnsweredBy is { Length: > 0 } by)
        {
            var grip = Of(all, by);
            all[by] = grip with
            {
                InTime = grip.InTime + (step.State == AnswerState.Answered ? 1 : 0),
                Late = grip.Late + (step.IsLate ? 1 : 0),
                Worked = grip.Worked + (step.Worked == true ? 1 : 0),
                DidNotWork = grip.DidNotWork + (step.Worked == false ? 1 : 0),
                Open = grip.Open + (step.Worked is null ? 1 : 0),
            };
        }

        foreach (var person in step.State is AnswerState.Owed or AnswerState.MovedUp ? step.Who.Select(who => who.Person).OfType<string>() : [])
        {
            var grip = Of(all, person);
            all[person] = grip with { Owed = grip.Owed + 1 };
        }
    }

    private static ManagerGrip Of(Dictionary<string, ManagerGrip> all, string person) => all.GetValueOrDefault(person) ?? new ManagerGrip(person, 0, 0, 0, 0, 0, 0, 0);
}
