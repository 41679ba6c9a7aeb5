using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Making;

/// <summary>
/// Writes the records of one family, worker or team. What would happen after the last day, or be written down after it, is not written;
/// nor is what is about it.
/// </summary>
/// <param name="key">What the ids are made from, with the place of the record: the same key gives the same ids.</param>
internal sealed class Pen(string key, DateOnly last, List<CaseRecord> page)
{
    private readonly HashSet<string> _unwritten = [];
    private int _count;

    public DateOnly Last => last;

    public string Occasion() => RecordId.FromKey(Northport.Source, key, "occasion", $"{++_count}");

    /// <param name="written">How many days later it was written down; null where nobody noted that.</param>
    public string Write(Subject subject, string type, DateOnly day, Worker? by, Facts facts, string? about = null, string? occasion = null, int? written = null)
    {
        var id = RecordId.FromKey(Northport.Source, key, $"{++_count}");
        if (day > last || day.AddDays(written ?? 0) > last || (about is not null && _unwritten.Contains(about)))
        {
            _unwritten.Add(id);
            return id;
        }

        page.Add(new CaseRecord
        {
            Id = id,
            Subject = subject,
            Occasion = occasion,
            Type = type,
            Happened = Moment.On(day),
            Recorded = written is { } later ? Moment.At(day.AddDays(later), Time()) : null,
            Author = by?.Author,
            Fields = facts,
            About = about,
            Source = Northport.Source,
        });
        return id;
    }

    /// <summary>Something with a time of day.</summary>
    public string WriteAt(Subject subject, string type, DateOnly day, TimeOnly time, Worker? by, Facts facts, string? about = null)
    {
        var id = Write(subject, type, day, by, facts, about);
        if (page.Count > 0 && page[^1].Id == id)
        {
            page[^1] = page[^1] with { Happened = Moment.At(day, time) };
        }

        return id;
    }

    /// <summary>Some minute of the working day, by the count.</summary>
    private TimeOnly Time() => new(9 + (_count * 7 % 8), _count * 13 % 60);
}
