using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>Care leavers: the adviser, the pathway plan, staying in touch, a home, work and learning, to 21 and for some to 25.</summary>
internal sealed class LeavingCare(Lived life, Child child, DateOnly cameIn, DateOnly leftCare)
{
    private readonly Dice _dice = life.Dice;

    private readonly Team _team = life.Staff.Leaving;

    private int Seat => child.Number % _team.Seats.Count;

    /// <summary>For a child who was in care for thirteen weeks and on a day after the 16th birthday.</summary>
    public void Run()
    {
        var eligible = Days.Later(child.Born.AddYears(16), cameIn.AddDays(91));
        if (eligible >= leftCare || leftCare < child.Eighteen || eligible > life.Last)
        {
            return;
        }

        Write("leaving-care-status", eligible, new Facts("status", "eligible"));
        var appointed = eligible.AddDays(_dice.Between(10, 80)).OnWork();
        var adviser = Write("adviser-appointed", appointed, new Facts("step", "appointed", "worker", _team.Worker(Seat, appointed).Id));
        Write("adviser-contact", appointed.Work(_dice.Between(2, 6)), new Facts("way", "in person", "two-way", "yes", "outcome", "in touch", "why", "keeping in touch"));
        var needs = Write("assessment", appointed.AddDays(2).OnWork(), new Facts("step", "started", "kind", "leaving care"));
        Write("impact-analysis", appointed.Work(3), new Facts("chronology", "yes", "tool", "other").With("tool-score", 2), needs);
        Write("assessment", appointed.Work(_dice.Between(4, 8)), new Facts("step", "authorised", "kind", "leaving care"), needs);
        var plan = Write("plan", appointed.Work(_dice.Chance(0.85) ? _dice.Between(10, 18) : _dice.Between(24, 40)), new Facts("kind", "pathway", "step", "agreed"));
        Every(appointed.AddDays(_dice.Between(20, 40)), leftCare, 50, day => InTouch(day));
        Documents();
        Write("visit", child.Eighteen.AddDays(-_dice.Between(20, 120)).OnWork(), new Facts("purpose", "joint handover", "seen", "yes", "alone", "yes", "place", "home", "what-happens-next", "The adviser takes over on the birthday."));
        Grown(adviser, plan);
    }

    private void Documents()
    {
        foreach (var document in (string[])["birth certificate", "identity document", "National Insurance number", "bank account", "NHS number", "CV", "driving licence", "immigration status", "health passport"])
        {
            var day = child.Born.AddYears(17).AddDays(_dice.Between(60, 340)).OnWork();
            var held = _dice.Chance(0.9);
            Write("key-document-held", day, held ? new Facts("document", document, "held", "yes") : new Facts("document", document, "held", "no", "missing-reason", "Applied for."));
        }
    }

