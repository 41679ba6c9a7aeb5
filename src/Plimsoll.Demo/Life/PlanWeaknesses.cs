using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.Life;

/// <summary>Which weaknesses one child protection plan has. They follow the team that holds it when it starts.</summary>
internal sealed class PlanWeaknesses
{
    private readonly Lived _life;
    private readonly Holding _holding;
    private readonly DateOnly _start;
    private readonly DateOnly _end;

    public PlanWeaknesses(Lived life, Holding holding, DateOnly start, DateOnly end)
    {
        (_life, _holding, _start, _end) = (life, holding, start, end);
        var (dice, team, rates) = (life.Dice, holding.Team(start), life.Rates);
        var unseen = dice.Chance(rates.Unseen);
        var still = dice.Chance(rates.StaticPlan);
        var bare = dice.Chance(rates.ContingencyMissing);
        var days = end.DayNumber - start.DayNumber;
        var at = dice.Between(30, 60);
        GapFrom = team.IsAgency && unseen && days > 150 && holding.Team(start.AddDays(at + 50)).IsAgency ? start.AddDays(at) : null;
        IsStatic = (team.IsAgency || team.Name == "Safeguarding East") && still && days > 160;
        NoContingency = (team.IsAgency || team.Name == "Safeguarding West") && bare;
        if (NoContingency)
        {
            foreach (var child in holding.Group.Children.Where(child => start < child.Eighteen))
            {
                life.Plant(Weakness.ContingencyMissing, child.Subject, start, end, start, team);
            }
        }
    }

    /// <summary>The day from which nobody sees the children for more than a month; null where they are seen.</summary>
    public DateOnly? GapFrom { get; }

    /// <summary>Nothing changes for months, and nobody challenges it.</summary>
    public bool IsStatic { get; }

    /// <summary>No conference and no core group writes down what happens if the plan fails.</summary>
    public bool NoContingency { get; }

    public void PlantGap(DateOnly seen, DateOnly next, DateOnly day)
    {
        foreach (var child in _holding.Group.Children.Where(child => day <= child.Eighteen && day < _end))
        {
            _life.Plant(Weakness.Unseen, child.Subject, seen, next, day, _holding.Team(day));
        }
    }

    /// <summary>It comes to light when the chair has had sixty days and has said nothing.</summary>
    public void PlantStatic(DateOnly from, DateOnly breached)
    {
        foreach (var child in _holding.Group.Children.Where(child => breached <= child.Eighteen && breached < _end))
        {
            _life.Plant(Weakness.StaticPlan, child.Subject, _start, from.AddDays(1), Days.Later(breached, from.AddDays(61)), _holding.Team(from));
        }
    }
}
