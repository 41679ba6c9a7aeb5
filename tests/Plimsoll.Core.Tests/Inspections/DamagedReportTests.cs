using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Core.Inspections;

namespace Plimsoll.Core.Tests.Inspections;

public class DamagedReportTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20211129, 3);

    [Fact]
    public void Cut_anywhere_a_report_never_shows_another_grade_than_the_whole_one()
    {
        foreach (var text in new[] { Northport.Report, Northport.ReportOf2018 })
        {
            var whole = ReportReader.Read(text).Judgements.ToDictionary(judgement => judgement.Name, judgement => judgement.Grade);
            for (var length = 0; length < text.Length; length++)
            {
                foreach (var judgement in ReportReader.Read(text[..length]).Judgements.Where(judgement => judgement.Grade is not null))
                {
                    Assert.True(whole.TryGetValue(judgement.Name, out var grade) && grade == judgement.Grade, $"Cut after {length}: {judgement}");
                }
            }
        }
    }

    [Fact]
    public void With_any_line_lost_a_report_never_shows_another_grade_in_a_row_it_still_names()
    {
        var lines = Northport.Report.Split('\n');
        var whole = ReportReader.Read(Northport.Report).Judgements.ToDictionary(judgement => judgement.Name, judgement => judgement.Grade);
        for (var lost = 0; lost < lines.Length; lost++)
        {
            var report = ReportReader.Read(string.Join('\n', lines.Where((_, i) => i != lost)));
            foreach (var judgement in report.Judgements.Where(judgement => judgement.Grade is not null))
            {
                Assert.True(whole.TryGetValue(judgement.Name, out var grade) && Grades.Agree(grade!, judgement.Grade!), $"Without \"{lines[lost]}\": {judgement}");
            }
        }
    }

    [Fact]
    public void A_cut_report_says_what_is_missing()
    {
        var report = ReportReader.Read(Northport.Report[..Northport.Report.IndexOf("3.     Plans say", StringComparison.Ordinal)]);

        Assert.Equal(2, report.Findings.Count);
        Assert.Equal(["The text ends before Ofsted's closing words: its last part may be missing."], report.Warnings);
    }

    [Fact]
    public void Where_the_table_and_the_heading_disagree_neither_grade_is_taken()
    {
        var report = ReportReader.Read(Northport.Report.Replace("children in care: good", "children in care: outstanding", StringComparison.Ordinal));

        Assert.Null(report.Judgements.Single(judgement => judgement.Name.EndsWith("children in care", StringComparison.Ordinal)).Grade);
        Assert.Contains(report.Warnings, warning => warning.Contains("neither was taken", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_its_table_a_report_takes_the_grades_from_its_headings_and_says_so()
    {
        var table = Northport.Report.IndexOf(" Judgement ", StringComparison.Ordinal);
        var report = ReportReader.Read(Northport.Report.Remove(table, Northport.Report.IndexOf("What needs", StringComparison.Ordinal) - table));

        Assert.Equal(["inadequate", "good", "requires improvement to be good", "requires improvement to be good"], report.Judgements.Select(judgement => judgement.Grade));
        Assert.Contains("The overall effectiveness cannot be read.", report.Warnings);
        Assert.Equal(7, report.Findings.Count);
    }

    [Fact]
    public void A_paragraph_that_is_lost_is_named()
    {
        var report = ReportReader.Read(Northport.Report.Replace("        4.     Children live in stable homes.\n", "", StringComparison.Ordinal)
            .Replace("4.     Children live in stable homes.", "", StringComparison.Ordinal));

        Assert.Equal(["Paragraph 4 is missing."], report.Warnings);
    }

    [Fact]
    public void Without_page_ends_and_with_other_line_ends_a_report_reads_the_same()
    {
        var flat = Northport.Report.Replace("\f", "\r\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal(ReportReader.Read(Northport.Report).Findings, ReportReader.Read(flat).Findings);
    }

    [Fact]
    public void No_text_makes_the_reader_fail()
    {
        var lines = (Northport.Report + Northport.Letter).Split('\n');
        var scraps = Gen.OneOf(Gen.Elements(lines), ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""), Gen.Elements("\f", "1.", "999. ", "◼", "   ", "\u00ad"));
        var texts = scraps.ListOf().Select(parts => string.Join('\n', parts)).ToArbitrary();

        Prop.ForAll(texts, text => ReportReader.Read(text).Warnings is not null).Check(Fixed);
    }

    [Fact]
    public void Text_made_to_be_slow_is_read_in_one_pass()
    {
        var head = Northport.Report[..Northport.Report.IndexOf("What needs", StringComparison.Ordinal)];
        foreach (var scrap in (string[])[" ", "\n", "\f", "x\f", "())", "12. a\n\n", "The graded judgement about it\n", "Inspection of ", "visit to ", "◼ a\n"])
        {
            Assert.NotNull(ReportReader.Read(head + string.Concat(Enumerable.Repeat(scrap, 300_000 / scrap.Length))));
        }
    }
}
