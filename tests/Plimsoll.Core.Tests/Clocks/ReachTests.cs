using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Clocks;

/// <summary>What a timeline holds of other subjects: <c>docs/practice-language.md</c>, section 6.</summary>
public sealed class ReachTests
{
    private readonly List<CaseRecord> _records = [];

    private readonly Dictionary<Subject, List<CaseRecord>> _bySubject = [];

    private readonly Reach _reach;

    private readonly ClockEngine _engine = new(ShippedPractice.Catalogue, PromiseCalendar.England);

    public ReachTests() => _reach = new Reach(ShippedPractice.Catalogue, PromiseCalendar.England, subject => _bySubject.GetValueOrDefault(subject, []));

    [Fact]
    public void AT_IR09_2_a_family_network_meeting_recorded_once_appears_for_every_sibling()
    {
        Write("family:F", "household-person", "2026-01-05", ("step", "joined"), ("person", "A"));
        Write("family:F", "household-person", "2026-01-05", ("step", "joined"), ("person", "child:B"));
        var meeting = Write("family:F", "family-network", "2026-11-03", ("step", "held"));

        Assert.Equal(1, On("child:A").Count(record => record.Id == meeting.Id));
        Assert.Equal(1, On("child:B").Count(record => record.Id == meeting.Id));
        Assert.DoesNotContain(On("child:C"), record => record.Id == meeting.Id);
    }

    [Fact]
    public void A_family_holds_its_childrens_records_and_no_child_its_siblings()
    {
        Write("family:F", "household-person", "2026-01-05", ("step", "joined"), ("person", "A"));
        Write("family:F", "household-person", "2026-01-05", ("step", "joined"), ("person", "B"));
        var visit = Write("child:A", "visit", "2026-02-01", ("seen", "yes"));

        Assert.Contains(On("family:F"), record => record.Id == visit.Id);
        Assert.DoesNotContain(On("child:B"), record => record.Id == visit.Id);
    }

    [Fact]
    public void What_happens_after_a_child_has_left_does_not_reach_it()
    {
        Write("family:F", "household-person", "2026-01-05", ("step", "joined"), ("person", "A"));
        Write("family:F", "household-person", "2026-03-05", ("step", "left"), ("person", "A"));
        var before = Write("family:F", "family-network", "2026-01-04", ("step", "held"));
        var during = Write("family:F", "family-network", "2026-03-05", ("step", "held"));
        var after = Write("family:F", "family-network", "2026-03-06", ("step", "held"));

        Assert.Equal([during.Id], On("child:A").Select(record => record.Id).Intersect([before.Id, during.Id, after.Id]));
    }

    [Fact]
    public void A_standard_of_the_family_runs_once_for_the_family_and_not_for_each_child()
    {
        foreach (var child in new[] { "A", "B", "C" })
        {
            Write("family:F", "household-person", "2026-01-05", ("step", "joined"), ("person", child));
            Write("child:" + child, "plan", "2026-10-21", ("kind", "child in need"), ("step", "agreed"));
        }

        Assert.Equal("2026-11-18", Assert.Single(Clocks("family:F", "2026-11-10", "fh.network.meeting")).Due.ToString());
        Assert.Empty(Clocks("child:A", "2026-11-10", "fh.network.meeting"));

        Write("family:F", "family-network", "2026-11-11", ("step", "held"));
        Assert.Equal(ClockState.Met, Assert.Single(Clocks("family:F", "2026-11-12", "fh.network.meeting")).State);
    }

    [Fact]
    public void A_placement_joins_a_child_to_its_household_until_the_next_placement()
    {
        Place("A", "2026-01-05", household: "H1");
        Place("A", "2026-05-05", household: "H2");
        var first = Write("carer household:H1", "carer-visit", "2026-02-01", ("kind", "supervision"));
        var later = Write("carer household:H1", "carer-visit", "2026-06-01", ("kind", "supervision"));
        var second = Write("carer household:H2", "carer-visit", "2026-06-01", ("kind", "supervision"));

        Assert.Equal([first.Id, second.Id], On("child:A").Select(record => record.Id).Intersect([first.Id, later.Id, second.Id]));
        Assert.Equal(["H1", "H2"], _reach.Ties(Subject.Parse("child:A")).Select(tie => tie.Other.Id));
    }

