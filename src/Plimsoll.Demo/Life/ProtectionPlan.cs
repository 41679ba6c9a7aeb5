using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>
/// A child protection plan from the conference that makes it to the one that ends it: visits, core groups, scores, contingency, reviews, the chair's checks.
/// </summary>
internal sealed class ProtectionPlan(Lived life, Holding holding, Enquiry.Outcome made, string[] referrals)
{
    /// <summary>Days that plans last. Of those open on a day about a third are younger than three months, and one in forty is older than two years.</summary>
    private static readonly Mix<(int From, int To)> Lengths = new((30, (84, 112)), (28, (165, 270)), (22, (270, 365)), (15, (370, 600)), (5, (640, 1000)));

    private readonly Dice _dice = life.Dice;

    private readonly DateOnly _start = made.Conference;

    private Group Kids => holding.Group;

    private Worker Chair(DateOnly day) => life.Staff.Reviewing.Worker(life.Family.Number % life.Staff.Reviewing.Seats.Count, day);

    /// <summary>Lives the plan and says when it ended, in time for what comes next.</summary>
    /// <param name="until">The last day, where it is known beforehand.</param>
    /// <param name="firstReview">The first review, where a birth brings it forward.</param>
    public DateOnly Run(int earlierPlans, string endReason, DateOnly? until = null, DateOnly? firstReview = null)
    {
        var (low, high) = _dice.Pick(Lengths);
        var end = until ?? _start.AddDays(_dice.Between(low, high)).OnWork();
        var plans = life.Each(Kids, "plan", _start, Chair(_start), new Facts("kind", "child protection", "step", "started", "category", made.Category, "latest-category", made.Category).With("previous-plans", earlierPlans), referrals);
        life.Each(Kids, "plan", _dice.Chance(0.93) ? _start.Work(_dice.Between(1, 2)) : _start.Work(4), Chair(_start), new Facts("kind", "child protection", "step", "approved"), plans);
        if (earlierPlans > 0)
        {
            var analysed = _dice.Chance(0.8) ? _start.Work(_dice.Between(5, 10)) : _start.Work(_dice.Between(12, 18));
            life.Each(Kids, "repeat-review", analysed, Chair(analysed), new Facts("kind", "plan"), plans);
            life.Each(Kids, "panel-decision", _start.Work(_dice.Chance(0.75) ? _dice.Between(12, 20) : _dice.Between(22, 30)), life.Staff.Head(_start), new Facts("panel", "legal gateway", "decision", "do by"));
        }

        var weak = new PlanWeaknesses(life, holding, _start, end);
        if (!weak.NoContingency)
        {
            Contingency(_start, "recorded", plans);
        }
        else
        {
            Grip.Note(life, holding, _start, made.Conferences, _start.AddMonths(1));
        }

        Visits(end, weak);
        CoreGroups(end, weak, plans);
        Reviews(end, weak, endReason, plans, firstReview);
        Chairing(end);
        InNeed.Network(life, holding, _start);
        Grip.Supervise(life, holding, _start.AddDays(-20), end, 4);
        Grip.LookAtAgency(life, holding, _start, end);
        Grip.Audit(life, Kids, _start, end);
        return end;
    }

    private void Contingency(DateOnly day, string step, string[]? about) => life.Each(Kids, "contingency-plan", day, holding.Worker(day), new Facts(
        "step", step, "owner", holding.Worker(day).Id,
        "viability-checked", "yes", "legal-step", "letter before proceedings", "parents-told", "yes"), about);

    /// <summary>Every ten working days, but for a gap of a month and more where the plan has that weakness.</summary>
    private void Visits(DateOnly end, PlanWeaknesses weak)
    {
        var stop = Days.Earlier(end, life.Last.AddDays(1));
        var seen = _start.Work(-2);
        for (var day = _start.Work(_dice.Between(5, 9)); day < stop;)
        {
            if (weak.GapFrom is { } gap && day >= gap && seen < gap)
            {
                day = Gap(seen, weak, stop);
                if (day >= stop)
                {
                    return;
                }
            }

            Visiting.Visit(life, holding, day, "child protection", mustSee: weak.GapFrom is { } near && day.Work(12) >= near && day < near, until: stop);
            seen = day;
            var next = Visiting.Next(life, holding, day, 10);
            if (next > day.Work(12))
            {
                Grip.Note(life, holding, day.Work(10).AddDays(1), made.Conferences, next);
            }

            day = next;
        }
    }

