namespace Plimsoll.Returns.Cin;

/// <summary>Why the year of the rules by which a census was checked may not be its own.</summary>
public enum CinYearDoubt
{
    /// <summary>It is the header's, or was asked for.</summary>
    None,

    /// <summary>The rules of the header's year are not known here.</summary>
    NotKnown,

    /// <summary>The header's year cannot be read, and the reference date was taken for it.</summary>
    ByReferenceDate,

    /// <summary>Neither can be read.</summary>
    Guessed,
}

/// <summary>By which year's rules a census goes: the one asked for, its own, or else the nearest of which rules are known.</summary>
/// <param name="Year">By its end.</param>
/// <param name="InHeader">The year as the header gives it, readable or not, fit to be shown; null where it gives none.</param>
public sealed record CinRulesYear(int Year, string? InHeader, CinYearDoubt Doubt)
{
    /// <param name="asked">The year whose rules are asked for; null for the header's own.</param>
    public static CinRulesYear Of(CinHeader header, int? asked)
    {
        var (own, byDate) = (header.Year.Number, header.ReferenceDate.Date?.Year);
        var year = Math.Clamp(asked ?? own ?? byDate ?? CinYear.Last - 1, CinYear.First, CinYear.Last);
        return new(year, header.Year.Text is { } text ? ReadProblem.Show(text) : null, asked is not null || year == own ? CinYearDoubt.None
            : own is not null ? CinYearDoubt.NotKnown
            : byDate is not null ? CinYearDoubt.ByReferenceDate
            : CinYearDoubt.Guessed);
    }
}
