using Plimsoll.Core.Inspections;

namespace Plimsoll.Core.Tests.Inspections;

public class EarlierReportTests
{
    private static readonly InspectionReport Report = ReportReader.Read("""
        Northport Borough Council
        Re-inspection of services for children in need of help and
        protection, children looked after and care leavers

        Inspection date: 6 November – 30 November 2017
        Report published: 29 January 2018


        The overall judgement is that children’s services require
        improvement
        1. Children who need help and protection               Requires improvement

        2. Children looked after and achieving
                                                               Good
           permanence

                2.1 Adoption performance                       Outstanding

                                                               requires improvement to
                2.2 Experiences and progress of care leavers
                                                               be good

        3. Leadership, management and governance               Requires improvement

                                                                                   1
        <page>Executive summary
        Some services are good.1

        Contents
            Recommendations                                                     2
            Inspection findings                                                 3

        1
          What the judgements mean stands at the end.

        2
        <page>The local authority
        The last inspection was in 2014. The judgements were:
        Leadership, management and governance: inadequate.

        Recommendations
        Leadership, management and governance

        1.   Strengthen oversight.

        2.   Keep in touch with care leavers (paragraph 4).
        3
        <page>The experiences and progress of
        children who need help and                              Requires improvement
        protection
        Summary

        Help is uneven.

        Inspection findings
        3. Thresholds are known. (Recommendation)
        4. Plans are late.
        The graded judgement for adoption performance is that it is outstanding
        5. Children are matched well.
        4
        """.Replace("<page>", "\f", StringComparison.Ordinal));

    [Fact]
    public void The_single_inspection_framework_is_named_and_said_in_a_warning()
    {
        Assert.Equal("SIF", Report.Framework);
        Assert.Equal("Northport Borough Council", Report.Authority);
        Assert.Equal(new DateOnly(2018, 1, 29), Report.Published);
        Assert.Equal((new DateOnly(2017, 11, 6), new DateOnly(2017, 11, 30)), (Report.Start, Report.End));
        Assert.Contains(Report.Warnings, warning => warning.Contains("single inspection framework", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_grades_are_those_of_its_own_table_and_not_of_the_inspection_before() => Assert.Equal(
        [
            new Judgement("Overall effectiveness", "requires improvement"),
            new Judgement("Children who need help and protection", "requires improvement"),
            new Judgement("Children looked after and achieving permanence", "good"),
            new Judgement("Adoption performance", "outstanding"),
            new Judgement("Experiences and progress of care leavers", "requires improvement to be good"),
            new Judgement("Leadership, management and governance", "requires improvement"),
        ],
        Report.Judgements);

    [Fact]
    public void Its_recommendations_are_areas_to_improve_and_the_numbers_run_on_into_the_findings()
    {
        const string help = "The experiences and progress of children who need help and protection";
        Assert.Equal(["Some services are good."], Report.Summary);
        Assert.Equal(["Strengthen oversight.", "Keep in touch with care leavers (paragraph 4)."], Report.Improve);
        Assert.Equal(
            [
                new Finding(null, help, "Help is uneven."),
                new Finding(3, help, "Thresholds are known. (Recommendation)"),
                new Finding(4, help, "Plans are late."),
                new Finding(5, "Adoption performance", "Children are matched well."),
            ],
            Report.Findings);
    }
}
