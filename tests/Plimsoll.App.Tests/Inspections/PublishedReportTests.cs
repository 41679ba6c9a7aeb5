using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plimsoll.App.Inspections;
using Plimsoll.Core.Inspections;

namespace Plimsoll.App.Tests.Inspections;

/// <summary>
/// Reads every published report beside the repository. The table was checked against a second extraction of each PDF (pdftotext -raw and
/// -bbox-layout): every word of the body is in the reading, once and in order, and nothing else is.
/// </summary>
public class PublishedReportTests
{
    // File; authority; start; end; published; grades in printed order (O outstanding, G good, R requires improvement to be good,
    // r requires improvement, I inadequate); paragraphs of the summary; areas to improve; findings with a number; findings without;
    // the beginning of the SHA-256 of inspector, summary, areas and findings without spaces.
    private const string Reports = """
        barking-and-dagenham-2023-09-04; Barking and Dagenham; 2023-07-10; 2023-07-21; 2023-09-04; RRRGR; 2; 8; 68; 0; 9f125412092b0233
        bath-and-north-east-somerset-2022-04-19; Bath and North East Somerset; 2022-02-28; 2022-03-04; 2022-04-19; GGGG; 2; 3; 43; 0; 4921c22a326f6d55
        bexley-2018-08-20; London Borough of Bexley; 2018-07-09; 2018-07-20; 2018-08-20; OOGO; 3; 4; 41; 0; 05999ded085bafa9
        bromley-2019-01-07; London Borough of Bromley; 2018-11-19; 2018-11-30; 2019-01-07; OGGG; 2; 4; 38; 0; 5eee3c5a4e6f01a6
        buckinghamshire-2018-01-29; Buckinghamshire County Council; 2017-11-06; 2017-11-30; 2018-01-29; IIIGRI; 13; 10; 90; 14; 7683c7ff702461e9
        cambridgeshire-2024-05-16; Cambridgeshire; 2024-03-04; 2024-03-15; 2024-05-16; RRRRR; 3; 7; 67; 0; 43f28cbc45e648cf
        east-sussex-2018-09-04; East Sussex County Council; 2018-07-16; 2018-07-20; 2018-09-04; OGOO; 4; 2; 38; 0; 0982d843c5e0348c
        gateshead-2025-01-29; Gateshead; 2024-12-02; 2024-12-06; 2025-01-29; GGGGG; 3; 3; 60; 0; 06874c407ad04fa4
        greenwich-2020-01-27; Royal Borough of Greenwich; 2019-12-09; 2019-12-13; 2020-01-27; GGGG; 3; 4; 40; 0; 4a0b88d7beb7a9fc
        isles-of-scilly-2023-08-25; Isles of Scilly; 2023-07-11; 2023-07-13; 2023-08-25; IIRRI; 4; 8; 32; 0; 14663695a976e27f
        islington-2020-04-15; London Borough of Islington; 2020-03-09; 2020-03-13; 2020-04-15; OOGO; 2; 2; 41; 0; 18993b1d219b491a
        islington-2025-01-29; Islington; 2024-12-02; 2024-12-06; 2025-01-29; OOOOO; 1; 1; 58; 0; 8d40eb3a6fe605d2
        kingston-upon-hull-2015-02-10; Kingston upon Hull; 2014-11-18; 2014-12-10; 2015-02-03; rrrrrrr; 17; 27; 141; 22; c6b47b1a5932ee1f
        kingston-upon-hull-2019-05-17; Kingston Upon Hull City Council; 2019-01-14; 2019-01-25; 2019-05-17; RIRI; 4; 10; 49; 0; 1460b7f2403a4165
        kingston-upon-hull-2023-01-13; Hull; 2022-11-14; 2022-11-25; 2023-01-13; RRGR; 2; 4; 48; 0; 2fecf045adfb0b7d
        knowsley-2021-12-03; Knowsley Council; 2021-10-11; 2021-10-22; 2021-12-03; RRRR; 3; 5; 41; 0; cb04036ae823e304
        leeds-2022-05-09; Leeds; 2022-02-21; 2022-03-04; 2022-05-09; OGOO; 3; 2; 43; 0; 820ce43c52a9ab3e
        leicester-2021-11-12; Leicester City Council; 2021-09-20; 2021-10-01; 2021-11-12; GGGG; 5; 5; 46; 0; 862856d795f4ce29
        leicester-2025-01-29; Leicester City Council; 2024-09-23; 2024-09-27; 2025-01-29; RRRRR; 1; 5; 57; 0; 5ed09f586a61bf4f
        lincolnshire-2023-06-14; Lincolnshire; 2023-04-24; 2023-04-28; 2023-06-14; OOOGO; 2; 2; 65; 0; b990845afc90c6c3
        liverpool-2023-05-25; Liverpool; 2023-03-13; 2023-03-24; 2023-05-25; IIRII; 3; 11; 50; 0; e664c20ea2fb08c2
        luton-2020-02-24; Luton Borough Council; 2020-01-13; 2020-01-24; 2020-02-24; RIRI; 4; 13; 37; 0; 2952c965c76732e6
        newcastle-upon-tyne-2022-02-01; Newcastle; 2021-11-29; 2021-12-10; 2022-02-01; GGGG; 3; 3; 47; 0; cb72054696f3e41c
        norfolk-2015-10-20; Norfolk County Council; 2015-07-06; 2015-07-30; 2015-10-19; IrIrIrr; 12; 29; 141; 15; 4f298d49f149ae08
        north-northamptonshire-2022-11-25; North Northamptonshire; 2022-10-03; 2022-10-14; 2022-11-25; RRRR; 4; 4; 43; 0; bf90d2c62217f380
        north-tyneside-2020-04-15; North Tyneside Council; 2020-03-09; 2020-03-13; 2020-04-15; OOGO; 3; 2; 56; 0; c99086febf44fe81
        oxfordshire-2024-04-09; Oxfordshire; 2024-02-12; 2024-02-23; 2024-04-09; GGGGG; 2; 4; 57; 0; 5d25441cb6356f58
        rutland-2024-07-12; Rutland; 2024-04-15; 2024-04-26; 2024-07-12; GGGGG; 2; 3; 65; 0; 347edfa2ee064b30
        sandwell-2018-01-29; Sandwell Metropolitan Borough Council; 2017-11-06; 2017-11-30; 2018-01-29; IIIIrI; 2; 17; 94; 3; 76e079740c4f5f45
        slough-2014-02-14; Slough Borough Council; 2013-11-19; 2013-12-11; 2014-02-14; IIIrIII; 16; 27; 0; 79; 5d17d6129a6ab8ee
        staffordshire-2019-03-11; Staffordshire County Council; 2019-02-04; 2019-02-08; 2019-03-11; GrGG; 3; 6; 36; 0; 4925495034eecaf9
        stockton-on-tees-2019-07-01; Stockton-on-Tees; 2019-05-20; 2019-05-24; 2019-07-01; RRRR; 5; 6; 41; 0; 00388ebec3f4cb33
        sunderland-2021-08-20; Sunderland City Council; 2021-06-28; 2021-07-09; 2021-08-20; OGOO; 4; 1; 42; 0; 1cfcb6f6a1b7f3d9
        telford-and-wrekin-2024-07-12; Telford and Wrekin; 2024-04-29; 2024-05-03; 2024-07-12; OGOOO; 2; 2; 65; 0; 864bc218e94559dd
        thurrock-2019-12-20; Thurrock Council; 2019-11-11; 2019-11-22; 2019-12-20; GGGG; 2; 3; 35; 0; 0a0fb79effd0fb3c
        walsall-2021-11-26; Walsall; 2021-10-04; 2021-10-15; 2021-11-26; GRGG; 2; 4; 48; 0; 5c504d2da5a531b7
        worcestershire-2017-01-24; Worcestershire County Council; 2016-10-24; 2016-11-17; 2017-01-24; IIIrIIr; 2; 18; 125; 4; 911c60aad32576f9
        """;

