namespace Plimsoll.Core.Calendar;

/// <summary>
/// Term dates: <c>kind,name,first,last</c>, where kind is <c>term</c> or <c>closure</c> (half term, a training day).
/// A school year is given whole, up to July, or not at all.
/// </summary>
public static class SchoolTermsFile
{
    /// <summary>The terms and closures of the good lines. Every other line becomes a problem, and so does a year that stops early.</summary>
    public static SchoolDates Read(TextReader text, string file, ICollection<CalendarProblem> problems)
    {
        List<(int Line, SchoolTerm Term)> terms = [];
        List<SchoolClosure> closures = [];
        foreach (var (line, values) in CalendarFile.Rows(text, file, "kind,name,first,last", problems))
        {
            if (!CalendarFile.TryDate(values[2], file, line, problems, out var first)
                || !CalendarFile.TryDate(values[3], file, line, problems, out var last))
            {
                continue;
            }

            var days = new Period(first, last);
            var other = terms.Find(row => row.Term.Days.First <= last && first <= row.Term.Days.Last).Term;
            var wrong = last < first ? $"the last day, {values[3]}, is before the first, {values[2]}."
                : last.DayNumber - first.DayNumber > 366 ? $"{values[2]} to {values[3]} is longer than a year."
                : values[0] is not ("term" or "closure") ? $"the kind \"{values[0]}\" is not term or closure."
                : values[0] == "term" && other is not null ? $"this term overlaps {other.Name}, {other.Days}."
                : null;
            if (wrong is not null)
            {
                problems.Add(new CalendarProblem(file, line, wrong));
            }
            else if (values[0] == "term")
            {
                terms.Add((line, new SchoolTerm(values[1], days)));
            }
            else
            {
                closures.Add(new SchoolClosure(values[1], days));
            }
        }

        LeaveOutUnfinishedYears(terms, file, problems);
        return new SchoolDates([.. terms.Select(row => row.Term).OrderBy(term => term.Days.First)], closures);
    }

    internal static SchoolDates Shipped() => CalendarFile.Shipped("reference/school-terms.csv", Read);

    /// <summary>A year without its later terms would stop every school-day clock from its last term on, and nobody would notice.</summary>
    private static void LeaveOutUnfinishedYears(List<(int Line, SchoolTerm Term)> terms, string file, ICollection<CalendarProblem> problems)
    {
        foreach (var year in terms.GroupBy(row => SchoolCalendar.YearOf(row.Term.Days.First)).ToList())
        {
            var (line, last) = year.MaxBy(row => row.Term.Days.Last);
            if (last.Days.Last < new DateOnly(year.Key + 1, 6, 30))
            {
                problems.Add(new CalendarProblem(file, line, $"the school year from {year.Key} stops on {last.Days.Last:yyyy-MM-dd}. "
                    + "Give its terms up to July; until then typical terms are used for it."));
                terms.RemoveAll(row => year.Contains(row));
            }
        }
    }
}
