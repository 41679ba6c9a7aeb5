using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.Life;

/// <summary>The legal gateway: a planning meeting, the letter, weeks in which the parents show what they can do, and the court if they cannot.</summary>
internal static class Legal
{
    /// <summary>Pre-proceedings beside the plan; says when a court is asked for an order and when it makes one, or null where it is not asked.</summary>
    public static (DateOnly Issued, DateOnly Ordered)? Run(Lived life, Holding holding, DateOnly from, bool toCourt)
    {
        var (dice, kids, head) = (life.Dice, holding.Group, life.Staff.Head(from));
        life.Each(kids, "meeting-booking", from, holding.Manager(from), new Facts("kind", "legal planning meeting", "step", "requested", "urgent", "no"));
        var met = dice.Chance(0.85) ? from.Work(dice.Between(4, 10)) : from.Work(dice.Between(12, 20));
        life.Each(kids, "legal-planning-meeting", met, head, new Facts("threshold-advice", "met", "decision", "start pre-proceedings", "early-permanence", "not yet"));
        var letter = dice.Chance(0.85) ? met.Work(dice.Between(2, 5)) : met.Work(dice.Between(6, 11));
        var letters = life.Each(kids, "letter-before-proceedings", letter, head, new Facts("family-meeting-offered", "yes"));
        InNeed.Network(life, holding, letter);
        var weeks = dice.Chance(0.8) ? dice.Between(11, 16) : dice.Between(17, 30);
        var end = letter.AddDays(weeks * 7).WorkBefore();
        Meeting(life, holding, letter.Work(dice.Chance(0.92) ? dice.Between(5, 10) : dice.Between(11, 15)), "first", "continue");
        for (var day = letter.AddDays(50).OnWork(); day < end; day = day.AddDays(dice.Between(38, 42)).WorkBefore())
        {
            Meeting(life, holding, day, "review", "continue");
        }

        if (weeks >= 12)
        {
            life.Each(kids, "senior-review", letter.AddDays(84), head, new Facts("kind", "pre-proceedings", "on-course", weeks <= 16 ? "yes" : "no"));
        }

        if (weeks > 16)
        {
            life.Each(kids, "extension", letter.AddDays(112).WorkBefore(), head, new Facts("of", "pre-proceedings", "reason", "An assessment of the grandmother is still to come.", "legal-advice", "yes").With("new-date", end));
        }

        if (!toCourt)
        {
            life.Each(kids, "pre-proceedings-end", end, head, new Facts("outcome", "step down"), letters, isEnd: true);
            return null;
        }

        Meeting(life, holding, end, "final", "issue");
        var issued = end.Work(dice.Between(3, 10));
        var applications = life.Each(kids, "court-application", issued, head, new Facts("kind", "care", "family-meeting-offered", "yes"));
        var ordered = issued.AddDays(dice.Chance(0.6) ? dice.Between(125, 181) : dice.Between(184, 300)).OnWork();
        var due = issued.AddDays(dice.Between(24, 60)).OnWork();
        var directions = life.Each(kids, "court-direction", issued.Work(4), head, new Facts("kind", "filing", "party", "local authority").With("due-date", due));
        life.Each(kids, "document-sent", due.Work(-dice.Mostly(0.85, 0, 4, -6, -1)), holding.Worker(due), new Facts("kind", "court document", "to", "court"), directions);
        life.Each(kids, "court-order", ordered, head, new Facts("kind", "care", "final", "yes"), applications);
        return (issued, ordered);
    }

    private static void Meeting(Lived life, Holding holding, DateOnly day, string kind, string decision)
    {
        life.Each(holding.Group, "contingency-plan", day, holding.Worker(day), new Facts("step", "confirmed", "owner", holding.Worker(day).Id, "viability-checked", "yes"));
        life.Each(holding.Group, "pre-proceedings-meeting", day, holding.Manager(day), new Facts("kind", kind, "parents-invited", "yes", "assessments-listed", "no", "decision", decision, "urgent", "no"));
    }
}
