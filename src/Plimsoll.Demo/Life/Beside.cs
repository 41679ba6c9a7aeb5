using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>
/// What happens to some children whatever else does: they live with a friend's family, have nowhere to sleep, sit in a cell, are not at school, care for
/// somebody, complain. Chance of its own, so that it moves nothing in the rest of the story.
/// </summary>
internal sealed class Beside(Lived life, Child child)
{
    private readonly Dice _dice = new(life.Seed, $"beside {child.Id}");

    private Worker? _by;

    public void Live()
    {
        Sometimes(0.012, 2, 15, PrivatelyFostered);
        Sometimes(0.05, 16, 17, Homeless);
        Sometimes(0.035, 13, 17, InACell);
        Sometimes(0.03, 5, 15, NotAtSchool);
        Sometimes(0.03, 5, 14, TaughtAtHome);
        Sometimes(0.025, 8, 16, CaresForOthers);
        Sometimes(0.03, 0, 17, Complaint);
        Sometimes(0.03, 0, 17, OutOfHours);
        Sometimes(0.01, 0, 15, LongStay);
        Sometimes(0.008, 0, 15, FromElsewhere);
        Sometimes(0.02, 3, 17, AtTheEdge);
    }

    private void Sometimes(double share, int from, int to, Action<DateOnly> live)
    {
        var first = Days.Later(life.Family.Enters.AddDays(20), child.Born.AddYears(from));
        var last = Days.Earlier(life.Last, child.Born.AddYears(to + 1).AddDays(-120));
        if (_dice.Chance(share) && first < last)
        {
            live(first.AddDays(_dice.Below(last.DayNumber - first.DayNumber)).OnWork());
        }
    }

    private string Write(string type, DateOnly day, Facts facts, string? about = null, Worker? by = null) =>
        life.Each(new Group([child]), type, day, by ?? _by ?? life.Staff.FrontDoor.Worker(child.Number, day), facts, about is null ? null : [about])[0];

    private void WriteAt(string type, DateOnly day, int hour, int minute, Facts facts, ref string about)
    {
        var by = life.Staff.FrontDoor.Worker(child.Number, day);
        about = life.Pen.WriteAt(child.Subject, type, day.AddDays(hour / 24), new TimeOnly(hour % 24, minute), by, life.Told(type, child, day, facts, by), about.Length == 0 ? null : about);
    }

    private void PrivatelyFostered(DateOnly day)
    {
        var carer = $"P{child.Number:000000}";
        var team = life.Staff.Fostering;
        _by = team.Worker(child.Number % 2, day);
        life.Pen.Write(new(Core.Records.SubjectKind.Adult, carer), "person-name", day, _by, new Facts("kind", "legal", "given", Names.First(_dice, Names.OfWorkers[0], "F"), "family", Names.Surname(_dice, Names.OfWorkers[0])));
        var notice = Write("private-fostering-notice", day, new Facts("step", _dice.Chance(0.6) ? "notified" : "discovered", "carer", carer));
        var end = Days.Earlier(day.AddDays(_dice.Between(150, 1100)), child.Born.AddYears(16));
        Write("visit", day.Work(_dice.Mostly(0.8, 2, 7, 8, 14)), Seen("private fostering").With("report", "yes"));
        var decided = day.Work(_dice.Mostly(0.8, 18, 30, 31, 44));
        Write("private-fostering-decision", decided, new Facts("carer-suitable", "yes", "household-checks", "complete", "premises", "suitable", "risks", "The stay began as a fortnight. Nobody has written down until when, or who signs for school trips."), notice, team.Manager(decided));
        Write("plan", decided.Work(_dice.Mostly(0.85, 3, 10, 11, 17)), new Facts("kind", "private fostering", "step", "agreed"));
        for (var seen = day.Work(6).AddDays(_dice.Between(28, 40)).WorkBefore(); seen < end; seen = seen.AddDays(_dice.Mostly(0.85, 34, 41, 45, 66)).WorkBefore())
        {
            Write("visit", seen, Seen("private fostering").With("report", "yes"));
        }

        for (var looked = decided.AddDays(_dice.Between(33, 41)).WorkBefore(); looked < end; looked = looked.AddDays(_dice.Mostly(0.85, 34, 41, 45, 60)).WorkBefore())
        {
            Write("management-oversight", looked, new Facts("changed", "same"), by: team.Manager(looked));
        }

        for (var review = decided.AddDays(_dice.Mostly(0.85, 160, 180, 190, 220)).OnWork(); review < end; review = review.AddDays(_dice.Mostly(0.85, 160, 180, 190, 220)).OnWork())
        {
            Write("plan", review, new Facts("kind", "private fostering", "step", "reviewed", "changed", "no"));
        }

        Write("private-fostering-notice", end, new Facts("step", "ended", "carer", carer), notice);
        _by = null;
    }

