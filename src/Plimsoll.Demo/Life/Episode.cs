using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>One referral of a family and all that follows from it, to the day on which the family is closed to social care.</summary>
internal sealed class Episode(Lived life, Group group, History history)
{
    private const double PlansToCare = 0.17;
    private const double CareAtOnce = 0.043;

    private readonly Dice _dice = life.Dice;

    /// <summary>How many assessments begin or end in an enquiry, and how many of those in a conference; more where there was a plan before.</summary>
    private double Enquiries => history.Plans > 0 ? 0.42 : 0.265;

    private double ToConference => history.Plans > 0 ? 0.5 : 0.225;

    private Workforce Staff => life.Staff;

    /// <param name="repeats">Harm of the same kind is back: the road to a second plan.</param>
    public DateOnly Run(DateOnly day, string source, string[] contacts, bool repeats)
    {
        _ = contacts;
        var isRepeat = history.Closed is { } closed && closed.AddMonths(12) > day;
        var (referrals, decisions, decided, goesOn) = FrontDoor.Refer(life, day, source, group, isRepeat);
        if (!goesOn && !repeats)
        {
            return decided;
        }

        var team = _dice.Pick(Staff.Assessment);
        var holding = new Holding(life, group, team, _dice.Chance(0.9) ? decided.Work(1) : decided.Work(_dice.Between(2, 4)));
        var started = Assessing.Start(life, holding, holding.From, decisions);
        var signed = Assessing.Length(life, day);
        var enquired = repeats || (!life.Family.Arrived && _dice.Chance(Enquiries));
        if (enquired)
        {
            var from = repeats || _dice.Chance(0.7) ? day.Work(_dice.Between(0, 2)) : day.Work(_dice.Between(5, 18));
            var enquiry = Enquiry.Run(life, holding, Days.Later(from, holding.From), referrals, repeats ? 1 : ToConference);
            if (enquiry.PlanMade)
            {
                signed = Days.Earlier(signed, enquiry.Conference.Work(-1));
                Assessing.Finish(life, holding, day, signed, decisions, started, "conference");
                return Protected(Pass(holding, Protecting(enquiry.Conference), enquiry.Conference), enquiry, referrals);
            }

            signed = Days.Later(signed, enquiry.Day.Work(1));
        }

        return Decided(holding, day, signed, decisions, started, referrals, enquired);
    }

    /// <summary>What the assessment finds where there is no protection plan.</summary>
    private DateOnly Decided(Holding holding, DateOnly day, DateOnly signed, string[] decisions, string[] started, string[] referrals, bool enquired)
    {
        if (life.Family.Arrived || _dice.Chance(CareAtOnce))
        {
            Assessing.Finish(life, holding, day, signed, decisions, started, "care");
            return Care(holding, group, life.Family.Arrived ? holding.From.AddDays(1) : signed, referrals, ordered: null, signed);
        }

        if (_dice.Chance(0.34))
        {
            var helped = _dice.Chance(0.35);
            Assessing.Finish(life, holding, day, signed, decisions, started, helped ? "early help" : "no further action");

            // The reasons "after assessment" say that nothing else was done; an enquiry is something.
            InNeed.Close(life, holding, signed, signed.Work(_dice.Below(4)), enquired ? "RC7" : helped ? "RC9" : "RC8");
            return helped ? EarlyHelp.Run(life, signed.Work(2)) : signed;
        }

        Assessing.Finish(life, holding, day, signed, decisions, started, "child in need");
        var disabled = group.Children[0].IsDisabled;
        var next = Pass(holding, disabled ? Staff.Disabled : Protecting(signed), signed);
        var worse = !disabled && _dice.Chance(0.08);
        var end = InNeed.Run(life, next, signed, referrals, stepDown: false, disabled, closes: !worse);
        if (!worse)
        {
            return end;
        }

        var enquiry = Enquiry.Run(life, next, end.Work(-9), referrals, 0.7);
        if (enquiry.PlanMade)
        {
            return Protected(next, enquiry, referrals);
        }

        var closed = Days.Later(end, enquiry.ToConference ? enquiry.Conference : enquiry.Day);
        InNeed.Close(life, next, closed, closed, "RC7");
        return closed;
    }

