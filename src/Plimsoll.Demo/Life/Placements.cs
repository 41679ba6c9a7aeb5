using Plimsoll.Demo.Council;
using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>Where a child in care lives, one place after another, with the visits to each.</summary>
internal sealed class Placements(Lived life, Holding holding, Child child, DateOnly start, DateOnly end, bool stays)
{
    private static readonly Mix<(string Kind, string Code)> Young = new((70, ("fostering", "U6")), (22, ("connected person", "U3")), (8, ("children's home", "K2")));

    private static readonly Mix<(string Kind, string Code)> Older = new((48, ("fostering", "U6")), (12, ("connected person", "U3")), (24, ("children's home", "K2")), (16, ("supported accommodation", "K3")));

    private readonly Dice _dice = life.Dice;

    private readonly Group _one = new([child]);

    public void Run()
    {
        var day = start;
        var before = new List<DateOnly>();
        var unsettled = _dice.Chance(0.24);
        for (var number = 1; day < end && day <= life.Last; number++)
        {
            var moves = number < 12 && (unsettled ? _dice.Chance(0.85) : _dice.Chance(number == 1 ? 0.6 : 0.4));
            var until = moves ? Days.Earlier(day.AddDays(unsettled ? _dice.Between(20, 190) : number == 1 ? _dice.Between(20, 250) : _dice.Between(50, 600)), end) : end;
            One(day, until, number);
            if (before.Count > 1 && before[^2].AddMonths(12) >= day)
            {
                var heard = day.Work(_dice.Chance(0.85) ? _dice.Between(4, 10) : _dice.Between(11, 18));
                Write("panel-decision", heard, life.Staff.ManagerOfCare.Holders[0], new Facts("panel", "stability", "decision", "do by", "reason", "A third home within a year: what would let the child stay."));
            }

            before.Add(day);
            day = until;
        }
    }

    private void One(DateOnly from, DateOnly until, int number)
    {
        var (kind, code) = _dice.Pick(child.Age(from) < 16 ? Young : Older);
        var lasting = stays && number > 1;
        var distance = _dice.Pick(Distances);
        var worker = holding.Worker(from);
        var matched = new Facts("needs-met", _dice.Pick(Needs), "support", _dice.Pick(Supports));
        Write("matching-decision", from.Work(-_dice.Between(1, 6)), holding.Manager(from), _dice.Forgets(0.05, from, life.Last) ? matched : matched.With("gaps", _dice.Pick(Gaps)));
        if (distance != "in area")
        {
            // Now and then it is forgotten, and found when the plan is signed.
            var approved = _dice.Chance(0.96) ? from.Work(-1) : from.Work(15);
            if (approved <= life.Last)
            {
                Write("placement-approval", approved, life.Staff.Chief(approved), new Facts("for", distance, "reason", "No carer nearer who can take the child with her brother."));
            }
        }

        if (kind == "supported accommodation")
        {
            Write("provider-check", from.Work(-2), worker, new Facts("outcome", "registered", "provider", "Breakwater Homes"));
        }

        var facts = new Facts("step", "started", "kind", kind, "code", code, "arrangement", "ordinary", "setting", "registered", "intended-to-last", lasting ? "to 18" : "shorter", "emergency", "no", "distance", distance, "school-kept", "yes");
        if (kind == "fostering")
        {
            facts.With("household", life.Households.For(child.Number, number, from));
        }
        else if (kind == "children's home")
        {
            facts.With("home", Homes.For(child.Number, number));
        }

        var placed = Write("placement", from, worker, facts);
        Grip.Countersign(life, holding, from, [placed]);
        var signed = from.Work(_dice.Chance(0.88) ? _dice.Between(1, 5) : _dice.Between(6, 11));
        Write("plan", signed, worker, new Facts("kind", "placement", "step", "signed"));
        if (signed > from.Work(5))
        {
            Write("oversight-note", from.Work(_dice.Chance(0.85) ? 6 : 12), holding.Manager(from), new Facts("cause", "partner", "decision", "do by new date", "pattern", "no").With("new-date", signed), placed);
        }

        Write("health-registration", from.Work(_dice.Chance(0.9) ? _dice.Between(3, 10) : _dice.Between(11, 20)), worker, new Facts("gp", "yes", "dentist", "yes"));
        Told(from, worker);
        Visits(from, until);
        if (until < end)
        {
            var planned = _dice.Chance(0.7);
            var ended = Write("placement", until, holding.Worker(until), new Facts("step", "ended", "kind", kind, "ending", planned ? "planned" : "unplanned"), placed);
            if (!planned)
            {
                Write("meeting", until.Work(_dice.Chance(0.7) ? _dice.Between(8, 20) : _dice.Between(22, 34)), life.Staff.ManagerOfCare.Holders[0], new Facts("kind", "disruption", "learning", "The carers had asked for help in the spring."), ended);
            }
        }
    }

    /// <summary>Everybody who must know where the child lives.</summary>
    private void Told(DateOnly from, Worker worker)
    {
        foreach (var who in (string[])["parents", "health", "GP", "school", "reviewing officer", "area authority"])
        {
            Write("told", from.Work(_dice.Chance(0.95) ? _dice.Between(1, 5) : _dice.Between(6, 12)), worker, new Facts("who", who, "what", "placement", "how", "secure message"));
        }
    }

    /// <summary>In the first week, then every four weeks or so, and never more than six apart in the ordinary way.</summary>
    private void Visits(DateOnly from, DateOnly until)
    {
        for (var day = from.AddDays(_dice.Between(2, 7)).WorkBefore(); day < until && day <= life.Last; day = day.AddDays(_dice.Chance(0.93) ? _dice.Between(23, 28) : _dice.Between(29, 46)).WorkBefore())
        {
            if (day > from)
            {
                Write("visit", day, holding.Worker(day), new Facts("purpose", "care", "seen", "yes", "alone", child.Age(day) < 4 ? "too young" : _dice.Forgets(0.006, day, life.Last) ? "no" : "yes", "place", "home", "bedroom-seen", "yes"), written: _dice.Below(3));
            }
        }
    }

    private string Write(string type, DateOnly day, Worker by, Facts facts, string? about = null, int? written = null) =>
        life.Each(_one, type, day, by, facts, about is null ? null : [about], written)[0];

    private static readonly string[] Needs = ["Close to school; the carer knows about sleep and settling.", "A quiet house with a garden, and somebody who is there after school.", "The carers have cared for teenagers for ten years and do not frighten easily.", "Two rooms, so that brother and sister stay together.", "Near to the hospital clinic, with a carer who gives the medicine."];

    private static readonly string[] Gaps = ["No other child of the same faith in the home.", "The school run is forty minutes.", "The carer has not fostered a child of this age before.", "Nobody there speaks the child's first language.", "None that we know of; looked at again after a week."];

    private static readonly string[] Supports = ["A worker calls twice a week at first.", "The clinic's nurse shows the carer what to do.", "A taxi to school until half-term.", "A cook from the community comes on Saturdays.", "The fostering worker rings each evening of the first week."];

    private static readonly Mix<string> Distances = new((74, "in area"), (14, "adjoining area"), (12, "at distance"));
}
