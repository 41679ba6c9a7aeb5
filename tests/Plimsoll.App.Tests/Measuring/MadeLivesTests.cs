using Plimsoll.App.Measuring;
using Plimsoll.App.Practice;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Tests.Measuring;

public sealed class MadeLivesTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly Catalogue Catalogue = PracticeFolder.Read(new Settings("")).Catalogue!;

    private static readonly MadeLives Lives = new(Today);

    [Fact]
    public void Every_made_record_is_one_that_the_catalogue_knows()
    {
        Assert.All(Lives.Children(60).SelectMany(child => child), record => Assert.Null(RecordCheck.Problem(record, Catalogue)));
    }

    [Fact]
    public void The_same_number_gives_the_same_child()
    {
        Assert.Equal(Lives.Child(17).Select(record => record.Id), new MadeLives(Today).Child(17).Select(record => record.Id));
    }

    /// <summary>Not a time: what is allocated is the same on every machine, and grows when the inner loop begins to make things it need not.</summary>
    [Fact]
    public void The_clocks_of_a_child_of_forty_records_allocate_less_than_200_kilobytes()
    {
        var engine = new ClockEngine(Catalogue, PromiseCalendar.England);
        var (at, children) = (Moment.On(Today), Lives.Children(100).ToList());
        Assert.True(engine.Clocks(Timeline.Of(children[0][0].Subject, children[0], at), at).Count > 0);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var child in children)
        {
            engine.Clocks(Timeline.Of(child[0].Subject, child, at), at);
        }

        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / children.Count;
        Assert.True(each < 200_000, $"{each} bytes a child.");
    }
}