    [Fact]
    public void A_household_knows_whether_a_child_is_placed_there()
    {
        Write("carer household:H1", "carer-approval", "2025-01-06", ("outcome", "approved"));
        Place("A", "2026-01-05", household: "H1");
        Write("carer household:H1", "carer-visit", "2026-01-06", ("kind", "supervision"));
        Assert.Equal("2026-02-17", Assert.Single(Clocks("carer household:H1", "2026-02-01", "foster.supervision"), clock => clock.IsOpen).Due.ToString());

        Place("A", "2026-02-10", household: "H2");
        Assert.Equal("2026-03-31", Assert.Single(Clocks("carer household:H1", "2026-02-11", "foster.supervision"), clock => clock.IsOpen).Due.ToString());
        Assert.DoesNotContain(_engine.OpenSpells(Timeline("carer household:H1", "2026-02-11"), Moment.Parse("2026-02-11")), open => open.Spell.Id == "child-placed-here");
        Assert.Single(_engine.OpenSpells(Timeline("carer household:H2", "2026-02-11"), Moment.Parse("2026-02-11")), open => open.Spell.Id == "child-placed-here");
    }

    [Fact]
    public void A_breach_of_a_childs_clock_is_seen_from_the_household_the_family_and_the_worker_who_held_the_child()
    {
        Write("family:F", "household-person", "2026-01-05", ("step", "joined"), ("person", "A"));
        Place("A", "2026-01-05", household: "H1");
        Allocate("A", "2026-01-05", "W1", "started");
        Write("child:A", "plan", "2026-09-01", ("kind", "child protection"), ("step", "started"));

        Assert.Equal(["cp.visit"], BreachesOf("carer household:H1", "2026-09-20").Intersect(["cp.visit"]));
        Assert.Equal(["cp.visit"], BreachesOf("family:F", "2026-09-20").Intersect(["cp.visit"]));
        Assert.Equal(["cp.visit"], BreachesOf("worker:W1", "2026-09-20").Intersect(["cp.visit"]));
        Assert.Empty(BreachesOf("worker:W2", "2026-09-20"));
    }

    [Fact]
    public void A_breach_belongs_to_the_worker_of_the_due_day_and_not_to_the_next()
    {
        Allocate("A", "2026-01-05", "W1", "started");
        Write("child:A", "plan", "2026-09-01", ("kind", "child protection"), ("step", "started"));
        Allocate("A", "2026-09-16", "W1", "ended");
        Allocate("A", "2026-09-17", "W2", "started");

        Assert.Contains("cp.visit", BreachesOf("worker:W1", "2026-09-20"));
        Assert.DoesNotContain("cp.visit", BreachesOf("worker:W2", "2026-09-20"));
    }

    [Fact]
    public void A_worker_is_held_to_account_for_the_third_breach_of_children_that_the_worker_held()
    {
        foreach (var child in new[] { "A", "B", "C" })
        {
            Allocate(child, "2026-01-05", "W1", "started");
            Write("child:" + child, "plan", "2026-09-01", ("kind", "child protection"), ("step", "started"));
        }

        Assert.Equal("2026-09-30", Assert.Single(Clocks("worker:W1", "2026-09-20", "wf.standards.account").Where(clock => clock.Due?.Day == new DateOnly(2026, 9, 30)).DistinctBy(clock => clock.Due)).Due.ToString());
        Assert.Empty(Clocks("worker:W2", "2026-09-20", "wf.standards.account"));
    }

    [Fact]
    public void A_worker_holds_what_the_worker_signed_and_the_answers_to_it()
    {
        var submitted = Write("child:A", "assessment", "2026-11-10", ("step", "submitted"));
        Sign(submitted, "W1");
        var authorised = Write("child:A", "assessment", "2026-11-17", ("step", "authorised"));
        Sign(authorised, "W2", about: submitted.Id);
        var other = Write("child:A", "visit", "2026-11-12", ("seen", "yes"));
        Sign(other, "W3");

        Assert.Equal([submitted.Id, authorised.Id], On("worker:W1").Select(record => record.Id));
        Assert.Equal(ClockState.MetLate, Assert.Single(Clocks("worker:W1", "2026-11-20", "assess.authorise")).State);
        Assert.Equal("2026-11-16", Assert.Single(Clocks("worker:W3", "2026-11-20", "record.casenote")).Due.ToString());
    }