    public static TheoryData<string> Rows => [.. Reports.Split('\n')];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_published_report_is_read_exactly(string row)
    {
        PublishedFiles.NeedPdfToText();
        var expected = row.Split("; ");

        var report = ReadReport.FromFile(PublishedFiles.Find("reference", "inspection-reports", $"{expected[0]}.pdf")).Report!;

        var numbered = report.Findings.Count(finding => finding.Number is not null);
        Assert.Equal(ReportKind.Inspection, report.Kind);
        Assert.Equal(row, string.Join("; ",
            expected[0], report.Authority, Iso(report.Start), Iso(report.End), Iso(report.Published), string.Concat(report.Judgements.Select(Letter)),
            report.Summary.Count, report.Improve.Count, numbered, report.Findings.Count - numbered, Digest(report)));
        if (report.Framework == "ILACS")
        {
            Assert.Empty(report.Warnings);
            Assert.Equal(Enumerable.Range(1, report.Findings.Count), report.Findings.Select(finding => finding.Number!.Value));
            Assert.Equal(report.Judgements.Count - 1, report.Findings.DistinctBy(finding => finding.Section).Count());
        }
        else
        {
            Assert.StartsWith("This report is of the single inspection framework", Assert.Single(report.Warnings), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_report_as_plain_text_reads_the_same()
    {
        PublishedFiles.NeedPdfToText();
        var text = ReadReport.FromFile(PublishedFiles.Find("seeds", "003_5b390f6e74df3ce1.txt")).Report!;
        var pdf = ReadReport.FromFile(PublishedFiles.Find("reference", "inspection-reports", "kingston-upon-hull-2023-01-13.pdf")).Report!;

        Assert.Equal(pdf.Judgements, text.Judgements);
        Assert.Equal(pdf.Improve.Select(Straight), text.Improve);
        Assert.Equal(pdf.Summary.Select(Straight), text.Summary);
        Assert.Equal(pdf.Findings.Select(finding => finding with { Text = Straight(finding.Text) }), text.Findings);
        Assert.Equal((pdf.Kind, pdf.Authority, pdf.Framework, pdf.Start, pdf.End, pdf.LeadInspector), (text.Kind, text.Authority, text.Framework, text.Start, text.End, text.LeadInspector));
    }

    [Fact]
    public void The_published_letter_is_a_monitoring_visit()
    {
        var letter = ReadReport.FromFile(PublishedFiles.Find("seeds", "004_f89985fad2f9877e.txt")).Report!;

        Assert.Equal(ReportKind.MonitoringVisit, letter.Kind);
        Assert.Equal("Kingston upon Hull", letter.Authority);
        Assert.Equal("ILACS", letter.Framework);
        Assert.Equal(new DateOnly(2022, 3, 29), letter.Start);
        Assert.Equal(new DateOnly(2022, 3, 30), letter.End);
        Assert.Equal(new DateOnly(2022, 5, 9), letter.Published);
        Assert.NotNull(letter.LeadInspector);
        Assert.Equal((0, 2, 0, 15), (letter.Judgements.Count, letter.Summary.Count, letter.Improve.Count, letter.Findings.Count));
        Assert.All(letter.Findings, finding => Assert.EndsWith(".", finding.Text, StringComparison.Ordinal));
        Assert.Contains(letter.Findings, finding => finding.Text.Contains("Unaccompanied asylum-seeking care leavers", StringComparison.Ordinal));
        Assert.Empty(letter.Warnings);
    }

    [Theory]
    [InlineData("000_034318323154c38e.txt")]
    [InlineData("001_4c1dc619f9650297.txt")]
    [InlineData("002_3058792a7cee2ef2.txt")]
    public void An_article_about_a_report_is_not_a_report(string file) =>
        Assert.Equal(ReportKind.Other, ReadReport.FromFile(PublishedFiles.Find("seeds", file)).Report!.Kind);

    private static string Letter(Judgement judgement) => judgement.Grade switch
    {
        "outstanding" => "O",
        "good" => "G",
        "requires improvement to be good" => "R",
        "requires improvement" => "r",
        "inadequate" => "I",
        _ => "?",
    };

    private static string Digest(InspectionReport report)
    {
        var text = string.Join('|', [
            report.LeadInspector, .. report.Summary, "#", .. report.Improve, "#", .. report.Findings.Select(finding => $"{finding.Number}.{finding.Section}:{finding.Text}")]);
        var bytes = Encoding.UTF8.GetBytes(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
    }

    private static string Straight(string text) => text.Replace('‘', '\'').Replace('’', '\'');

    private static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
