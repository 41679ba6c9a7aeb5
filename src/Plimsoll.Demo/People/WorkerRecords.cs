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
            pen.Write(worker.Subject, "resignation", to.AddDays(-28), worker, new Facts().With("last-day", to));
            pen.Write(worker.Subject, "employment-change", to, staff.Head(to), new Facts("step", "ended"), started);
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
