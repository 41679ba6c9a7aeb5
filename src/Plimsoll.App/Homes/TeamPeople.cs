using Plimsoll.App.Access;
using Plimsoll.App.Forms;
using Plimsoll.App.Looking;
using Plimsoll.App.Reports;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Homes;

/// <summary>Who works with whom in a team: children who wait for a worker, who can take one, who answers while a manager is away, and the children to hand over.</summary>
public sealed record TeamPeopleView(
    DayView Day, string Team, IReadOnlyList<WaitingChild> Waiting, IReadOnlyList<WorkerLoad> Workers, IReadOnlyList<PostOfTeam> Posts, IReadOnlyList<HandoverChild> Handover) : IOfADay;

/// <summary>A child who waits for a worker of this team.</summary>
/// <param name="Why">"Tom Pell left on 16 November 2026".</param>
/// <param name="Summary">The day of the last case summary; null where there is none.</param>
public sealed record WaitingChild(Named Child, int? Age, string Why, DateOnly? Summary);

/// <summary>What a worker carries, weighted, beside the limit of their post.</summary>
/// <param name="Weight">One for an ordinary child, unless another weight was given.</param>
/// <param name="Limit">Null where no limit is set for them.</param>
public sealed record WorkerLoad(string Id, string Name, int Children, decimal Weight, decimal? Limit, bool IsAway)
{
    public bool IsOver => Weight > Limit;

    /// <summary>One child more would be too many.</summary>
    public bool IsFull => Weight + 1 > Limit;
}

/// <summary>A post that answers for the team: its manager's, and those above in the line.</summary>
/// <param name="Holder">The name of who holds it; null where it is vacant.</param>
/// <param name="Worker">The id of who holds it.</param>
/// <param name="Deputy">Who stands in: named, whether or not they are needed now.</param>
/// <param name="Instead">Who answers now in its place, because nobody is there; null where somebody is.</param>
/// <param name="MayDeputise">Whom the reader may name: id and name.</param>
public sealed record PostOfTeam(string Id, string Role, string? Holder, string? Worker, bool IsAway, string? Deputy, string? Instead, IReadOnlyList<(string Id, string Name)> MayDeputise)
{
    /// <summary>The reader may record that the holder is away, or back.</summary>
    public bool MayRecordAbsence { get; init; }
}

/// <summary>A child to hand over, in order of risk.</summary>
/// <param name="Moving">The team to which a transfer is agreed; null where none is.</param>
public sealed record HandoverChild(Named Child, string Worker, IReadOnlyList<string> Risks, int LateSafety, int Late, DateOnly? Summary, string? Moving);

/// <summary>Works out who works with whom in a team.</summary>
public sealed class TeamPeople(Authority authority)
{
    private const string CaseSummary = "case-summary";

    private const string Transfer = "transfer";

    /// <summary>Nobody is waited for: promises that are still late belong to a child whom the service has left.</summary>
    private const string WorkDone = "need met";

    private const string NamedWorker = "named worker";

    private readonly Days _days = new(authority);

    private readonly Looks _looks = new(authority);

    private readonly ListedPromises _promises = new(authority);

    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<TeamPeopleView> Of(Reader reader, string team, DateOnly? asAt) => _looks.Show(reader, Purpose.List, "who works with whom", may => View(reader, team, _days.Of(asAt), may));

    private TeamPeopleView View(Reader reader, string team, DayView day, Func<Subject, bool> may)
    {
        var rows = authority.Clocks.On(day.AsAt).OpenOf(subject => subject.Kind == SubjectKind.Child && may(subject)).ToLookup(row => row.Clock.Subject);
        var posts = authority.Overview.Surroundings(authority.Clocks.At(day.AsAt)).Posts;
        return new TeamPeopleView(
            day,
            team,
            [.. rows.Where(child => child.First().Now is null).Select(child => Waiting(child.Key, team, day.AsAt)).OfType<WaitingChild>().OrderBy(child => child.Child.Name, StringComparer.CurrentCulture).ThenBy(child => child.Child.Subject)],
            Workers(team, [.. rows.SelectMany(child => child)], posts, day.AsAt),
            [.. PostsOf(team, posts, day.AsAt).Select(post => Post(reader, post, team, posts, day.AsAt))],
            new Handover(authority).Of(reader, team, day.AsAt).What is { } lines ? [.. lines.Select(line => Handed(line, day.AsAt))] : []);
    }

    /// <summary>The team was the last that held the child, or took it over, and nobody works with it now.</summary>
    private WaitingChild? Waiting(Subject child, string team, DateOnly day)
    {
        var timeline = authority.Overview.Timeline(child, Moment.On(day));
        var last = timeline.Records.LastOrDefault(record => record.Type == RecordTypes.Allocation && record.Text("kind") == NamedWorker);
        var moved = timeline.Records.LastOrDefault(record => record.Type == Transfer);
        var to = moved is { } step && step.Text("step") == "accepted" && !(last?.Happened > step.Happened) ? step.Text("to-team") : last?.Text("to-team");
        return to != team || last?.Text("end-reason") == WorkDone ? null : new WaitingChild(
            Name(child),
            _promises.AgeOf(child, day),
            last is null || to != last.Text("to-team") ? $"Taken over{(moved?.Text("from-team") is { } from ? $" from {from}" : "")} on {Words.Of(moved!.Happened.Day)}"
                : $"{(last.Text("worker") is { } worker ? authority.Names.Worker(worker) : "A worker")} worked with {authority.Names.Of(child)} until {Words.Of(last.Happened.Day)}",
            Summary(timeline));
    }

