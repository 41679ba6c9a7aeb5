using Plimsoll.App.Live;
using Plimsoll.App.Looking;
using Plimsoll.App.Measuring;
using Plimsoll.App.Practice;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice.Reading;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Live;

public sealed class RunningAuthorityTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    private static CaseRecord Visit(string id, string child = "M001") => new()
    {
        Id = id,
        Subject = new Subject(SubjectKind.Child, child),
        Type = "visit",
        Happened = Moment.On(Friday),
        Fields = new Dictionary<string, FieldValue> { ["seen"] = FieldValue.Of("yes") },
    };

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task What_another_process_appends_is_told_with_whom_it_touches_and_is_in_the_lists(string database)
    {
        using var made = Made.On(database);
        using var other = made.Reopened();
        using var stop = new CancellationTokenSource();
        var running = new RunningAuthority(made.Authority);
        var following = running.FollowAsync(stop.Token);
        await using var listening = running.Changes.Listen(stop.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        foreach (var (id, child) in new[] { ("v-1", "M001"), ("v-2", "M002") })
        {
            var told = listening.MoveNextAsync().AsTask();
            Assert.Null(other.Append([Visit(id, child)]).Refusal);

            Assert.True(await told.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
            Assert.Equal([new Subject(SubjectKind.Child, child)], listening.Current.Touched!);
            Assert.Equal(other.Journal.Head().Sequence, listening.Current.Sequence);
        }

        await stop.CancelAsync();
        await following;
        Assert.Null(running.Problem);
        Assert.False(await listening.MoveNextAsync());
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public void The_end_of_a_request_closes_no_store(string database)
    {
        using var made = Made.On(database);
        var running = new RunningAuthority(made.Authority);

        running.Authority.Dispose();

        Assert.Null(running.Authority.Append([Visit("v-1")]).Refusal);
        Assert.Equal(1, made.Authority.Journal.Head().Sequence);
    }

    [Fact]
    public async Task A_listener_who_was_busy_is_told_once_of_all_that_happened_meanwhile()
    {
        using var made = new Made();
        var running = new RunningAuthority(made.Authority);
        await using var listening = running.Changes.Listen(CancellationToken.None).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var first = listening.MoveNextAsync();
        Assert.Null(made.Authority.Append([Visit("v-1")]).Refusal);
        running.Follow();
        Assert.True(await first);

        foreach (var number in Enumerable.Range(2, 3))
        {
            Assert.Null(made.Authority.Append([Visit($"v-{number}", $"M00{number}")]).Refusal);
            running.Follow();
        }

        Assert.True(await listening.MoveNextAsync());
        Assert.Equal(4, listening.Current.Sequence);
        Assert.Equal(["M002", "M003", "M004"], listening.Current.Touched!.Select(subject => subject.Id).Order());
        var nothing = listening.MoveNextAsync();
        Assert.False(nothing.IsCompleted);
        Assert.Null(made.Authority.Append([Visit("v-9")]).Refusal);
        running.Follow();
        Assert.True(await nothing);
    }

    [Fact]
    public void A_practice_that_another_process_accepts_is_taken_up_and_who_began_before_ends_on_the_old()
    {
        using var made = new Made();
        var child = OnAPlan(made);
        var running = new RunningAuthority(made.Authority);
        var before = running.Authority;
        var old = Due(before, child);
        using (var other = made.Reopened())
        {
            Accept(other, "standards:\n- id: cp.visit.alone\n  every: 2 weeks\n  source: Ours, page 4\n");
        }

        running.Follow();

        var after = running.Authority;
        Assert.NotSame(before, after);
        Assert.Equal(("Ours, page 4", "Ours, page 4"), (after.Catalogue.Versions["cp.visit.alone"][^1].Source, after.Clocks.Rows(new ClockQuery(Moment.On(Friday), All: true, Standard: "cp.visit.alone")).First().Clock.Standard.Source));
        Assert.NotEqual(old, Due(after, child));
        Assert.Equal(old, Due(before, child));
        running.Follow();
        Assert.Same(after, running.Authority);
        Assert.Null(running.Problem);
    }

    [Fact]
    public void A_layer_that_does_not_go_with_what_ships_is_told_and_the_practice_that_ran_goes_on()
    {
        using var made = new Made();
        var running = new RunningAuthority(made.Authority);
        var before = running.Authority;
        using (var other = made.Reopened())
        {
            Accept(other, "standards:\n- id: assess.45wd\n  within: 50 working days\n  source: Ours\n");
        }

        running.Follow();

        Assert.Same(before, running.Authority);
        Assert.Contains("found \"50 working days\"", running.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_known_then_includes_the_standards_and_the_ladders_of_then()
    {
        using var made = new Made(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
        var child = OnAPlan(made);
        var running = new RunningAuthority(made.Authority);
        var shipped = Told(running.Authority, child, null);
        var then = made.Time.Now.AddMinutes(30);
        made.Time.Now = made.Time.Now.AddHours(1);
        Accept(made.Authority, "standards:\n- id: cp.visit.alone\n  every: 2 weeks\n  if breached: local\n  source: Ours\n");
        running.Follow();
        var first = Told(running.Authority, child, null);
        var between = made.Time.Now.AddMinutes(30);
        made.Time.Now = made.Time.Now.AddHours(1);
        Accept(made.Authority, "standards:\n- id: cp.visit.alone\n  every: 3 weeks\n  source: Ours again\n");
        running.Follow();
        var second = Told(running.Authority, child, null);

        Assert.Equal(shipped, Told(running.Authority, child, then));
        Assert.Equal(first, Told(running.Authority, child, between));
        Assert.Equal(second, Told(running.Authority, child, made.Time.Now));
        Assert.Equal(3, new[] { shipped, first, second }.Distinct().Count());
    }

    private static Subject OnAPlan(Made made)
    {
        var life = new MadeLives(Friday).Children(200).First(life => life.Any(record => record.Type == "core-group"));
        Assert.Null(made.Authority.Append(life).Refusal);
        return life[0].Subject;
    }

    private static string Due(Authority authority, Subject child) => string.Join(", ", Rows(authority, child, null).Select(row => row.Clock.Due?.ToString()));

    private static string Told(Authority authority, Subject child, DateTimeOffset? knownAt) =>
        string.Join(", ", Rows(authority, child, knownAt).Select(row => $"{row.Clock.Due} {row.Clock.Standard.Source} {string.Join('/', row.Ladder.Select(step => step.Role))}"));

    private static IEnumerable<ClockRow> Rows(Authority authority, Subject child, DateTimeOffset? knownAt) =>
        authority.Clocks.Rows(new ClockQuery(Moment.On(Friday), knownAt, All: true, Standard: "cp.visit.alone", Subject: child, Ended: true));

    private static void Accept(Authority authority, string text)
    {
        var layer = PracticeLayer.Of([new PracticeText("local/ours.yaml", text)]);
        foreach (var by in new[] { "W1", "W2" })
        {
            Assert.NotNull(AcceptPractice.Run(authority, layer, new AcceptPracticeOptions { By = by, Role = "service manager" }).Written);
        }
    }
}
