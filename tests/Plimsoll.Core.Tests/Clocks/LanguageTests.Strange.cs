using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Clocks;

/// <summary>Data that loads and is strange: it may give strange clocks, never an exception, and always the same.</summary>
public sealed partial class LanguageTests
{
    private static readonly ClockEngine Shipped = new(ShippedPractice.Catalogue, PromiseCalendar.England);

    public static TheoryData<int, string> StrangeDays()
    {
        var data = new TheoryData<int, string>();
        foreach (var seed in Enumerable.Range(1, 4))
        {
            foreach (var asAt in new[] { "0001-01-01", "2026-11-20", "9999-12-31" })
            {
                data.Add(seed, asAt);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(StrangeDays))]
    public void The_first_and_the_last_date_there_are_stop_nothing(int seed, string asAt)
    {
        var random = new Random(seed);
        Moment[] strange = [Moment.On(DateOnly.MinValue), Moment.On(DateOnly.MaxValue), Moment.At(DateOnly.MaxValue, new TimeOnly(23, 59)), Moment.At(DateOnly.MinValue, new TimeOnly(12, 0)), Moment.On(new DateOnly(1900, 2, 28))];
        var records = RandomRecords.Make(random, 40).Select(record => random.Next(3) == 0 ? record with { Happened = strange[random.Next(strange.Length)], Recorded = strange[random.Next(strange.Length)] } : record).ToList();
        var moment = Moment.Parse(asAt);

        Assert.True(Shipped.Clocks(Timeline.Of(RandomRecords.Child, records, moment), moment).Count >= 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Circles_of_about_and_of_corrections_and_records_by_nobody_stop_nothing(int seed)
    {
        var random = new Random(seed);
        var made = RandomRecords.Make(random, 60);
        var records = made.Select(record => record with
        {
            About = random.Next(2) == 0 ? made[random.Next(made.Count)].Id : random.Next(3) == 0 ? record.Id : "unknown",
            Author = random.Next(2) == 0 ? null : new Author(""),
            Corrects = random.Next(5) > 0 ? null : new Correction(made[random.Next(made.Count)].Id, (CorrectionKind)random.Next(3)),
        }).ToList();
        var day = Moment.On(new DateOnly(2026, 11, 20));
        var shuffled = records.ToArray();
        random.Shuffle(shuffled);

        string[] Said(IEnumerable<CaseRecord> all) => [.. Shipped.Clocks(Timeline.Of(RandomRecords.Child, all, day), day).Select(clock => clock.Id + Given.Words(clock))];
        Assert.Equal(Said(records), Said(shuffled));
    }

    [Fact]
    public void A_child_with_many_records_is_read_whole()
    {
        var records = RandomRecords.Make(new Random(1), LongRecord);
        var day = Moment.On(new DateOnly(2026, 11, 20));

        Assert.True(Shipped.Clocks(Timeline.Of(RandomRecords.Child, records, day), day).Count > 1_000);
    }

    private static int LongRecord => int.TryParse(Environment.GetEnvironmentVariable("PLIMSOLL_LONG_RECORD"), out var count) ? count : 1_000;

    [Fact]
    public void Forty_years_of_daily_visits_close_their_intervals_one_by_one()
    {
        var first = new DateOnly(1990, 1, 1);
        var records = Enumerable.Range(0, 5_000).Select(i => new CaseRecord
        {
            Id = $"v{i}",
            Subject = RandomRecords.Child,
            Type = "answer",
            Happened = Moment.On(first.AddDays(i + 1)),
            Fields = new Dictionary<string, FieldValue> { ["urgent"] = FieldValue.Of("no") },
        });
        var given = Given.Standard(ByRisk).With("plan 1990-01-01 (step = started)");
        foreach (var record in records)
        {
            given.With(record);
        }

        Assert.Equal(5_001, given.Clocks("2026-01-01").Count);
    }
}
