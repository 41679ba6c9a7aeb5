using Plimsoll.Core.Calendar;

namespace Plimsoll.Returns.Cin;

/// <summary>The table of assessments that were completed, by the working days that they took.</summary>
internal sealed class CinAssessmentFigures
{
    private const string All = "Assessments completed in the year";
    private const string InTime = "Within 45 working days";
    private const string NotKnown = "Not known";

    private static readonly (string Label, int To)[] Bands =
    [
        ("0 to 10 working days", 10), ("11 to 20 working days", 20), ("21 to 30 working days", 30), ("31 to 40 working days", 40),
        ("41 to 45 working days", 45), ("46 to 50 working days", 50), ("51 to 60 working days", 60), ("61 working days or more", int.MaxValue),
    ];

    private readonly CinCounts _assessments = new CinCounts(
        "assessments", "Assessments", "By the day of authorisation. The working days are those after the start, up to and including that day (Working Together to Safeguard Children: at most 45).",
        ["Assessments"], [All, InTime, .. Bands.Select(band => band.Label), NotKnown]).With(All, [InTime, .. Bands.Select(band => band.Label), NotKnown]);

    public void Add(CinChild child, CinYear year)
    {
        foreach (var assessment in child.Assessments)
        {
            if (assessment.AssessmentAuthorisationDate.Date is not { } ended || !year.Holds(ended))
            {
                continue;
            }

            _assessments.Add(All);
            var days = Days(assessment.AssessmentActualStartDate.Date, ended);
            _assessments.AddIf(days <= 45, InTime);
            _assessments.Add(days is { } taken ? Array.Find(Bands, band => taken <= band.To).Label : NotKnown);
        }
    }

    public IEnumerable<CinFigureTable> Tables() => [_assessments.Table()];

    /// <summary>Working days after a day, up to and including another of the year; null where the first is not given, or comes after it.</summary>
    internal static int? Days(DateOnly? from, DateOnly to) => from is not { } start || start > to ? null
        : start < to.AddYears(-5) ? int.MaxValue : WorkingCalendar.England.Between(start, to);
}
