using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Web.Tests;

/// <summary>
/// A service with posts, for the days of those who work in it: on Friday 20 November 2026, and on the days to which a test moves it.
/// Maya and Leo Okafor are brother and sister on a plan since June; Maya was last seen on 5 November.
/// </summary>
public sealed partial class MadeService
{
    public const string North = "Assessment North";

    public const string Maya = "P-001";

    public const string Leo = "P-002";

    /// <summary>A child of the team whom nobody holds.</summary>
    public const string Ana = "P-003";

    /// <summary>On a plan since August of last year: its score has not risen.</summary>
    public const string Noah = "P-004";

    public static MadeService OfPractice()
    {
        var service = new MadeService(Directory.CreateTempSubdirectory("plimsoll-").FullName, demonstration: true);
        service.PeopleAndPosts();
        service.Siblings();
        service.Unallocated();
        service.LongPlan();
        Assert.Null(service.Authority.Journal.Append(service._records, service.Authority.Instant).Refusal);
        service.Later();
        return service;
    }

    /// <summary>Moves time on by a minute: what is written next comes after what was.</summary>
    public void Later() => Clock.Now = Clock.Now.AddMinutes(1);

    /// <summary>Moves time on to nine o'clock of a day.</summary>
    public void On(string day) => Clock.Now = London.At(DateOnly.Parse(day), new TimeOnly(9, 0));

    private void PeopleAndPosts()
    {
        Works("w-amadi", "Ruth", "Amadi", "social worker", North, "social worker", "p-tm-north");
        Works("w-pell", "Tom", "Pell", "social worker", North, "social worker", "p-tm-north");
        Works("w-grace", "Grace", "Adeyinka", "team manager", North, "team manager", "p-sm");
        Works("w-lund", "Stefan", "Lund", "team manager", "Assessment South", "team manager", "p-sm");
        Works("w-lubowicz", "Ioana", "Lubowicz", "service manager", null, "service manager", "p-hos");
        Works("w-hale", "Joanna", "Hale", "head of service", null, "head of service", "p-director");
        Works("w-brine", "Meera", "Brine", "conference chair", null, "conference chair", "p-hos");
        Works("w-castle", "Peter", "Castle", "director", null, "director", null);
    }

    private void Works(string id, string given, string family, string role, string? team, string post, string? above)
    {
        Person(id, $"{given} {family}", role, team);
        var worker = new Subject(SubjectKind.Worker, id);
        var place = role switch { "team manager" => $"p-tm-{team!.Split(' ')[1].ToLowerInvariant()}", "service manager" => "p-sm", "head of service" => "p-hos", "director" => "p-director", _ => $"p-{id}" };
        Say(worker, "2020-01-06", "person-name", null, ("kind", "legal"), ("given", given), ("family", family));
        Say(worker, "2020-01-06", RecordTypes.EmploymentChange, null, ("step", "started"), ("post", post), ("employed-by", "authority"), ("fte", "1"), ("practitioner", role == "social worker" ? "yes" : "no"));
        Say(team is null ? Authority.Self : new Subject(SubjectKind.Team, team), "2020-01-06", RecordTypes.Post, null,
            [("step", "opened"), ("post", place), ("role", role), .. above is null ? Array.Empty<(string, string)>() : [("answers-to", above)]]);
        Say(worker, "2020-01-06", RecordTypes.PostHolding, null, ("step", "started"), ("post", place), ("as", "holder"));
    }

    private void Siblings()
    {
        var family = new Subject(SubjectKind.Family, "F-001");
        foreach (var (id, given, born) in new[] { (Maya, "Maya", "2018-03-02"), (Leo, "Leo", "2021-05-14") })
        {
            Known(id, given, "Okafor", born);
            Say(family, "2026-03-02", "household-person", null, ("step", "joined"), ("person", id), ("relationship", "child"));
            Holds(id, "2026-06-01", "w-amadi", North);
            OnAPlan(id, "2026-06-03");
            foreach (var day in new[] { "2025-03-10", "2025-11-03", "2026-06-01" })
            {
                Say(Child(id), day, RecordTypes.Referral, null, ("source", "1C"), ("primary-need", "N1"));
            }

            Say(Child(id), "2026-08-28", RecordTypes.Conference, Chair, ("type", "review"), ("held", "yes"), ("decision", "plan continues"), ("social-care-present", "yes"), ("other-agencies", "3"));
            foreach (var day in new[] { "2026-10-08", "2026-10-22", "2026-11-05" })
            {
                Say(Child(id), day, RecordTypes.Visit, new Author("w-amadi", "social worker", Team: North), ("purpose", "child protection"), ("seen", "yes"), ("alone", "yes"), ("bedroom-seen", "yes"), ("place", "home"), ("what-happens-next", "I come again in two weeks."));
            }
        }
    }

