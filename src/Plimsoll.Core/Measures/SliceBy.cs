namespace Plimsoll.Core.Measures;

/// <summary>By what figures are split.</summary>
public enum SliceBy
{
    /// <summary>Who held the child on the day of the row: of a late promise, on its due date.</summary>
    Team,
    Worker,

    /// <summary>Permanent or agency.</summary>
    Employment,
    Employer,
    Age,
    Sex,
    Ethnicity,
    Disability,
    Need,

    /// <summary>The measure's own categories: source of referral, reason for closure.</summary>
    Category,
}

/// <summary>The words for slices, and the values that always stand in a table.</summary>
public static class Slices
{
    public const string NotKnown = "not known";

    public const string Nobody = "nobody allocated";

    public static IReadOnlyDictionary<string, SliceBy> Words { get; } = Enum.GetValues<SliceBy>().ToDictionary(by => by.ToString().ToLowerInvariant());

    public static string WordFor(SliceBy by) => by.ToString().ToLowerInvariant();

    /// <summary>Whole years at the day of the row.</summary>
    private static readonly (int To, string Words)[] Ages =
        [(0, "under 1"), (4, "1 to 4"), (9, "5 to 9"), (15, "10 to 15"), (17, "16 and 17"), (int.MaxValue, "18 and over")];

    public static string AgeBand(int years) => Ages.First(band => years <= band.To).Words;

    /// <summary>What stands in a table with nought too; the teams come with the rows.</summary>
    public static IReadOnlyList<string> Always(SliceBy by) => by switch
    {
        SliceBy.Employment => ["permanent", "agency"],
        SliceBy.Age => [.. Ages.Select(band => band.Words)],
        SliceBy.Disability => ["yes", "no"],
        _ => [],
    };

    /// <summary>In the order of the fixed values, then of their names; what is not known is last.</summary>
    internal static IReadOnlyList<string> Ordered(SliceBy by, IEnumerable<string> values)
    {
        var first = Always(by);
        return [.. first, .. values.Distinct().Except(first).OrderBy(value => value is NotKnown or Nobody).ThenBy(value => value, StringComparer.Ordinal)];
    }
}

/// <summary>The values of a row by which figures are split.</summary>
public sealed record RowSlices(string Team, string Worker, string Employment, string Employer, string Age, string Sex, string Ethnicity, string Disability, string Need)
{
    public string this[SliceBy by] => by switch
    {
        SliceBy.Team => Team,
        SliceBy.Worker => Worker,
        SliceBy.Employment => Employment,
        SliceBy.Employer => Employer,
        SliceBy.Age => Age,
        SliceBy.Sex => Sex,
        SliceBy.Ethnicity => Ethnicity,
        SliceBy.Disability => Disability,
        SliceBy.Need => Need,
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "A row may have several categories: they stand in the row."),
    };
}