    private static Facts Seen(string purpose) => new("purpose", purpose, "seen", "yes", "alone", "yes", "place", "home", "bedroom-seen", "yes");

    private void Homeless(DateOnly day)
    {
        var tonight = _dice.Chance(0.55);
        var came = Write("homeless-presented", day, new Facts("safe-tonight", tonight ? "no" : "yes"));
        var started = Write("assessment", day.AddDays(_dice.Chance(0.9) ? 0 : 1), new Facts("step", "started", "kind", "homeless"));
        Write("rights-explained", day.Work(_dice.Mostly(0.85, 0, 1, 2, 4)), new Facts("kind", "section 20", "advocate-offered", "yes", "in-writing", "yes", "own-words", "If I say yes I am looked after and have a worker; if I say no I get a room and not much else."));
        if (tonight)
        {
            Write("accommodation-provided", day.AddDays(_dice.Chance(0.93) ? 0 : 1), new Facts("kind", _dice.Chance(0.7) ? "supported" : "family", "purpose", "tonight"), came);
        }

        var signed = day.Work(_dice.Mostly(0.8, 5, 10, 11, 19));
        HarmOverTime(signed, started);
        Write("assessment", signed, new Facts("step", "authorised", "kind", "homeless", "outcome", _dice.Chance(0.5) ? "early help" : "no further action", "safe-to-share", "no", "housing-present", "yes").WithSeveral("factors", "20"), started, life.Staff.FrontDoor.Manager(signed));
    }

    private void HarmOverTime(DateOnly signed, string started) =>
        Write("impact-analysis", signed.Work(-1), new Facts("chronology", "yes", "tool", "other").With("tool-score", _dice.Between(1, 3)), started);

    private void InACell(DateOnly day)
    {
        var asked = "";
        WriteAt("cell-request", day, 19, 20, new Facts("certificate", _dice.Chance(0.25) ? "yes" : "no", "secure", "no"), ref asked);
        var step = asked;
        WriteAt("cell-step", day, _dice.Chance(0.85) ? 19 : 21, 55, new Facts("step", "answered"), ref step);
        step = asked;
        if (_dice.Chance(0.85))
        {
            WriteAt("cell-step", day, _dice.Chance(0.85) ? 22 : 25, 40, new Facts("step", "moved"), ref step);
            return;
        }

        WriteAt("cell-step", day, 24, 30, new Facts("step", "held overnight").With("hours", 11 + _dice.Below(4)), ref step);
        step = asked;
        WriteAt("cell-step", day, 33, 15, new Facts("step", "moved"), ref step);
        var reviewed = day.AddDays(1).OnWork().Work(_dice.Mostly(0.85, 0, 1, 2, 4));
        Write("cell-step", reviewed, new Facts("step", "reviewed", "police-signed", "yes"), step, life.Staff.Head(reviewed));
    }

