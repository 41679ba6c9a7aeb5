using Plimsoll.Core.Inspections;

namespace Plimsoll.Core.Tests.Inspections;

public class ReportReaderTests
{
    private static readonly InspectionReport Report = ReportReader.Read(Northport.Report);

    [Fact]
    public void The_first_page_says_what_of_whom_when_and_by_whom()
    {
        Assert.Equal(ReportKind.Inspection, Report.Kind);
        Assert.Equal("Northport", Report.Authority);
        Assert.Equal("ILACS", Report.Framework);
        Assert.Equal(new DateOnly(2021, 11, 29), Report.Start);
        Assert.Equal(new DateOnly(2021, 12, 10), Report.End);
        Assert.Null(Report.Published);
        Assert.Equal("Mary-Ann O’Shea", Report.LeadInspector);
    }

    [Fact]
    public void Each_judgement_has_its_whole_name_and_its_grade_also_where_the_table_wraps() => Assert.Equal(
        [
            new Judgement("The impact of leaders on social work practice with children and families", "requires improvement to be good"),
            new Judgement("The experiences and progress of children who need help and protection", "inadequate"),
            new Judgement("The experiences and progress of children in care", "good"),
            new Judgement("The experiences and progress of care leavers", "requires improvement to be good"),
            new Judgement("Overall effectiveness", "inadequate"),
        ],
        Report.Judgements);

    [Fact]
    public void The_summary_keeps_its_paragraphs_and_heals_the_one_a_page_end_cuts() => Assert.Equal(
        [
            "The experiences and progress of children and young people in Northport are good in some parts of the service. "
                + "In others they are not, and the pace of change since the inspection in 2018 has been slow.",
            "Leaders know this. They have begun to act on the areas for improvement, but the effect on children’s lives cannot be seen yet, "
                + "in particular where plans are pre-birth or begin late.",
        ],
        Report.Summary);

    [Fact]
    public void Each_area_to_improve_is_whole() => Assert.Equal(
        [
            "The timeliness of strategy meetings, and who takes part in them.",
            "Supervision and management oversight, so that drift is challenged",
            "Life-story work.",
        ],
        Report.Improve);

    [Fact]
    public void Each_numbered_paragraph_is_whole_across_pages_under_the_judgement_it_belongs_to()
    {
        const string help = "The experiences and progress of children who need help and protection";
        Assert.Equal(
            [
                new Finding(1, help, "Contacts are screened on the day. A small number of 16- and 17-year-olds wait for a decision, "
                    + "and for 16- and 17-year-olds who are homeless the wait is longer."),
                new Finding(2, help, "Social workers know children well. They visit them at the age of 12. This is what children told inspectors, "
                    + "and long-term neglect is still not recognised soon enough."),
                new Finding(3, help, "Plans say: • what must change • by when. Reviews do not test this."),
                new Finding(4, "The experiences and progress of children in care", "Children live in stable homes."),
                new Finding(5, "The experiences and progress of care leavers", "Pathway plans are written with young people."),
                new Finding(6, "The experiences and progress of care leavers", "The offer to care leavers is published."),
                new Finding(7, "The impact of leaders on social work practice with children and families",
                    "Leaders listen. What they hear has led to change, and the impact of leaders on social work practice with children and families is seen in some teams."),
            ],
            Report.Findings);
    }

    [Fact]
    public void A_report_that_is_read_whole_has_no_warnings() => Assert.Empty(Report.Warnings);

    [Fact]
    public void The_form_of_2018_is_read_as_well()
    {
        var report = ReportReader.Read(Northport.ReportOf2018);

        Assert.Equal("Northport City Council", report.Authority);
        Assert.Equal("ILACS", report.Framework);
        Assert.Equal((new DateOnly(2018, 12, 14), new DateOnly(2019, 1, 8)), (report.Start, report.End));
        Assert.Equal("Ann Example", report.LeadInspector);
        Assert.Equal(["good", "requires improvement", "requires improvement to be good", "requires improvement to be good"], report.Judgements.Select(judgement => judgement.Grade));
        Assert.Equal(["Services have improved."], report.Summary);
        Assert.Equal(["The recording of return home interviews."], report.Improve);
        Assert.Equal(["Help comes early.", "Children are settled.", "Leaders know what to do."], report.Findings.Select(finding => finding.Text));
        Assert.Equal("The experiences and progress of children in care and care leavers", report.Findings[1].Section);
        Assert.Empty(report.Warnings);
    }

    [Fact]
    public void A_letter_about_a_monitoring_visit_has_no_judgements_and_its_findings_no_numbers()
    {
        var letter = ReportReader.Read(Northport.Letter);

        Assert.Equal(ReportKind.MonitoringVisit, letter.Kind);
        Assert.Equal("Northport", letter.Authority);
        Assert.Equal("ILACS", letter.Framework);
        Assert.Equal((new DateOnly(2021, 4, 29), new DateOnly(2021, 4, 30)), (letter.Start, letter.End));
        Assert.Equal(new DateOnly(2021, 6, 7), letter.Published);
        Assert.Equal("Ann Example", letter.LeadInspector);
        Assert.Empty(letter.Judgements);
        Assert.Equal(["Care leavers are better supported by a tenacious corporate partnership. Workers stay."], letter.Summary);
        Assert.Empty(letter.Improve);
        Assert.Equal(
            [
                new Finding(null, "Findings and evaluation of progress", "Workers know their care leavers. Asylum-seeking young people are met on the day."),
                new Finding(null, "Findings and evaluation of progress", "Plans are of improved quality."),
            ],
            letter.Findings);
        Assert.Empty(letter.Warnings);
    }

    [Fact]
    public void A_focused_visit_is_read_by_its_title()
    {
        var letter = ReportReader.Read(Northport.Letter.Replace("Monitoring visit to Northport children's services", "Focused visit to Northport local authority children’s services", StringComparison.Ordinal));

        Assert.Equal(ReportKind.FocusedVisit, letter.Kind);
        Assert.Equal("Northport", letter.Authority);
    }

    [Theory]
    [InlineData("Council praised after monitoring visit\n\nInspectors said on 3 May 2022 that services were good.")]
    [InlineData("Inspection of Northport Primary School\n\nOverall effectiveness    Good\n")]
    [InlineData("What needs to improve\n\n- Everything.\n\n1. The first.")]
    public void Any_other_text_is_other_and_yields_nothing_but_a_warning(string text)
    {
        var other = ReportReader.Read(text);

        Assert.Equal(ReportKind.Other, other.Kind);
        Assert.Empty(other.Judgements);
        Assert.Empty(other.Improve);
        Assert.Empty(other.Findings);
        Assert.Single(other.Warnings);
    }
}
