using Plimsoll.Core.Records;
using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Council;

/// <summary>Children's homes, the authority's own and others: the independent visitor each month, reviews of quality, what had to be told.</summary>
internal sealed class Homes(NorthportOptions options, Workforce staff)
{
    private static readonly (string Id, string Name, bool Ours)[] All = [("home-1", "Gannet House", true), ("home-2", "The Old Ropeworks", true), ("home-3", "Fairlead Lodge", false), ("home-4", "Sable Point", false), ("home-5", "Quay Cottage", true)];

    public static string For(int child, int placement) => All[((child * 3) + placement) % (All.Length - 1)].Id;

    public IEnumerable<IReadOnlyList<CaseRecord>> Batches() => All.Select(Home);

    private List<CaseRecord> Home((string Id, string Name, bool Ours) home)
    {
        var page = new List<CaseRecord>();
        var subject = new Subject(SubjectKind.Home, home.Id);
        var dice = new Dice(options.Seed, home.Id);
        var pen = new Pen($"{options.Seed} {options.Children} {home.Id}", options.AsAt, page);
        string Write(string type, DateOnly day, Facts facts, string? about = null) => pen.Write(subject, type, day, staff.ManagerOfCare.On(day), facts, about);
        Write("team-name", options.First, new Facts("name", home.Name));
        Write("home-record", options.First, new Facts("step", "opened", "run-by", home.Ours ? "authority" : "provider"));

        // The last of them was closed six years before the end.
        var end = home.Id == All[^1].Id ? options.AsAt.AddYears(-6) : options.AsAt;
        if (end < options.AsAt)
        {
            Write("home-record", end, new Facts("step", "closed", "run-by", "authority"));
        }

        for (var month = new DateOnly(options.First.Year, options.First.Month, 1); month <= end; month = month.AddMonths(1))
        {
            if (!dice.Forgets(0.04, month, options.AsAt))
            {
                Write("home-visit", Days.Later(options.First, month.AddDays(dice.Between(3, 26))), new Facts("kind", "regulation 44"));
            }

            if (dice.Chance(0.4))
            {
                var day = Days.Later(options.First, month.AddDays(dice.Between(10, 27))).OnWork();
                var set = Write("action", day, new Facts("source", "regulation 44", "owner", staff.ManagerOfCare.On(day)!.Id, "words", "Mend the bathroom door and ask the children how meals are chosen."));
                Write("action-done", day.Work(dice.Mostly(0.85, 5, 19, 22, 34)), new Facts("source", "regulation 44", "evidence", "Seen by the visitor"), set);
            }

            if (dice.Chance(0.12))
            {
                var day = Days.Later(options.First, month.AddDays(dice.Between(1, 27)));
                var told = pen.WriteAt(subject, "home-event", day, new TimeOnly(21, 10), staff.ManagerOfCare.On(day), new Facts("serious", "yes", "kind", dice.Chance(0.5) ? "child missing overnight" : "police called"));
                pen.WriteAt(subject, "notification", dice.Chance(0.93) ? day.AddDays(1) : day.AddDays(3), new TimeOnly(11, 0), staff.ManagerOfCare.On(day), new Facts("kind", "regulation 40"), told);
            }
        }

        for (var day = options.First.AddDays(140).OnWork(); day <= end; day = day.AddDays(dice.Mostly(0.93, 165, 180, 186, 200)).WorkBefore())
        {
            Write("home-review", day, new Facts("sent-to-ofsted", "yes"));
        }

        return page;
    }
}
