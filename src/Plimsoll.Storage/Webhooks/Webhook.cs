using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>Another machine that is told when a breach begins.</summary>
/// <param name="Account">As whom it is told: of people whom that account may list.</param>
/// <param name="Standards">Of breaches of these alone; empty for every standard.</param>
/// <param name="Secret">What signs its deliveries, encrypted.</param>
public sealed record Webhook(string Id, string Account, string Address, IReadOnlyList<string> Standards, string Secret, DateTimeOffset Made)
{
    public DateTimeOffset? Withdrawn { get; init; }
}

/// <summary>One breach to be told to one machine.</summary>
/// <param name="Id">The same for the same breach and the same machine: so nothing is told twice as two.</param>
/// <param name="Day">On which the breach began.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Next">Not before this.</param>
public sealed record Delivery(string Id, string Webhook, string Clock, string Standard, Subject Subject, DateOnly Day, DateTimeOffset Made, long Tries, DateTimeOffset Next)
{
    public DateTimeOffset? Sent { get; init; }

    public DateTimeOffset? GivenUp { get; init; }

    /// <summary>Why it was not taken the last time; null where nothing went wrong.</summary>
    public string? Problem { get; init; }
}