    /// <summary>A protection plan, and what comes after it: care for some, a plan in need for most, closing.</summary>
    private DateOnly Protected(Holding holding, Enquiry.Outcome enquiry, string[] referrals)
    {
        var endsInCare = _dice.Chance(PlansToCare);
        var closes = !endsInCare && _dice.Chance(0.12);
        var start = enquiry.Conference;
        if (history.PlanEnded is { } before && history.Incident is { } incident && incident > before && start <= before.AddMonths(24))
        {
            foreach (var child in group.Children.Where(child => history.OnPlan.Contains(child) && start < child.Eighteen))
            {
                if (history.IsPlanted)
                {
                    life.Plant(Weakness.RepeatPlan, child.Subject, before, start, start, holding.Team(start));
                }
            }
        }

        var end = new ProtectionPlan(life, holding, enquiry, referrals).Run(history.Plans, endsInCare ? "in care" : closes ? "moved" : "no longer needed");
        history.PlanOver(end, group);
        var long_ = end.DayNumber - start.DayNumber > 240;
        if (endsInCare || (long_ && _dice.Chance(0.15)))
        {
            var from = Days.Later(start.AddDays(30), end.AddDays(-170)).OnWork();
            var issued = Legal.Run(life, holding, from, endsInCare);
            if (endsInCare)
            {
                return Care(holding, group, Days.Later(end, issued!.Value.Issued.AddDays(-20)), referrals, issued.Value.Ordered, end);
            }
        }

        if (!closes)
        {
            return InNeed.Run(life, holding, end, referrals, stepDown: true, disabled: false, closes: true);
        }

        InNeed.Close(life, holding, end, end, "RC5");
        return end;
    }

    /// <summary>Some of the children come into care; the others stay at home with a plan.</summary>
    /// <param name="assessed">When the assessment was signed: no case is closed before it.</param>
    private DateOnly Care(Holding holding, Group all, DateOnly day, string[] referrals, DateOnly? ordered, DateOnly assessed)
    {
        holding.End(day, "moved team");
        var away = all.Children.Where((child, at) => (at == 0 || _dice.Chance(0.7)) && child.Eighteen.AddMonths(-3) > day).ToList();
        var home = all.Children.Except(away).ToList();
        var end = day;
        foreach (var child in away)
        {
            life.GoesAway(child);
            var one = new Group([child]);
            var held = new Holding(life, one, _dice.Pick(Staff.Care), day);
            var left = new InCare(life, held, child, day).Run(ordered);
            InNeed.Close(life, held, left, Days.Later(left, assessed), left >= child.Eighteen ? "RC7" : "RC3");
            new LeavingCare(life, child, day, left).Run();
            end = Days.Later(end, left);
            if (left < child.Eighteen.AddMonths(-12) && _dice.Chance(0.6))
            {
                life.ComesHome(child, left);
            }
        }

        return home.Count == 0 ? end : InNeed.Run(life, new Holding(life, new Group(home), Protecting(day), day), day, [.. home.Select(child => referrals[Place(all, child)])], stepDown: true, disabled: false, closes: true);
    }

    private static int Place(Group all, Child child) => Enumerable.Range(0, all.Children.Count).First(at => all.Children[at] == child);

    /// <summary>From one team to another: agreed, accepted, and the worker changes on that day.</summary>
    private Holding Pass(Holding from, Team to, DateOnly day)
    {
        var agreed = life.Each(group, "transfer", day.Work(_dice.Chance(0.94) ? -_dice.Between(1, 4) : -_dice.Between(6, 9)), from.Manager(day), new Facts("step", "agreed", "to-team", to.Name));
        life.Each(group, "transfer", day, to.Manager(day), new Facts("step", "accepted", "to-team", to.Name, "summary-current", "yes", "joint-visit", "yes", "child-told", "yes"), agreed);
        from.End(day, "moved team");
        return new Holding(life, group, to, day);
    }

    /// <summary>Any safeguarding team that is there on the day, and for some months to come: what came in and found nobody went to the agencies.</summary>
    private Team Protecting(DateOnly day)
    {
        var teams = Staff.Safeguarding.Where(team => team.On(day) && team.On(day.AddDays(20) > life.Last ? day : day.AddDays(20)))
            .SelectMany(team => Enumerable.Repeat(team, team.IsAgency ? 2 : 1)).ToList();
        return _dice.Pick(teams);
    }
}
