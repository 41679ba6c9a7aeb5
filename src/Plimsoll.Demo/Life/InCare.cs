using Plimsoll.Core.Calendar;
using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>Children looked after: how they came, where they live, who visits and reviews, and how it ends.</summary>
internal sealed class InCare(Lived life, Holding holding, Child child, DateOnly start)
{
    private static readonly Mix<(int From, int To)> Lengths = new((26, (20, 180)), (28, (180, 600)), (28, (600, 1300)), (18, (9000, 9001)));

    private readonly Dice _dice = life.Dice;

    private readonly Group _one = new([child]);

    private Worker Officer(DateOnly day) => life.Staff.Officers.Worker(child.Number % life.Staff.Officers.Seats.Count, day);

    /// <summary>Lives it and says when it ended: at the 18th birthday at the latest.</summary>
    public DateOnly Run(DateOnly? ordered)
    {
        var court = ordered is not null;
        var (low, high) = court ? (9000, 9001) : _dice.Pick(Lengths);
        var long_ = court ? _dice.Chance(0.4) : low > 8000;
        var end = Days.Earlier(long_ ? child.Eighteen : start.AddDays(court ? _dice.Between(240, 1300) : _dice.Between(low, high)), child.Eighteen);
        var basis = court ? ("C1", "interim care order") : _dice.Chance(0.9) ? ("V2", "section 20") : ("L1", "police protection");
        var status = One("legal-status", start, holding.Manager(start), new Facts("step", "changed", "code", basis.Item1, "basis", basis.Item2));
        var order = ordered ?? start.AddDays(_dice.Between(180, 330));
        var toCourt = (court || basis.Item1 == "L1" || (long_ && _dice.Chance(0.5))) && order < end;
        if (toCourt)
        {
            One("legal-status", order, holding.Manager(order), new Facts("step", "changed", "code", "C2", "basis", "care order"));
        }

        if (basis.Item1 == "V2")
        {
            One("section-20-agreement", start.Work(_dice.Chance(0.94) ? _dice.Below(2) : _dice.Between(2, 6)), holding.Worker(start), new Facts("informed", "yes").WithSeveral("given-by", "mother"));
        }

        var alone = new Holding(life, _one, holding.Team(start), start);
        Beginning(end);
        new Placements(life, holding, child, start, end, long_).Run();
        Reviews(end);
        Health(end);
        Learning(end);
        Missing.Episodes(life, holding, child, start, end, "care");
        new CareExtras(life, holding, child, start, end, basis.Item1 != "V2" ? null : toCourt ? order : end).Run();
        Exploited.Run(life, holding, child, start, end);
        if (life.Family.Arrived)
        {
            Arrival.Run(life, holding, child, start, end);
        }

        Assessing.Yearly(life, alone, start, end);
        Grip.Supervise(life, alone, start, end, 4);
        End(end, status, long_);
        return end;
    }

    private void Beginning(DateOnly end)
    {
        One("plan", _dice.Chance(0.88) ? start.Work(_dice.Between(4, 10)) : start.Work(_dice.Between(11, 20)), holding.Manager(start), new Facts("kind", "care", "step", "approved"));
        var officer = start.Work(_dice.Chance(0.95) ? _dice.Between(1, 5) : _dice.Between(6, 9));
        One("reviewing-officer-appointed", officer, Officer(officer), new Facts("step", "appointed", "worker", Officer(officer).Id, "child-told", "yes"));
        One("rights-explained", start.Work(_dice.Chance(0.85) ? _dice.Between(2, 10) : _dice.Between(11, 30)), Officer(officer), new Facts("kind", "advocacy and complaints", "in-writing", "yes", "advocate-offered", "yes"));
        var planned = start.AddDays(_dice.Chance(0.85) ? _dice.Between(55, 95) : _dice.Between(125, 200));
        var heard = planned.AddMonths(10).AddDays(_dice.Mostly(0.85, 0, 0, 4, 30));
        if (heard < end)
        {
            One("panel-decision", heard, life.Staff.Head(heard), new Facts("panel", "permanence", "decision", "do by", "owner", Officer(heard).Id, "if-not", "The head of service hears it.").With("by-when", heard.AddDays(42)));
        }

        One("plan", planned, Officer(officer), new Facts("kind", "permanence", "step", "agreed", "route", child.Age(start) < 3 ? "adoption" : child.Age(start) < 12 ? "special guardianship" : "long-term fostering"));
    }

    /// <summary>Twenty working days, three months, then every six months. The officer sees the child before.</summary>
    private void Reviews(DateOnly end)
    {
        var day = start.Work(_dice.Chance(0.93) ? _dice.Between(14, 20) : _dice.Between(21, 28));
        for (var number = 0; day < end && day <= life.Last; number++)
        {
            var officer = Officer(day);
            One("visit", day.Work(_dice.Forgets(0.015, day, life.Last) ? 2 : -_dice.Between(2, 6)), officer, new Facts("purpose", "reviewing officer", "seen", "yes", "alone", child.Age(day) < 4 ? "too young" : "yes", "place", "home"));
            var held = One("looked-after-review", day, officer, new Facts("held", "yes", "sequence", number == 0 ? "first" : number == 1 ? "second" : "later", "child-took-part", child.Age(day) < 4 ? "PN0" : _dice.Chance(0.75) ? "PN1" : "PN5", "adoption-considered", child.Age(day) < 8 ? "yes" : "no"));
            One("document-sent", day.Work(_dice.Chance(0.9) ? _dice.Between(2, 5) : _dice.Between(6, 12)), officer, new Facts("kind", "review decisions", "to", "family"), held);
            One("document-sent", day.Work(_dice.Chance(0.93) ? _dice.Between(9, 20) : _dice.Between(21, 32)), officer, new Facts("kind", "review record", "to", "family"), held);
            One("chair-check", day.AddDays(_dice.Chance(0.85) ? number == 0 ? 40 : 85 : 110), officer, new Facts("kind", "midpoint", "rating", _dice.Chance(0.6) ? "better" : "same"), end: end);
            day = day.AddDays(number == 0 ? _dice.Chance(0.94) ? _dice.Between(80, 90) : _dice.Between(93, 110) : _dice.Chance(0.95) ? _dice.Between(165, 180) : _dice.Between(186, 205)).WorkBefore();
        }
    }