    private void Grown(string adviser, string plan)
    {
        var to = child.Born.AddYears(_dice.Chance(0.7) ? 21 : 25).AddDays(-1);
        var eighteen = child.Eighteen.AddDays(1);
        Write("leaving-care-status", child.Eighteen, new Facts("status", "former relevant"));
        Write("adviser-appointed", eighteen.AddDays(3), new Facts("step", "appointed", "worker", _team.Worker(Seat, eighteen).Id));
        Write("adviser-contact", eighteen.AddDays(_dice.Between(5, 25)).OnWork(), new Facts("way", "in person", "two-way", "yes", "outcome", "in touch", "why", "keeping in touch"));
        new Holding(life, new Group([child], Grown: true), _team, eighteen).End(to, "need met");
        var home = Write("leaving-care-home", eighteen, new Facts("step", "started", "code", _dice.Chance(0.3) ? "V" : "U", "ours", "yes"));
        Write("decision", eighteen.AddDays(_dice.Between(5, 80)), new Facts("kind", "staying close", "decision", "agree", "reason", "Wants to stay near the last carers."));
        var fourWeeks = eighteen.AddDays(_dice.Mostly(0.8, 8, 27, 30, 45)).OnWork();
        Write("visit", eighteen.AddDays(_dice.Mostly(0.8, 2, 7, 9, 15)), new Facts("purpose", "leaving care", "seen", "yes", "alone", "yes", "place", "home"));
        Write("plan", fourWeeks, new Facts("kind", "pathway", "step", "reviewed", "changed", "yes"));
        Every(eighteen.AddDays(45), to, 56, day => Write("visit", day, new Facts("purpose", "leaving care", "seen", "yes", "alone", "yes", "place", "home")));
        Along(eighteen, to);
        Every(leftCare.AddDays(20), to, 50, InTouch);
        Every(eighteen.AddDays(_dice.Between(20, 50)), to, 51, Lives);
        Every(eighteen.AddDays(_dice.Between(20, 50)), to, 51, day => Activity(day));
        Every(child.Born.AddYears(17), to, 170, day => Write("plan", day, new Facts("kind", "pathway", "step", "reviewed", "changed", "yes")), after: eighteen.AddDays(-300));
        Every(eighteen.AddDays(_dice.Between(100, 170)), to, 172, day => Write("questionnaire", day, new Facts("kind", "adult well-being", "response", "no action").With("score", _dice.Between(12, 30))));
        Every(child.Born.AddYears(17), to, 350, day => Write("rights-explained", day, new Facts("kind", "local offer", "own-words", "Knows whom to ring and what the grant is for.", "in-writing", "yes")));
        Write("leaving-care-home", to, new Facts("step", "ended"), home);
        Write("plan", to, new Facts("kind", "pathway", "step", "ended"), plan);
        Write("adviser-appointed", to, new Facts("step", "ended", "worker", _team.Worker(Seat, to).Id), adviser);
        Write("leaving-care-status", to, new Facts("status", "ended"));
    }

    private void Lives(DateOnly day)
    {
        var suits = _dice.Chance(0.9);
        var seen = Write("accommodation-check", day, new Facts("suitable", suits ? "yes" : "no", "why", suits ? "Seen at the visit: warm, dry, a lock that works." : "A sofa at a friend's, and the friend is moving."));
        if (!suits)
        {
            Write("plan", day.Work(_dice.Mostly(0.8, 0, 1, 2, 5)), new Facts("kind", "accommodation", "step", "agreed"), seen);
        }
    }

