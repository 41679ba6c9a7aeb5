using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Import;
using Plimsoll.App.Practice;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.Web.Tests;

/// <summary>
/// A small invented service in a folder of its own, written by code as records on Friday 20 November 2026: nobody in it lives.
/// One team is as long as is asked for.
/// </summary>
public sealed partial class MadeService : IDisposable
{
    public const string FirstChild = "M001";

    public const string Estuary = "Estuary assessment";

    public const string Harbour = "Harbour family support and intensive intervention";

    private const string Source = "made";

    private static readonly Lazy<Catalogue> Shipped = new(() => PracticeFolder.Read(new Settings("")).Catalogue!);

    public static Catalogue Practice => Shipped.Value;

    private readonly List<CaseRecord> _records = [];

    private MadeService(string folder, bool demonstration = true, Settings? settings = null)
    {
        Folder = folder;
        Authority = Authority.Open(Shipped.Value, (settings ?? new Settings("")) with { Data = folder }, Clock);
        if (demonstration)
        {
            Assert.Null(Authority.Append([Record("demonstration", Authority.Self, "2026-01-01", RecordTypes.Demonstration, null, ("step", "started"), ("children", "1"), ("seed", "1"), ("as-at", "2026-11-20"))]).Refusal);
        }
    }

    /// <summary>A service of its own people, which no <c>demo</c> made.</summary>
    public static MadeService InEarnest(Func<string, Settings> settings)
    {
        var folder = Directory.CreateTempSubdirectory("plimsoll-").FullName;
        var service = new MadeService(folder, demonstration: false, settings(folder));
        service.FirstChildsRecords();
        Assert.Null(service.Authority.Append(service._records).Refusal);
        return service;
    }

    /// <summary>Who can sign in: the teams are those of this service.</summary>
    private void People()
    {
        Person("w-amadi", "Ruth Amadi", "social worker", Estuary);
        Person("w-grace", "Grace Adeyinka", "principal social worker", "Practice");
        Person("w-lund", "Stefan Lund", "team manager", Estuary, "agency");
        Person("w-brine", "Meera Brine", "conference chair", "Safeguarding and reviewing");
        Person("w-hale", "Joanna Hale", "head of service", Harbour);
        Person("w-castle", "Peter Castle", "director", "Children's services");
        Person("w-marsh", "Councillor Ann Marsh", "lead member", "Cabinet", null);
        Person("w-quay", "Ines Quay", "administrator", "Systems");
    }

    public void Person(string id, string name, string role, string? team, string? employment = "permanent", DateOnly? to = null) => Assert.True(Authority.Accounts.Add(new Account(id, name)
    {
        Worker = id,
        Employment = employment,
        Stamp = KeepAccounts.NewStamp(),
        Roles = [new AccountRole(role, team, new DateOnly(2026, 1, 1), to)],
    }));

    /// <param name="database">Where on PostgreSQL; null for SQLite in the folder.</param>
    public MadeService(int longest = 5, string? database = null) : this(Directory.CreateTempSubdirectory("plimsoll-").FullName, demonstration: true, new Settings("", database))
    {
        People();
        Write("coverage", Authority.Self, "2026-01-01", RecordTypes.SourceCoverage, null, ("source", Source), ("carries", string.Join('\n', Carries)));
        FirstChildsRecords();

        // 45 working days from 15 September end on 17 November, and from 18 September on the Friday itself.
        foreach (var number in Enumerable.Range(2, longest - 1))
        {
            Assessed($"E-{number:000}", number == 2 ? "2026-09-15" : "2026-03-02", Estuary, "Tom Pell", "agency");
        }

        Assessed("H-001", "2026-06-01", Harbour, "Tobias Keelson-Featherstonehaugh", "permanent");
        Assessed("H-002", "2026-09-18", Harbour, "Noor Lanyard", "permanent");
        Assessed("H-003", "2026-09-23", Harbour, "Noor Lanyard", "permanent");
        Assessed("L-001", "2026-11-16", "Lightship", "Bram Oakum", "permanent");
        Assert.Null(Authority.Append(_records).Refusal);
    }

    /// <summary>The census and the allocations that ship as samples, loaded as anybody loads them.</summary>
    public static MadeService OfSamples()
    {
        var service = new MadeService(Directory.CreateTempSubdirectory("plimsoll-").FullName);
        service.People();
        var import = new ImportFile(service.Authority);
        Assert.Equal((null, 0), Outcome(import.Census(Path.Combine(Samples, "made-2026.xml"))));
        Assert.Equal((null, 0), Outcome(import.Allocations(Path.Combine(Samples, "allocations-2026.csv"))));
        return service;

        static (string? Refused, int Faults) Outcome(ImportResult result) => (result.Refused, result.FaultCount);
    }

