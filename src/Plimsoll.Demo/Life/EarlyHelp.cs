using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.Life;

/// <summary>Early help: accepted, assessed, a plan with the family, meetings, an end.</summary>
internal static class EarlyHelp
{
    /// <summary>Lives it and says when it ended.</summary>
    public static DateOnly Run(Lived life, DateOnly from)
    {
        var (dice, pen, family, team) = (life.Dice, life.Pen, life.Family.Subject, life.Staff.EarlyHelp);
        var seat = dice.Below(team.Seats.Count);
        var accepted = pen.Write(family, "early-help", from, team.Manager(from), new Facts("step", "accepted"));
        var assessed = dice.Chance(0.88) ? from.Work(dice.Between(14, 30)) : from.Work(dice.Between(31, 45));
        pen.Write(family, "early-help", assessed, team.Worker(seat, assessed), new Facts("step", "assessment completed"), accepted);
        var agreed = assessed.Work(dice.Between(0, 5));
        var plan = pen.Write(family, "plan", agreed, team.Worker(seat, agreed), new Facts("kind", "early help", "step", "agreed"));
        var end = agreed.AddDays(dice.Between(70, 330)).OnWork();
        for (var day = agreed.AddDays(dice.Between(34, 41)).WorkBefore(); day < end && day <= life.Last; day = day.AddDays(dice.Chance(0.9) ? dice.Between(35, 41) : dice.Between(44, 60)).WorkBefore())
        {
            pen.Write(family, "early-help-review", day, team.Worker(seat, day), new Facts("progress", dice.Chance(0.62) ? "better" : "same").WithSeveral("attended", "parents", "school"));
        }

        var kids = new Group(life.Home(agreed));
        for (var day = agreed.AddDays(dice.Between(18, 27)).WorkBefore(); kids.Children.Count > 0 && day < end && day <= life.Last; day = day.AddDays(dice.Mostly(0.87, 22, 27, 30, 42)).WorkBefore())
        {
            life.Each(kids, "visit", day, team.Worker(seat, day), child => new Facts("purpose", "early help", "seen", "yes", "alone", child.Age(day) < 4 ? "too young" : "yes", "place", "home"));
        }

        pen.Write(family, "plan", end, team.Worker(seat, end), new Facts("kind", "early help", "step", "ended"), plan);
        pen.Write(family, "early-help", end, team.Worker(seat, end), new Facts("step", "ended", "outcome", dice.Chance(0.6) ? "goals met" : dice.Chance(0.5) ? "partly" : "family withdrew"), accepted);
        return end;
    }
}
