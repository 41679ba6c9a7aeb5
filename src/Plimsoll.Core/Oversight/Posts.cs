using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Oversight;

/// <summary>A post as it stood for a time: whose team it manages, and the post above it in the line.</summary>
/// <param name="Team">Null for a post of the whole authority.</param>
/// <param name="To">The first day on which it was otherwise, or no more; null while it stands.</param>
public sealed record Post(string Id, string Role, string? Team, string? AnswersTo, DateOnly From, DateOnly? To)
{
    public bool StandsOn(DateOnly day) => From <= day && (To is null || day < To);
}

/// <summary>Who held a post, or was its deputy; the last day counts.</summary>
/// <param name="As"><c>holder</c>, <c>acting</c> or <c>deputy</c>.</param>
public sealed record PostHolding(string Post, string Worker, string As, DateOnly From, DateOnly? To)
{
    public bool StandsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>
/// The posts of an authority, who held them and who was away: from records of posts, holdings, absences and employment.
/// Built once for all that asks.
/// </summary>
public sealed class Posts
{
    public static readonly Posts None = new();

    private readonly Dictionary<string, List<Post>> _byId = [];

    private readonly Dictionary<string, List<Post>> _byRole = [];

    private readonly ILookup<string?, Post> _byTeam;

    private readonly ILookup<string, PostHolding> _holdings;

    private readonly ILookup<string, PostHolding> _heldBy;

    private readonly Dictionary<string, List<(DateOnly From, DateOnly? To)>> _away = [];

    private readonly Dictionary<string, List<(DateOnly From, string? By)>> _employed = [];

    private Posts()
        : this([])
    {
    }

    private Posts(IEnumerable<Timeline> timelines)
    {
        var holdings = new List<PostHolding>();
        foreach (var timeline in timelines)
        {
            foreach (var entry in timeline.OfType(RecordTypes.Post))
            {
                Add(entry.Record, timeline.Subject);
            }

            foreach (var entry in timeline.OfType(RecordTypes.PostHolding))
            {
                Add(entry.Record, holdings);
            }

            AddWorker(timeline);
        }

        var posts = _byId.Values.SelectMany(versions => versions).ToList();
        _byTeam = posts.ToLookup(post => post.Team);
        foreach (var post in posts)
        {
            (_byRole.TryGetValue(post.Role, out var list) ? list : _byRole[post.Role] = []).Add(post);
        }

        _holdings = holdings.ToLookup(holding => holding.Post);
        _heldBy = holdings.ToLookup(holding => holding.Worker);
    }

    /// <param name="timelines">Of workers, teams and the authority; others say nothing of posts.</param>
    public static Posts Of(IEnumerable<Timeline> timelines) => new(timelines);

    public IEnumerable<Post> All => _byId.Values.SelectMany(versions => versions);

    /// <summary>No post is on record, and nobody's absence or employment.</summary>
    internal bool IsEmpty => _byId.Count == 0 && _away.Count == 0 && _employed.Count == 0;

    /// <summary>True where any post of a role is on record: then a team without one has a gap.</summary>
    public bool Know(string role) => _byRole.ContainsKey(role);

    /// <summary>The posts of a role that are a team's own.</summary>
    public IReadOnlyList<Post> OfTeam(string? team, DateOnly day) => [.. _byTeam[team].Where(post => post.StandsOn(day))];

    /// <summary>The posts of a role in the whole authority.</summary>
    public IReadOnlyList<Post> OfRole(string role, DateOnly day) => _byRole.TryGetValue(role, out var list) ? [.. list.Where(post => post.StandsOn(day))] : [];

    /// <summary>The post above one in the line; null at the top, and where the line has a gap.</summary>
    public Post? Above(Post post, DateOnly day) => post.AnswersTo is { } id && _byId.TryGetValue(id, out var versions) ? versions.Find(version => version.StandsOn(day)) : null;

    /// <summary>The posts that a worker holds or acts in.</summary>
    public IReadOnlyList<Post> HeldBy(string worker, DateOnly day) => [.. _heldBy[worker].Where(holding => holding.As != "deputy" && holding.StandsOn(day))
        .Select(holding => _byId.GetValueOrDefault(holding.Post)?.Find(version => version.StandsOn(day))).OfType<Post>()];

    /// <summary>Who holds a post, whether or not they are away; the last to start of several. Null where it is vacant.</summary>
    public string? Holder(Post post, DateOnly day) => _holdings[post.Id].LastOrDefault(holding => holding.As != "deputy" && holding.StandsOn(day))?.Worker;

    /// <summary>A deputy who is there.</summary>
    public string? Deputy(Post post, DateOnly day) => _holdings[post.Id].LastOrDefault(holding => holding.As == "deputy" && holding.StandsOn(day) && !IsAway(holding.Worker, day))?.Worker;

    public bool IsAway(string worker, DateOnly day) => _away.TryGetValue(worker, out var times) && times.Exists(away => away.From <= day && (away.To is null || day < away.To));

    /// <summary><c>permanent</c> or <c>agency</c>; null where it is not on record.</summary>
    public string? EmploymentOf(string worker, DateOnly day) => _employed.TryGetValue(worker, out var times)
        ? times.FindLast(one => one.From <= day).By switch { "authority" => "permanent", "agency" => "agency", _ => null }
        : null;

    private void Add(CaseRecord record, Subject subject)
    {
        if (record.Text("post") is not { } id)
        {
            return;
        }

        var day = record.Happened.Day;
        var versions = _byId.TryGetValue(id, out var list) ? list : _byId[id] = [];
        var last = versions.Count > 0 && versions[^1].To is null ? versions[^1] : null;
        if (last is not null)
        {
            versions[^1] = last with { To = day };
        }

        if (record.Text("step") != "closed" && (record.Text("role") ?? last?.Role) is { } role)
        {
            versions.Add(new Post(id, role, subject.Kind == SubjectKind.Team ? subject.Id : null, record.Text("answers-to") ?? last?.AnswersTo, day, null));
        }
    }

    private static void Add(CaseRecord record, List<PostHolding> holdings)
    {
        var (post, worker, day) = (record.Text("post") ?? "", record.Subject.Id, record.Happened.Day);
        if (record.Text("step") == "started")
        {
            holdings.Add(new PostHolding(post, worker, record.Text("as") ?? "holder", day, null));
        }
        else if (holdings.FindLastIndex(holding => holding.Post == post && holding.Worker == worker && holding.To is null) is var open and >= 0)
        {
            holdings[open] = holdings[open] with { To = day };
        }
    }

    private void AddWorker(Timeline timeline)
    {
        var worker = timeline.Subject.Id;
        foreach (var entry in timeline.OfType(RecordTypes.Absence))
        {
            var times = _away.TryGetValue(worker, out var list) ? list : _away[worker] = [];
            if (entry.Record.Text("step") == "started")
            {
                times.Add((entry.When.Day, null));
            }
            else if (times.Count > 0 && times[^1].To is null)
            {
                times[^1] = (times[^1].From, entry.When.Day);
            }
        }

        foreach (var entry in timeline.OfType(RecordTypes.EmploymentChange))
        {
            var step = entry.Record.Text("step");
            var times = _employed.TryGetValue(worker, out var list) ? list : _employed[worker] = [];
            times.Add((entry.When.Day, step == "ended" ? null : entry.Record.Text("employed-by") ?? (times.Count > 0 ? times[^1].By : null)));
        }
    }
}
