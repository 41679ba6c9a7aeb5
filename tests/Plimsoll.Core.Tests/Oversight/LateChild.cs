using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Oversight;

/// <summary>
/// One late promise and what people did about it. The assessment of a child whom Noor Haddad of Team North holds was due on Thursday 7 January 2027;
/// it is late from Friday 8 January.
/// </summary>
internal sealed class LateChild
{
    public const string Impact = "She sleeps on the sofa at her aunt's and does not know where she will live.";

    public const string Safety = "Her school sees her each morning; the duty worker visits on Wednesday at four.";

    private readonly List<CaseRecord> _own = [];

    private readonly List<CaseRecord> _others = [];

    private int _count;

    public LateChild(string ladder = "statutory", string breached = "2027-01-08", bool allocated = true)
    {
        var day = DateOnly.Parse(breached);
        Clock = new Clock
        {
            Standard = ShippedPractice.Catalogue.InForce("assess.45wd", day) with { Ladder = ladder },
            Subject = Subject,
            Started = Moment.On(new DateOnly(2026, 11, 2)),
            StartedBy = "referral",
            Due = Moment.On(day.AddDays(-1)),
            Breached = Moment.On(day),
            State = ClockState.Breached,
        };
        if (allocated)
        {
            Held("Noor Haddad", "Team North", "2026-11-02");
        }
    }

    public static Subject Subject { get; } = new(SubjectKind.Child, "Q1");

    public Clock Clock { get; set; }

    public static Catalogue Catalogue => ShippedPractice.Catalogue;

    public LateChild Held(string worker, string team, string from, string employment = "permanent") => With(
        "allocation", from, null, ("step", "started"), ("kind", "named worker"), ("worker", worker), ("to-team", team), ("cover", "no"))
        .Last(record => record with { Author = new Author("import", TeamEmployment: employment, Employer: employment == "agency" ? "Bluebell Staffing" : null) });

    public LateChild Left(string worker, string on) => With("allocation", on, null, ("step", "ended"), ("kind", "named worker"), ("worker", worker));

    public static CaseRecord NoteOf(string clock, Author? author, string day, string? newDate = null, params (string Field, string Value)[] but)
    {
        var fields = new Dictionary<string, FieldValue>
        {
            ["clock"] = FieldValue.Of(clock),
            ["cause"] = FieldValue.Of("family"),
            ["impact"] = FieldValue.Of(Impact),
            ["safety"] = FieldValue.Of(Safety),
            ["decision"] = FieldValue.Of(newDate is null ? "ask for help" : "do by new date"),
            ["pattern"] = FieldValue.Of(false),
        };
        if (newDate is not null)
        {
            fields["new-date"] = FieldValue.Of(newDate);
        }

        foreach (var (field, value) in but)
        {
            fields[field] = FieldValue.Of(value);
        }

        return new CaseRecord { Id = $"note-{day}-{author?.Id}", Subject = Subject, Type = RecordTypes.OversightNote, Happened = Moment.Parse(day), Author = author, Fields = fields };
    }

    public LateChild Note(Author? author, string day, string? newDate = null, params (string Field, string Value)[] but)
    {
        _own.Add(NoteOf(Clock.Id, author, day, newDate, but));
        return this;
    }

    /// <summary>A record of the child that names the clock.</summary>
    public LateChild Did(string type, string day, Author? author, params (string Field, string Value)[] fields) => With(type, day, author, [("clock", Clock.Id), .. fields]);

    public LateChild With(string type, string day, Author? author, params (string Field, string Value)[] fields)
    {
        _own.Add(Make(Subject, type, day, author, fields));
        return this;
    }

    /// <summary>A record of a worker, a team or the authority.</summary>
    public LateChild Elsewhere(string subject, string type, string day, params (string Field, string Value)[] fields) => Elsewhere(subject, type, day, null, fields);

    public LateChild Elsewhere(string subject, string type, string day, Author? author, params (string Field, string Value)[] fields)
    {
        _others.Add(Make(Subject.Parse(subject), type, day, author, fields));
        return this;
    }

