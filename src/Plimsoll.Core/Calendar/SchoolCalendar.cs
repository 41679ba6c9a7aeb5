namespace Plimsoll.Core.Calendar;

/// <summary>
/// The school days of a school or of its authority: working days within a term on which the school is not closed.
/// Counted as working days are. A school year (from August) of 1900 to 2199 of which no term is given takes typical terms, which are a default and
/// the dates of no authority in particular. Source: convention schoolDays of the practice catalogue.
/// </summary>
public sealed class SchoolCalendar
{
    private const int FirstMonth = 8;

    private readonly CountedDays _days;
    private readonly Period[] _terms;
    private readonly HashSet<int> _given;

    /// <param name="dates">All terms of each school year they touch. Terms do not overlap.</param>
    public SchoolCalendar(WorkingCalendar working, SchoolDates dates)
    {
        Dates = dates;
        _given = [.. dates.Terms.Select(term => YearOf(term.Days.First))];
        var typical = Enumerable.Range(WorkingCalendar.FirstYear, WorkingCalendar.LastYear - WorkingCalendar.FirstYear + 1)
            .Where(year => !_given.Contains(year))
            .Select(TypicalTerms.From)
            .ToList();
        _terms = [.. dates.Terms.Concat(typical.SelectMany(year => year.Terms)).Select(term => term.Days).OrderBy(term => term.First)];
        var closures = dates.Closures.Concat(typical.SelectMany(year => year.Closures)).Select(closure => closure.Days);
        _days = working.Days.Within(_terms).Without(closures);
    }

    /// <summary>The default: typical terms from 2020/21 to 2030/31 in <c>reference/school-terms.csv</c>. An authority gives its own.</summary>
    public static SchoolCalendar England { get; } = new(WorkingCalendar.England, SchoolTermsFile.Shipped());

    /// <summary>The terms and closures as given.</summary>
    public SchoolDates Dates { get; }

    public bool IsSchoolDay(DateOnly day) => _days.Contains(day);

    /// <summary>The nth school day after the start, or before it; none is the start itself or the next school day.</summary>
    public DateOnly Add(DateOnly start, int schoolDays) => _days.Add(start, schoolDays);

    /// <summary>The school days after a day, up to and including another; negative when the second is the earlier.</summary>
    public int Between(DateOnly from, DateOnly to) => _days.Between(from, to);

    public DateOnly NextSchoolDayOnOrAfter(DateOnly day) => _days.OnOrAfter(day);

    public DateOnly LastSchoolDayOnOrBefore(DateOnly day) => _days.OnOrBefore(day);

    /// <summary>True where the terms were given; false where they are worked out as typical.</summary>
    public bool Covers(DateOnly day) => _given.Contains(YearOf(day));

    /// <summary>The term in which a day falls or, in the holidays, the term that follows.</summary>
    public Period TermOf(DateOnly day) => Term(Following(day), day);

    /// <summary>The last day of the term in which a day falls or, in the holidays, of the term that follows.</summary>
    public DateOnly TermEnd(DateOnly day) => TermOf(day).Last;

    /// <summary>The last day of the term after that one.</summary>
    public DateOnly NextTermEnd(DateOnly day) => Term(Following(day) + 1, day).Last;

    /// <summary>
    /// The end of so many terms. The term of the start is term 0, as its day is day 0: one term from October is the end of the spring term.
    /// In the holidays the count starts from the term just ended, as a start on a Sunday counts from the end of that day.
    /// </summary>
    public DateOnly AddTerms(DateOnly start, int terms)
    {
        var following = Following(start);
        var holiday = following == _terms.Length || start < _terms[following].First;
        return Term(following + (long)terms - (holiday && terms > 0 ? 1 : 0), start).Last;
    }

    /// <summary>The year in which a school year starts: that of its August.</summary>
    internal static int YearOf(DateOnly day) => day.Month < FirstMonth ? day.Year - 1 : day.Year;

    /// <summary>The place of the first term that ends on a day or later.</summary>
    private int Following(DateOnly day)
    {
        var (low, high) = (0, _terms.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = _terms[middle].Last < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>A term by its place. Before the first and after the last there is only the end of the calendar.</summary>
    private Period Term(long place, DateOnly day) => place < 0 ? new Period(DateOnly.MinValue, DateOnly.MinValue)
        : place >= _terms.Length ? new Period(day, DateOnly.MaxValue)
        : _terms[place];
}
