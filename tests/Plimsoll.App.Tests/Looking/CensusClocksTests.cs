using System.Xml.Linq;
using Plimsoll.App.Import;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;

namespace Plimsoll.App.Tests.Looking;

/// <summary>
/// The clocks of a census against a computation made apart from the same file: plain loops over the XML,
/// with its own working days, and nothing of the engine.
/// </summary>
public sealed class CensusClocksTests
{
    private static readonly HashSet<DateOnly> Holidays = [.. new[]
    {
        "2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29", "2023-08-28", "2023-12-25", "2023-12-26",
        "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2024-12-25", "2024-12-26",
        "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26",
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
    }.Select(DateOnly.Parse)];

    private sealed record Expected(string Child, string Standard, DateOnly Started, DateOnly Due, string State, DateOnly? Met)
    {
        public override string ToString() => $"{Child} {Standard} {Started:yyyy-MM-dd} {Due:yyyy-MM-dd} {State} {Met:yyyy-MM-dd}";
    }

    private static DateOnly WorkingDays(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day))
            {
                count--;
            }
        }

        return day;
    }

    private static DateOnly? Date(XElement? element) => element is null || element.Value.Trim().Length == 0 ? null : DateOnly.Parse(element.Value);

    private static bool Flag(XElement? element) => element?.Value.Trim() is "1" or "true";

    private static Expected Stands(string child, string standard, DateOnly started, DateOnly due, DateOnly? met, DateOnly? ended, DateOnly asAt)
    {
        var state = met is { } done && (ended is null || done <= ended) ? done <= due ? "met" : "met-late"
            : ended is not null ? "ceased"
            : due < asAt ? "breached"
            : due == asAt ? "due-today"
            : "open";
        return new Expected(child, standard, started, due, state, state is "met" or "met-late" ? met : null);
    }

    private static List<Expected> MadeApart(XDocument census, DateOnly asAt)
    {
        var expected = new List<Expected>();
        foreach (var child in census.Descendants("Child"))
        {
            var id = child.Descendants("LAchildID").Single().Value;
            foreach (var episode in child.Elements("CINdetails").Where(episode => Date(episode.Element("CINreferralDate")) <= asAt))
            {
                var closed = Until(Date(episode.Element("CINclosureDate")), asAt);
                var first = true;
                foreach (var assessment in episode.Elements("Assessments").Where(assessment => Date(assessment.Element("AssessmentActualStartDate")) <= asAt))
                {
                    var started = first ? Date(episode.Element("CINreferralDate"))!.Value : Date(assessment.Element("AssessmentActualStartDate"))!.Value;
                    first = false;
                    var authorised = Until(Date(assessment.Element("AssessmentAuthorisationDate")), asAt);
                    expected.Add(Stands(id, "assess.45wd", started, WorkingDays(started, 45), authorised, Date(assessment.Element("AssessmentAuthorisationDate")) is null ? closed : null, asAt));
                }

                foreach (var enquiry in episode.Elements("Section47").Where(enquiry => Date(enquiry.Element("S47ActualStartDate")) <= asAt))
                {
                    var started = Date(enquiry.Element("S47ActualStartDate"))!.Value;
                    expected.Add(Stands(id, "cp.icpc.timely", started, WorkingDays(started, 15), Until(Date(enquiry.Element("DateOfInitialCPC")), asAt), Flag(enquiry.Element("ICPCnotRequired")) ? started : null, asAt));
                }

                foreach (var plan in episode.Elements("ChildProtectionPlans").Where(plan => Date(plan.Element("CPPstartDate")) <= asAt))
                {
                    Reviews(id, plan, asAt, expected);
                }
            }
        }

        return expected;
    }

    private static DateOnly? Until(DateOnly? day, DateOnly asAt) => day <= asAt ? day : null;

    private static void Reviews(string child, XElement plan, DateOnly asAt, List<Expected> expected)
    {
        var started = Date(plan.Element("CPPstartDate"))!.Value;
        var ended = Until(Date(plan.Element("CPPendDate")), asAt);
        var reviews = plan.Descendants("CPPreviewDate").Select(review => Date(review)!.Value).Where(review => review <= asAt && review >= started).Distinct().Order().ToList();
        DateOnly? first = reviews.Count > 0 ? reviews[0] : null;
        expected.Add(Stands(child, "cp.rcpc.first", started, started.AddMonths(3), first, ended, asAt));
        for (var i = 0; i < reviews.Count; i++)
        {
            if (ended is { } end && reviews[i] >= end)
            {
                break;
            }

            // A review on the day the plan ends leaves nothing to count from.
            DateOnly? next = i + 1 < reviews.Count ? reviews[i + 1] : null;
            expected.Add(Stands(child, "cp.rcpc.later", reviews[i], reviews[i].AddMonths(6), next, ended, asAt));
        }
    }

    private static List<string> FromTheEngine(Made made, DateOnly asAt) =>
        [.. made.Authority.Clocks.Rows(new ClockQuery(Moment.On(asAt), All: true))
            .Select(row => row.Clock)
            .Where(clock => clock.Standard.Id is "assess.45wd" or "cp.icpc.timely" or "cp.rcpc.first" or "cp.rcpc.later")
            .Select(clock => new Expected(
                clock.Subject.Id, clock.Standard.Id, clock.Started.Day, clock.Due!.Value.Day,
                clock.State is ClockState.Running or ClockState.DueSoon ? "open" : Clock.WordFor(clock.State), clock.Met?.Day).ToString())
            .Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("2026-03-31")]
    [InlineData("2025-12-31")]
    [InlineData("2025-07-01")]
    public void Every_clock_of_the_made_census_equals_the_one_made_apart(string day)
    {
        using var made = new Made();
        var result = new ImportFile(made.Authority).Census(Made.Census);
        Assert.Null(result.Refused);
        var asAt = DateOnly.Parse(day);

        var expected = MadeApart(XDocument.Load(Made.Census), asAt).Select(one => one.ToString()).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, FromTheEngine(made, asAt));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_clock_of_an_invented_census_with_many_episodes_equals_the_one_made_apart(int seed)
    {
        using var made = new Made();
        var text = ManyEpisodes.Census(seed, children: 80);
        var result = new ImportFile(made.Authority).Census(made.File("many.xml", text));
        Assert.Null(result.Refused);
        Assert.Equal(0, result.FaultCount);
        var asAt = new DateOnly(2026, 3, 31);

        var expected = MadeApart(XDocument.Parse(text), asAt).Select(one => one.ToString()).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(expected, FromTheEngine(made, asAt));
    }
}
