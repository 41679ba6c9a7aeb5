using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>Times at which a young person was missing, and the talk on return, in 72 hours more often than not.</summary>
internal static class Missing
{
    /// <summary>When it is noticed that somebody did not come home.</summary>
    private static readonly TimeOnly At = new(20, 25);

    public static void Episodes(Lived life, Holding holding, Child child, DateOnly from, DateOnly to, string missingFrom)
    {
        var dice = life.Dice;
        var end = Days.Earlier(to, life.Last.AddDays(-1));
        if (child.Age(from) < 11 || !dice.Chance(0.16))
        {
            return;
        }

        for (var day = from.AddDays(dice.Between(10, 90)); day < end && day < child.Eighteen; day = day.AddDays(dice.Between(14, 160)))
        {
            var hours = dice.Between(3, 60);
            var worker = holding.Worker(day);
            var started = life.Pen.WriteAt(child.Subject, "missing", day, At, worker, new Facts("step", "started", "exploitation-known", "no"));
            foreach (var (who, later) in new[] { ("police", 0), ("parents", dice.Mostly(0.92, 0, 1, 3, 4)), ("reviewing officer", dice.Mostly(0.88, 0, 1, 3, 5)) })
            {
                var facts = new Facts("who", who, "what", "missing", "how", "phone");
                _ = later == 0 ? life.Pen.WriteAt(child.Subject, "told", day, At, worker, facts, started) : life.Pen.Write(child.Subject, "told", day.AddDays(later), worker, facts, started);
            }

            var back = day.AddDays((20 + hours) / 24);
            var hour = new TimeOnly((20 + hours) % 24, 10);
            var ended = life.Pen.WriteAt(child.Subject, "missing", back, hour, worker, new Facts("step", "ended", "missing-from", missingFrom).With("hours", hours), started);
            if (hours >= 24)
            {
                var met = back.Work(1);
                var discussed = life.Pen.Write(child.Subject, "strategy-discussion", met, holding.Manager(met), new Facts("decision", "no further action", "immediate", "no").WithSeveral("attended", "social care manager", "police", "health"));
                life.Pen.Write(child.Subject, "document-sent", met.Work(1), holding.Manager(met), new Facts("kind", "strategy record", "to", "partners"), discussed);
            }

            var late = dice.Chance(0.34);
            var talked = back.AddDays(late ? dice.Between(4, 9) : dice.Between(1, 2));
            var held = dice.Chance(0.7);
            var talk = life.Pen.WriteAt(child.Subject, "return-interview", talked, new TimeOnly(9, 40), worker, held
                ? life.Told("return-interview", child, talked, new Facts("outcome", "held"), worker)
                : new Facts("outcome", "declined", "reason", "Did not want to talk about it."), ended);
            if (held)
            {
                life.Pen.Write(child.Subject, "document-sent", talked.Work(dice.Chance(0.9) ? dice.Between(1, 2) : dice.Between(3, 6)), worker, new Facts("kind", "return interview", "to", "partners"), talk);
            }
        }
    }
}