    private void NotAtSchool(DateOnly day)
    {
        day = day.OnSchool();
        var told = Write("missing-education", day, new Facts("reported-by", _dice.Chance(0.7) ? "school" : "health"));
        var began = day.AddDays(_dice.Mostly(0.9, 0, 1, 4, 8)).OnSchool();
        var check = Write("missing-education-check", began, new Facts("step", "started").WithSeveral("searched", "school", "housing", "health"), told);
        Write("decision", began.Work(_dice.Mostly(0.9, 0, 1, 2, 3)), new Facts("kind", "education risk", "decision", "agree"), check, life.Staff.FrontDoor.Manager(began));
        var found = _dice.Chance(0.8);
        var end = began.AddDays(_dice.Mostly(0.85, 6, 24, 38, 55)).OnSchool();
        Write("missing-education-check", end, new Facts("step", found ? "found" : "not found"), check);
        for (var again = end.AddDays(_dice.Between(20, 27)).OnWork(); !found && again < end.AddDays(200); again = again.AddDays(_dice.Mostly(0.85, 20, 27, 31, 45)).WorkBefore())
        {
            Write("missing-education-check", again, new Facts("step", again < end.AddDays(150) ? "searched again" : "left the country"), check);
        }
    }

    private void TaughtAtHome(DateOnly day)
    {
        day = day.OnSchool();
        var notice = Write("home-education-notice", day, new Facts("step", "notified"));
        Write("decision", day.Work(_dice.Mostly(0.88, 0, 1, 2, 4)), new Facts("kind", "education risk", "decision", "agree"), notice, life.Staff.FrontDoor.Manager(day));
        var met = day.AddDays(_dice.Mostly(0.85, 3, 11, 24, 40)).OnSchool();
        Write("home-education-check", met, new Facts("step", "first contact", "suitability", "not known"), notice);
        var end = Days.Earlier(day.AddDays(_dice.Between(200, 1300)), child.Born.AddYears(16));
        for (var review = met.AddDays(_dice.Mostly(0.85, 300, 360, 372, 420)).OnSchool(); review < end; review = review.AddDays(_dice.Mostly(0.85, 300, 360, 372, 420)).OnSchool())
        {
            Write("home-education-check", review, new Facts("step", "review", "suitability", _dice.Chance(0.85) ? "suitable" : "not suitable"), notice);
        }

        Write("home-education-notice", end, new Facts("step", "ended"), notice);
    }

    private void CaresForOthers(DateOnly day)
    {
        var started = Write("assessment", day, new Facts("step", "started", "kind", "young carer"));
        var signed = day.Work(_dice.Mostly(0.85, 18, 44, 47, 70));
        HarmOverTime(signed, started);
        Write("assessment", signed, new Facts("step", "authorised", "kind", "young carer", "outcome", "early help", "safe-to-share", "no").WithSeveral("factors", "20"), started, life.Staff.EarlyHelp.Manager(signed));
    }

    private void Complaint(DateOnly day)
    {
        var late = _dice.Chance(0.2);
        var first = Write("complaint", day, new Facts("stage", "one").WithSeveral("by", _dice.Chance(0.7) ? "mother" : "grandparent"));
        var answered = day.Work(late ? _dice.Between(11, 18) : _dice.Between(5, 10));
        Write("complaint-answer", answered, new Facts("kind", "answer", "upheld", _dice.Chance(0.4) ? "partly" : _dice.Chance(0.5) ? "yes" : "no"), first, life.Staff.FrontDoor.Manager(day));
        if (!_dice.Chance(0.25))
        {
            return;
        }

        var second = Write("complaint", answered.Work(9), new Facts("stage", "two").WithSeveral("by", "mother"));
        var held = answered.Work(9).Work(_dice.Mostly(0.75, 15, 25, 26, 40));
        Write("complaint-answer", held, new Facts("kind", "investigation", "upheld", "partly"), second, life.Staff.HeadOfCare.On(day)!);
        if (_dice.Chance(0.35))
        {
            var third = Write("complaint", held.Work(10), new Facts("stage", "panel").WithSeveral("by", "mother"));
            var panel = held.Work(10).Work(_dice.Mostly(0.8, 18, 30, 32, 40));
            Write("complaint-answer", panel, new Facts("kind", "panel held"), third, life.Staff.Head(day));
            Write("complaint-answer", panel.Work(_dice.Between(2, 5)), new Facts("kind", "panel report"), third, life.Staff.Head(day));
            Write("complaint-answer", panel.Work(_dice.Between(10, 18)), new Facts("kind", "authority response"), third, life.Staff.Chief(day));
        }
    }

