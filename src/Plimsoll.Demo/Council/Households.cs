using Plimsoll.Core.Records;
using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Council;

/// <summary>
/// Foster carers: a household applies, is approved, is visited, reviewed and trained, and some leave. Which household a child lives in follows from the
/// numbers of both, so that the two are made apart and agree.
/// </summary>
internal sealed class Households(NorthportOptions options, Workforce staff)
{
    /// <summary>One household for sixty children known to the service, and eight at least.</summary>
    private int Number => Math.Max(8, options.Children / 60);

    public IEnumerable<IReadOnlyList<CaseRecord>> Batches() => Enumerable.Range(0, Number).Select(Household);

    /// <summary>The household that a child goes to on a day: one that is approved by then and stays.</summary>
    public string? For(int child, int placement, DateOnly day)
    {
        for (var turn = 0; turn < 6; turn++)
        {
            var at = ((child * 7) + (placement * 13) + (turn * 5)) % Number;
            if (Approved(at) < day && Leaves(at) is null)
            {
                return Id(at);
            }
        }

        return null;
    }

    private static string Id(int at) => $"H{at + 1:0000}";

    private Dice Dice(int at) => new(options.Seed, $"household {at}");

    private DateOnly Approved(int at) => options.First.AddDays(250 + (at * 97 % 2400)).OnWork();

    private DateOnly? Leaves(int at) => at % 6 == 5 ? Approved(at).AddDays(700) : null;

    private List<CaseRecord> Household(int at)
    {
        var page = new List<CaseRecord>();
        new HouseholdLife(options, staff, new Subject(SubjectKind.CarerHousehold, Id(at)), Dice(at), new Pen($"{options.Seed} {options.Children} household {at}", options.AsAt, page), Approved(at), Leaves(at), at % 5 == 4).Live();
        return page;
    }
}

/// <summary>One household from the application on.</summary>
/// <param name="kin">Family or friends of the child.</param>
internal sealed class HouseholdLife(NorthportOptions options, Workforce staff, Subject household, Dice dice, Pen pen, DateOnly approved, DateOnly? leaves, bool kin)
{
    private DateOnly End => leaves ?? options.AsAt.AddDays(1);

    private int Seat { get; } = dice.Below(2);

    public void Live()
    {
        var origin = dice.Pick(Names.OfWorkers);
        var surname = Names.Surname(dice, origin);
        var people = dice.Chance(0.6) ? new[] { Names.First(dice, origin, "F"), Names.First(dice, origin, "M") } : [Names.First(dice, origin, "F")];
        var began = approved.AddDays(-dice.Mostly(0.85, 150, 235, 245, 290));
        Write("team-name", began, new Facts("name", people.Length == 2 ? $"{people[0]} and {people[1]} {surname}" : $"{people[0]} {surname}"));
        Write("address", began, new Facts("step", "from", "kind", "home", "lines", Numbers.Address(household.Id[^1] * 31).Lines, "withheld", "no"));
        var applied = Write("foster-application", began, new Facts("family-and-friends", kin ? "yes" : "no"));
        Write("carer-approval", approved, new Facts("outcome", "approved", "family-and-friends", kin ? "yes" : "no"), applied, staff.Assistant(approved));
        for (var at = 0; at < people.Length; at++)
        {
            Carer($"{household.Id}-{at + 1}");
        }

        Visits();
        Reviews();
        Events();
        if (leaves is { } last)
        {
            var gone = Write("carer-event", last.AddDays(-30), new Facts("kind", "resignation"));
            Write("foster-review", last.AddDays(-12), new Facts("step", "decided", "outcome", "ended", "panel", "no"));
            Write("carer-visit", last.AddDays(-dice.Mostly(0.8, 4, 20, 1, 2)), new Facts("kind", "leaving interview", "words", "Would foster again for a service that rings back on the same day."), gone);
            Write("carer-approval", last, new Facts("outcome", "approval ended", "family-and-friends", kin ? "yes" : "no"), null, staff.Assistant(last));
        }
    }