    /// <summary>Tom Pell carries two heavy cases, and one more would be too many.</summary>
    private void Unallocated()
    {
        foreach (var (id, given) in new[] { ("P-005", "Iris"), ("P-006", "Owen") })
        {
            Known(id, given, "Holm", "2014-04-02");
            Holds(id, "2026-06-01", "w-pell", North, "9");
        }

        Known(Ana, "Ana", "Lindqvist", "2017-09-20");
        Holds(Ana, "2026-06-01", "w-pell", North);
        Say(Child(Ana), "2026-06-10", RecordTypes.Plan, null, ("kind", "child in need"), ("step", "agreed"));
        Say(Child(Ana), "2026-11-16", RecordTypes.Allocation, null, ("step", "ended"), ("kind", "named worker"), ("worker", "w-pell"), ("to-team", North), ("cover", "no"), ("end-reason", "left"));
    }

    private void LongPlan()
    {
        Known(Noah, "Noah", "Marsh", "2015-01-11");
        Holds(Noah, "2025-08-01", "w-pell", North);
        OnAPlan(Noah, "2025-08-14");
        foreach (var (day, score) in new[] { ("2025-09-15", "4"), ("2026-03-16", "4"), ("2026-09-14", "4") })
        {
            Say(Child(Noah), day, RecordTypes.ProgressScore, new Author("w-pell", "social worker", Team: North), ("score", score), ("evidence", "He is still late for school three days in the week."));
        }

        var action = Say(Child(Noah), "2026-05-04", "action", new Author("w-grace", "team manager", Team: North), ("source", "supervision"), ("words", "Ask the school for a mentor"), ("owner", "w-pell"), ("due-date", "2026-06-01"));
        foreach (var day in new[] { "2026-06-01", "2026-07-06", "2026-09-07" })
        {
            _records.Add(Made(Child(Noah), day, "action-rolled", new Author("w-pell", "social worker", Team: North), ("new-date", "2026-10-05"), ("reason", "The school has not rung back.")) with { About = action });
        }

        foreach (var day in new[] { "2026-08-03", "2026-09-07" })
        {
            Say(Child(Noah), day, RecordTypes.CaseSupervision, new Author("w-grace", "team manager", Team: North), ("decision", "continue"), ("until", "2026-10-30"), ("direction", "Go on as before."));
        }

        Say(Child(Noah), "2026-09-02", RecordTypes.Conference, Chair, ("type", "review"), ("held", "yes"), ("decision", "plan continues"), ("social-care-present", "yes"), ("other-agencies", "3"));
        Say(Child(Noah), "2026-11-12", RecordTypes.Visit, new Author("w-pell", "social worker", Team: North), ("purpose", "child protection"), ("seen", "yes"), ("alone", "yes"), ("bedroom-seen", "yes"), ("place", "home"), ("what-happens-next", "I come again in two weeks."));
    }

    private static Author Chair => new("w-brine", "conference chair");

    private void Known(string id, string given, string family, string born)
    {
        Say(Child(id), "2026-01-05", "person-name", null, ("kind", "legal"), ("given", given), ("family", family));
        Say(Child(id), "2026-01-05", "child-details", null, ("birth-date", born), ("sex", "F"));
    }

    private void Holds(string child, string day, string worker, string team, string weight = "1") => Say(
        Child(child), day, RecordTypes.Allocation, new Author(worker, Employment: "permanent", Team: team, TeamEmployment: "permanent"),
        ("step", "started"), ("kind", "named worker"), ("worker", worker), ("to-team", team), ("cover", "no"), ("weight", weight));

    private void OnAPlan(string child, string day)
    {
        Say(Child(child), day, RecordTypes.Conference, Chair, ("type", "initial"), ("held", "yes"), ("decision", "plan made"), ("category", "NEG"), ("social-care-present", "yes"), ("other-agencies", "3"));
        Say(Child(child), day, RecordTypes.Plan, null, ("kind", "child protection"), ("step", "started"), ("category", "NEG"));
    }

    private string Say(Subject subject, string day, string type, Author? author, params (string Id, string Value)[] fields)
    {
        _records.Add(Made(subject, day, type, author, fields));
        return _records[^1].Id;
    }

    private static CaseRecord Made(Subject subject, string day, string type, Author? author, params (string Id, string Value)[] fields) => new()
    {
        Id = RecordId.FromKey("practice", subject.ToString(), type, day, string.Join(';', fields.Select(field => field.Value))),
        Subject = subject,
        Type = type,
        Happened = Moment.Parse(day),
        Author = author,
        Fields = fields.ToDictionary(field => field.Id, field => field.Id is "score" or "fte" or "other-agencies" or "weight" ? FieldValue.Of(decimal.Parse(field.Value)) : FieldValue.Of(field.Value)),
    };
}