    private static string Samples { get; } = Path.Combine(AppContext.BaseDirectory.Split($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}")[0], "samples");

    public string Folder { get; }

    public Authority Authority { get; }

    public StoppedTime Clock { get; } = new();

    public void Wait(TimeSpan length) => Clock.Now += length;

    /// <summary>Another process on the same stores.</summary>
    public Authority Reopened() => Authority.Open(Shipped.Value, Authority.Settings, new StoppedTime());

    private static string[] Carries =>
    [
        "child-details (birth-date, sex, ethnicity)",
        "referral (source, primary-need)",
        "assessment [kind = child and family, step in (started, authorised, ended early)] (factors)",
        "plan [kind = child protection, step in (started, ended)] (category, visit-every)",
        "visit (purpose, seen)",
        "conference [held = yes, type in (initial, review)] (decision, category)",
        "allocation [kind = named worker, step in (started, ended)] (worker, to-team, cover, author.employment, author.employer, team.employment)",
    ];

    private void FirstChildsRecords()
    {
        var child = Child(FirstChild);
        Write("details", child, "2019-03-02", "child-details", null, ("birth-date", "2019-03-02"), ("sex", "F"), ("ethnicity", "WBRI"));
        var referral = Write("referral", child, "2026-04-14", "referral", null, ("source", "1C"), ("primary-need", "N1"));
        var assessment = Write("assessment", child, "2026-04-14", "assessment", referral, ("step", "started"), ("kind", "child and family"));
        Allocate(child, "2026-04-14", Estuary, "Tom Pell", "agency");
        Write("authorised", child, "2026-05-20", "assessment", assessment, ("step", "authorised"), ("kind", "child and family"));
        Write("initial", child, "2026-06-03", "conference", referral, ("type", "initial"), ("held", "yes"), ("decision", "plan made"), ("category", "NEG"));
        Write("plan", child, "2026-06-03", "plan", referral, ("kind", "child protection"), ("step", "started"), ("category", "NEG"));
        foreach (var day in new[] { "2026-06-16", "2026-06-30", "2026-07-14", "2026-07-28", "2026-08-11", "2026-08-25", "2026-09-08", "2026-09-22", "2026-10-06" })
        {
            Write($"visit {day}", child, day, "visit", null, ("purpose", "child protection"), ("seen", "yes"), ("alone", "yes"));
        }

        Write("review", child, "2026-08-28", "conference", referral, ("type", "review"), ("held", "yes"));
        Write("last visit", child, "2026-10-20", "visit", null, ("purpose", "child protection"), ("seen", "no"), ("what-happens-next", "Nobody answered. A card was left."));
    }

    private void Assessed(string id, string day, string team, string worker, string employment)
    {
        var referral = Write("referral", Child(id), day, "referral", null, ("source", "1C"), ("primary-need", "N1"));
        Write("assessment", Child(id), day, "assessment", referral, ("step", "started"), ("kind", "child and family"));
        Allocate(Child(id), day, team, worker, employment);
    }

    private void Allocate(Subject child, string day, string team, string worker, string employment) => _records.Add(
        Record("allocation", child, day, RecordTypes.Allocation, null, ("step", "started"), ("kind", "named worker"), ("worker", worker), ("to-team", team), ("cover", "no"))
            with
        { Author = new Author(worker, Employment: employment, Team: team, TeamEmployment: employment) });

    /// <summary>Restricted, and as if it were not there but for whoever did it.</summary>
    public void Hide(string child) => Assert.Null(Authority.Append(
    [
        Record($"hidden {child}", Child(child), "2026-11-20", RecordTypes.Restriction, null, ("step", "restricted"), ("hidden", "yes"), ("until", "2026-12-31"), ("reason", "Her father works here."))
            with { Author = new Author("w-quay") },
    ]).Refusal);

    /// <summary>Somebody new, referred today.</summary>
    public void Arrives(string child) => Assert.Null(Authority.Append([Record("referral", Child(child), "2026-11-20", "referral", null, ("source", "1C"), ("primary-need", "N1"))]).Refusal);

    /// <summary>A promise of the authority itself is late: nobody evaluated what was alleged of an adult who works with children.</summary>
    public void Alleged() => Assert.Null(Authority.Append(
    [
        Record("register", Authority.Self, "2026-01-01", RecordTypes.SourceCoverage, null, ("source", "register"), ("carries", "allegation-referral\nallegation-decision")),
        Record("allegation", Authority.Self, "2026-11-02", "allegation-referral", null, ("known-on", "2026-11-02"), ("setting", "school")),
    ]).Refusal);

    public static Subject Child(string id) => new(SubjectKind.Child, id);

    /// <summary>A team manager's answer to a breach, about the record that started its clock.</summary>
    public void Answer(string child, string about, string author, string day, string impact) => Assert.Null(Authority.Append(
    [
        Record($"note {about}", Child(child), day, RecordTypes.OversightNote, about, ("cause", "family"), ("impact", impact), ("safety", "Her school sees her each day and rings when she is away."), ("decision", "do by new date"), ("pattern", "no"))
            with { Author = new Author(author, Role: "team manager") },
    ]).Refusal);

    private string Write(string key, Subject subject, string day, string type, string? about, params (string Id, string Value)[] fields)
    {
        var record = Record(key, subject, day, type, about, fields);
        _records.Add(record);
        return record.Id;
    }

    private static CaseRecord Record(string key, Subject subject, string day, string type, string? about, params (string Id, string Value)[] fields) => new()
    {
        Id = RecordId.FromKey(Source, subject.Id, key),
        Subject = subject,
        Type = type,
        Happened = Moment.Parse(day),
        About = about,
        Source = Source,
        Fields = fields.ToDictionary(field => field.Id, field => FieldValue.Of(field.Value)),
    };

    public void Dispose()
    {
        Authority.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Stands until a test moves it.</summary>
    public sealed class StoppedTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
