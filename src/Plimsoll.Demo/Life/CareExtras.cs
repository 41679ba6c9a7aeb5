using Plimsoll.Core.Calendar;
using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>What else a child in care is owed: a permanent home, a life story, a place at school, agreement that is still agreement, words before a review.</summary>
internal sealed class CareExtras(Lived life, Holding holding, Child child, DateOnly start, DateOnly end, DateOnly? agreedUntil)
{
    private readonly Dice _dice = new(life.Seed, $"care {child.Id} {start.DayNumber}");

    private readonly Group _one = new([child]);

    private Worker Service(DateOnly day) => life.Staff.ManagerOfCare.On(day)!;

    public void Run()
    {
        Write("life-story", start.AddDays(_dice.Mostly(0.85, 60, 175, 190, 260)).OnWork(), new Facts("step", "started"));
        Permanence();
        if (agreedUntil is { } stop)
        {
            var number = 0;
            for (var day = start.AddDays(_dice.Mostly(0.85, 34, 41, 45, 55)).OnWork(); day < stop; day = day.AddDays(number++ == 0 ? _dice.Mostly(0.85, 34, 41, 46, 60) : _dice.Mostly(0.85, 78, 89, 95, 120)).WorkBefore())
            {
                Write("senior-review", day, new Facts("kind", "section 20", "legal-advice", "yes", "on-course", "yes"), by: Service(day));
            }
        }

        School();
        Moves();
        Growing();
    }

    private void Permanence()
    {
        var number = 0;
        var until = Days.Earlier(end, start.AddDays(_dice.Between(200, 700)));
        for (var day = start.AddDays(_dice.Mostly(0.88, 32, 41, 44, 60)).OnWork(); day < until; day = day.AddDays(number++ == 0 ? _dice.Mostly(0.88, 34, 41, 44, 60) : _dice.Mostly(0.88, 46, 55, 58, 80)).WorkBefore())
        {
            Write("meeting", day, new Facts("kind", "permanence", "words", number < 2 ? "Three ways home, and one way on. Each has a name and a date." : "One way is left. What has to happen by the next review is written below."));
            var met = day.AddDays(_dice.Between(1, 4)).OnWork();
            var heard = Write("panel-discussion", met, new Facts("panel", "permanence", "why-here", "The plan beside the plan"), by: life.Staff.Head(day));
            Write("panel-decision", met.Work(_dice.Mostly(0.96, 0, 2, 3, 7)), new Facts("panel", "permanence", "decision", "do by", "owner", holding.Worker(met).Id, "if-not", "Back here in four weeks, with the head of service.").With("by-when", met.AddDays(42)), heard, life.Staff.Head(day));
        }

        if (until < end)
        {
            Write("plan", until.OnWork(), new Facts("kind", "permanence", "step", "completed", "route", child.Age(until) < 12 ? "special guardianship" : "long-term fostering"));
        }
    }

    private void School()
    {
        if (child.Age(start) is < 5 or > 14)
        {
            return;
        }

        var first = Write("school-record", start, new Facts("step", "started", "school", "school-1", "full-time", "yes", "encompass", "yes"));
        if (_dice.Chance(0.3) && start.AddDays(200) is var left && left < end)
        {
            Write("school-record", left.OnSchool(), new Facts("step", "ended", "school", "school-1", "full-time", "yes"), first);
            Write("school-record", SchoolCalendar.England.NextSchoolDayOnOrAfter(left.AddDays(_dice.Mostly(0.75, 6, 25, 45, 80))), new Facts("step", "started", "school", "school-2", "full-time", "yes"));
        }

        if (_dice.Chance(0.35))
        {
            var day = start.AddDays(_dice.Between(60, 200)).OnSchool();
            Write("attendance", day, new Facts().With("weeks", 4).With("rate", 68 + _dice.Below(21)));
            Write("plan", day.AddDays(_dice.Mostly(0.8, 3, 12, 16, 35)).OnSchool(), new Facts("kind", "attendance", "step", "agreed"));
        }
    }

