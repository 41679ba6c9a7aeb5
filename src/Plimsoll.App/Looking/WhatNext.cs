using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Looking;

/// <summary>What to record so that a promise is kept: its worker never types a due date, only what happened.</summary>
/// <param name="Type">The id of the record type.</param>
/// <param name="Title">Its name: "Visit".</param>
/// <param name="About">The record that it answers, where it must name one.</param>
public sealed record WhatNext(string Type, string Title, string? About)
{
    /// <summary>Whose it is to write, where it is not this reader's: "a team manager's to write: Grace Adeyinka, ..."; null where it is.</summary>
    public string? Whose { get; init; }

    /// <summary>The first record that answers an open clock; null where none does, or nothing is left to do.</summary>
    public static WhatNext? Of(Clock clock, Catalogue catalogue) =>
        clock.IsOpen && new ClockAnswers(catalogue).Of(clock) is [var answer, ..] ? new WhatNext(answer.Type.Id, answer.Type.Title, answer.About) : null;
}
