using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>Somebody to be told of a record.</summary>
/// <param name="Id">The same for the same record and the same person or post: so nobody is told twice.</param>
/// <param name="Record">The record that it points to.</param>
/// <param name="Kind">A word for what it is about.</param>
/// <param name="Subject">Whom the record is about: who may not know of them is not told.</param>
/// <param name="Worker">The person, as it was when the notice was made; null where only the post or the role is known.</param>
/// <param name="Post">The post: who holds it is told, whoever that is when they look.</param>
/// <param name="Role">As what they are told.</param>
public sealed record NoticeRow(string Id, string Record, string Kind, Subject Subject, string? Worker, string? Post, string? Role, DateTimeOffset Made)
{
    /// <summary>When somebody read it; null while nobody has.</summary>
    public DateTimeOffset? Seen { get; init; }

    public string? SeenBy { get; init; }

    /// <summary>The message that told them outside; null while there is none.</summary>
    public string? Mail { get; init; }
}

/// <summary>One message to one person that something waits for them.</summary>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Next">Not before this.</param>
/// <param name="Problem">Why it was not sent the last time; null where nothing went wrong.</param>
public sealed record MailRow(string Id, string Worker, DateTimeOffset Made, long Tries, DateTimeOffset Next, DateTimeOffset? Sent, string? Problem);
