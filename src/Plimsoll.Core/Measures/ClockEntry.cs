using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Measures;

/// <summary>A clock, or a step of its ladder, as something that conditions can read: <c>it [late = no]</c>.</summary>
internal static class ClockEntry
{
    /// <param name="late">It had run out by the day of the row.</param>
    /// <param name="answered">How its breach stood with people on that day; null where it asks nothing of them.</param>
    public static Entry Of(Clock clock, bool late, string? answered)
    {
        var fields = new Dictionary<string, FieldValue>
        {
            ["late"] = FieldValue.Of(late),
            ["recorded-late"] = FieldValue.Of(clock.RecordedLate),
            ["standard"] = FieldValue.Of(clock.Standard.Id),
            ["ladder"] = FieldValue.Of(clock.Standard.Ladder),
            ["status"] = FieldValue.Of(Catalogue.StatusWords.First(word => word.Value == clock.Standard.Status).Key),
        };
        if (late && answered is not null)
        {
            fields[Measure.Answered] = FieldValue.Of(answered);
        }

        return Make(clock, fields);
    }

    public static Entry Of(LadderFact step)
    {
        var fields = new Dictionary<string, FieldValue>
        {
            [Measure.Answered] = FieldValue.Of(step.Answered),
            ["role"] = FieldValue.Of(step.Role),
            ["standard"] = FieldValue.Of(step.Clock.Standard.Id),
            ["ladder"] = FieldValue.Of(step.Clock.Standard.Ladder),
        };
        if (step.Worked is { } worked)
        {
            fields["worked"] = FieldValue.Of(worked);
        }

        return Make(step.Clock, fields);
    }

    private static Entry Make(Clock clock, Dictionary<string, FieldValue> fields)
    {
        foreach (var (key, value) in new[] { ("step", clock.Step), ("code", clock.Code) })
        {
            if (value is not null)
            {
                fields[key] = FieldValue.Of(value);
            }
        }

        var record = new CaseRecord { Id = clock.Id, Subject = clock.Subject, Type = "clock", Happened = clock.Started, Fields = fields, About = clock.StartedBy };
        return new Entry(record, record.Id, clock.StartedBy) { At = Point.Of(clock.Started, 0) };
    }
}
