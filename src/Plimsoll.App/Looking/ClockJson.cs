using System.Text.Json;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;

namespace Plimsoll.App.Looking;

/// <summary>A clock as one line of JSON: every field present, null when empty.</summary>
public static class ClockJson
{
    public static void Write(Utf8JsonWriter json, ClockRow row)
    {
        var clock = row.Clock;
        json.WriteStartObject();
        json.WriteString("subject", clock.Subject.ToString());
        json.WriteString("standard", clock.Standard.Id);
        json.WriteNumber("version", clock.Standard.Version);
        json.WriteNumber("cycle", clock.Cycle);
        json.WriteString("state", Clock.WordFor(clock.State));
        json.WriteString("started", clock.Started.ToString());
        json.WriteString("due", clock.Due?.ToString());
        json.WriteString("met", clock.Met?.ToString());
        json.WriteString("breached", clock.Breached?.ToString());
        json.WriteBoolean("recordedLate", clock.RecordedLate);
        json.WriteBoolean("startWithoutTime", clock.StartWithoutTime);
        json.WriteString("team", row.Now?.Team);
        json.WriteString("worker", row.Now?.Worker);
        json.WriteString("teamAtDue", row.AtDue?.Team);
        json.WriteString("workerAtDue", row.AtDue?.Worker);
        json.WriteStartArray("ladder");
        foreach (var answer in row.Ladder)
        {
            Write(json, answer);
        }

        json.WriteEndArray();
        json.WriteString("step", clock.Step);
        json.WriteString("code", clock.Code);
        json.WriteString("id", clock.Id);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject();
        json.WriteNumber("step", answer.Step);
        json.WriteString("role", answer.Role);
        json.WriteString("requires", answer.Requires);
        json.WriteString("due", answer.Due?.ToString("yyyy-MM-dd"));
        json.WriteString("state", Answer.WordFor(answer.State));
        json.WriteStartArray("responsible");
        foreach (var who in answer.Responsible)
        {
            json.WriteStringValue(who);
        }

        json.WriteEndArray();
        json.WriteString("answeredBy", answer.AnsweredBy);
        json.WriteEndObject();
    }
}