    private void Health(DateOnly end)
    {
        var nurse = holding.Worker(start);
        One("health-assessment", start.Work(_dice.Chance(0.95) ? _dice.Between(1, 5) : _dice.Between(6, 10)), nurse, new Facts("kind", "initial", "step", "requested", "consent", "yes"));
        One("health-assessment", start.Work(_dice.Chance(0.7) ? _dice.Between(13, 20) : _dice.Between(21, 38)), nurse, new Facts("kind", "initial", "step", "report received", "by-doctor", "yes"), end: end);
        for (var day = start.AddDays(_dice.Between(150, 175)); day < end && day <= life.Last; day = day.AddDays(child.Age(day) < 5 ? _dice.Between(165, 188) : _dice.Between(340, 372)))
        {
            One("health-assessment", day.OnWork(), holding.Worker(day), new Facts("kind", "review", "step", "report received"), end: end);
        }

        for (var day = start.AddDays(_dice.Between(60, 95)); day < end && day <= life.Last; day = day.AddDays(_dice.Between(160, 195)))
        {
            if (child.Age(day) >= 1)
            {
                One("health-check", day.OnWork(), holding.Worker(day), new Facts("kind", "dental", "up-to-date", "yes"), end: end);
            }
        }

        for (var day = start.AddDays(_dice.Between(55, 89)); day < end && day <= life.Last; day = day.AddDays(_dice.Between(330, 380)))
        {
            One("health-check", day.OnWork(), holding.Worker(day), new Facts("kind", "immunisations", "up-to-date", _dice.Chance(0.9) ? "yes" : "no"), end: end);
            if (child.Age(day) is >= 4 and < 17 && _dice.Chance(0.85))
            {
                var score = _dice.Between(4, 26);
                var asked = One("questionnaire", day.OnWork(), holding.Worker(day), new Facts("kind", "strengths and difficulties").With("score", score), end: end);
                if (score >= 17)
                {
                    One("decision", day.OnWork().Work(_dice.Chance(0.85) ? _dice.Between(5, 20) : _dice.Between(22, 40)), holding.Manager(day), new Facts("kind", "emotional support", "decision", "specialist help"), asked);
                }
            }
        }
    }

    /// <summary>The personal education plan: in the first weeks, then in each term.</summary>
    private void Learning(DateOnly end)
    {
        var first = true;
        for (var term = SchoolCalendar.England.TermOf(start); term.First < end && term.First <= life.Last; term = SchoolCalendar.England.TermOf(term.Last.AddDays(1)))
        {
            var from = Days.Later(term.First, start);
            if (child.Age(from) is >= 4 and < 18)
            {
                Term(from, term.Last, end, first);
                first = false;
            }
        }
    }

    private void Term(DateOnly from, DateOnly last, DateOnly end, bool first)
    {
        if (first)
        {
            One("plan", from.Work(_dice.Between(3, 10)), holding.Worker(from), new Facts("kind", "education", "step", "started"), end: end);
        }

        var done = first ? from.Work(_dice.Chance(0.8) ? _dice.Between(11, 19) : _dice.Between(22, 35)) : from.AddDays(_dice.Between(10, 60)).OnWork();
        done = Days.Earlier(done, Days.Later(last.WorkBefore(), from));
        var plan = One("plan", done, holding.Worker(done), new Facts("kind", "education", "step", "completed"), end: end);
        One("plan-check", done.Work(_dice.Chance(0.94) ? _dice.Between(3, 9) : _dice.Between(11, 18)), life.Staff.ManagerOfCare.Holders[0], new Facts("kind", "education", "grade", _dice.Chance(0.7) ? "good" : "requires improvement"), plan);
    }

    private void End(DateOnly end, string status, bool grown)
    {
        var reason = end >= child.Eighteen ? "E8" : child.Age(end) < 5 && grown ? "E11" : _dice.Chance(0.28) ? "E45" : "E4A";
        One("decision", end.Work(-_dice.Between(3, 15)), life.Staff.Chief(end), new Facts("kind", "ceasing care", "decision", "agree"));
        One("legal-status", end, holding.Manager(end), new Facts("step", "care ended", "end-reason", reason), status);
        One("reviewing-officer-appointed", end, Officer(end), new Facts("step", "ended", "worker", Officer(end).Id, "child-told", "yes"));
    }

    private string One(string type, DateOnly day, Worker by, Facts facts, string? about = null, DateOnly? end = null) => end is { } last && day >= last
        ? ""
        : life.Each(_one, type, day, by, facts, about is null ? null : [about])[0];
}
