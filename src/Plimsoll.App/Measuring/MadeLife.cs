using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Measuring;

/// <summary>The records of one made child as they grow; what would lie after today is left out.</summary>
internal sealed class MadeLife(int number, DateOnly today)
{
    private const int Workers = 400;

    private const int Teams = 30;

    private readonly List<CaseRecord> _records = [];

    private readonly Subject _child = new(SubjectKind.Child, $"made-{number:000000}");

    public Random Random { get; } = new(number);

    public DateOnly Today => today;

    /// <summary>Who holds the child, and signs what is written.</summary>
    public string Worker { get; } = $"worker-{number * 7919 % Workers}";

    public string Team { get; } = $"team-{number * 7919 % Workers % Teams}";

    /// <summary>Day by day; within a day as they were made, so that nothing is written before what it is about.</summary>
    public IReadOnlyList<CaseRecord> Records => [.. _records.OrderBy(record => record.Happened.Day)];

    public string Pick(params ReadOnlySpan<string> among) => among[Random.Next(among.Length)];

    /// <summary>Gives the id of the record, whether or not it lies after today.</summary>
    public string Add(string type, DateOnly day, params ReadOnlySpan<(string Field, string Value)> fields) => AddAbout(null, type, day, fields);

    public string AddAbout(string? about, string type, DateOnly day, params ReadOnlySpan<(string Field, string Value)> fields)
    {
        var id = RecordId.FromKey("made", $"{number}", $"{_records.Count}", type, $"{day.DayNumber}");
        if (day > today)
        {
            return id;
        }

        var values = new Dictionary<string, FieldValue>(fields.Length);
        foreach (var (field, value) in fields)
        {
            values[field] = field is "factors" or "attended" ? FieldValue.Of(value.Split(" + ")) : FieldValue.Of(value);
        }

        _records.Add(new CaseRecord
        {
            Id = id,
            Subject = _child,
            Type = type,
            Happened = Random.Next(4) == 0 ? Moment.At(day, new TimeOnly(9 + Random.Next(8), Random.Next(60))) : Moment.On(day),
            Recorded = Moment.On(day.AddDays(Random.Next(4))),
            Author = new Author(Worker, "social worker", "permanent", "the authority", true, Team, "permanent"),
            About = about,
            Fields = values,
            Source = "made",
        });
        return id;
    }
}
