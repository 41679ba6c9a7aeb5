using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>The life of one family as the service knows it: who they are, and every time that somebody worries about them.</summary>
internal sealed class FamilyLife(Lived life)
{
    private const int MostContacts = 40;

    private static readonly Mix<(int From, int To)> Pauses = new((54, (5, 60)), (25, (60, 200)), (12, (200, 600)), (9, (600, 2000)));

    private readonly Dice _dice = life.Dice;
    private readonly History _history = new();

    public void Live()
    {
        var day = life.Family.Enters;
        Details(day);
        if (life.Family.Expecting)
        {
            new Expecting(life, life.Family.Children[0]).Live(day);
            return;
        }

        Story(day);
        foreach (var child in life.Family.Children)
        {
            new Beside(life, child).Live();
        }
    }

    private void Story(DateOnly day)
    {
        var planned = (DateOnly?)null;
        for (var turn = 0; turn < MostContacts && day <= life.Last; turn++)
        {
            var home = life.Home(day);
            if (home.Count == 0)
            {
                return;
            }

            var group = new Group([.. home.Where((_, at) => at == 0 || planned is not null || _dice.Chance(0.88))]);
            day = planned is not null ? Again(day, group) : Worried(day, group);
            planned = Repeat(day);
            if (planned is null && !_dice.Chance(0.79))
            {
                return;
            }

            var (low, high) = _dice.Pick(Pauses);
            day = planned ?? day.AddDays(_dice.Between(low, high)).OnWork();
        }
    }

    private DateOnly Worried(DateOnly day, Group group)
    {
        var (outcome, decided, source, contacts) = FrontDoor.Contact(life, day, group);
        switch (outcome)
        {
            case Answered.Referral:
                if (source == "police" && life.Family.Weights.DomesticAbuse && _dice.Chance(0.6))
                {
                    Incident(decided, group);
                }

                _history.Closed = new Episode(life, group, _history).Run(decided, source, contacts, repeats: false);
                return _history.Closed.Value;
            case Answered.EarlyHelp:
                return EarlyHelp.Run(life, decided.Work(1));
            default:
                return decided;
        }
    }

    /// <summary>Domestic abuse is back: the police tell of it, and a second plan follows.</summary>
    private DateOnly Again(DateOnly day, Group group)
    {
        Incident(day, group);
        _history.IsPlanted = true;
        _history.Closed = new Episode(life, group, _history).Run(day, "police", [], repeats: true);
        _history.IsPlanted = false;
        return _history.Closed.Value;
    }

    /// <summary>The day on which it comes back, where a plan has just ended in a family with domestic abuse and this one is to have a second.</summary>
    private DateOnly? Repeat(DateOnly day) =>
        _history.Plans == 1 && _history.PlanEnded is { } ended && _history.Closed == day && life.Family.Weights.DomesticAbuse && day < ended.AddMonths(16) && _dice.Chance(life.Rates.RepeatPlan)
            ? day.AddDays(_dice.Between(30, 150)).OnWork()
            : null;

    private void Incident(DateOnly day, Group group)
    {
        _history.Incident = day;
        var worker = life.Staff.FrontDoor.Worker(0, day);
        var events = life.Each(group, "significant-event", day, worker, new Facts("kind", "domestic abuse incident"));
        life.Each(group, "decision", day.Work(_dice.Chance(0.9) ? _dice.Between(1, 9) : _dice.Between(11, 16)), life.Staff.FrontDoor.Manager(day), new Facts("kind", "update", "decision", "agree"), events);
    }

    private void Details(DateOnly day)
    {
        var hub = life.Staff.FrontDoor.Worker(2, day);
        new Identities(life).Write(day, hub);

        if (life.Family.Expecting)
        {
            var unborn = life.Family.Children[0];
            life.Pen.Write(unborn.Subject, "child-details", day, hub, new Facts("sex", "U", "ethnicity", "NOBT"));
            return;
        }

        foreach (var child in life.Family.Children)
        {
            var upn = Numbers.Upn(child.Born.Year + 4, child.Number);
            var wrong = Faults.WrongUpn(life, child);
            var odd = Faults.WrongEthnicity(life, child);
            life.Pen.Write(child.Subject, "child-details", day, hub, new Facts(
                "sex", child.Sex, "ethnicity", odd ? "WBRT" : child.Ethnicity, "nhs-number", Numbers.Nhs(child.Number), "unique-pupil-number", wrong ? $"{(upn[0] == 'A' ? 'B' : 'A')}{upn[1..]}" : upn).With("birth-date", child.Born));
            if (wrong || odd)
            {
                life.Plant(Weakness.CensusFault, child.Subject, day, day, day, null);
            }

            if (child.IsDisabled)
            {
                life.Pen.Write(child.Subject, "disability", day, hub, new Facts("step", "recorded", "adult-needs-likely", "no").WithSeveral("kinds", _dice.Pick(Kinds)));
            }
        }
    }

    private static readonly string[] Kinds = ["MOB", "LD", "COMM", "AUT", "BEH", "HEAR", "VIS"];
}
