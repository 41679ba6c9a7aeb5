using System.Text;
using Plimsoll.Core.Inspections;

namespace Plimsoll.App.Inspections;

/// <summary>A report as read, or one sentence that says why the file cannot be read; never both.</summary>
public sealed record ReadReportResult(InspectionReport? Report, string? Refusal);

/// <summary>Reads a published inspection report or letter from a file: a PDF, or plain text.</summary>
public static class ReadReport
{
    private const long LargestFile = 50L * 1024 * 1024;
    private const int BytesOfHeader = 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ReadReportResult FromFile(string path) => FromFile(path, PdfText.Command);

    internal static ReadReportResult FromFile(string path, string pdfToText)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return Refuse($"{path} is a folder. Give one report as a PDF or a text file.");
            }

            var length = new FileInfo(path).Length;
            if (length == 0)
            {
                return Refuse($"{path} is empty.");
            }

            if (length > LargestFile)
            {
                return Refuse($"{path} is larger than {LargestFile / 1024 / 1024} MB. No published report is: check that it is the right file.");
            }

            var bytes = ReadAtMost(path, LargestFile + 1);
            return Dated(IsPdf(bytes) ? FromPdf(path, pdfToText) : FromText(path, bytes), path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refuse($"{path} does not exist.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse($"{path} cannot be opened: {e.Message}");
        }
    }

    /// <summary>
    /// Reports do not print the day they were published, and are kept under names that end in it (<c>northport-2023-01-13.pdf</c>).
    /// A name is believed only where it gives a day within a year of the inspection.
    /// </summary>
    private static ReadReportResult Dated(ReadReportResult result, string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return result.Report is { Published: null, End: { } end } report && name.Length > 10
            && DateOnly.TryParseExact(name.AsSpan(name.Length - 10), "yyyy-MM-dd", out var day) && day > end && day <= end.AddYears(1)
            ? result with { Report = report with { Published = day } }
            : result;
    }

    private static ReadReportResult FromPdf(string path, string pdfToText)
    {
        var extract = PdfText.Extract(path, pdfToText, PdfText.LongestRun);
        if (extract.Text is not { } text)
        {
            return Refuse(extract.Problem!);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Refuse(extract.Problem is null
                ? $"{path} holds no text. It may be a scan: get the report as published by Ofsted."
                : $"{path} is damaged and holds no text that can be read.");
        }

        var report = ReportReader.Read(text);
        return new(extract.Problem is null ? report : report with { Warnings = [extract.Problem, .. report.Warnings] }, null);
    }

    private static ReadReportResult FromText(string path, byte[] bytes)
    {
        if (Decode(bytes) is not { } text)
        {
            return Refuse($"{path} is neither a PDF nor a text file.");
        }

        return string.IsNullOrWhiteSpace(text) ? Refuse($"{path} holds no text.") : new(ReportReader.Read(text), null);
    }

    private static string? Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2);
        }

        if (bytes.AsSpan().Contains((byte)0))
        {
            return null;
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private static bool IsPdf(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, BytesOfHeader)).IndexOf("%PDF-"u8) >= 0;

    private static byte[] ReadAtMost(string path, long most)
    {
        using var file = File.OpenRead(path);
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while (copy.Length < most && (read = file.Read(buffer)) > 0)
        {
            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }

    private static ReadReportResult Refuse(string sentence) => new(null, sentence);
}
