using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>From the worry that a child suffers significant harm to the first conference.</summary>
internal static class Enquiry
{
    private static readonly string[] Present = ["social care manager", "police", "health"];

    /// <summary>What came of an enquiry, and the conference where one was held.</summary>
    public sealed record Outcome(DateOnly Day, bool ToConference, bool PlanMade, DateOnly Conference, string[] Conferences, string Category);

    /// <param name="from">When harm is suspected.</param>
    /// <param name="share">How many enquiries in a hundred go to conference.</param>
    public static Outcome Run(Lived life, Holding holding, DateOnly from, string[] referrals, double share)
    {
        var (dice, group) = (life.Dice, holding.Group);
        from = from.OnWork();
        var (worker, manager) = (holding.Worker(from), holding.Manager(from));
        var staysHome = dice.Chance(0.93);
        life.Each(group, "harm-suspected", from, worker, new Facts("immediate", "no", "child-stays-home", staysHome ? "yes" : "no"));
        var plans = staysHome ? life.Each(group, "safety-plan", from, worker, new Facts("kind", "immediate", "step", "agreed", "signed", dice.Forgets(0.03, from, life.Last) ? "no" : "yes")) : null;
        var day = dice.Chance(0.96) ? from.Work(dice.Below(2)) : from.Work(dice.Between(2, 4));
        var strategies = life.Each(group, "strategy-discussion", day, manager, new Facts("decision", "section 47", "immediate", "no").WithSeveral("attended", dice.Chance(0.35) ? [.. Present, "school"] : dice.Forgets(0.04, day, life.Last) ? Present[..2] : Present), referrals);
        life.Each(group, "document-sent", dice.Chance(0.94) ? day.Work(1) : day.Work(3), manager, new Facts("kind", "strategy record", "to", "partners"), strategies);
        Visiting.Visit(life, holding, dice.Chance(0.97) ? day.Work(dice.Below(2)) : day.Work(2), "section 47", mustSee: true);
        var recorded = day.Work(dice.Chance(0.96) ? dice.Between(6, 10) : dice.Between(14, 18));
        Visiting.Visit(life, holding, recorded, "section 47", mustSee: true);
        var toConference = dice.Chance(share);
        var came = toConference ? "conference" : dice.Chance(0.6) ? "child in need" : "no further action";
        var harm = toConference || dice.Chance(0.4) ? "substantiated" : "not substantiated";
        var outcomes = life.Each(group, "section-47-outcome", recorded, worker, new Facts("step", "recorded", "outcome", came, "harm", harm), strategies);
        var signed = dice.Chance(0.95) ? recorded.Work(dice.Below(2)) : recorded.Work(2);
        var authorised = life.Each(group, "section-47-outcome", signed, holding.Manager(signed), new Facts("step", "authorised", "outcome", came, "harm", harm), outcomes);
        Grip.Countersign(life, holding, recorded, outcomes);
        Grip.Countersign(life, holding, signed, authorised);
        if (plans is not null)
        {
            life.Each(group, "safety-plan", signed.Work(1), worker, new Facts("kind", "immediate", "step", "ended"), plans, isEnd: true);
        }

        return toConference ? Conference(life, holding, day, signed, strategies, authorised) : new Outcome(signed, false, false, signed, [], "");
    }

    /// <summary>The conferencing team is told on the next working day, or, in some teams, late; and then the conference is late too.</summary>
    private static Outcome Conference(Lived life, Holding holding, DateOnly strategy, DateOnly signed, string[] strategies, string[] authorised)
    {
        var (dice, group) = (life.Dice, holding.Group);
        var team = holding.Team(signed);
        var late = (team.IsAgency || team.Name is "Assessment South" or "Safeguarding West") && dice.Chance(life.Rates.LateNotification);
        var told = late ? signed.Work(dice.Between(4, 8)) : signed.Work(dice.Below(2));
        if (late)
        {
            Grip.Note(life, holding, signed.Work(1).AddDays(1), authorised, told);
            foreach (var child in group.Children.Where(child => signed.Work(2) <= child.Eighteen))
            {
                life.Plant(Weakness.LateNotification, child.Subject, signed, told, signed.Work(1).AddDays(1), team);
            }
        }

        var held = strategy.Work(late ? dice.Between(17, 22) : dice.Chance(0.94) ? dice.Between(12, 15) : dice.Between(16, 19));
        held = Days.Later(held, told.Work(4));
        var worker = holding.Worker(told);
        life.Each(group, "meeting-booking", told, worker, new Facts("kind", "initial conference", "step", "requested", "invite-list", "complete"));
        life.Each(group, "meeting-booking", told.Work(1), life.Staff.Reviewing.Worker(0, told), new Facts("kind", "initial conference", "step", "booked").With("planned-date", held));
        life.Each(group, "document-sent", dice.Chance(0.88) ? held.Work(-2) : held.Work(-1), worker, new Facts("kind", "conference report", "to", "family"));
        Visiting.Visit(life, holding, held.Work(-2), "section 47", mustSee: true);

        var due = strategy.Work(15);
        if (held > due)
        {
            Grip.Note(life, holding, due.AddDays(1), strategies, held);
        }

        var chair = life.Staff.Reviewing.Worker(life.Family.Number % life.Staff.Reviewing.Seats.Count, held);
        var made = dice.Chance(0.88);
        var category = dice.Pick(Categories(life.Family.Weights));
        var conferences = life.Each(group, "conference", held, chair, new Facts(
            "type", "initial", "held", "yes", "social-care-present", "yes", "decision", made ? "plan made" : "no plan", "category", category).With("other-agencies", dice.Forgets(0.03, held, life.Last) ? 1 : dice.Between(2, 5)), strategies, written: 0);
        Sent(life, group, held, chair, conferences);
        return new Outcome(signed, true, made, held, conferences, category);
    }

    /// <summary>The decisions go out the next working day, the record within twenty.</summary>
    public static void Sent(Lived life, Group group, DateOnly held, Worker chair, string[] conferences)
    {
        var dice = life.Dice;
        life.Each(group, "document-sent", dice.Chance(0.93) ? held.Work(1) : held.Work(dice.Between(2, 4)), chair, new Facts("kind", "conference decisions", "to", "family"), conferences);
        life.Each(group, "document-sent", dice.Chance(0.9) ? held.Work(dice.Between(8, 20)) : held.Work(dice.Between(21, 30)), chair, new Facts("kind", "conference record", "to", "family"), conferences);
    }

    private static Mix<string> Categories(Weights weights) => new(
        (weights.Neglect ? 75 : 35, "NEG"), (weights.DomesticAbuse || weights.Emotional ? 55 : 25, "EMO"), (weights.Physical ? 25 : 4, "PHY"), (weights.Exploited ? 15 : 4, "SAB"));
}
