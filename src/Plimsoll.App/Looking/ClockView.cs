using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Looking;

/// <summary>One promise made to one child, as a page tells it.</summary>
public sealed record ClockView
{
    /// <summary>The clock's id: the address of what is known of a breach, and what a note is about.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the standard.</summary>
    public required string Standard { get; init; }

    /// <summary>What is promised, in two or three words that can begin a sentence: "Assessment", "Visit under the plan".</summary>
    public required string Title { get; init; }

    /// <summary>The promise in a sentence: "The assessment is finished within 45 working days of the referral."</summary>
    public required string Promise { get; init; }

    public required ClockState State { get; init; }

    public Moment? Started { get; init; }

    public Moment? Due { get; init; }

    /// <summary>The last working day on which it can still be done in time; null where it has no due day.</summary>
    public DateOnly? PlanBy { get; init; }

    /// <summary>What to record so that it is kept; null where nothing is left to do.</summary>
    public WhatNext? Next { get; init; }

    /// <summary>When it was done, in time or late.</summary>
    public Moment? Met { get; init; }

    /// <summary>When it became late.</summary>
    public Moment? Breached { get; init; }

    /// <summary>How late it is on the day asked about, or was when it was done.</summary>
    public LengthOfTime? Late { get; init; }

    /// <summary>How long there is, on the day asked about.</summary>
    public LengthOfTime? Left { get; init; }

    /// <summary>A late promise of this kind is about a child's safety.</summary>
    public bool Safety { get; init; }

    /// <summary>Who must answer now; null where nobody must.</summary>
    public AnswerView? Responsible { get; init; }

    /// <summary>The last oversight note about it.</summary>
    public NoteView? LastNote { get; init; }

    /// <summary>The team it belongs to: for a late promise, the one of its due date.</summary>
    public string? Team { get; init; }

    /// <summary>Who holds the child now; null where nobody does.</summary>
    public string? Worker { get; init; }

    public required StandardStatus Status { get; init; }

    /// <summary>Statute, guidance or local policy, as it is cited.</summary>
    public required string Source { get; init; }
}

/// <summary>Who must answer for a late promise, and by when.</summary>
/// <param name="Who">The role with the team: "team manager, Assessment North".</param>
/// <param name="By">The last day to answer; null where no day is set.</param>
public sealed record AnswerView(string Who, DateOnly? By, AnswerState State);

/// <summary>An oversight note about a late promise: when, who, and what it says of the child.</summary>
public sealed record NoteView(DateOnly Written, string Author, string Words);
