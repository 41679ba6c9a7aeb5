using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>Visits: most in time, a few days late in school holidays and busy weeks, now and then with a child who was not there.</summary>
internal static class Visiting
{
    private const double OrdinaryLate = 0.06;

    private static readonly Mix<string> NotSeen = new((4, "no answer"), (2, "refused"), (3, "away"), (1, "asleep"));

    /// <summary>One visit to all. Says on which day the last of them had been seen.</summary>
    public static DateOnly Visit(Lived life, Holding holding, DateOnly day, string purpose, bool mustSee = false, DateOnly? until = null)
    {
        var dice = life.Dice;
        var worker = holding.Worker(day);
        var home = dice.Chance(0.78);
        var absent = mustSee || !dice.Chance(0.05) ? null : dice.Pick(holding.Group.Children);
        var recorded = dice.Chance(holding.Team(day).IsAgency ? 0.55 : 0.88) ? dice.Below(2) : dice.Between(3, 8);
        life.Each(holding.Group, "visit", day, worker, child => child == absent ? Missed(purpose, dice) : Seen(child, day, purpose, home, dice), written: recorded);
        if (absent is null || day.Work(2) is var again && (again > life.Last || again >= until))
        {
            return day;
        }

        // Whoever was not there is visited again within days, at school.
        life.Each(holding.Group, "visit", again, worker, child => child == absent ? Seen(child, again, purpose, false, dice) : null, written: 1);
        return day;
    }

    /// <summary>Visits at intervals of so many working days, from one on. Ends before the last day.</summary>
    public static void Regular(Lived life, Holding holding, DateOnly from, DateOnly to, string purpose, int every)
    {
        var end = Days.Earlier(to, life.Last.AddDays(1));
        for (var day = Next(life, holding, from, every); day < end; day = Next(life, holding, day, every))
        {
            Visit(life, holding, day, purpose, until: end);
        }
    }

    /// <summary>The next visit: some days early, or a few days late; agency teams are late more often.</summary>
    public static DateOnly Next(Lived life, Holding holding, DateOnly day, int every)
    {
        var late = holding.Team(day).IsAgency ? life.Rates.AgencyLate : OrdinaryLate;
        var dice = life.Dice;

        // A visit that could not be made is made up for within two working days: no child waits 20 in the ordinary way.
        return day.Work(dice.Chance(late) ? every + dice.Between(1, Math.Max(2, every / 3)) : every - dice.Between(0, Math.Max(1, every / 4)));
    }

    private static Facts Seen(Child child, DateOnly day, string purpose, bool home, Dice dice)
    {
        var alone = child.Age(day) < 4 ? "too young" : dice.Chance(0.93) ? "yes" : "declined";
        var facts = new Facts("purpose", purpose, "seen", "yes", "alone", alone, "place", home ? "home" : "school");
        if (home)
        {
            facts.With("bedroom-seen", dice.Chance(0.8));
        }

        return facts;
    }

    private static Facts Missed(string purpose, Dice dice) =>
        new("purpose", purpose, "seen", "no", "not-seen-reason", dice.Pick(NotSeen), "place", "home");
}