    private void Moves()
    {
        if (_dice.Chance(0.3))
        {
            var day = start.AddDays(_dice.Between(25, 240)).OnWork();
            Write("concern", day, new Facts("kind", "placement", "signs", "Shouting at bedtime, and a carer who asked twice for help.", "who-noticed", "the carer"));
            Write("meeting", day.Work(_dice.Mostly(0.8, 1, 5, 6, 11)), new Facts("kind", "stability", "words", "What would let this last: sleep, a break on Saturdays, one person to ring."));
        }

        if (_dice.Chance(0.5))
        {
            var sought = start.Work(-_dice.Between(4, 6));
            var asked = Write("placement-request", sought, new Facts("step", "asked", "needs", "Near the school, with room for contact twice a week."));
            Write("placement-request", sought.Work(_dice.Mostly(0.85, 0, 1, 2, 3)), new Facts("step", "complete", "needs", "Near the school, with room for contact twice a week."), asked);
        }

        var wanted = Write("care-request", start.Work(-_dice.Between(2, 5)), new Facts("emergency", "no", "why", "The plan at home has failed twice, and nobody in the family can do it alone."));
        Write("decision", start.Work(-1), new Facts("kind", "entry to care", "decision", "agree"), wanted, life.Staff.Head(start));
        if (_dice.Chance(0.12) && start.AddDays(300) < end)
        {
            var (day, officer) = (start.AddDays(210).OnWork(), life.Staff.Officers.Worker(child.Number % 3, start));
            Write("visit", day.Work(-_dice.Between(2, 6)), new Facts("purpose", "reviewing officer", "seen", "yes", "alone", child.Age(day) < 4 ? "too young" : "yes", "place", "home"), by: officer);
            var held = Write("looked-after-review", day, new Facts("held", "yes", "sequence", "later", "child-took-part", child.Age(start) < 4 ? "PN0" : "PN1", "little-family-contact", "yes", "adoption-considered", "no").With("visitor-decision", _dice.Chance(0.9) ? "yes" : null), by: officer);
            Write("document-sent", day.Work(_dice.Mostly(0.9, 2, 5, 6, 12)), new Facts("kind", "review decisions", "to", "family"), held, officer);
            Write("document-sent", day.Work(_dice.Mostly(0.93, 9, 20, 21, 32)), new Facts("kind", "review record", "to", "family"), held, officer);
        }
    }

    /// <summary>Teenagers: staying with the carers, a stay in custody, exploitation, the adult services.</summary>
    private void Growing()
    {
        var sixteen = child.Born.AddYears(16);
        if (sixteen.AddDays(40) < end && sixteen > start)
        {
            Write("decision", sixteen.AddDays(_dice.Mostly(0.85, 120, 520, 560, 600)).OnWork(), new Facts("kind", "staying put", "decision", _dice.Chance(0.5) ? "agree" : "stay"));
        }

        var day = start.AddDays(_dice.Between(60, 300)).OnWork();
        if (child.Age(day) is >= 14 and < 17 && day.AddDays(90) < end && _dice.Chance(0.1))
        {
            var remand = Write("custody", day, new Facts("step", "started", "sentence", "remand", "establishment", "custody-1", "family-told", "yes"));
            Write("visit", day.Work(_dice.Mostly(0.8, 3, 9, 11, 16)), new Facts("purpose", "custody", "seen", "yes", "alone", "yes", "place", "elsewhere"));
            Write("plan", day.Work(_dice.Mostly(0.8, 4, 10, 11, 17)), new Facts("kind", "detention placement", "step", "prepared"));
            var out_ = day.AddDays(_dice.Between(45, 88)).OnWork();
            var set = Write("date-set", day.AddDays(6), new Facts("kind", "release").With("planned-date", out_));
            Write("accommodation-provided", out_.AddDays(-_dice.Mostly(0.7, 28, 36, 5, 20)), new Facts("kind", "supported", "purpose", "release"), set);
            Write("custody", out_, new Facts("step", "ended"), remand);
        }
    }

    private string Write(string type, DateOnly day, Facts facts, string? about = null, Worker? by = null) =>
        day >= end ? "" : life.Each(_one, type, day, by ?? holding.Worker(day), facts, about is null ? null : [about])[0];
}
