using System.Text.Json;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;

namespace Plimsoll.App.Looking;

/// <summary>A clock as one line of JSON: every field present, null when empty. Described in docs/oversight.md.</summary>
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
        List(json, "ladder", row.Ladder, Write);
        List(json, "responsibleNow", row.Breach.ResponsibleNow, Write);
        List(json, "missedBy", row.Breach.MissedBy, Write);
        List(json, "notices", row.Breach.Notices, Write);
        json.WriteString("step", clock.Step);
        json.WriteString("code", clock.Code);
        json.WriteString("id", clock.Id);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Answer answer)
    {
        var first = answer.Who.Count > 0 ? answer.Who[0] : null;
        json.WriteStartObject();
        json.WriteNumber("step", answer.Step);
        json.WriteString("role", answer.Role);
        json.WriteString("requires", answer.Requires);
        json.WriteString("due", Day(answer.Due));
        json.WriteString("state", Answer.WordFor(answer.State));
        List(json, "responsible", answer.Responsible, (writer, who) => writer.WriteStringValue(who));
        json.WriteString("answeredBy", answer.AnsweredBy);
        json.WriteNumber("round", answer.Round);
        json.WriteString("who", first is null ? null : string.Join("; ", answer.Who.Select(who => who.Words)));
        json.WriteString("post", first?.Post);
        json.WriteString("holder", first?.Holder);
        json.WriteString("deputy", first?.Deputy);
        json.WriteString("movedUp", answer.Who.Select(who => who.MovedUp).FirstOrDefault(why => why is not null));
        json.WriteString("metBy", answer.MetBy);
        json.WriteString("metOn", Day(answer.MetOn));
        json.WriteString("newDate", Day(answer.HoldsUntil));
        Write(json, "worked", answer.Worked);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Responsible who)
    {
        json.WriteStartObject();
        Role(json, who);
        json.WriteString("holder", who.Holder);
        json.WriteString("deputy", who.Deputy);
        json.WriteString("person", who.Person);
        json.WriteString("movedUp", who.MovedUp);
        json.WriteEndObject();
    }

    private static void Role(Utf8JsonWriter json, Responsible who)
    {
        json.WriteString("role", who.Role);
        json.WriteString("team", who.Team);
        json.WriteString("post", who.Post);
    }

    private static void Write(Utf8JsonWriter json, MissedStep missed)
    {
        json.WriteStartObject();
        json.WriteNumber("step", missed.Step);
        json.WriteNumber("round", missed.Round);
        json.WriteString("due", Day(missed.Due));
        Role(json, missed.Who);
        json.WriteString("person", missed.Who.Person);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Notice notice)
    {
        json.WriteStartObject();
        json.WriteNumber("step", notice.Step);
        json.WriteNumber("round", notice.Round);
        json.WriteString("role", notice.Role);
        json.WriteString("to", notice.To);
        json.WriteString("owed", Day(notice.Owed));
        json.WriteString("record", notice.Record);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, bool? yes)
    {
        if (yes is { } value)
        {
            json.WriteBoolean(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");
}