    /// <summary>Nobody sees the child: a card is left once, and the next visit is weeks later.</summary>
    private DateOnly Gap(DateOnly seen, PlanWeaknesses weak, DateOnly stop)
    {
        var card = seen.Work(_dice.Between(9, 12));
        if (card < stop)
        {
            life.Each(Kids, "visit", card, holding.Worker(card), new Facts("purpose", "child protection", "seen", "no", "not-seen-reason", "no answer", "place", "home"), written: _dice.Between(2, 9));
        }

        var next = seen.Work(_dice.Between(23, 34));
        weak.PlantGap(seen, Days.Earlier(next, stop), seen.Work(20));
        return next;
    }

    /// <summary>The first within ten working days, then every four weeks, each with scores and the contingency confirmed.</summary>
    private void CoreGroups(DateOnly end, PlanWeaknesses weak, string[] plans)
    {
        var stop = Days.Earlier(end, life.Last.AddDays(1));
        var scores = new Scores(life, holding, weak, stop, end);
        string[]? first = null;
        var last = _start;
        for (var day = _start.Work(_dice.Chance(0.94) ? _dice.Between(7, 10) : _dice.Between(11, 14)); day < stop; day = day.AddDays(_dice.Chance(holding.Team(day).IsAgency ? 0.75 : 0.92) ? _dice.Between(25, 28) : _dice.Between(29, 36)).WorkBefore())
        {
            var groups = life.Each(Kids, "core-group", day, holding.Worker(day), new Facts().WithSeveral("attended", "social worker", "school", "health", "parents"), written: _dice.Below(3));
            if (first is null ? day > _start.Work(10) : day > last.AddDays(28))
            {
                Grip.Note(life, holding, first is null ? _start.Work(10).AddDays(1) : last.AddDays(29), first ?? plans, day);
            }

            (first, last) = (first ?? groups, day);
            if (!weak.NoContingency)
            {
                Contingency(day, "confirmed", null);
            }
            else
            {
                Grip.Note(life, holding, day, groups, day.AddMonths(1));
            }

            scores.After(day, groups);
            if (_dice.Chance(0.02))
            {
                var met = life.Each(Kids, "contingency-step", day, holding.Worker(day), new Facts("step", "trigger met", "words", "Two appointments missed in a week, as the plan foresaw."));
                life.Each(Kids, "contingency-step", day.Work(_dice.Mostly(0.85, 1, 5, 6, 9)), holding.Manager(day), new Facts("step", "action started", "words", "Advice of lawyers asked for; the aunt is told."), met);
                Advised(day);
            }
        }
    }

    /// <summary>The trigger of a contingency is met: lawyers advise within weeks. Chance of its own.</summary>
    private void Advised(DateOnly trigger)
    {
        var met = trigger.Work(new Dice(life.Seed, $"advised {life.Family.Number} {trigger.DayNumber}").Mostly(0.85, 6, 18, 22, 30));
        life.Each(Kids, "legal-planning-meeting", met, life.Staff.Head(met), new Facts("threshold-advice", "more needed", "decision", "more work", "early-permanence", "not yet"));
    }

