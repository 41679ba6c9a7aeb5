using Plimsoll.App.Jobs;
using Plimsoll.App.Live;

namespace Plimsoll.App.Tests.Jobs;

public sealed class RunJobsTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private static Job Hourly(Func<JobOutcome> work) => new("count", "Counts", Job.EachHour, _ => work());

    private static RunJobs Server(Authority authority, Job job) => new(new RunningAuthority(authority), [job]);

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public void Of_two_servers_on_one_store_one_does_a_job_and_the_next_hour_it_is_done_again(string database)
    {
        using var made = Made.On(database, Ten.AddMinutes(-20));
        using var other = made.Reopened();
        var done = 0;
        var job = Hourly(() => new JobOutcome($"Done {Interlocked.Increment(ref done)} times."));
        var servers = new[] { Server(made.Authority, job), Server(other, job) };

        Assert.All(servers, server => Assert.Equal(Ten, server.RunDue()));
        Assert.Equal(0, done);

        made.Time.Now = Ten;
        Parallel.ForEach(servers, server => server.RunDue());
        Parallel.ForEach(servers, server => server.RunDue());
        Assert.Equal(1, done);

        made.Time.Now = Ten.AddHours(3).AddMinutes(5);
        Parallel.ForEach(servers, server => server.RunDue());
        Assert.Equal(2, done);
        var state = made.Authority.Stores.Jobs.All().Single();
        Assert.Equal(("Done 2 times.", Ten.AddHours(4), 0, null), (state.Result, state.Due, state.Failures, state.Until));
    }

    [Fact]
    public void A_job_that_fails_is_seen_and_tried_again_each_time_later_until_it_is_done()
    {
        using var made = new Made(Ten.AddMinutes(-20));
        var fails = 2;
        var server = Server(made.Authority, Hourly(() => fails-- > 0 ? throw new IOException("The share is not there.") : new JobOutcome("Done.")));

        made.Time.Now = Ten;
        Assert.Equal(Ten.AddMinutes(5), server.RunDue());
        var state = made.Authority.Stores.Jobs.All().Single();
        Assert.Equal(("It failed and is tried again: The share is not there.", 1), (state.Result, state.Failures));

        made.Time.Now = Ten.AddMinutes(5);
        Assert.Equal(Ten.AddMinutes(15), server.RunDue());
        made.Time.Now = Ten.AddMinutes(15);
        Assert.Equal(Ten.AddHours(1), server.RunDue());
        state = made.Authority.Stores.Jobs.All().Single();
        Assert.Equal(("Done.", 0), (state.Result, state.Failures));
    }

    [Fact]
    public void What_a_job_finds_wrong_is_seen_and_it_is_done_again_at_its_time()
    {
        using var made = new Made(Ten.AddMinutes(-20));
        var server = Server(made.Authority, Hourly(() => new JobOutcome("Entry 3 is not what was written.", IsWrong: true)));

        made.Time.Now = Ten;

        Assert.Equal(Ten.AddHours(1), server.RunDue());
        Assert.Equal(1, made.Authority.Stores.Jobs.All().Single().Failures);
    }

    [Fact]
    public void A_job_that_a_server_left_lying_is_taken_by_another_after_two_hours()
    {
        using var made = new Made(Ten.AddMinutes(-20));
        var done = 0;
        var server = Server(made.Authority, Hourly(() => new JobOutcome($"{++done}")));
        made.Time.Now = Ten;
        Assert.NotNull(made.Authority.Stores.Jobs.Claim("count", Ten, TimeSpan.FromHours(2)));

        made.Time.Now = Ten.AddMinutes(119);
        server.RunDue();
        Assert.Equal(0, done);
        made.Time.Now = Ten.AddMinutes(121);
        server.RunDue();

        Assert.Equal(1, done);
    }

    [Fact]
    public void What_a_server_does_for_itself_it_does_at_its_start_and_again_when_it_is_time()
    {
        using var made = new Made(Ten.AddMinutes(-20));
        using var other = made.Reopened();
        var done = 0;
        var job = Hourly(() => new JobOutcome($"{++done}")) with { ByEach = true };
        var servers = new[] { Server(made.Authority, job), Server(other, job) };

        Assert.All(servers, server => Assert.Equal(Ten, server.RunDue()));
        Assert.All(servers, server => server.RunDue());
        Assert.Equal(2, done);
        made.Time.Now = Ten;
        Assert.All(servers, server => server.RunDue());
        Assert.Equal(4, done);
    }

    [Theory]
    [InlineData("2026-11-20T10:00:00Z", 3, 0, "2026-11-21T03:00:00Z")]
    [InlineData("2026-11-20T02:59:00Z", 3, 0, "2026-11-20T03:00:00Z")]
    [InlineData("2026-07-01T00:30:00Z", 3, 0, "2026-07-01T02:00:00Z")]
    // The clocks go forward at one on the 29th, and back at two on 25 October.
    [InlineData("2026-03-28T12:00:00Z", 3, 0, "2026-03-29T02:00:00Z")]
    [InlineData("2026-10-24T12:00:00Z", 3, 0, "2026-10-25T03:00:00Z")]
    public void A_job_of_the_night_is_done_when_Londons_clocks_show_its_time(string after, int hour, int minute, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, null), Job.EachDayAt(new TimeOnly(hour, minute))(DateTimeOffset.Parse(after, null)));
}
