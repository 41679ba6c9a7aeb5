using Plimsoll.App.Live;
using Plimsoll.Core.Calendar;

namespace Plimsoll.App.Jobs;

/// <summary>What became of a job, in words.</summary>
/// <param name="IsWrong">It found something that somebody must look at.</param>
public sealed record JobOutcome(string Said, bool IsWrong = false);

/// <summary>Something that time starts, and nobody has to think of.</summary>
/// <param name="Name">By which it is known in the store and in the terminal.</param>
/// <param name="Next">When it is next to be done after an instant.</param>
public sealed record Job(string Name, string Title, Func<DateTimeOffset, DateTimeOffset> Next, Func<RunningAuthority, JobOutcome> Do)
{
    /// <summary>Every server does it for itself, and once when it starts: it is about what the server holds in memory. Any other job is done by one.</summary>
    public bool ByEach { get; init; }

    /// <summary>What a person does where it stays wrong.</summary>
    public string IfWrong { get; init; } = "It is tried again by itself. Where it stays wrong for a day, tell whoever keeps the server.";

    /// <summary>At every whole hour.</summary>
    public static DateTimeOffset EachHour(DateTimeOffset after) => new(after.UtcDateTime.Date.AddHours(after.UtcDateTime.Hour + 1), TimeSpan.Zero);

    public static DateTimeOffset EachMinute(DateTimeOffset after) => After(after, TimeSpan.TicksPerMinute);

    public static DateTimeOffset EachFiveMinutes(DateTimeOffset after) => After(after, 5 * TimeSpan.TicksPerMinute);

    /// <summary>Every day when London's clocks show a time.</summary>
    public static Func<DateTimeOffset, DateTimeOffset> EachDayAt(TimeOnly time) => after =>
    {
        var day = London.DayOf(after);
        return London.At(day, time) is var today && today > after ? today : London.At(day.AddDays(1), time);
    };

    private static DateTimeOffset After(DateTimeOffset instant, long ticks) => new(instant.UtcTicks - (instant.UtcTicks % ticks) + ticks, TimeSpan.Zero);
}