    public LateChild Post(string post, string role, string? team, string? above = null, string from = "2026-01-05") => Elsewhere(
        team is null ? "authority:authority" : $"team:{team}", "post", from, [("step", "opened"), ("post", post), ("role", role), .. above is null ? Array.Empty<(string, string)>() : [("answers-to", above)]]);

    public LateChild Holds(string worker, string post, string @as = "holder", string from = "2026-01-05") => Elsewhere($"worker:{worker}", "post-holding", from, ("step", "started"), ("post", post), ("as", @as));

    public LateChild Leaves(string worker, string post, string on) => Elsewhere($"worker:{worker}", "post-holding", on, ("step", "ended"), ("post", post));

    /// <summary>The line of Team North: Ruth Okafor, Sam Hale, Ines Ferreira, Jo Abbott, Dee Lund.</summary>
    public LateChild WithPosts() =>
        Post("TM-N", "team manager", "Team North", "SM-1").Holds("Ruth Okafor", "TM-N")
            .Post("SM-1", "service manager", null, "HOS").Holds("Sam Hale", "SM-1")
            .Post("HOS", "head of service", null, "AD").Holds("Ines Ferreira", "HOS")
            .Post("AD", "assistant director", null, "DCS").Holds("Jo Abbott", "AD")
            .Post("DCS", "director", null).Holds("Dee Lund", "DCS");

    public Timeline Timeline(string asAt) => Core.Clocks.Timeline.Of(Subject, _own, Moment.Parse(asAt));

    public Surroundings Around(string asAt) => Surroundings.Of([.. _others.Select(record => record.Subject).Distinct().Select(subject => Core.Clocks.Timeline.Of(subject, _others, Moment.Parse(asAt)))]);

    public BreachedClock Breach(string asAt, IReadOnlyList<Clock>? others = null)
    {
        var timeline = Timeline(asAt);
        return new BreachedClock(Clock, timeline, Allocations.Of(timeline), others)
        {
            StatusMoved = () => new ClockEngine(Catalogue, PromiseCalendar.England).StatusMoved(timeline, Moment.Parse(asAt)),
        };
    }

    public BreachStanding Standing(string asAt, IReadOnlyList<Clock>? others = null) =>
        new Answering(Catalogue, PromiseCalendar.England).Standing(Breach(asAt, others), DateOnly.Parse(asAt), Around(asAt));

    /// <summary>The steps in words: "1 missed 2027-01-12".</summary>
    public IReadOnlyList<string> Say(string asAt) => [.. Standing(asAt).Steps.Select(step => $"{step.Step} {Answer.WordFor(step.State)} {step.Due:yyyy-MM-dd}".TrimEnd())];

    public IReadOnlyList<string> Now(string asAt) => [.. Standing(asAt).ResponsibleNow.Select(who => who.Words)];

    public IReadOnlyList<string> MissedBy(string asAt) => [.. Standing(asAt).MissedBy.Select(missed => $"{missed.Step}: {missed.Who.Words}")];

    private LateChild Last(Func<CaseRecord, CaseRecord> change)
    {
        _own[^1] = change(_own[^1]);
        return this;
    }

    private CaseRecord Make(Subject subject, string type, string day, Author? author, (string Field, string Value)[] fields) => new()
    {
        Id = $"r{++_count}",
        Subject = subject,
        Type = type,
        Happened = Moment.Parse(day),
        Author = author,
        Fields = fields.ToDictionary(field => field.Field, field => FieldValue.Of(field.Value)),
    };
}

/// <summary>Invented people.</summary>
internal static class People
{
    public static readonly Author Ruth = new("Ruth Okafor", "team manager", "permanent", Team: "Team North");

    public static readonly Author Sam = new("Sam Hale", "service manager", "permanent");

    public static readonly Author Ines = new("Ines Ferreira", "head of service", "permanent");

    public static readonly Author Jo = new("Jo Abbott", "assistant director", "permanent");

    public static readonly Author Chair = new("Pat Moss", "conference chair", "permanent");

    public static readonly Author Noor = new("Noor Haddad", "social worker", "permanent", Team: "Team North");

    public static readonly Author Agency = new("Lee Varga", "team manager", "agency", "Bluebell Staffing", Team: "Team South");
}
