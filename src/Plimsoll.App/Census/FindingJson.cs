using System.Text.Json;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>The lines of a run as JSON, one a finding; then the rules that did not run, then the sum.</summary>
public static class FindingJson
{
    private static readonly string[] Tables = Enum.GetNames<CinTable>();

    /// <param name="reason">Why a query is right as it stands; null where nobody has said.</param>
    public static void Write(Utf8JsonWriter json, CinFinding finding, string? reason = null)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, finding.Code);
        json.WriteString("severity"u8, FindingWords.Word(finding.Severity));
        json.WriteString("level"u8, finding.IsOfReturn ? "return"u8 : "row"u8);
        json.WriteString("message"u8, finding.Message);
        json.WriteStartArray("locations"u8);
        foreach (var place in finding.Locations)
        {
            json.WriteStartObject();
            json.WriteString("table"u8, Tables[(int)place.Table]);
            json.WriteString("field"u8, place.Field);
            json.WriteNumber("row"u8, place.Row);
            json.WriteNumber("line"u8, place.Line);
            json.WriteString("child"u8, place.Child);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (reason is not null)
        {
            json.WriteString("reason"u8, reason);
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, CinRuleNotRun rule)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, rule.Rule.Code);
        json.WriteString("status"u8, rule.HasFailed ? "failed"u8 : "not run"u8);
        json.WriteString("reason"u8, rule.Reason);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, CinValidated done)
    {
        json.WriteStartObject();
        json.WriteStartObject("summary"u8);
        json.WriteNumber("children"u8, done.Children);
        json.WriteNumber("errors"u8, done.Errors);
        json.WriteNumber("queries"u8, done.Queries);
        json.WriteNumber("rulesRun"u8, done.RulesRun);
        json.WriteNumber("rulesNotRun"u8, done.NotRun.Count);
        json.WriteNumber("year"u8, done.Year);
        json.WriteString("headerYear"u8, done.Rules.InHeader);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
