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
        Rule1530.RuleTo2023,
        Rule1530.Rule,
        Rule2883.Rule,
        Rule4004.Rule,
        Rule4014.Rule,
        Rule8510.Rule,
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
