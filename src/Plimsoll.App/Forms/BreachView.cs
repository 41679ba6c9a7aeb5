using Plimsoll.App.Looking;

namespace Plimsoll.App.Forms;

/// <summary>One late promise: what was promised, how late it is, who must answer and who has answered.</summary>
/// <param name="WhoseDate">Who held it when it fell due: "Tom Pell, Harbour Team".</param>
/// <param name="Kept">The records that would keep it.</param>
/// <param name="Means">What it means that it is late, in sentences.</param>
public sealed record BreachView(
    Named Who,
    ClockView Clock,
    IReadOnlyList<string> Means,
    string? WhoseDate,
    IReadOnlyList<string> ResponsibleNow,
    IReadOnlyList<string> Missed,
    IReadOnlyList<LadderLine> Ladder,
    IReadOnlyList<AnswerGiven> Answers,
    IReadOnlyList<WayToAnswer> Ways,
    IReadOnlyList<WhatNext> Kept);

/// <summary>A step of the ladder as it stands.</summary>
public sealed record LadderLine(int Step, string Who, string Requires, DateOnly? Due, string State, string? Answered, string? Worked);

/// <summary>A note, a challenge or another answer that was given, and whether it worked.</summary>
public sealed record AnswerGiven(string Record, string Title, string Line, string? Words, string Signed, DateOnly On, string? Worked);

/// <summary>A form by which the reader may answer, or why they may not.</summary>
public sealed record WayToAnswer(string Type, string Title, string? MayNot);
