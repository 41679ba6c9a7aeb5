using System.Collections.Concurrent;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Access;

/// <summary>Who works with whom today, worked out from the records when first asked and held until they change or the day does.</summary>
internal sealed class RelationIndex(Overview overview)
{
    private readonly Lock _lock = new();

    private Held _held = new(-1, default, Posts.None);

    public Relations Of(Subject subject, DateOnly today) => Now(today).Relations.GetOrAdd(subject, one => Work(one, today));

    public Guard GuardOf(Subject subject, DateOnly today) => !overview.IsGuarded(subject) ? Guard.None
        : Now(today).Guards.GetOrAdd(subject, one => Guard.Of(overview.Timeline(one, Moment.On(today)), overview.IdsOf(one), today));

    /// <summary>The teams under a worker in the line of management, through posts and as their accountable manager.</summary>
    public IReadOnlySet<string> TeamsUnder(string worker, DateOnly today)
    {
        var held = Now(today);
        return held.Lines.GetOrAdd(worker, one => held.Posts.All.Where(post => post.StandsOn(today) && post.Team is not null && Upward(held.Posts, post, today).Any(above => IsHeldBy(held.Posts, above, one, today)))
            .Select(post => post.Team!).ToHashSet());
    }

    public Posts PostsOn(DateOnly today) => Now(today).Posts;

    /// <summary>The posts that a worker holds in a team or under it: whose line they are in.</summary>
    public IReadOnlySet<string> TeamsOf(string worker, DateOnly today) => Now(today).Posts.HeldBy(worker, today).Select(post => post.Team).OfType<string>().ToHashSet();

    private static bool IsHeldBy(Posts posts, Post post, string worker, DateOnly today) => posts.Holder(post, today) == worker || posts.Deputy(post, today) == worker;

    private static IEnumerable<Post> Upward(Posts posts, Post from, DateOnly today)
    {
        var seen = new HashSet<string>();
        for (var post = from; post is not null && seen.Add(post.Id); post = posts.Above(post, today))
        {
            yield return post;
        }
    }

    private Held Now(DateOnly today)
    {
        lock (_lock)
        {
            var followed = overview.Followed;
            if (_held.Day == today && _held.Followed == followed)
            {
                return _held;
            }

            if (_held.Day == today && overview.TouchedSince(_held.Followed) is { } touched)
            {
                foreach (var subject in touched)
                {
                    _held.Relations.TryRemove(subject, out _);
                    _held.Guards.TryRemove(subject, out _);
                }

                return _held = _held with { Followed = followed };
            }

            return _held = new Held(followed, today, overview.Surroundings(Moment.On(today)).Posts);
        }
    }

    private Relations Work(Subject subject, DateOnly today)
    {
        var own = Relations.Of(subject, () => overview.Timeline(subject, Moment.On(today)), today);
        return subject.Kind is SubjectKind.Child or SubjectKind.Worker or SubjectKind.Team or SubjectKind.Authority ? own
            : own.With(overview.Ties(subject).Where(tie => tie.Holds(Moment.On(today))).Select(tie => tie.With(subject)).Where(other => other.Kind == SubjectKind.Child).Distinct().Select(child => Of(child, today)));
    }

    private sealed record Held(long Followed, DateOnly Day, Posts Posts)
    {
        public ConcurrentDictionary<Subject, Relations> Relations { get; } = new();

        public ConcurrentDictionary<Subject, Guard> Guards { get; } = new();

        public ConcurrentDictionary<string, IReadOnlySet<string>> Lines { get; } = new();
    }
}
