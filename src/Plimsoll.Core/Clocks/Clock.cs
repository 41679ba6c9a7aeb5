using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>Where a clock stands. Conventions of the practice catalogue, "met" and "endedEarly".</summary>
public enum ClockState
{
    Running,

    /// <summary>A fifth of its time or less is left, and no more than five working days.</summary>
    DueSoon,
    DueToday,
    Met,
    MetLate,

    /// <summary>Ran out, and nothing has answered it.</summary>
    Breached,

    /// <summary>Ended because the need ended, counted apart.</summary>
    Ceased,

    /// <summary>A coded reason, approved by a manager.</summary>
    NotApplicable,

    /// <summary>Its start was corrected away.</summary>
    Superseded,

    /// <summary>No source carries what would start or stop it: never counted as met or breached.</summary>
    NotObserved,
}

/// <summary>One standard running for one subject: one promise, kept or not.</summary>
public sealed record Clock
{
    public required Standard Standard { get; init; }

    public required Subject Subject { get; init; }

    /// <summary>The named step, where the standard has steps.</summary>
    public string? Step { get; init; }

    /// <summary>The code, where the standard has one clock for each.</summary>
    public string? Code { get; init; }

    /// <summary>What an oversight note is about: the same for ever, whatever is recorded later.</summary>
    public string Id => RecordId.FromKey("clock", Subject.ToString(), Standard.Id, StartedBy ?? Started.ToString(), Step ?? "", Code ?? "", RunsFrom ?? Cycle.ToString());

    /// <summary>The answer that an interval runs from: by it an interval is known, whatever comes to light before it. Null for the first of a run.</summary>
    public string? RunsFrom { get; init; }

    /// <summary>From 1: the interval, within its run.</summary>
    public int Cycle { get; init; } = 1;

    public ClockState State { get; init; }

    /// <summary>Day 0.</summary>
    public required Moment Started { get; init; }

    /// <summary>The record that started it; null where a birthday or a period did.</summary>
    public string? StartedBy { get; init; }

    /// <summary>A day (to its end) or an instant; null while a date is awaited.</summary>
    public Moment? Due { get; init; }

    public Moment? Met { get; init; }

    /// <summary>The record that answered it.</summary>
    public string? MetBy { get; init; }

    /// <summary>The day after the last due day, or the instant; stays when it is met late.</summary>
    public Moment? Breached { get; init; }

    public Moment? Ceased { get; init; }

    /// <summary>When a coded reason, approved by a manager, closed it.</summary>
    public Moment? NotApplicable { get; init; }

    /// <summary>Done in time, and written down after the time was over.</summary>
    public bool RecordedLate { get; init; }

    /// <summary>The limit counts hours and the start is a day without a time: counted from 00:00, the earliest it can have been.</summary>
    public bool StartWithoutTime => Due is { HasTime: true } && !Started.HasTime;

    /// <summary>Days that were not counted, and are reported.</summary>
    public int PausedDays { get; init; }

    public bool IsOpen => IsOpenIn(State);

    public static bool IsOpenIn(ClockState state) => state is ClockState.Running or ClockState.DueSoon or ClockState.DueToday or ClockState.Breached;

    /// <summary>The words of <see cref="ClockState"/> in files.</summary>
    public static string WordFor(ClockState state) => state switch
    {
        ClockState.Running => "running",
        ClockState.DueSoon => "due-soon",
        ClockState.DueToday => "due-today",
        ClockState.Met => "met",
        ClockState.MetLate => "met-late",
        ClockState.Breached => "breached",
        ClockState.Ceased => "ceased",
        ClockState.NotApplicable => "not-applicable",
        ClockState.Superseded => "superseded",
        ClockState.NotObserved => "not-observed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a clock."),
    };
}
