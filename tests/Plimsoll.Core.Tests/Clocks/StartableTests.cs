using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Clocks;

public sealed class StartableTests
{
    private static readonly Plan Plan = Plan.Of(ShippedPractice.Catalogue);

    [Fact]
    public void A_standard_that_is_passed_over_has_no_clock()
    {
        var asAt = Moment.On(RandomRecords.First.AddDays(650));
        var passed = 0;
        foreach (var seed in Enumerable.Range(1, 40))
        {
            var timeline = Timeline.Of(RandomRecords.Child, RandomRecords.Make(new Random(seed), 25), asAt);
            foreach (var standard in ShippedPractice.Catalogue.Standards.Where(standard => standard.Subject == SubjectKind.Child && ClockEngine.Runs(standard) && !Startable.MayStart(Plan[standard].Needs, Plan.Startable.TypesOf(timeline))))
            {
                passed++;
                Assert.Empty(ClockEngine.Clocks(new Reading(Plan, PromiseCalendar.England, timeline, asAt), standard));
            }
        }

        Assert.True(passed > 1000, "Hardly a standard was passed over.");
    }
}
