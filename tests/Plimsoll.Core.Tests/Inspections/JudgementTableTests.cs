using Plimsoll.Core.Inspections;

namespace Plimsoll.Core.Tests.Inspections;

public class JudgementTableTests
{
    private const string Prose = "\n\nServices have improved since the last inspection, which was three years ago.";

    [Fact]
    public void A_table_of_a_text_file_has_a_tab_or_a_space_before_the_grade() =>
        Assert.Equal(["good", "requires improvement to be good", "outstanding"], Grades("""
            Judgement	Grade
            The impact of leaders on social work practice with children and families	Good
            The experiences and progress of care leavers Requires improvement to be good
            Overall effectiveness    Outstanding
            """));

    [Fact]
    public void A_grade_that_stands_above_its_row_is_set_beside_it() =>
        Assert.Equal(["good", "inadequate"], Grades("""
            The experiences and progress of care     Good
            leavers
                                                     Inadequate
            Overall effectiveness
            """));

    [Fact]
    public void A_grade_is_taken_as_printed_also_in_the_shorter_wording() =>
        Assert.Equal(["requires improvement", "good"], Grades("""
            The experiences and progress of care     Requires improvement
            leavers

            Overall effectiveness                    Good
            """));

    [Fact]
    public void The_rest_of_a_grade_whose_beginning_is_lost_is_no_grade() =>
        Assert.Equal([null, "good"], Grades("""
            The experiences and progress of care     be good
            leavers

            Overall effectiveness                    Good
            """));

    [Fact]
    public void With_a_grade_too_few_only_the_rows_with_their_own_grade_keep_it() =>
        Assert.Equal([null, "good"], Grades("""
            The experiences and progress of care
            leavers

            Overall effectiveness                    Good
            """));

    [Fact]
    public void Two_halves_of_rows_are_not_taken_for_one_row() =>
        Assert.Equal([null, "good"], Grades("""
            The experiences and progress of          Inadequate

            children in care

            Overall effectiveness                    Good
            """));

    [Fact]
    public void A_word_that_is_no_grade_is_not_taken_for_one() =>
        Assert.Equal([null, "good"], Grades("""
            The experiences and progress of care leavers      Goodish

            Overall effectiveness                             Good
            """));

    private static IEnumerable<string?> Grades(string table) =>
        JudgementTable.Read(PrintedPages.Read(table + Prose), isEarlier: false).Rows.Select(row => row.Grade);
}
