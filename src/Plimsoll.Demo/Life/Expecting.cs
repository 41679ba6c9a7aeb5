using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>A child who is known before the birth: the assessment, advice of lawyers, a conference, the plan for the birth, and the first weeks.</summary>
internal sealed class Expecting(Lived life, Child child)
{
    private readonly Dice _dice = life.Dice;

    private readonly Group _one = new([child]);

    private DateOnly Due { get; } = child.Born.AddDays(life.Dice.Between(-6, 12));

    public void Live(DateOnly day)
    {
        var (referrals, decisions, decided, _) = FrontDoor.Refer(life, day, "health", _one, isRepeat: false, mustGoOn: true);
        life.Each(_one, "pregnancy", day, life.Staff.FrontDoor.Worker(0, day), new Facts("booked-late", _dice.Chance(0.25) ? "yes" : "no", "midwife", "Community team, Saltpan clinic", "mother", life.Family.Adults[0].Id).With("expected-date", Due));
        var holding = new Holding(life, _one, _dice.Pick(life.Staff.Assessment), decided.Work(_dice.Below(2)));
        var began = life.Each(_one, "assessment", decided.Work(_dice.Mostly(0.88, 1, 5, 6, 9)), holding.Worker(decided), new Facts("step", "started", "kind", "pre-birth"), decisions);
        var high = _dice.Chance(0.6);
        if (high)
        {
            Risk(holding, decided.Work(6));
        }

        var signed = Days.Earlier(decided.Work(_dice.Mostly(0.85, 26, 40, 44, 54)), child.Born.AddDays(-25)).OnWork();
        life.Each(_one, "impact-analysis", signed.Work(-1), holding.Worker(signed), new Facts("chronology", "yes", "tool", "other").With("tool-score", _dice.Between(2, 5)), began);
        life.Each(_one, "assessment", signed, holding.Manager(signed), new Facts("step", "authorised", "kind", "pre-birth", "outcome", high ? "conference" : "child in need", "safe-to-share", "no", "early-permanence", high && _dice.Chance(0.3) ? "yes" : "no", "at-birth", "Who is in the room, who is rung, and who goes home with whom.").WithSeveral("factors", _dice.Chance(0.5) ? "4B" : "2B", "20"), began);
        if (signed > day.Work(45) && day.Work(45) < life.Last)
        {
            Assessing.Late(life, holding, day, day.Work(45), signed, decisions);
        }

        Grip.Supervise(life, holding, holding.From, child.Born, 4);
        if (high)
        {
            Plan(holding, signed, referrals);
        }
        else
        {
            Needs(holding, signed, referrals);
        }
    }

    private void Risk(Holding holding, DateOnly day)
    {
        life.Each(_one, "risk-rating", day, holding.Manager(day), new Facts("kind", "unborn", "level", "high"));
        var met = Days.Later(day.Work(2), Due.AddDays(-112 + _dice.Mostly(0.75, -14, -2, 3, 20))).OnWork();
        life.Each(_one, "legal-planning-meeting", met, life.Staff.Head(met), new Facts("threshold-advice", "more needed", "decision", "more work", "early-permanence", "yes"));
    }

    private void Plan(Holding holding, DateOnly signed, string[] referrals)
    {
        life.Each(_one, "decision", signed.Work(1), holding.Manager(signed), new Facts("kind", "pre-birth", "decision", "conference"));
        var held = Days.Later(signed.Work(5), Due.AddDays(-70 - _dice.Mostly(0.8, 1, 12, -20, -5))).OnWork();
        held = Days.Earlier(held, child.Born.AddDays(-20).WorkBefore());
        var chair = life.Staff.Reviewing.Worker(life.Family.Number % life.Staff.Reviewing.Seats.Count, held);
        var conferences = life.Each(_one, "conference", held, chair, new Facts("type", "initial", "held", "yes", "social-care-present", "yes", "decision", "plan made", "category", "NEG").With("other-agencies", _dice.Between(2, 5)));
        Enquiry.Sent(life, _one, held, chair, conferences);
        var plan = new ProtectionPlan(life, holding, new Enquiry.Outcome(signed, true, true, held, conferences, "NEG"), referrals);
        Birth(holding);
        var end = plan.Run(0, "no longer needed", Days.Later(child.Born.AddDays(170), held.AddDays(200)).OnWork(), Reviewed(held));
        InNeed.Run(life, holding, end, referrals, stepDown: true, disabled: false, closes: true);
    }

    /// <summary>The first review: within weeks of the birth, and within three months of the plan.</summary>
    private DateOnly Reviewed(DateOnly start) => Days.Later(child.Born.Work(2), Days.Earlier(child.Born.Work(_dice.Between(10, 19)), start.AddMonths(3).AddDays(_dice.Mostly(0.85, -7, -2, 3, 15)).WorkBefore()));

    private void Needs(Holding holding, DateOnly signed, string[] referrals)
    {
        Birth(holding);
        var end = child.Born.AddDays(_dice.Between(60, 150)).OnWork();
        var plans = life.Each(_one, "plan", signed.Work(_dice.Between(2, 9)), holding.Worker(signed), new Facts("kind", "child in need", "step", "agreed"), referrals);
        Visiting.Regular(life, holding, child.Born.OnWork(), end, "child in need", 20);
        life.Each(_one, "plan", end, holding.Worker(end), new Facts("kind", "child in need", "step", "ended"), plans, isEnd: true);
        InNeed.Close(life, holding, end, end, "RC7");
    }

    private void Birth(Holding holding)
    {
        var shared = Due.AddDays(-42 - _dice.Mostly(0.8, 1, 12, -18, -3)).OnWork();
        life.Each(_one, "plan", shared, holding.Worker(shared), new Facts("kind", "birth", "step", "shared", "birth-people", "Mother, her sister, the ward and the duty desk. Nobody else without a call."));
        var born = child.Born;
        var hub = holding.Worker(born);
        life.Pen.Write(child.Subject, "child-details", born, hub, new Facts("sex", child.Sex, "ethnicity", child.Ethnicity, "nhs-number", Numbers.Nhs(child.Number), "unique-pupil-number", Numbers.Upn(born.Year + 4, child.Number)).With("birth-date", born));
        life.Pen.Write(child.Subject, "person-name", born, hub, new Facts("kind", "legal", "given", child.First, "family", child.Surname));
        life.Each(_one, "birth", born, holding.Worker(born), new Facts("early", born < Due.AddDays(-14) ? "yes" : "no", "words", "Both well. Fed within the hour; the ward saw nothing that worried it.").With("birth-date", born));
        var met = born.Work(_dice.Mostly(0.88, 1, 2, 3, 4));
        life.Each(_one, "hospital-discharge", born.Work(1), holding.Worker(born), new Facts("where-to", "home", "conditions", "Grandmother stays for the first fortnight.").With("planned-date", Days.Later(met, born.Work(3))));
        life.Each(_one, "meeting", met, holding.Manager(met), new Facts("kind", "hospital discharge", "words", "Ward, midwife, health visitor and both parents. Who visits on which day is on the fridge."));
    }
}
