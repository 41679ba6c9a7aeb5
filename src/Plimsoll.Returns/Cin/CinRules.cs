using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Cin;

/// <summary>Every rule, and which of them a year has. A rule says itself from which year to which it holds, so that a year is the year before with what began and without what ended.</summary>
public static class CinRules
{
    /// <summary>In the order of their codes; where a rule has changed, each of its forms.</summary>
    public static IReadOnlyList<CinRule> All { get; } =
    [
        Rule100.Rule,
        Rule1103.Rule,
        Rule1104.Rule,
        Rule1105.Rule,
        Rule1510.Rule,
        Rule1520.Rule,
        Rule1530.RuleTo2023,
        Rule1530.Rule,
        Rule1540.Rule,
        Rule1550.Rule,
        Rule1560Q.Rule,
        Rule1570.Rule,
        Rule1580.Rule,
        Rule2883.Rule,
        Rule2884.Rule,
        Rule2885.Rule,
        Rule2886Q.RuleTo2024,
        Rule2886Q.Rule,
        Rule2887Q.Rule,
        Rule2888Q.Rule,
        Rule2889.Rule,
        Rule2990.Rule,
        Rule2991Q.Rule,
        Rule4000.Rule,
        Rule4001.Rule,
        Rule4003.Rule,
        Rule4004.Rule,
        Rule4008.Rule,
        Rule4009Q.Rule,
        Rule4010.Rule,
        Rule4011.Rule,
        Rule4012Q.Rule,
        Rule4013.Rule,
        Rule4014.Rule,
        Rule4015.Rule,
        Rule4016.Rule,
        Rule4017.Rule,
        Rule4180.RuleTo2024,
        Rule4180.Rule,
        Rule4220.Rule,
        Rule8500.Rule,
        Rule8510.Rule,
        Rule8520.Rule,
        Rule8525Q.Rule,
        Rule8530Q.Rule,
        Rule8535Q.Rule,
        Rule8540.Rule,
        Rule8545Q.Rule,
        Rule8555Q.Rule,
        Rule8565.Rule,
        Rule8568.Rule,
        Rule8569Q.Rule,
        Rule8585Q.Rule,
        Rule8590.Rule,
        Rule8600.Rule,
        Rule8606.Rule,
        Rule8608.Rule,
        Rule8610.Rule,
        Rule8614.Rule,
        Rule8615.Rule,
        Rule8620.Rule,
        Rule8630.Rule,
        Rule8640.Rule,
    ];

    /// <summary>The rules of the year that ends in this one.</summary>
    public static IReadOnlyList<CinRule> ForYear(int year) => [.. All.Where(rule => rule.IsIn(year))];

    /// <summary>The year whose rules a census goes by: the one asked for, its own, or else the nearest of which rules are known.</summary>
    public static int YearOf(CinHeader header, int? asked)
    {
        var year = asked ?? header.Year.Number ?? header.ReferenceDate.Date?.Year ?? CinYear.Last - 1;
        return Math.Clamp(year, CinYear.First, CinYear.Last);
    }
}
