using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>A young person who came alone from another country: a bed that night, a solicitor, the age that some do not believe, leave to stay.</summary>
internal static class Arrival
{
    public static void Run(Lived life, Holding holding, Child child, DateOnly day, DateOnly to)
    {
        var dice = new Dice(life.Seed, $"arrival {child.Id}");
        string Write(string type, DateOnly on, Facts facts, string? about = null) =>
            on >= to ? "" : life.Each(new Group([child]), type, on, holding.Worker(on), facts, about is null ? null : [about])[0];

        Write("unaccompanied-arrival", day, new Facts("by", dice.Chance(0.5) ? "found" : "transfer"));
        Write("communication-need", day, new Facts("step", "recorded", "interpreter-needed", "yes").WithSeveral("for-whom", "child"));
        Write("visit", day.Work(dice.Mostly(0.9, 0, 1, 2, 3)), new Facts("purpose", "care", "seen", "yes", "alone", "yes", "place", "home"));
        Write("immigration", day.Work(dice.Mostly(0.85, 3, 10, 11, 19)), new Facts("step", "solicitor instructed"));
        if (dice.Chance(0.35))
        {
            var raised = Write("age-dispute", day.Work(2), new Facts("step", "raised"));
            Write("age-dispute", day.Work(2).AddDays(dice.Mostly(0.7, 12, 28, 30, 70)).OnWork(), new Facts("step", "decided", "result", "child"), raised);
        }

        if (dice.Chance(0.3))
        {
            var referred = Write("national-transfer", day.Work(3), new Facts("step", "referred"));
            Write("national-transfer", day.Work(3).Work(dice.Mostly(0.8, 5, 10, 11, 20)), new Facts("step", "completed"), referred);
        }

        if (dice.Chance(0.4))
        {
            var concern = Write("concern", day.Work(4), new Facts("kind", "trafficking", "signs", "Does not say who paid for the journey, and was told to ring a number.", "who-noticed", "the social worker"));
            Write("referral-out", day.Work(4).Work(dice.Mostly(0.85, 0, 2, 3, 5)), new Facts("to", "trafficking mechanism", "guardian-told", "yes"), concern);
        }

        var leave = day.AddDays(dice.Between(60, 150)).OnWork();
        var expires = leave.AddDays(dice.Between(200, 400));
        if (expires >= to)
        {
            return;
        }

        Write("immigration", leave, new Facts("step", "leave granted").With("expires-on", expires));
        Write("immigration", expires.AddDays(-dice.Mostly(0.85, 95, 150, 20, 80)).OnWork(), new Facts("step", "application made"));
    }
}
