using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Looking;

/// <summary>What takes long is worked out once for what the journal holds.</summary>
public sealed class WorkedOutTests
{
    private static CaseRecord Record(string id) => new() { Id = id, Subject = new Subject(SubjectKind.Child, "A"), Type = "referral", Happened = Moment.On(new DateOnly(2026, 10, 5)) };

    [Fact]
    public async Task It_is_worked_out_once_until_something_is_written_or_the_day_ends()
    {
        using var made = new Made();
        var runs = 0;
        var worked = new WorkedOut<string>(made.Authority, day => $"{Interlocked.Increment(ref runs)} on {day.AsAt:d MMMM}", Timeout.InfiniteTimeSpan);

        Assert.Equal("1 on 20 November", (await worked.GetAsync())!.What);
        Assert.Equal("1 on 20 November", (await worked.GetAsync())!.What);
        Assert.Null(made.Authority.Append([Record("one")]).Refusal);
        Assert.Equal("2 on 20 November", (await worked.GetAsync())!.What);
        made.Time.Now += TimeSpan.FromDays(1);
        Assert.Equal("3 on 21 November", (await worked.GetAsync())!.What);
    }

    [Fact]
    public async Task Who_asks_while_it_takes_long_is_given_nothing_at_first_and_then_the_last_there_is()
    {
        using var made = new Made();
        using var gate = new ManualResetEventSlim();
        var worked = new WorkedOut<string>(made.Authority, _ =>
        {
            gate.Wait(TestContext.Current.CancellationToken);
            return "done";
        }, TimeSpan.Zero);

        Assert.Null(await worked.GetAsync());
        gate.Set();
        Held<string>? held;
        while ((held = await worked.GetAsync()) is null)
        {
            await Task.Yield();
        }

        Assert.Equal("done", held.What);
        gate.Reset();
        Assert.Null(made.Authority.Append([Record("one")]).Refusal);
        var older = await worked.GetAsync();
        gate.Set();
        Assert.Same(held, older);
        Assert.True(older!.Followed < made.Authority.Overview.Followed);
    }

    [Fact]
    public async Task A_fault_is_told_to_who_waits_and_is_not_held()
    {
        using var made = new Made();
        var runs = 0;
        var worked = new WorkedOut<string>(made.Authority, _ => ++runs == 1 ? throw new InvalidOperationException("Once.") : "well", Timeout.InfiniteTimeSpan);

        await Assert.ThrowsAsync<InvalidOperationException>(worked.GetAsync);
        Assert.Equal("well", (await worked.GetAsync())!.What);
    }

    /// <summary>However many pages are opened at once, there is a processor left to answer others.</summary>
    [Fact]
    public async Task One_is_worked_out_after_the_other()
    {
        using var made = new Made();
        var (now, most) = (0, 0);
        var all = Enumerable.Range(0, 8).Select(_ => new WorkedOut<string>(made.Authority, _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            Thread.Yield();
            Interlocked.Decrement(ref now);
            return "done";
        }, Timeout.InfiniteTimeSpan)).ToList();

        var done = await Task.WhenAll(all.Select(one => one.GetAsync()));

        Assert.All(done, held => Assert.Equal("done", held!.What));
        Assert.Equal(1, most);
    }
}