    private void Carer(string person)
    {
        var joined = Write("carer-person", approved, new Facts("step", "joined", "person", person, "role", "carer", "adult", "yes", "family-and-friends", kin ? "yes" : "no"));
        Every(approved.AddDays(3), 1050, 1080, 0.95, 30, day => Write("check", day, new Facts("kind", "DBS", "person", person, "clear", "yes")));
        Every(approved.AddDays(3), 1040, 1080, 0.9, 60, day => Write("check", day, new Facts("kind", "medical", "person", person, "clear", "yes")));
        Write("training", approved.AddDays(kin ? dice.Mostly(0.85, 200, 520, 560, 620) : dice.Mostly(0.85, 120, 350, 372, 420)), new Facts("course", "fostering standards", "step", "completed", "person", person));
        Every(approved.AddDays(dice.Mostly(0.8, 20, 80, 95, 160)), 1030, 1080, 0.85, 90, day => Write("training", day, new Facts("course", "contextual safeguarding", "step", "completed", "person", person)));
        Every(approved.AddDays(dice.Between(30, 200)), 1030, 1080, 0.88, 90, day => Write("training", day, new Facts("course", "core safeguarding", "step", "completed", "person", person)));
        if (leaves is { } last)
        {
            Write("carer-person", last, new Facts("step", "left", "person", person, "role", "carer", "adult", "yes"), joined);
        }
    }

    private void Visits()
    {
        Every(approved.AddDays(dice.Between(18, 27)), 22, 28, 0.92, 12, day => Write("carer-visit", day, new Facts("kind", "supervision", "words", Heard[dice.Below(Heard.Length)])));
        Every(approved.AddDays(dice.Between(120, 340)), 250, 355, 0.9, 40, day => Write("carer-visit", day, new Facts("kind", "unannounced", "words", "Tea on the table, homework beside it, a child who laughed. Bedrooms seen.")));
        Every(approved.AddDays(dice.Between(200, 355)), 330, 360, 0.93, 30, day => Write("check", day, new Facts("kind", "home safety", "clear", "yes")));
        Every(approved.AddDays(367), 364, 366, 0.8, 1, day => Write("carer-visit", day.AddDays(dice.Between(2, 15)), new Facts("kind", "leaving interview", "words", "Asked what would make them stay: a short break that is really there.")));
    }

    private void Reviews()
    {
        Every(approved.AddDays(dice.Mostly(0.9, 320, 358, 370, 410)), 330, 360, 0.92, 35, day =>
        {
            Write("foster-review", day.AddDays(-10), new Facts("step", "held", "panel", "yes"));
            Write("foster-review", day, new Facts("step", "decided", "outcome", "approved", "panel", "yes"));
        });
    }

    private void Events()
    {
        for (var day = approved.AddDays(dice.Between(200, 1400)).OnWork(); day < End && day <= options.AsAt; day = day.AddDays(dice.Between(500, 2400)).OnWork())
        {
            var kind = dice.Chance(0.25) ? "allegation" : dice.Chance(0.3) ? "standard of care" : "household change";
            var began = Write("carer-event", day, new Facts("kind", kind));
            Write("foster-review", day.Work(dice.Mostly(0.85, 8, 19, 22, 35)), new Facts("step", "held", "panel", "no"), began);
            Write("carer-event-concluded", day.AddDays(dice.Mostly(0.85, 25, 85, 95, 130)), new Facts("result", kind == "household change" ? "no action" : dice.Chance(0.7) ? "learning" : "no action"), began);
        }
    }

    private static readonly string[] Heard =
    [
        "Sleep is better since the lamp. They asked for help with the letter to school.", "Tired after a hard week, and honest about it. A short break is agreed for the half-term.", "Went through the daily log: three good mornings, one long evening.",
        "Wants to know who decides about the haircut. Wrote to the social worker from their kitchen table.", "Talked about birthdays, and who should be there.", "Contact on Sunday was late again. We asked for a fixed place and a fixed worker.",
    ];

    private void Every(DateOnly from, int low, int high, double share, int slip, Action<DateOnly> write)
    {
        for (var day = from.OnWork(); day < End && day <= options.AsAt; day = day.AddDays(dice.Chance(share) ? dice.Between(low, high) : high + dice.Between(1, slip)).WorkBefore())
        {
            write(day);
        }
    }

    private string Write(string type, DateOnly day, Facts facts, string? about = null, Worker? by = null) => pen.Write(household, type, day, by ?? staff.Fostering.Worker(Seat, day), facts, about);
}