    [Fact]
    public void A_worker_holds_the_allocation_and_not_all_that_is_recorded_of_the_child()
    {
        Allocate("A", "2026-01-05", "W1", "started");
        Write("child:A", "visit", "2026-02-01", ("seen", "yes"));

        Assert.Equal(["allocation"], On("worker:W1").Select(record => record.Type));
    }

    [Fact]
    public void A_record_that_two_ways_lead_to_is_there_once()
    {
        Write("family:F", "household-person", "2026-01-05", ("step", "joined"), ("person", "A"));
        Write("family:F", "household-person", "2026-02-05", ("step", "left"), ("person", "A"));
        Write("family:F", "household-person", "2026-02-05", ("step", "joined"), ("person", "A"));
        var meeting = Write("family:F", "family-network", "2026-02-05", ("step", "held"));

        Assert.Equal(2, _reach.Ties(Subject.Parse("child:A")).Count);
        Assert.Single(On("child:A"), record => record.Id == meeting.Id);
    }

    [Fact]
    public void What_can_be_written_about_a_child_and_was_written_about_its_home_starts_nothing_for_the_child()
    {
        Place("A", "2026-01-05", home: "HM");
        Write("home:HM", "action", "2026-02-01", ("source", "panel"), ("due-date", "2026-02-10"));

        Assert.Contains(On("child:A"), record => record.Type == "action");
        Assert.Empty(Clocks("child:A", "2026-03-01", "panel.action"));
    }

    [Fact]
    public void The_death_of_one_child_ends_no_promise_of_the_household()
    {
        Write("carer household:H1", "carer-approval", "2026-01-05", ("outcome", "approved"));
        Place("A", "2026-01-05", household: "H1");
        Write("child:A", "death", "2026-01-20");

        Assert.DoesNotContain(Clocks("carer household:H1", "2026-03-01", "foster.supervision"), clock => clock.State == ClockState.Ceased);
    }

    [Fact]
    public void A_membership_that_was_a_mistake_takes_what_reached_back()
    {
        var joined = Write("family:F", "household-person", "2026-01-05", ("step", "joined"), ("person", "A"));
        var meeting = Write("family:F", "family-network", "2026-11-03", ("step", "held"));
        var known = _records[^1].Appended;
        Add(joined with { Id = "void", Fields = CaseRecord.NoFields, Corrects = new Correction(joined.Id, CorrectionKind.Voids, "Another child of that name.") });

        Assert.DoesNotContain(On("child:A"), record => record.Id == meeting.Id);
        Assert.Contains(_reach.Timeline(Subject.Parse("child:A"), null, known).Records, record => record.Id == meeting.Id);
    }

    [Fact]
    public void A_correction_of_a_familys_record_is_seen_by_its_children_and_was_not_before_it_was_known()
    {
        Write("family:F", "household-person", "2026-01-05", ("step", "joined"), ("person", "A"));
        var meeting = Write("family:F", "family-network", "2026-11-03", ("step", "held"));
        var known = _records[^1].Appended;
        Add(meeting with { Id = "corrected", Happened = Moment.Parse("2026-11-05"), Corrects = new Correction(meeting.Id) });

        Assert.Equal("2026-11-05", Assert.Single(On("child:A"), record => record.Type == "family-network").Happened.ToString());
        Assert.Equal("2026-11-03", Assert.Single(_reach.Timeline(Subject.Parse("child:A"), null, known).Records, record => record.Type == "family-network").Happened.ToString());
        Assert.DoesNotContain(_reach.Timeline(Subject.Parse("child:A"), Moment.Parse("2026-11-02")).Records, record => record.Type == "family-network");
    }

