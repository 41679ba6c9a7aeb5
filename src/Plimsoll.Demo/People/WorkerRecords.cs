using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.People;

/// <summary>One worker's time in a post: how it began, supervision, registration, how it ended.</summary>
internal sealed class WorkerRecords(NorthportOptions options, Workforce staff, Worker worker, Team? team, Pen pen, List<Planted> planted)
{
    private readonly Dice _dice = new(options.Seed, $"worker {worker.Id}");

    private DateOnly End => worker.To ?? options.AsAt.AddDays(1);

    private bool IsManager => worker.Post == "team manager";

    public void Write()
    {
        var practitioner = worker.Post is "social worker" or "personal adviser" or "family practitioner";
        if (worker.IsAgency)
        {
            pen.Write(worker.Subject, "agency-check", worker.From.AddDays(-10), staff.Head(worker.From), new Facts("passed", "yes"));
        }

        var started = pen.Write(worker.Subject, "employment-change", worker.From, staff.Head(worker.From), new Facts(
            "step", "started", "post", worker.Post, "employed-by", worker.IsAgency ? "agency" : "authority", "practitioner", practitioner ? "yes" : "no", "supervises", practitioner ? "no" : "yes", "registered-post", worker.Author.Qualified == true ? "yes" : "no"));
        pen.Write(worker.Subject, "training", worker.From.AddDays(worker.IsAgency ? 10 : 60).OnWork(), worker, new Facts("course", "induction", "step", "completed"));
        if (worker.Author.Qualified == true)
        {
            pen.Write(worker.Subject, "registration-check", worker.From, staff.Head(worker.From), new Facts("registered", "yes"));
        }

        for (var year = worker.From.Year; year <= options.AsAt.Year && worker.Author.Qualified == true; year++)
        {
            var checkedOn = new DateOnly(year, 10, 5).AddDays(_dice.Below(40)).OnWork();
            if (worker.On(checkedOn))
            {
                pen.Write(worker.Subject, "registration-check", checkedOn, staff.Head(checkedOn), new Facts("registered", "yes"));
            }
        }

        Learning(practitioner);
        if (IsManager && worker.IsAgency)
        {
            Inside();
        }
        else
        {
            Supervised(worker.From, End, permanent: true);
        }

        if (worker.To is { } to)
        {
            if (!_dice.Forgets(0.25, to, options.AsAt))
            {
                pen.Write(worker.Subject, "staff-review", to.AddDays(-_dice.Between(3, 20)), staff.Head(to), new Facts("kind", "exit interview", "words", "Liked the families and the team; the second move of office was one too many."));
            }

            pen.Write(worker.Subject, "resignation", to.AddDays(-28), worker, new Facts().With("last-day", to));
            pen.Write(worker.Subject, "employment-change", to, staff.Head(to), new Facts("step", "ended"), started);
        }
    }

