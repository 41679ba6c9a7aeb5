using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>The assessment: 45 working days, most within, some not, and then with a manager's notes or without.</summary>
internal static class Assessing
{
    private const int Limit = 45;

    /// <summary>Working days from referral to signature.</summary>
    private static readonly Mix<(int From, int To)> Lengths = new((20, (12, 24)), (30, (25, 38)), (34, (39, 45)), (11, (46, 55)), (5, (56, 75)));

    public static DateOnly Length(Lived life, DateOnly referred) => life.Dice.Pick(Lengths) is var (from, to) ? referred.Work(life.Dice.Between(from, to)) : referred;

    /// <summary>Starts the assessment and sees the children.</summary>
    public static string[] Start(Lived life, Holding holding, DateOnly day, string[] decisions)
    {
        var started = life.Each(holding.Group, "assessment", day, holding.Worker(day), new Facts("step", "started", "kind", "child and family"), decisions);
        Visiting.Visit(life, holding, day.Work(life.Dice.Between(1, 4)), "assessment", mustSee: true);
        return started;
    }

    /// <summary>Finishes it: visits between, the analysis of harm, the signature, and what is owed where it is late.</summary>
    public static string[] Finish(Lived life, Holding holding, DateOnly referred, DateOnly signed, string[] decisions, string[] started, string outcome)
    {
        var dice = life.Dice;
        var due = referred.Work(Limit);
        Visiting.Regular(life, holding, referred.Work(8), signed, "assessment", 14);
        Grip.Supervise(life, holding, holding.From, signed, 4);
        if (signed > due && due < life.Last)
        {
            Late(life, holding, referred, due, signed, decisions);
        }

        var manager = holding.Manager(signed);
        var weights = life.Family.Weights;
        var abuse = weights.DomesticAbuse && dice.Chance(0.82);
        var neglect = weights.Neglect && dice.Chance(0.75);
        life.Each(holding.Group, "impact-analysis", signed.Work(-1), holding.Worker(signed), new Facts("chronology", dice.Forgets(0.02, signed, life.Last) ? "no" : "yes", "tool", neglect ? "graded care profile" : "domestic abuse scale").With("tool-score", dice.Between(1, 5)), started);

        var share = dice.Chance(0.85);
        Checkpoint(life, holding, referred.Work(dice.Mostly(0.88, 7, 10, 11, 15)), signed, "day 10");
        Checkpoint(life, holding, referred.Work(dice.Mostly(0.85, 26, 30, 31, 37)), signed, "day 30");
        var ids = life.Each(holding.Group, "assessment", signed, manager, child =>
        {
            var facts = new Facts("step", "authorised", "kind", "child and family", "outcome", outcome, "safe-to-share", share ? "yes" : "no");
            return Faults.WithoutFactor(life, child) ? facts : facts.WithSeveral("factors", Factors(child, weights, abuse, neglect, life.Family.Arrived, dice));
        }, started, written: 0);
        foreach (var child in holding.Group.Children.Where(child => signed <= child.Eighteen && Faults.WithoutFactor(life, child)))
        {
            life.Plant(Weakness.CensusFault, child.Subject, signed, signed, signed, holding.Team(signed));
        }

        if (share)
        {
            life.Each(holding.Group, "document-sent", signed.Work(dice.Mostly(0.88, 1, 5, 6, 12)), holding.Worker(signed), new Facts("kind", "assessment", "to", "family", "how", "in person"), ids);
        }

        return ids;
    }

    /// <summary>The manager stops twice and asks how the child is and what is missing.</summary>
    private static void Checkpoint(Lived life, Holding holding, DateOnly day, DateOnly signed, string which)
    {
        if (day < signed)
        {
            life.Each(holding.Group, "assessment-checkpoint", day, holding.Manager(day), new Facts("which", which, "seen", "yes").With("planned-end", Days.Later(day, signed)));
        }
    }

    /// <summary>
    /// After the breach the manager writes how the child is on the next working day, and every five after that. In some teams nobody does.
    /// </summary>
    public static void Late(Lived life, Holding holding, DateOnly referred, DateOnly due, DateOnly signed, string[] decisions)
    {
        var breached = due.AddDays(1);
        var team = holding.Team(breached);
        var weak = team.Name != "Assessment North" && life.Dice.Chance(life.Rates.LateAssessment);
        if (weak && signed > breached.Work(2))
        {
            foreach (var child in holding.Group.Children.Where(child => breached.Work(2) <= child.Eighteen))
            {
                life.Plant(Weakness.LateAssessment, child.Subject, referred, signed, breached.Work(1).AddDays(1), team);
            }

            // Once it is finished somebody writes why it was late, which helps nobody who waited.
            Grip.Note(life, holding, signed.Work(4), decisions, signed.Work(30));
            return;
        }

        for (var day = breached.OnWork(); day < signed && day <= life.Last; day = day.Work(life.Dice.Between(3, 5)))
        {
            life.Each(holding.Group, "management-oversight", day, holding.Manager(day), new Facts().With("end-date", Days.Later(day, day.Work(5))));
        }

        Grip.Note(life, holding, breached, decisions, signed);
    }

    /// <summary>Once a year a child who is still helped is assessed again.</summary>
    public static void Yearly(Lived life, Holding holding, DateOnly from, DateOnly to)
    {
        var dice = life.Dice;
        for (var day = from.AddDays(dice.Between(310, 335)).OnWork(); day < to && day <= life.Last; day = day.AddDays(dice.Between(330, 345)).OnWork())
        {
            var (signed, score) = (day.Work(dice.Between(9, 15)), dice.Between(1, 5));
            if (signed > to)
            {
                // Nobody begins what would go on after the case is closed, or the child grown up.
                continue;
            }

            var started = life.Each(holding.Group, "assessment", day, holding.Worker(day), child => signed > child.Eighteen ? null : new Facts("step", "started", "kind", "child and family"), life.Referrals(holding.Group));
            life.Each(holding.Group, "impact-analysis", signed.Work(-1), holding.Worker(signed), new Facts("chronology", "yes", "tool", "other").With("tool-score", score), started);
            life.Each(holding.Group, "assessment", signed, holding.Manager(signed), new Facts("step", "authorised", "kind", "child and family", "outcome", "care", "safe-to-share", "no").WithSeveral("factors", "20"), started, written: 0);
        }
    }

    private static List<string> Factors(Child child, Weights weights, bool abuse, bool neglect, bool arrived, Dice dice)
    {
        var factors = new List<string>();
        void Add(bool there, params string[] codes)
        {
            if (there)
            {
                factors.AddRange(codes);
            }
        }

        Add(abuse, "3B", "domestic abuse");
        Add(neglect, "16A", "neglect");
        Add(weights.ParentsMind && dice.Chance(0.85), "4B");
        Add(weights.Alcohol && dice.Chance(0.8), "1B");
        Add(weights.Drugs && dice.Chance(0.8), "2B");
        Add(weights.Emotional && dice.Chance(0.8), "17A");
        Add(weights.Physical && dice.Chance(0.8), "18C");
        Add(weights.ChildsMind && child.Born.Year < 2019, "4A");
        Add(weights.Exploited && child.Born.Year < 2016, "24A");
        Add(arrived, "9A");
        Add(factors.Count == 0, dice.Chance(0.5) ? "20" : "21");
        return factors;
    }
}
