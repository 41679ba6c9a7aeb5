using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Clocks;

/// <summary>What must hold for any records at all; forty invented children for each.</summary>
public sealed class EnginePropertyTests
{
    private const int Children = 40;

    private static readonly ClockEngine Engine = new(ShippedPractice.Catalogue, PromiseCalendar.England);

    private static readonly Moment AsAt = Moment.On(RandomRecords.First.AddDays(650));

    private static IReadOnlyList<Clock> Clocks(IEnumerable<CaseRecord> records, Moment? asAt = null) =>
        Engine.Clocks(Timeline.Of(RandomRecords.Child, records, asAt ?? AsAt), asAt ?? AsAt);

    private static IReadOnlyList<string> Told(IEnumerable<Clock> clocks) => [.. clocks.Select(clock =>
        $"{clock.Standard.Id} {clock.Step} {clock.Code} {clock.Cycle} {clock.State} {clock.Started} {clock.Due} {clock.Met} {clock.Breached} {clock.Ceased} {clock.RecordedLate} {clock.Id}")];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, Children)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_in_which_records_arrive_changes_nothing(int seed)
    {
        var random = new Random(seed);
        var records = RandomRecords.Make(random, 60);
        var shuffled = records.ToArray();
        random.Shuffle(shuffled);

        Assert.Equal(Told(Clocks(records)), Told(Clocks(shuffled)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_record_that_no_standard_reads_changes_nothing(int seed)
    {
        var random = new Random(seed);
        var records = RandomRecords.Make(random, 60);
        var note = new CaseRecord
        {
            Id = "unrelated",
            Subject = RandomRecords.Child,
            Type = "case-note",
            Happened = Moment.On(RandomRecords.First.AddDays(random.Next(600))),
            Fields = new Dictionary<string, FieldValue> { ["words"] = FieldValue.Of("as written") },
        };

        Assert.Equal(Told(Clocks(records)), Told(Clocks([.. records, note])));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_voided_record_leaves_no_trace_but_superseded_clocks(int seed)
    {
        var random = new Random(seed);
        var records = RandomRecords.Make(random, 60);
        var mistake = RandomRecords.One(random, "mistake", records);
        var voided = mistake with { Id = "void", Sequence = 2, Corrects = new Correction("mistake", CorrectionKind.Voids, "Never happened.") };

        var clocks = Clocks([.. records, mistake, voided]);

        Assert.Equal(Told(Clocks(records)), Told(clocks.Where(clock => clock.State != ClockState.Superseded)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_corrected_record_is_read_as_if_it_had_always_been_so(int seed)
    {
        var random = new Random(seed);
        var records = RandomRecords.Make(random, 60).ToList();
        var at = 1 + random.Next(records.Count - 1);
        var right = RandomRecords.One(random, records[at].Id, records) with { About = records[at].About };
        var correction = right with { Id = "correction", Sequence = 2, Corrects = new Correction(records[at].Id) };

        Assert.Equal(
            Told(Clocks(records.Select((record, i) => i == at ? right : record))),
            Told(Clocks([.. records, correction])));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void As_at_a_day_only_what_had_happened_by_then_counts(int seed)
    {
        var random = new Random(seed);
        var records = RandomRecords.Make(random, 60);
        var day = Moment.On(RandomRecords.First.AddDays(200 + random.Next(300)));

        Assert.Equal(Told(Clocks(records.Where(record => record.Happened.Day <= day.Day), day)), Told(Clocks(records, day)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_clock_is_consistent_in_itself(int seed)
    {
        foreach (var clock in Clocks(RandomRecords.Make(new Random(seed), 80)))
        {
            var words = Told([clock])[0];
            Assert.True(clock.Met is null || clock.State is ClockState.Met or ClockState.MetLate, words);
            Assert.True(clock.State != ClockState.Met || clock.Breached is null, words);
            Assert.True(clock.State is not (ClockState.MetLate or ClockState.Breached) || clock.Breached is not null, words);
            Assert.True(clock.State is not (ClockState.Running or ClockState.DueSoon) || clock.Due is null || clock.Due.Value.Day >= AsAt.Day, words);
            Assert.True(clock.State != ClockState.DueToday || clock.Due!.Value.Day == AsAt.Day, words);
            Assert.True(clock.Breached is not { } breached || breached.Day <= AsAt.Day, words);
            Assert.True(clock.Met is not { } met || met.Day <= AsAt.Day, words);
            Assert.True(clock.Standard.Status != StandardStatus.Prospective, words);
        }
    }

    [Fact]
    public void The_invented_children_make_every_state_and_most_kinds()
    {
        var clocks = Enumerable.Range(1, Children).SelectMany(seed => Clocks(RandomRecords.Make(new Random(seed), 60))).ToList();

        Assert.Superset(new HashSet<ClockState>([ClockState.Running, ClockState.DueSoon, ClockState.Met, ClockState.MetLate, ClockState.Breached, ClockState.Ceased]), clocks.Select(clock => clock.State).ToHashSet());
        Assert.Superset(new HashSet<StandardKind>([StandardKind.Deadline, StandardKind.Interval, StandardKind.Threshold, StandardKind.Countdown, StandardKind.Gate, StandardKind.Calendar]), clocks.Select(clock => clock.Standard.Kind).ToHashSet());
        Assert.True(clocks.Select(clock => clock.Standard.Id).Distinct().Count() > 120, "Too few standards ran for the properties to mean much.");
    }

    [Fact]
    public void A_clocks_id_is_its_own()
    {
        foreach (var seed in Enumerable.Range(1, Children))
        {
            var clocks = Clocks(RandomRecords.Make(new Random(seed), 60));
            var twice = clocks.GroupBy(clock => clock.Id).FirstOrDefault(group => group.Count() > 1);
            Assert.True(twice is null, twice is null ? "" : string.Join('\n', Told(twice)));
        }
    }
}