    private void OutOfHours(DateOnly day)
    {
        var called = "";
        WriteAt("edt-contact", day, 20, 5, new Facts("kind", _dice.Chance(0.6) ? "immediate harm" : "missing", "source", "police").With("shift-ends", $"{day.AddDays(1):yyyy-MM-dd}T07:00:00Z"), ref called);
        var step = called;
        WriteAt("edt-action", day, _dice.Chance(0.88) ? 21 : 23, 10, new Facts("step", "answered", "words", "Went out with the officers. Mother asleep, children at the neighbour's; they stay there tonight."), ref step);
        step = called;
        var morning = day.AddDays(1).OnWork();
        WriteAt("edt-action", morning, _dice.Chance(0.92) ? 8 : 10, 20, new Facts("step", "handed over", "words", "See the children today; ring the school before nine.", "day-actions", "yes"), ref step);
        WriteAt("edt-action", morning, _dice.Chance(0.88) ? 11 : 14, 5, new Facts("step", "accepted by day service", "words", "With the duty worker."), ref step);
    }

    private void LongStay(DateOnly day)
    {
        var notice = Write("long-stay-notice", day, new Facts("step", "notified", "place", "hospital", "why", "Operation, and then a long recovery"));
        var end = day.AddDays(_dice.Between(60, 300));
        for (var asked = day.Work(_dice.Mostly(0.85, 12, 19, 22, 30)); asked < end; asked = asked.AddDays(_dice.Mostly(0.85, 70, 88, 95, 120)).OnWork())
        {
            Write("decision", asked, new Facts("kind", "welfare", "decision", "continue").With("end-date", asked.AddDays(90)), notice);
        }

        Write("long-stay-notice", end, new Facts("step", "ended", "place", "hospital"), notice);
    }

    /// <summary>A child on another authority's plan moves here: a conference takes it over, or finds that it is not needed any more.</summary>
    private void FromElsewhere(DateOnly day)
    {
        Write("authority-transfer", day, new Facts("step", "notified by other authority", "stay", "permanent"));
        var held = day.Work(_dice.Mostly(0.85, 9, 15, 17, 24));
        var chair = life.Staff.Reviewing.Worker(life.Family.Number, held);
        var conference = Write("conference", held, new Facts("type", "transfer in", "held", "yes", "social-care-present", "yes", "decision", "no plan").With("other-agencies", 3), by: chair);
        Write("document-sent", held.Work(_dice.Mostly(0.93, 1, 1, 2, 4)), new Facts("kind", "conference decisions", "to", "family"), conference, chair);
        Write("document-sent", held.Work(_dice.Mostly(0.9, 8, 20, 21, 30)), new Facts("kind", "conference record", "to", "family"), conference, chair);
    }

    private void AtTheEdge(DateOnly day)
    {
        var begun = Write("edge-of-care", day, new Facts("step", "accepted", "placement-sought", _dice.Chance(0.3) ? "yes" : "no"));
        Write("edge-of-care", day.Work(_dice.Mostly(0.85, 0, 0, 1, 3)), new Facts("step", "first contact"), begun);
        Write("edge-of-care", day.AddDays(_dice.Between(60, 160)), new Facts("step", "ended", "outcome", _dice.Chance(0.85) ? "stayed home" : "with family"), begun);
    }
}
