using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Looking;

/// <summary>What to record so that a promise is kept: its worker never types a due date, only what happened.</summary>
/// <param name="Type">The id of the record type.</param>
/// <param name="Title">Its name: "Visit".</param>
/// <param name="About">The record that it answers, where it must name one.</param>
public sealed record WhatNext(string Type, string Title, string? About)
{
    /// <summary>The first record that answers an open clock; null where none does, or nothing is left to do.</summary>
    public static WhatNext? Of(Clock clock, Catalogue catalogue)
    {
        if (!clock.IsOpen)
        {
            return null;
        }

        var answer = clock.Step is { } step ? clock.Standard.Steps.FirstOrDefault(one => one.Name == step)?.MetBy : clock.Standard.MetBy;
        var record = answer?.Events.OfType<RecordHappens>().FirstOrDefault()?.Record;
        return record is not null && catalogue.RecordTypes.TryGetValue(record.Type, out var type)
            ? new WhatNext(type.Id, type.Title, answer!.BelongsToOneStart ? clock.StartedBy : null)
            : null;
    }
}
