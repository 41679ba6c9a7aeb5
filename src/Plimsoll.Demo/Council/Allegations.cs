using Plimsoll.Core.Records;
using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Council;

/// <summary>Allegations against adults who work with children: evaluated, met about, concluded. Without a name, as the record asks.</summary>
internal sealed class Allegations(NorthportOptions options, Workforce staff)
{
    private static readonly Mix<string> Settings = new((36, "school"), (17, "early years"), (14, "foster care"), (7, "home"), (8, "transport"), (5, "faith"), (6, "health"), (7, "other"));

    private readonly Dice _dice = new(options.Seed, "allegations");

    public List<CaseRecord> Page()
    {
        var page = new List<CaseRecord>();
        var pen = new Pen($"{options.Seed} {options.Children} allegations", options.AsAt, page);
        var pause = Math.Max(2, 60_000 / options.Children);
        for (var day = options.First.AddDays(9); day <= options.AsAt; day = day.AddDays(_dice.Between(1, 2 * pause)))
        {
            One(pen, day.OnWork());
        }

        return page;
    }

    private void One(Pen pen, DateOnly day)
    {
        string Write(string type, DateOnly on, Facts facts, string? about = null) => pen.Write(Northport.Authority, type, on, staff.Social(on), facts, about);
        var told = Write("allegation-referral", day, new Facts("setting", _dice.Pick(Settings)).With("known-on", day.Work(-_dice.Mostly(0.88, 0, 1, 2, 6))));
        var route = _dice.Chance(0.55) ? "meeting" : _dice.Chance(0.7) ? "advice" : "no further action";
        var decided = day.Work(_dice.Mostly(0.94, 0, 1, 2, 3));
        var decision = Write("allegation-decision", decided, new Facts("route", route, "reason", "Works with children every day; the account is first hand and dated."), told);
        Write("allegation-welfare", decided.Work(_dice.Mostly(0.9, 1, 4, 6, 10)), new Facts("child-told", "yes", "adult-told", "yes"), decision);
        var end = route == "meeting" ? day.AddDays(_dice.Mostly(0.85, 20, 85, 94, 150)).OnWork() : decided.Work(2);
        if (route == "meeting")
        {
            var number = 1;
            for (var met = decided.Work(_dice.Mostly(0.9, 2, 5, 6, 9)); met < end; met = met.AddDays(_dice.Mostly(0.9, 21, 27, 30, 41)).WorkBefore(), number++)
            {
                Write("allegation-meeting", met, new Facts().With("number", number), number == 1 ? decision : told);
            }
        }

        var removed = route == "meeting" && _dice.Chance(0.1);
        var outcome = Write("allegation-outcome", end, new Facts("outcome", removed ? "substantiated" : _dice.Chance(0.5) ? "unsubstantiated" : "unfounded", "removed-from-work", removed ? "yes" : "no"), told);
        if (removed)
        {
            Write("referral-out", end.AddDays(_dice.Mostly(0.9, 5, 27, 33, 45)), new Facts("to", "barring service"), outcome);
        }
    }
}
