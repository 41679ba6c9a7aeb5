using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plimsoll.Core.Inspections;

namespace Plimsoll.App.Inspections;

/// <summary>A report as JSON: one object, fields in a fixed order, null for what is not known, dates as YYYY-MM-DD.</summary>
public static class ReportJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Curly quotes and dashes as they are: this goes to a terminal or a file, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(InspectionReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("kind", WordsFor(report.Kind));
            json.WriteString("authority", report.Authority);
            json.WriteString("framework", report.Framework);
            json.WriteString("start", Iso(report.Start));
            json.WriteString("end", Iso(report.End));
            json.WriteString("published", Iso(report.Published));
            json.WriteString("leadInspector", report.LeadInspector);
            WriteList(json, "judgements", report.Judgements, WriteJudgement);
            WriteList(json, "summary", report.Summary, json.WriteStringValue);
            WriteList(json, "improve", report.Improve, json.WriteStringValue);
            WriteList(json, "findings", report.Findings, WriteFinding);
            WriteList(json, "warnings", report.Warnings, json.WriteStringValue);
            json.WriteEndObject();

            void WriteJudgement(Judgement judgement)
            {
                json.WriteStartObject();
                json.WriteString("name", judgement.Name);
                json.WriteString("grade", judgement.Grade);
                json.WriteEndObject();
            }

            void WriteFinding(Finding finding)
            {
                json.WriteStartObject();
                json.WritePropertyName("number");
                if (finding.Number is { } number)
                {
                    json.WriteNumberValue(number);
                }
                else
                {
                    json.WriteNullValue();
                }

                json.WriteString("section", finding.Section);
                json.WriteString("text", finding.Text);
                json.WriteEndObject();
            }
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The words for a kind, as the terminal and the JSON say it.</summary>
    public static string WordsFor(ReportKind kind) => kind switch
    {
        ReportKind.Inspection => "inspection",
        ReportKind.MonitoringVisit => "monitoring visit",
        ReportKind.FocusedVisit => "focused visit",
        ReportKind.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of report."),
    };

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
