namespace Plimsoll.Storage;

/// <summary>What lets a program act as an account, within scopes and for a time.</summary>
/// <param name="Id">By which it is listed and withdrawn; no secret.</param>
/// <param name="Name">What it is for, in its owner's words.</param>
/// <param name="Digest">What checks the secret.</param>
/// <param name="Scopes">What it may be used for, of what its account may do.</param>
public sealed record Token(string Id, string Account, string Name, string Digest, IReadOnlyList<string> Scopes, DateTimeOffset Made, DateTimeOffset Ends)
{
    /// <summary>To the minute; null while it never was.</summary>
    public DateTimeOffset? Used { get; init; }

    public DateTimeOffset? Withdrawn { get; init; }
}
