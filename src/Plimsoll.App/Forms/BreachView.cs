using Plimsoll.App.Looking;
using Plimsoll.App.Oversight;

namespace Plimsoll.App.Forms;

/// <summary>One late promise: what was promised, how late it is, who must answer and who has answered.</summary>
/// <param name="Means">What it means that it is late, in sentences.</param>
/// <param name="WhoseDate">Who held it when it fell due: "Tom Pell, Harbour Team".</param>
/// <param name="Asked">What the step that is owed now asks of this reader; null where it asks nothing of them.</param>
/// <param name="Challenges">What chairs and reviewing officers have challenged about it.</param>
/// <param name="Ways">How this reader may answer, first what the ladder asks for.</param>
/// <param name="Kept">The records that would keep it.</param>
public sealed record BreachView(
    Named Who,
    ClockView Clock,
    IReadOnlyList<string> Means,
    string? WhoseDate,
    IReadOnlyList<string> ResponsibleNow,
    IReadOnlyList<string> Missed,
    string? Asked,
    IReadOnlyList<LadderLine> Ladder,
    IReadOnlyList<AnswerGiven> Answers,
    IReadOnlyList<ChallengeView> Challenges,
    IReadOnlyList<WayToAnswer> Ways,
    IReadOnlyList<WhatNext> Kept);

/// <summary>A step of the ladder as it stands.</summary>
/// <param name="IsNow">It is owed now.</param>
/// <param name="Answered">Who answered, and when.</param>
/// <param name="Worked">Whether the answer changed anything, in a sentence; null where that is not asked.</param>
public sealed record LadderLine(int Step, string Who, string Requires, DateOnly? Due, string State, bool IsNow, string? Answered, string? Worked)
{
    /// <summary>The record that answered it; null where none did.</summary>
    public string? Record { get; init; }
}

/// <summary>A note, a challenge or another answer that was given, and whether it worked.</summary>
public sealed record AnswerGiven(string Record, string Title, string Line, string? Words, string Signed, DateOnly On, string? Worked);

/// <summary>A form by which the reader may answer, or why they may not.</summary>
/// <param name="Do">What it is to do: "Write an oversight note".</param>
/// <param name="IsAsked">A step of the ladder asks for it.</param>
/// <param name="Given">What of the form is answered already, by field.</param>
public sealed record WayToAnswer(string Type, string Do, string? MayNot, bool IsAsked, IReadOnlyDictionary<string, string> Given);
