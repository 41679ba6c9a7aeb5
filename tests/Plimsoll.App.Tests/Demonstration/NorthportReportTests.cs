using Plimsoll.Core.Inspections;
using Plimsoll.Demo;

namespace Plimsoll.App.Tests.Demonstration;

public sealed class NorthportReportTests
{
    [Fact]
    public void The_report_about_Northport_is_read_whole()
    {
        var report = ReportReader.Read(NorthportReport.Text(new NorthportOptions(400, 1, new DateOnly(2026, 11, 20))));

        Assert.Empty(report.Warnings);
        Assert.Equal((ReportKind.Inspection, "Northport", "ILACS", "Harriet Quillfeather"), (report.Kind, report.Authority, report.Framework, report.LeadInspector));
        Assert.Equal((new DateOnly(2026, 9, 7), new DateOnly(2026, 9, 18)), (report.Start, report.End));
        Assert.Equal(
            ["requires improvement to be good", "requires improvement to be good", "good", "good", "requires improvement to be good"],
            report.Judgements.Select(judgement => judgement.Grade));
        Assert.Equal(2, report.Summary.Count);
        Assert.Equal(6, report.Improve.Count);
        Assert.Equal(Enumerable.Range(1, 18), report.Findings.Select(finding => finding.Number!.Value));
        Assert.Equal(4, report.Findings.Select(finding => finding.Section).Distinct().Count());
    }

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("2025-02-28")]
    [InlineData("2024-12-02")]
    public void The_inspection_ends_on_a_Friday_whatever_the_last_day(string lastDay)
    {
        var report = ReportReader.Read(NorthportReport.Text(new NorthportOptions(400, 1, DateOnly.Parse(lastDay))));

        Assert.Equal((DayOfWeek.Monday, DayOfWeek.Friday, 11), (report.Start!.Value.DayOfWeek, report.End!.Value.DayOfWeek, report.End.Value.DayNumber - report.Start.Value.DayNumber));
    }
}