    [Fact]
    public void A_record_about_a_family_touches_every_member_and_those_who_see_their_breaches()
    {
        Write("family:F", "household-person", "2026-01-05", ("step", "joined"), ("person", "A"));
        Write("family:F", "household-person", "2026-01-05", ("step", "joined"), ("person", "B"));
        Allocate("A", "2026-01-05", "W1", "started");

        Assert.Equal(
            ["child:A", "child:B", "family:F", "worker:W1"],
            _reach.Touched(Subject.Parse("family:F")).Select(subject => subject.ToString()).Where(subject => !subject.StartsWith("team", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void The_order_in_which_records_come_changes_nothing()
    {
        Write("family:F", "household-person", "2026-01-05", ("step", "joined"), ("person", "A"));
        Place("A", "2026-01-05", household: "H1");
        Write("family:F", "family-network", "2026-11-03", ("step", "held"));
        Write("child:A", "visit", "2026-02-01", ("seen", "yes"));
        var expected = On("child:A").Select(record => record.Id).ToList();

        var other = new ReachTests();
        foreach (var record in _records.AsEnumerable().Reverse())
        {
            other.Add(record);
        }

        Assert.Equal(expected, other.On("child:A").Select(record => record.Id));
    }

    [Fact]
    public void Every_person_of_a_household_has_a_clock_of_their_own()
    {
        Write("carer household:H1", "carer-person", "2026-01-05", ("step", "joined"), ("role", "carer"), ("person", "Jo Carr"), ("adult", "yes"));
        Write("carer household:H1", "carer-person", "2026-01-05", ("step", "joined"), ("role", "carer"), ("person", "Sam Carr"), ("adult", "yes"));
        Write("carer household:H1", "check", "2026-01-06", ("kind", "DBS"), ("person", "Jo Carr"), ("clear", "yes"));

        var clocks = Clocks("carer household:H1", "2026-02-01", "foster.dbs");
        Assert.Equal(2, clocks.Select(clock => clock.StartedBy).Distinct().Count());
        Assert.Single(clocks, clock => clock.State == ClockState.Met);
    }

    private IEnumerable<CaseRecord> On(string subject) => _reach.Timeline(Subject.Parse(subject)).Records;

    private Timeline Timeline(string subject, string asAt) => _reach.Timeline(Subject.Parse(subject), Moment.Parse(asAt));

    private IReadOnlyList<Clock> Clocks(string subject, string asAt, string standard) =>
        _engine.Clocks(Timeline(subject, asAt), Moment.Parse(asAt), standard, _reach.Breaches(Subject.Parse(subject), child => OfChild(child, asAt)));

    private IEnumerable<string> BreachesOf(string subject, string asAt) =>
        _reach.Breaches(Subject.Parse(subject), child => OfChild(child, asAt)).Select(breach => breach.Clock.Standard.Id);

    private IReadOnlyList<Breach> OfChild(Subject child, string asAt)
    {
        var timeline = _reach.Timeline(child, Moment.Parse(asAt));
        return Breach.Of(_engine.Clocks(timeline, Moment.Parse(asAt)), Allocations.Of(timeline));
    }

    private void Place(string child, string day, string? household = null, string? home = null) =>
        Write("child:" + child, "placement", day, [("step", "started"), .. household is null ? Array.Empty<(string, string)>() : [("household", household)], .. home is null ? Array.Empty<(string, string)>() : [("home", home)]]);

    private void Allocate(string child, string day, string worker, string step) =>
        Write("child:" + child, "allocation", day, ("step", step), ("kind", "named worker"), ("worker", worker), ("to-team", "North"));

    private CaseRecord Write(string subject, string type, string day, params (string Field, string Value)[] fields) => Add(new CaseRecord
    {
        Id = $"r{_records.Count + 1:000}",
        Subject = Subject.Parse(subject),
        Type = type,
        Happened = Moment.Parse(day),
        Fields = fields.ToDictionary(field => field.Field, field => FieldValue.Of(field.Value)),
    });

    private void Sign(CaseRecord record, string worker, string? about = null)
    {
        _records.Remove(record);
        _bySubject[record.Subject].Remove(record);
        Add(record with { Author = new Author(worker), About = about });
    }

    private CaseRecord Add(CaseRecord record)
    {
        var appended = record with { Sequence = _records.Count + 1, Appended = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(_records.Count) };
        _records.Add(appended);
        (_bySubject.TryGetValue(record.Subject, out var list) ? list : _bySubject[record.Subject] = []).Add(appended);
        _reach.Follow(appended, record.Subject);
        return appended;
    }
}
