using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.Life;

/// <summary>Managers: supervision of a child's case, oversight, notes on what is late, countersignatures.</summary>
internal static class Grip
{
    private const double OrdinaryLate = 0.07;
    private const double AgencySkips = 0.3;

    private static readonly string[] Causes = ["worker absence", "partner", "family", "court", "health", "recording only", "other"];

    private static readonly Mix<string> Decisions = new((84, "continue"), (6, "change of plan"), (4, "step down"), (3, "step up"), (3, "legal gateway"));

    /// <summary>Case supervision with oversight at regular intervals while the children are held. Agency teams leave some out.</summary>
    public static void Supervise(Lived life, Holding holding, DateOnly from, DateOnly to, int weeks)
    {
        var dice = life.Dice;
        var end = Days.Earlier(to, life.Last);
        for (var day = from; ;)
        {
            var late = dice.Chance(OrdinaryLate) ? dice.Between(2, 9) : -dice.Between(0, 6);
            day = day.AddDays((7 * weeks) + late).WorkBefore();
            if (day >= end)
            {
                return;
            }

            var manager = holding.Manager(day);
            if (holding.Team(day).IsAgency && dice.Chance(AgencySkips))
            {
                continue;
            }

            life.Each(holding.Group, "case-supervision", day, manager, new Facts("decision", dice.Pick(Decisions)), written: dice.Below(3));
            life.Each(holding.Group, "management-oversight", day, manager, new Facts(), written: dice.Below(3));
        }
    }

    /// <summary>The manager's note on a breach, in time as a rule; in agency teams late as a rule. What it is about is what started the clock.</summary>
    public static void Note(Lived life, Holding holding, DateOnly breached, string[] about, DateOnly newDate)
    {
        var dice = life.Dice;
        if (breached > life.Last)
        {
            return;
        }

        // Late ones are written in the end; on the last day the newest of them are still owed.
        var late = dice.Chance(holding.Team(breached).IsAgency ? 0.6 : 0.12);
        var day = breached.OnWork().Work(late ? dice.Between(3, 30) : dice.Below(2));
        life.Each(holding.Group, "oversight-note", day, holding.Manager(day), new Facts(
            "cause", dice.Pick(Causes), "decision", "do by new date", "pattern", "no").With("new-date", Days.Later(newDate, day)), about);
    }

    /// <summary>What an agency team decides is signed by a permanent manager too, though not always on the next day.</summary>
    public static void Countersign(Lived life, Holding holding, DateOnly day, string[] about)
    {
        var team = holding.Team(day);
        if (team.IsAgency)
        {
            var signed = life.Dice.Chance(0.65) ? day.Work(1) : day.Work(life.Dice.Between(2, 7));
            life.Each(holding.Group, "countersignature", signed, team.Senior(signed), new Facts("of", "decision"), about);
        }
    }

    /// <summary>A permanent service manager looks every four weeks at children on plans in an agency team, and misses some.</summary>
    public static void LookAtAgency(Lived life, Holding holding, DateOnly from, DateOnly to)
    {
        for (var day = from.AddDays(26).WorkBefore(); day < to && day <= life.Last; day = day.AddDays(life.Dice.Chance(0.2) ? 40 : 27).WorkBefore())
        {
            if (holding.Team(day) is { IsAgency: true } team)
            {
                life.Each(holding.Group, "senior-review", day, team.Senior(day), new Facts("kind", "agency team child"));
            }
        }
    }

    /// <summary>A file that is drawn for audit while it is open.</summary>
    public static void Audit(Lived life, Group group, DateOnly from, DateOnly to)
    {
        var dice = life.Dice;
        var end = Days.Earlier(to, life.Last);
        if (end.DayNumber - from.DayNumber < 60 || !dice.Chance(0.12))
        {
            return;
        }

        var day = from.AddDays(dice.Between(20, end.DayNumber - from.DayNumber - 20)).OnWork();
        var auditor = life.Staff.ManagerOfProtection.Holders[0];
        var one = new Group([group.Children[0]]);
        var grade = dice.Pick(Grades);
        var started = life.Each(one, "audit", day, auditor, new Facts("step", "started"));
        life.Each(one, "audit-feedback", day.Work(dice.Chance(0.86) ? dice.Between(2, 9) : dice.Between(11, 16)), auditor, new Facts().WithSeveral("given-by", "mother"), started);
        var submitted = life.Each(one, "audit", day.Work(10), auditor, new Facts("step", "submitted", "grade", grade, "immediate-concern", grade == "inadequate" ? "yes" : "no"), started);
        if (grade is "outstanding" or "inadequate")
        {
            var read = life.Each(one, "audit", day.Work(10).Work(dice.Mostly(0.85, 3, 10, 11, 18)), life.Staff.Principal.Holders[0], new Facts("step", "moderated", "grade", grade), submitted);
            if (grade == "inadequate")
            {
                life.Each(one, "audit", day.AddDays(dice.Mostly(0.8, 60, 95, 115, 150)), auditor, new Facts("step", "submitted", "grade", "requires improvement", "re-audit", "yes"), read);
                life.Each(one, "safety-response", day.Work(10), auditor, new Facts("child-safe", "Seen this afternoon at school, well and cross about the timetable.", "action", "The visit that was missed is made today.", "child-seen", "yes"), submitted);
            }
        }

        if (grade is "requires improvement" or "inadequate")
        {
            var set = life.Each(one, "action", day.Work(10), auditor, new Facts("source", "audit", "owner", auditor.Id, "grade", grade, "words", "Write the contingency with a trigger and a date."), submitted);
            var done = life.Each(one, "action-done", day.Work(10 + (grade == "inadequate" ? dice.Between(2, 7) : dice.Between(8, 24))), auditor, new Facts("source", "audit", "evidence", "Plan of the child", "effect", "The plan now says what happens if nothing changes.", "grade", grade), set);
            if (grade == "inadequate")
            {
                life.Each(one, "action-verified", day.Work(18).Work(dice.Mostly(0.85, 2, 9, 12, 20)), life.Staff.Principal.Holders[0], new Facts("evidence-seen", "yes", "words", "Read, and asked the family."), done);
            }
        }
    }

    private static readonly Mix<string> Grades = new((3, "outstanding"), (47, "good"), (42, "requires improvement"), (8, "inadequate"));
}
