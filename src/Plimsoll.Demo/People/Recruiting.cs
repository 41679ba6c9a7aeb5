using Plimsoll.Core.Records;
using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.People;

/// <summary>Fills the seats of the service, one person after another. Nobody has the id of another.</summary>
internal sealed class Recruiting(NorthportOptions options)
{
    private readonly HashSet<string> _ids = [];

    public int Size => options.Children;

    /// <param name="role">What the post signs as, where that is not its name.</param>
    public Seat Senior(string post, string team, string? id = null, string? name = null, string? role = null)
    {
        role ??= post;
        var dice = new Dice(options.Seed, $"senior {role} {team}");
        var (ours, called) = id is null ? Somebody(dice) : Reserve(id, name!);
        return new Seat(Slug($"{role} {team}"), post, role, [new Worker(ours, called, post, Signs(ours, role, "permanent", Northport.Council, team, "permanent", "leadership"), options.First, null)]);
    }

    public Team Team(string name, string kind, string employment, string employer, DateOnly? opens, DateOnly? closes, int seats, string post, Seat above, (string Id, string Name)? manager, (string Id, string Name)? worker, bool vacancy, bool unled = false)
    {
        var from = opens ?? options.First;
        var team = new Shape(name, kind, employment, employer, from, closes);
        var managers = Fill(team, "manager", "team manager", "team manager", manager, vacant: unled);
        var filled = Enumerable.Range(0, seats)
            .Select(number => Fill(team, $"{number}", post, post is "conference chair" or "reviewing officer" ? post : "social worker", number == 0 ? worker : null, vacant: vacancy && number == 2)).ToList();
        return new Team(name, kind, employment, employer, from, closes, managers, filled, above);
    }

    private sealed record Shape(string Name, string Kind, string Employment, string Employer, DateOnly Opens, DateOnly? Closes);

    /// <summary>One person after another, from the team's first day to its last; the last of them may be named, and may have left.</summary>
    private Seat Fill(Shape team, string number, string post, string role, (string Id, string Name)? named, bool vacant)
    {
        var dice = new Dice(options.Seed, $"seat {team.Name} {number}");
        var end = team.Closes ?? options.AsAt;
        var leaves = vacant ? options.AsAt.AddDays(-45) : end;
        var holders = new List<Worker>();
        for (var day = team.Opens; day <= leaves;)
        {
            var months = team.Employment == "agency" ? dice.Between(6, 18) : dice.Between(16, 70);
            DateOnly? to = day.AddMonths(months);
            var isLast = to >= leaves.AddMonths(-3);
            to = isLast ? vacant || team.Closes is not null ? leaves : null : to;
            var (id, name) = isLast && named is { } known ? Reserve(known.Id, known.Name) : Somebody(dice);

            // A permanent team has a locum here and there.
            var employment = team.Employment == "permanent" && named is null && post == "social worker" && dice.Chance(0.1) ? "agency" : team.Employment;
            var employer = employment == team.Employment ? team.Employer : "Fairlead Care";
            holders.Add(new Worker(id, name, post, Signs(id, role, employment, employer, team.Name, team.Employment, team.Kind, post is not ("personal adviser" or "family practitioner")), day, to));
            if (to is null || isLast)
            {
                break;
            }

            day = to.Value.AddDays(post == "team manager" ? 1 : dice.Pick(Gaps));
        }

        return new Seat(Slug($"{post} {team.Name} {number}"), post, role, holders);
    }

    /// <summary>Days until the next one starts: most are there the next day.</summary>
    private static readonly Mix<int> Gaps = new((60, 1), (20, 8), (12, 29), (8, 63));

    private static Author Signs(string id, string role, string employment, string employer, string team, string staffed, string kind, bool qualified = true) =>
        new(id, role, employment, employer, qualified, team, staffed, kind);

    private (string Id, string Name) Somebody(Dice dice)
    {
        while (true)
        {
            var origin = dice.Pick(Names.OfWorkers);
            var surname = Names.Surname(dice, origin);
            var first = Names.First(dice, origin, dice.Chance(0.15) ? "M" : "F");
            var id = $"w-{Slug(first)}-{Slug(surname)}";
            if (_ids.Add(id))
            {
                return (id, $"{first} {surname}");
            }
        }
    }

    private (string Id, string Name) Reserve(string id, string name)
    {
        _ids.Add(id);
        return (id, name);
    }

    private static string Slug(string words) => new([.. words.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
}