    /// <summary>Three months, then every six, then the conference that ends it.</summary>
    private void Reviews(DateOnly end, PlanWeaknesses weak, string endReason, string[] plans, DateOnly? firstReview)
    {
        var day = firstReview ?? _start.AddDays(_dice.Chance(0.95) ? _dice.Between(78, 89) : _dice.Between(93, 104)).WorkBefore();
        if (day > _start.AddMonths(3) && day <= end)
        {
            Grip.Note(life, holding, _start.AddMonths(3).AddDays(1), plans, day);
        }

        string[]? first = null;
        var last = day;
        for (; day < end.AddDays(-40) && day <= life.Last; day = day.AddDays(_dice.Chance(0.95) ? _dice.Between(160, 178) : _dice.Between(185, 199)).WorkBefore())
        {
            var held = Review(day, "plan continues", weak);
            if (first is not null && day > last.AddMonths(6))
            {
                Grip.Note(life, holding, last.AddMonths(6).AddDays(1), first, day);
            }

            (first, last) = (first ?? held, day);
        }

        Review(end, "plan ended", weak);
        if (weak.NoContingency)
        {
            // The chair asks for it at last, when it is no longer needed.
            Contingency(end, "recorded", null);
        }

        var ended = life.Each(Kids, "plan", end, Chair(end), child => new Facts("kind", "child protection", "step", "ended", "end-reason", child.Eighteen <= end ? "over age" : endReason), plans, isEnd: true);
        Grip.Countersign(life, holding, end, ended);
    }

    private string[] Review(DateOnly day, string decision, PlanWeaknesses weak)
    {
        life.Each(Kids, "meeting-booking", day.Work(-15), holding.Worker(day), new Facts("kind", "review conference", "step", "booked").With("planned-date", day));
        life.Each(Kids, "document-sent", _dice.Chance(0.9) ? day.Work(-5) : day.Work(-3), holding.Worker(day), new Facts("kind", "conference report", "to", "chair"));
        life.Each(Kids, "document-sent", _dice.Chance(0.86) ? day.Work(-3) : day.Work(-1), holding.Worker(day), new Facts("kind", "conference report", "to", "family"));
        var held = life.Each(Kids, "conference", day, Chair(day), new Facts("type", "review", "held", "yes", "social-care-present", "yes", "decision", decision, "category", made.Category).With("other-agencies", _dice.Between(2, 5)), written: 0);
        if (decision == "plan continues" && !weak.NoContingency)
        {
            Contingency(day, "confirmed", held);
        }
        else if (decision == "plan continues")
        {
            Grip.Note(life, holding, day, held, day.AddMonths(1));
        }

        Enquiry.Sent(life, Kids, day, Chair(day), held);
        return held;
    }

    /// <summary>The chair's check between conferences, and the marks of nine months and more.</summary>
    private void Chairing(DateOnly end)
    {
        Check(_start.AddDays(_dice.Chance(0.85) ? _dice.Between(32, 41) : _dice.Between(44, 60)), end, "midpoint");
        for (var day = _start.AddDays(150); day < end && day <= life.Last; day = day.AddDays(160))
        {
            Check(day, end, "midpoint");
        }

        Check(_start.AddMonths(9).AddDays(Slips()), end, "duration");
        Check(_start.AddMonths(12).AddDays(Slips()), end, "duration");
        if (_start.AddMonths(15) < end)
        {
            var heard = _start.AddMonths(14).AddDays(2 * Slips()).OnWork();
            life.Each(Kids, "panel-decision", heard, life.Staff.Head(heard), new Facts("panel", "legal gateway", "decision", "do by"));
        }

        for (var month = 18; _start.AddMonths(month) < end && _start.AddMonths(month) <= life.Last; month++)
        {
            var day = _start.AddMonths(month).AddDays(Slips());
            life.Each(Kids, "senior-review", day, month == 24 ? life.Staff.Chief(day) : life.Staff.Head(day), new Facts("kind", "long plan", "on-course", "yes"));
        }
    }

    /// <summary>Days by which a mark of a long plan is passed: none as a rule.</summary>
    private int Slips() => _dice.Chance(0.88) ? 0 : _dice.Between(2, 18);

    private void Check(DateOnly day, DateOnly end, string kind)
    {
        if (day < end)
        {
            var facts = new Facts("kind", kind, "rating", _dice.Chance(0.6) ? "better" : _dice.Chance(0.7) ? "same" : "worse", "manager-joint", "yes");
            life.Each(Kids, "chair-check", day, Chair(day), kind == "duration" ? facts.With("by-when", day.AddMonths(2)) : facts);
        }
    }
}
