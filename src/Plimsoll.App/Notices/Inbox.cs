using Plimsoll.App.Access;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Notices;

/// <summary>One thing that waits for somebody.</summary>
/// <param name="Record">The record that it points to.</param>
/// <param name="Type">The id of that record's type.</param>
/// <param name="Words">What it is, without a name: the page adds who it is about.</param>
/// <param name="As">The post in which they are told; null where it is for them as a person.</param>
/// <param name="ReadBy">Who read it first: of a post, perhaps a deputy.</param>
public sealed record NoticeView(string Id, string Kind, Subject Subject, string Record, string? Type, string Words, string? As, DateTimeOffset Made, DateTimeOffset? Read, string? ReadBy)
{
    public bool IsUnread => Read is null;
}

/// <summary>What waits for a person, and for who holds a post: inside Plimsoll, where they are signed in.</summary>
public sealed class Inbox(Authority authority)
{
    /// <summary>The newest first. Of whom they may not know, nothing. Whoever is no worker is known by their account.</summary>
    public IReadOnlyList<NoticeView> Of(Reader reader) => [.. Rows(reader).Select(View)];

    public int Unread(Reader reader) => Rows(reader).Count(notice => notice.Seen is null);

    /// <summary>Notes that they read it.</summary>
    /// <returns>False where it is not for them.</returns>
    public bool Read(Reader reader, string notice)
    {
        if (!Rows(reader).Any(one => one.Id == notice))
        {
            return false;
        }

        authority.Notices.Read(notice, Self(reader), authority.Instant);
        return true;
    }

    /// <summary>Who is told of a notice now: who holds its post, or the deputy while they are away; else the person it names.</summary>
    internal string? Whom(NoticeRow notice)
    {
        var (posts, today) = (authority.Overview.Surroundings(authority.Now).Posts, authority.Today);
        return notice.Post is null || posts.All.FirstOrDefault(post => post.Id == notice.Post && post.StandsOn(today)) is not { } held ? notice.Worker
            : posts.Holder(held, today) is not { } holder ? posts.Deputy(held, today)
            : posts.IsAway(holder, today) ? posts.Deputy(held, today) ?? holder : holder;
    }

    private static string Self(Reader reader) => reader.Worker ?? reader.Account;

    private List<NoticeRow> Rows(Reader reader)
    {
        var worker = Self(reader);
        var may = authority.Access.ThatExistFor(reader);
        var (posts, today) = (authority.Overview.Surroundings(authority.Now).Posts, authority.Today);
        return authority.Notices.For(worker, [.. posts.All.Where(post => post.StandsOn(today) && (posts.Holder(post, today) == worker || posts.Deputy(post, today) == worker)).Select(post => post.Id).Distinct()])
            .Where(notice => may(notice.Subject)).ToList();
    }

    private NoticeView View(NoticeRow notice) => new(
        notice.Id,
        notice.Kind,
        authority.Overview.IdOf(notice.Subject),
        notice.Record,
        authority.Overview.Find(notice.Record)?.Type,
        NoticeKinds.WordsFor(notice.Kind),
        notice.Post,
        notice.Made,
        notice.Seen,
        notice.SeenBy);
}