    /// <summary>What comes along between eighteen and twenty-one: a tenancy, a place to study, a bad month, something to be proud of.</summary>
    private void Along(DateOnly eighteen, DateOnly to)
    {
        DateOnly Some(int low, int high) => Days.Earlier(eighteen.AddDays(_dice.Between(low, high)), to.AddDays(-40)).OnWork();
        if (_dice.Chance(0.6))
        {
            var day = Some(60, 500);
            var moves = day.AddDays(_dice.Between(26, 40));
            var offered = Write("tenancy-offer", day, new Facts().With("move-date", moves));
            Write("offer", moves.AddDays(-_dice.Mostly(0.8, 15, 24, 3, 10)).OnWork(), new Facts("kind", "setting up home grant", "in-writing", "yes", "answer", "accepted"), offered);
        }

        if (_dice.Chance(0.4))
        {
            var day = Some(120, 800);
            var worry = Write("concern", day, new Facts("kind", "tenancy", "signs", "Two letters about rent, unopened.", "who-noticed", "the adviser"));
            Write("plan", day.Work(_dice.Mostly(0.8, 1, 5, 6, 12)), new Facts("kind", "tenancy support", "step", "agreed"), worry);
        }

        if (_dice.Chance(0.25))
        {
            var day = Some(100, 600);
            var place = Write("higher-education-place", day, new Facts("place", "Lodestar University").With("starts", day.AddDays(60)));
            Write("plan", day.Work(_dice.Mostly(0.85, 8, 19, 22, 30)), new Facts("kind", "higher education", "step", "agreed"), place);
        }

        if (_dice.Chance(0.5))
        {
            var day = Some(60, 900);
            Write("risk-rating", day, new Facts("kind", "care leaver", "level", _dice.Chance(0.4) ? "high" : "medium"));
            Write("meeting", day.Work(_dice.Mostly(0.8, 3, 10, 11, 18)), new Facts("kind", "risk", "words", "Who rings on which day, and whose key it is."));
            Write("safety-plan", day.Work(_dice.Mostly(0.8, 3, 10, 11, 18)), new Facts("kind", "own", "step", "agreed", "own-words", "yes", "helps", "Ring before ten, walk to the lighthouse, sleep at Jo's.").With("review-date", day.AddDays(28)));
            for (var again = day.AddDays(24).OnWork(); again < day.AddDays(110); again = again.AddDays(_dice.Mostly(0.85, 21, 27, 31, 40)).OnWork())
            {
                Write("safety-plan", again, new Facts("kind", "own", "step", "reviewed", "own-words", "yes").With("review-date", again.AddDays(28)));
            }

            Write("risk-rating", day.AddDays(112), new Facts("kind", "care leaver", "level", "low"));
        }

        if (_dice.Chance(0.7))
        {
            var day = Some(20, 900);
            var proud = Write("achievement", day, new Facts("step", "recorded", "words", "Passed the second year at the port."));
            Write("achievement", day.Work(_dice.Mostly(0.85, 1, 10, 12, 25)), new Facts("step", "celebrated", "how-celebrated", "A card from the director, and fish and chips."), proud);
        }

        if (_dice.Chance(0.4))
        {
            var asked = Some(300, 900);
            var file = Write("records-request", asked, new Facts("from", "care-experienced person"));
            Write("records-answer", asked.AddDays(_dice.Mostly(0.75, 14, 29, 34, 70)), new Facts("support-offered", "yes"), file);
        }

        if (_dice.Chance(0.35))
        {
            var day = Some(40, 700);
            var sent = Write("referral-out", day, new Facts("to", "emotional needs service"));
            Write("assessment", day.Work(_dice.Mostly(0.75, 4, 10, 11, 24)), new Facts("step", "started", "kind", "emotional needs"), sent);
        }
    }

    private void Activity(DateOnly day)
    {
        var code = _dice.Pick(Activities);
        var known = Write("activity-status", day, new Facts("code", code, "active", code[0] == 'G' ? "no" : "yes"));
        if (code[0] == 'G')
        {
            Write("plan", day.Work(_dice.Between(3, 10)), new Facts("kind", "work and learning", "step", "agreed"), known);
            Write("decision", day.Work(_dice.Between(3, 10)), new Facts("kind", "employment hub", "decision", "agree", "reason", "Wants to try the port apprenticeship."), known);
        }
    }

    private static readonly Mix<string> Activities = new((5, "F1"), (34, "F2"), (16, "F4"), (3, "P2"), (26, "G6"), (10, "G4"), (6, "G5"));

    private void InTouch(DateOnly day) => Write("adviser-contact", day, _dice.Chance(0.9)
        ? new Facts("way", _dice.Chance(0.6) ? "in person" : "phone", "two-way", "yes", "outcome", "in touch", "why", "keeping in touch")
        : new Facts("way", "message", "two-way", "no", "outcome", "no answer", "why", "keeping in touch"));

    private void Every(DateOnly from, DateOnly to, int days, Action<DateOnly> write, DateOnly? after = null)
    {
        for (var day = from.OnWork(); day < to && day <= life.Last; day = day.AddDays(_dice.Chance(0.9) ? days - _dice.Between(0, 6) : days + _dice.Between(7, 25)).OnWork())
        {
            if (after is null || day >= after)
            {
                write(day);
            }
        }
    }

    /// <summary>A care leaver is grown up and still told of.</summary>
    private string Write(string type, DateOnly day, Facts facts, string? about = null) => life.Pen.Write(child.Subject, type, day, _team.Worker(Seat, day), life.Told(type, child, day, facts, null), about);
}
