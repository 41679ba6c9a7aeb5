using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>A child in need plan: visits, meetings, and how it ends.</summary>
internal static class InNeed
{
    private static readonly Mix<(int From, int To)> Lengths = new((40, (60, 110)), (37, (110, 195)), (17, (195, 340)), (6, (340, 560)));

    private static readonly Mix<(int From, int To)> Disabled = new((50, (240, 500)), (50, (500, 1200)));

    /// <summary>After a protection plan: months in which the family shows that the change lasts.</summary>
    private static readonly Mix<(int From, int To)> AfterPlan = new((60, (80, 115)), (40, (115, 170)));

    /// <summary>Lives the plan and says on which day it is over.</summary>
    public static DateOnly Run(Lived life, Holding holding, DateOnly from, string[] referrals, bool stepDown, bool disabled, bool closes)
    {
        var (dice, kids) = (life.Dice, holding.Group);
        var agreed = stepDown ? from : dice.Chance(0.92) ? from.Work(dice.Between(3, 10)) : from.Work(dice.Between(11, 16));
        var (low, high) = dice.Pick(disabled ? Disabled : stepDown ? AfterPlan : Lengths);
        var end = agreed.AddDays(dice.Between(low, high)).OnWork();
        var plans = life.Each(kids, "plan", agreed, holding.Worker(agreed), disabled ? new Facts("kind", "child in need", "step", "agreed", "stable-package", "yes") : new Facts("kind", "child in need", "step", "agreed"), referrals);
        Visiting.Regular(life, holding, agreed, end, "child in need", disabled ? 38 : 20);
        Meetings(life, holding, agreed, end, stepDown);
        Network(life, holding, agreed);

        if (!disabled && agreed.AddMonths(9) is var nine && nine < end)
        {
            var heard = dice.Chance(0.86) ? nine : nine.AddDays(dice.Between(5, 40));
            life.Each(kids, "panel-decision", heard, holding.Manager(heard), new Facts("panel", "complex risk", "decision", "extend to"));
        }

        foreach (var child in kids.Children)
        {
            Exploited.Run(life, holding, child, agreed, end);
            if (disabled)
            {
                ShortBreaks(life, holding, child, agreed, end);
            }
        }

        Grip.Supervise(life, holding, agreed.AddDays(-20), end, 8);
        Assessing.Yearly(life, holding, agreed.AddDays(-20), end);
        Grip.Audit(life, kids, agreed, end);
        life.Each(kids, "plan", end, holding.Worker(end), new Facts("kind", "child in need", "step", "ended"), plans, isEnd: true);
        if (closes)
        {
            Close(life, holding, end, end, "RC7");
        }

        return end;
    }

    /// <summary>A night away each month for a disabled child, looked at every half year.</summary>
    private static void ShortBreaks(Lived life, Holding holding, Child child, DateOnly from, DateOnly end)
    {
        var dice = life.Dice;
        if (!child.IsDisabled)
        {
            return;
        }

        var one = new Group([child]);
        var began = from.AddDays(dice.Between(5, 40)).OnWork();
        var plan = life.Each(one, "plan", began, holding.Worker(began), new Facts("kind", "short breaks", "step", "agreed", "own-words", "Saturday nights at the house with the big bath."));
        for (var day = began.AddDays(dice.Mostly(0.88, 150, 180, 188, 230)).OnWork(); day < end; day = day.AddDays(dice.Mostly(0.88, 150, 180, 188, 230)).OnWork())
        {
            life.Each(one, "plan", day, holding.Worker(day), new Facts("kind", "short breaks", "step", "reviewed", "changed", "no"));
        }

        life.Each(one, "plan", end, holding.Worker(end), new Facts("kind", "short breaks", "step", "ended", "end-reason", "no longer needed"), plan, isEnd: true);
    }

    /// <summary>The family and whoever is near to it meet within weeks of a plan's start, or say that they would rather not.</summary>
    public static void Network(Lived life, Holding holding, DateOnly from)
    {
        var dice = life.Dice;
        var met = from.Work(dice.Chance(0.86) ? dice.Between(8, 19) : dice.Between(21, 45));
        life.Pen.Write(life.Family.Subject, "family-network", met, holding.Worker(met), dice.Chance(0.8)
            ? new Facts("step", "held", "plan", "Who comes when, and who is called first.")
            : new Facts("step", "declined"));
    }

    /// <summary>Closing is proposed by the worker and signed by the manager.</summary>
    public static void Close(Lived life, Holding holding, DateOnly proposed, DateOnly day, string reason)
    {
        var dice = life.Dice;
        var signed = Days.Later(day, proposed).OnWork();
        var ids = life.Each(holding.Group, "closure", proposed, holding.Worker(proposed), new Facts("step", "proposed"), isEnd: true);
        var closed = life.Each(holding.Group, "closure", signed, holding.Manager(signed), new Facts("step", "authorised", "reason", reason, "family-plan", dice.Forgets(0.01, signed, life.Last) ? "no" : "yes", "child-told", dice.Forgets(0.01, signed, life.Last) ? "no" : "yes"), ids, isEnd: true);
        Grip.Countersign(life, holding, signed, closed);
        holding.End(signed, "need met");
    }

    /// <summary>Every six weeks; the manager leads one each quarter. The first after a protection plan comes within ten working days.</summary>
    private static void Meetings(Lived life, Holding holding, DateOnly from, DateOnly end, bool stepDown)
    {
        var dice = life.Dice;
        var number = 0;
        var stop = Days.Earlier(end, life.Last.AddDays(1));
        for (var day = from.AddDays(stepDown ? dice.Between(6, 13) : dice.Between(33, 41)).WorkBefore(); day < stop; day = day.AddDays(dice.Chance(holding.Team(day).IsAgency ? 0.65 : 0.92) ? dice.Between(34, 41) : dice.Between(43, 56)).WorkBefore())
        {
            life.Each(holding.Group, "child-in-need-meeting", day, holding.Worker(day), new Facts("manager-led", number++ % 2 == 1 ? "yes" : "no", "progress", dice.Chance(0.6) ? "better" : "same"), written: dice.Below(4));
        }
    }
}
