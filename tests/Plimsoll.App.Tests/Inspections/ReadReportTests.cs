using System.Text;
using Plimsoll.App.Inspections;
using Plimsoll.Core.Inspections;

namespace Plimsoll.App.Tests.Inspections;

public sealed class ReadReportTests : IDisposable
{
    private const string FirstPage = """
        Inspection of Northport local authority children's services
        Inspection dates: 4 to 15 October 2021
        Lead inspector: Ann Example, Her Majesty's Inspector

        Judgement                                                                  Grade
        The impact of leaders on social work practice with children and families   Good
        The experiences and progress of children who need help and protection      Good
        The experiences and progress of children in care and care leavers          Good
        Overall effectiveness                                                      Good

        Services are good in most parts of Northport (and have been since 2018).

        What needs to improve?
        - The timeliness of strategy meetings.

        The experiences and progress of children who need help and protection: good
        1.  Help comes early, and where risks rise, the service is quick to act and it
        """;

    private const string SecondPage = """
            does not let go.

        The Office for Standards in Education, Children's Services and Skills (Ofsted)
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("plimsoll-inspections-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_pdf_is_read_through_pdftotext()
    {
        PublishedFiles.NeedPdfToText();

        var report = ReadReport.FromFile(Write("report.pdf", MadePdf.Of(FirstPage, SecondPage))).Report!;

        Assert.Equal("Northport", report.Authority);
        Assert.All(report.Judgements, judgement => Assert.Equal("good", judgement.Grade));
        Assert.Equal(4, report.Judgements.Count);
        Assert.Equal(["The timeliness of strategy meetings."], report.Improve);
        Assert.Equal("Help comes early, and where risks rise, the service is quick to act and it does not let go.", Assert.Single(report.Findings).Text);
        Assert.Empty(report.Warnings);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void A_text_file_is_read_without_pdftotext_in_any_usual_encoding(string encoding)
    {
        var text = (FirstPage + "\n" + SecondPage).Replace('\'', '’');
        var encoder = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);

        var report = ReadReport.FromFile(Write("report.txt", [.. encoder.GetPreamble(), .. encoder.GetBytes(text)]), "no-such-program").Report!;

        Assert.Equal("Northport", report.Authority);
        Assert.Single(report.Findings);
    }

    [Theory]
    [InlineData("northport-2021-11-19.txt", "2021-11-19")]
    [InlineData("northport.txt", null)]
    [InlineData("northport-2021-10-04.txt", null)]
    [InlineData("northport-2024-11-19.txt", null)]
    [InlineData("northport-2021-13-19.txt", null)]
    public void The_day_of_publication_is_taken_from_the_name_where_it_can_be_one(string name, string? published)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, FirstPage + "\n" + SecondPage);

        Assert.Equal(published, ReadReport.FromFile(path).Report!.Published?.ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void What_is_not_there_or_not_a_file_is_refused()
    {
        Assert.EndsWith("absent.pdf does not exist.", ReadReport.FromFile(Path.Combine(_folder, "absent.pdf")).Refusal, StringComparison.Ordinal);
        Assert.EndsWith("does not exist.", ReadReport.FromFile(Path.Combine(_folder, "no", "absent.pdf")).Refusal, StringComparison.Ordinal);
        Assert.Contains("is a folder", ReadReport.FromFile(_folder).Refusal, StringComparison.Ordinal);
        Assert.NotNull(ReadReport.FromFile("").Refusal);
        Assert.NotNull(ReadReport.FromFile("a\0b").Refusal);
    }

    [Fact]
    public void Empty_binary_and_huge_files_are_refused()
    {
        Assert.EndsWith("is empty.", ReadReport.FromFile(Write("empty.pdf", [])).Refusal, StringComparison.Ordinal);
        Assert.EndsWith("holds no text.", ReadReport.FromFile(Write("blank.txt", "  \n\f "u8.ToArray())).Refusal, StringComparison.Ordinal);
        Assert.EndsWith("is neither a PDF nor a text file.", ReadReport.FromFile(Write("report.docx", [0x50, 0x4B, 3, 4, 0, 0])).Refusal, StringComparison.Ordinal);

        var huge = Write("huge.txt", []);
        using (var file = File.OpenWrite(huge))
        {
            file.SetLength(200L * 1024 * 1024);
        }

        Assert.Contains("is larger than 50 MB", ReadReport.FromFile(huge).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_pdftotext_the_refusal_says_what_to_install()
    {
        var refusal = ReadReport.FromFile(Write("report.pdf", MadePdf.Of(FirstPage)), "no-such-program").Refusal;

        Assert.Contains("poppler-utils", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_cut_anywhere_is_refused_or_read_with_a_warning_and_never_with_another_grade()
    {
        PublishedFiles.NeedPdfToText();
        var whole = MadePdf.Of(FirstPage, SecondPage);
        for (var length = 10; length < whole.Length - 10; length += 180)
        {
            var result = ReadReport.FromFile(Write("cut.pdf", whole[..length]));

            Assert.True(result.Refusal is not null ^ result.Report is not null);
            if (result.Report is { } report)
            {
                Assert.NotEmpty(report.Warnings);
                Assert.All(report.Judgements, judgement => Assert.True(judgement.Grade is null or "good"));
            }
        }
    }

    [Fact]
    public void A_pdf_without_text_is_refused()
    {
        PublishedFiles.NeedPdfToText();

        Assert.Contains("holds no text", ReadReport.FromFile(Write("scan.pdf", MadePdf.Of(""))).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_does_not_end_is_stopped()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The stand-in for a stuck program is a shell script.");
            return;
        }

        var stuck = Write("stuck.sh", "#!/bin/sh\nexec sleep 600\n"u8.ToArray());
        File.SetUnixFileMode(stuck, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);

        var extract = PdfText.Extract(Write("report.pdf", MadePdf.Of(FirstPage)), stuck, TimeSpan.FromMilliseconds(300));

        Assert.Null(extract.Text);
        Assert.Contains("was still not read", extract.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_fields_of_the_interface_in_their_order()
    {
        var report = new InspectionReport(
            ReportKind.MonitoringVisit, "Northport", null, new DateOnly(2021, 4, 29), null, null, null,
            [new("Overall effectiveness", null)], [], ["“Drift”"], [new(null, "A", "b"), new(2, "A", "c")], []);

        Assert.Equal(
            """
            {
              "kind": "monitoring visit",
              "authority": "Northport",
              "framework": null,
              "start": "2021-04-29",
              "end": null,
              "published": null,
              "leadInspector": null,
              "judgements": [
                {
                  "name": "Overall effectiveness",
                  "grade": null
                }
              ],
              "summary": [],
              "improve": [
                "“Drift”"
              ],
              "findings": [
                {
                  "number": null,
                  "section": "A",
                  "text": "b"
                },
                {
                  "number": 2,
                  "section": "A",
                  "text": "c"
                }
              ],
              "warnings": []
            }
            """,
            ReportJson.Write(report));
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