    /// <summary>Checks, courses, appraisals, observations: in time as a rule, and less so in agency teams.</summary>
    private void Learning(bool practitioner)
    {
        var share = worker.IsAgency ? 0.7 : 0.9;
        var by = team?.Manager(worker.From) ?? staff.Chief(worker.From);
        Every(5, 1060, 1085, 1, (day, _) => pen.Write(worker.Subject, "check", day, by, new Facts("kind", "DBS", "clear", "yes")));
        foreach (var course in (string[])["practice model", "neglect", "domestic abuse", "information handling"])
        {
            Every(_dice.Between(60, 340), 330, 360, share, (day, _) => pen.Write(worker.Subject, "training", day, worker, new Facts("course", course, "step", "completed")));
        }

        Every(340, 335, 362, share, (day, _) => pen.Write(worker.Subject, "staff-review", day, by, new Facts("kind", "appraisal", "words", "Steady, curious, kind. To grow: writing the analysis before the plan.", "feedback-given", "yes")));
        if (practitioner)
        {
            Every(150, 160, 180, share, (day, _) => pen.Write(worker.Subject, "staff-review", day, by, new Facts("kind", "observation", "words", "Sat on the floor, let the child lead, and asked the hard question at the right time.", "feedback-given", "yes")));
        }
        else
        {
            for (var quarter = new DateOnly(worker.From.Year, ((worker.From.Month - 1) / 3 * 3) + 1, 1); quarter < End; quarter = quarter.AddMonths(3))
            {
                if (!_dice.Forgets(1 - share, quarter, options.AsAt))
                {
                    pen.Write(worker.Subject, "staff-review", Days.Later(worker.From, quarter.AddDays(_dice.Between(20, 80))), staff.Principal.Holders[0], new Facts("kind", "supervision quality", "words", "The child is in the room in most of what was read.").With("child-focused", _dice.Between(1, 3)).With("decisive", _dice.Between(1, 3)));
                }
            }
        }

        Every(_dice.Between(50, 400), 150, 900, 1, (day, _) =>
        {
            var raised = pen.Write(worker.Subject, "data-exception", day, by, new Facts("step", "raised", "rule", "A visit without a place"));
            pen.Write(worker.Subject, "data-exception", day.Work(_dice.Mostly(0.85, 0, 5, 6, 14)), worker, new Facts("step", "cleared", "rule", "A visit without a place"), raised);
        });
        if (IsManager)
        {
            pen.Write(worker.Subject, "training", worker.From.AddDays(_dice.Mostly(share, 30, 85, 95, 150)), worker, new Facts("course", "manager programme", "step", "started"));
            pen.Write(worker.Subject, "training", worker.From.AddDays(_dice.Mostly(share, 240, 360, 370, 420)), worker, new Facts("course", "manager programme", "step", "completed"));
        }
    }

    private void Every(int first, int low, int high, double share, Action<DateOnly, int> write)
    {
        var number = 0;
        for (var day = worker.From.AddDays(first).OnWork(); day < End && day <= options.AsAt; day = day.AddDays(_dice.Chance(share) ? _dice.Between(low, high) : high + _dice.Between(5, 60)).WorkBefore())
        {
            write(day, number++);
        }
    }

    /// <summary>An agency team's manager: supervised by the council from the first weeks, or by the agency's own directors.</summary>
    private void Inside()
    {
        if (!_dice.Chance(options.Rates.ManagerInside))
        {
            Supervised(worker.From, End, permanent: true);
            return;
        }

        var comesToLight = worker.From.AddDays(15);
        if (comesToLight <= options.AsAt && comesToLight < End)
        {
            planted.Add(new Planted(Weakness.ManagerInside.Id, worker.Subject, Weakness.ManagerInside.Standard, worker.From, worker.To ?? options.AsAt, team?.Name));
        }

        Supervised(worker.From, End, permanent: false);
    }

    private void Supervised(DateOnly from, DateOnly end, bool permanent)
    {
        var senior = worker.Post is "service manager" or "head of service" or "assistant director" or "director";
        var often = senior ? 42 : 28;
        var agencyManager = IsManager && worker.IsAgency;
        for (var day = from; ;)
        {
            var early = agencyManager && day < from.AddDays(100);

            // The council's supervision of agency managers is the one thing that is never late here: it is new, and it is watched.
            var days = agencyManager ? early ? _dice.Between(11, 13) : _dice.Between(24, 27) : _dice.Chance(0.9) ? often - _dice.Between(0, 4) : often + _dice.Between(2, 12);
            day = day.AddDays(days).WorkBefore();
            if (day >= end || day > options.AsAt)
            {
                return;
            }

            var supervisor = IsManager ? team!.Senior(day) : team is not null ? team.Manager(day) : staff.Chief(day);
            var facts = new Facts("supervisor", permanent ? supervisor.Id : $"{worker.Author.Employer} director", "supervisor-employment", permanent && !supervisor.IsAgency ? "permanent" : "agency", "words", "Children first, then the worker. Two decisions, each with a date.");
            pen.Write(worker.Subject, "supervision", day, permanent ? supervisor : null, worker.Post is "conference chair" or "reviewing officer" ? facts.With("drifting-plans-reviewed", "yes") : facts, written: _dice.Below(4));
        }
    }
}
