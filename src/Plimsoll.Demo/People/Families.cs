using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.People;

/// <summary>Makes families one by one, each from the seed and its number alone.</summary>
internal sealed class Families(NorthportOptions options)
{
    /// <summary>Ages of children when somebody first worries about them, as children in need have them.</summary>
    private static readonly Mix<(int From, int To)> Ages = new((7, (0, 0)), (22, (1, 4)), (27, (5, 9)), (35, (10, 15)), (9, (16, 16)));

    private static readonly Mix<int> Sizes = new((42, 1), (31, 2), (17, 3), (7, 4), (3, 5));

    /// <summary>Families until there are as many children as were asked for; the last one may be cut.</summary>
    public IEnumerable<Family> All()
    {
        var children = 0;
        for (var number = 1; children < options.Children; number++)
        {
            var family = Make(number, children);
            if (children + family.Children.Count > options.Children)
            {
                family = family with { Children = [.. family.Children.Take(options.Children - children)] };
            }

            children += family.Children.Count;
            yield return family;
        }
    }

    private Family Make(int number, int before)
    {
        var dice = new Dice(options.Seed, $"family {number}");
        var days = options.AsAt.DayNumber - options.First.DayNumber;
        var enters = Seasons.Day(dice, options.First, days);
        var arrived = dice.Chance(0.006);
        var expecting = !arrived && dice.Chance(0.018);
        var (code, origin) = dice.Pick(Names.Ethnicities);
        if (arrived)
        {
            (code, origin) = dice.Chance(0.5) ? ("OOTH", Names.OfWorkers[^1]) : ("BAFR", Names.OfWorkers[5]);
        }

        var surname = Names.Surname(dice, origin);
        var size = arrived || expecting ? 1 : dice.Pick(Sizes);
        var (low, high) = arrived ? (16, 16) : dice.Pick(Ages);
        var age = dice.Between(low, high);
        var children = new List<Child>();
        for (var at = 0; at < size; at++)
        {
            var born = expecting ? enters.AddDays(dice.Between(135, 190)) : enters.AddYears(-age).AddDays(-dice.Between(5, 350));
            var sex = dice.Chance(arrived ? 0.95 : 0.53) ? "M" : "F";
            children.Add(new Child($"N{before + at + 1:000000}", before + at + 1, Names.First(dice, origin, sex), dice.Chance(0.85) ? surname : Names.Surname(dice, origin), sex, code, born, dice.Chance(0.11)));
            age = Math.Clamp(age + (dice.Chance(0.5) ? dice.Between(1, 4) : -dice.Between(1, 4)), 0, 16);
        }

        var mother = ($"A{number:00000}1", $"{Names.First(dice, origin, "F")} {surname}", "mother");
        var other = ($"A{number:00000}2", $"{Names.First(dice, origin, "M")} {Names.Surname(dice, origin)}", dice.Chance(0.6) ? "father" : "partner");
        IReadOnlyList<(string, string, string)> adults = arrived ? [] : dice.Chance(0.55) ? [mother, other] : [mother];
        var weights = new Weights(
            dice.Chance(0.42), dice.Chance(0.27), dice.Chance(0.43), dice.Chance(0.17), dice.Chance(0.17), dice.Chance(0.24), dice.Chance(0.15), dice.Chance(0.07), dice.Chance(0.2));
        return new Family(number, children, adults, Numbers.Address(number), weights, enters, arrived, expecting);
    }
}