    private static DateOnly? Summary(Core.Clocks.Timeline timeline) => timeline.Records.LastOrDefault(record => record.Type == CaseSummary)?.Happened.Day;

    private IReadOnlyList<WorkerLoad> Workers(string team, IReadOnlyList<ClockRow> rows, Posts posts, DateOnly day)
    {
        var held = rows.Where(row => row.Now?.Team == team).GroupBy(row => row.Now!.Worker).ToDictionary(group => group.Key, group => group.Select(row => row.Clock.Subject).Distinct().Count());
        var practise = posts.OfTeam(team, day).Where(post => Practises(post.Role)).Select(post => posts.Holder(post, day)).OfType<string>();
        // Somebody new has an account before they have a post or a child.
        var newcomers = authority.Accounts.All().Where(account => !account.IsDisabled && account.Roles.Any(role => role.Team == team && Practises(role.Role) && HeldRole.Of(role).HoldsOn(day)))
            .Select(account => account.Worker).OfType<string>();
        return [.. held.Keys.Union(practise).Union(newcomers).Select(worker => Load(worker, held.GetValueOrDefault(worker), posts, day)).OrderBy(load => load.Limit is { } limit and > 0 ? load.Weight / limit : load.Weight).ThenBy(load => load.Name, StringComparer.CurrentCulture)];
    }

    private bool Practises(string role) => !authority.Catalogue.IsOrIsAbove(role, "team manager");

    private WorkerLoad Load(string worker, int children, Posts posts, DateOnly day)
    {
        var at = authority.Clocks.At(day);
        var counted = authority.Catalogue.Standards.FirstOrDefault(standard => standard.Id == HomeStandards.Caseload) is { } standard
            ? authority.Engine.Counted(authority.Overview.Timeline(new Subject(SubjectKind.Worker, worker), at), standard, at) : null;
        return new WorkerLoad(worker, authority.Names.Worker(worker), children, counted?.Count ?? children, counted?.Limit, posts.IsAway(worker, day));
    }

    /// <summary>The manager's post of the team, and those above it.</summary>
    private List<Post> PostsOf(string team, Posts posts, DateOnly day)
    {
        var line = new List<Post>();
        for (var post = posts.OfTeam(team, day).FirstOrDefault(post => authority.Catalogue.IsOrIsAbove(post.Role, "team manager")); post is not null && !line.Contains(post); post = posts.Above(post, day))
        {
            line.Add(post);
        }

        return line;
    }

    private PostOfTeam Post(Reader reader, Post post, string team, Posts posts, DateOnly day)
    {
        var (holder, deputy) = (posts.Holder(post, day), posts.Deputy(post, day));
        var away = holder is not null && posts.IsAway(holder, day);
        var found = new LineOfManagement(authority.Catalogue, posts).Find(post.Role, new Whose(team, null), day);
        var peers = posts.All.Where(other => other.StandsOn(day) && other.Id != post.Id && (other.AnswersTo == post.Id || other.Id == post.AnswersTo || (other.Role == post.Role && other.AnswersTo == post.AnswersTo))).Select(other => posts.Holder(other, day)).OfType<string>();
        return new PostOfTeam(
            post.Id,
            post.Role,
            holder is null ? null : authority.Names.Worker(holder),
            holder,
            away,
            deputy is null ? null : authority.Names.Worker(deputy),
            (holder is null || (away && deputy is null)) && found.MovedUp is not null ? authority.Names.Of(found).Words : null,
            [.. peers.Distinct().Where(worker => worker != holder && worker != deputy && MayWrite(reader, worker)).Select(worker => (worker, authority.Names.Worker(worker))).OrderBy(one => one.Item2, StringComparer.CurrentCulture)])
        {
            MayRecordAbsence = holder is not null && MayWrite(reader, holder),
        };
    }

    private bool MayWrite(Reader reader, string worker) => authority.Access.May(reader, Purpose.Write, new Subject(SubjectKind.Worker, worker)).IsAllowed;

    private HandoverChild Handed(HandoverLine line, DateOnly day)
    {
        var timeline = authority.Overview.Timeline(line.Child, Moment.On(day));
        var moved = timeline.Records.LastOrDefault(record => record.Type == Transfer);
        return new HandoverChild(
            Name(line.Child), authority.Names.Worker(line.Worker), line.Risks, line.LateSafety, line.Late, Summary(timeline), moved?.Text("step") == "agreed" ? moved.Text("to-team") : null);
    }

    private Named Name(Subject child) => new(child, authority.Names.Of(child));
}
