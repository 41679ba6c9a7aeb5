using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;
using Plimsoll.Demo;

namespace Plimsoll.App.Tests.Looking;

/// <summary>The lists read no more than clocks ask for, and renew no more than a record touches: both change nothing but the time it takes.</summary>
public sealed class NarrowReachTests
{
    private const int Last = 200;

    private static readonly DateOnly Friday = new(2026, 11, 20);

    private static IEnumerable<CaseRecord> Town => new Northport(new NorthportOptions(50, 11, Friday), Made.Catalogue).Batches().SelectMany(batch => batch);

    [Fact]
    public void A_timeline_that_holds_no_more_than_is_asked_for_has_the_clocks_of_the_whole_one()
    {
        using var made = new Made();
        made.Authority.Import([.. Town], "demo");
        var (overview, engine, at) = (made.Authority.Overview, made.Authority.Engine, Moment.On(Friday));
        overview.Follow();
        var (whole, narrow) = (0, 0);
        foreach (var subject in overview.Subjects())
        {
            var (all, some) = (overview.Timeline(subject, at), overview.ForClocks(subject, at, null));
            (whole, narrow) = (whole + all.Records.Count(), narrow + some.Records.Count());

            Assert.Equal(engine.Clocks(all, at).Select(HeldRows.Told), engine.Clocks(some, at).Select(HeldRows.Told));
        }

        Assert.True(narrow < whole);
    }

    [Fact]
    public void Lists_that_follow_every_kind_of_record_are_those_that_would_be_worked_out_anew()
    {
        using var made = new Made(new DateTimeOffset(2026, 11, 20, 14, 0, 0, TimeSpan.Zero));
        var records = Town.ToList();
        made.Authority.Import([.. records.SkipLast(Last)], "demo");
        var clocks = made.Authority.Clocks;
        clocks.Service(Friday);
        foreach (var some in records.TakeLast(Last).Chunk(40))
        {
            made.Authority.Import(some, "demo");
            clocks.Service(Friday);
        }

        using var anew = made.Reopened();
        Assert.Equal(anew.Clocks.On(Friday).Told(), clocks.On(Friday).Told());
    }
}
