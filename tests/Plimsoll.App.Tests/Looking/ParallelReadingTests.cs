using Plimsoll.App.Looking;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Looking;

public sealed class ParallelReadingTests
{
    [Fact]
    public void Two_read_at_once_and_one_who_writes_is_alone()
    {
        var gate = new Gate();
        using var both = new Barrier(2);
        var met = new bool[2];
        Parallel.Invoke(Read(0), Read(1));
        Assert.Equal([true, true], met);

        var (inside, most) = (0, 0);
        Parallel.For(0, 50, _ =>
        {
            using var held = gate.Write();
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Interlocked.Decrement(ref inside);
        });
        Assert.Equal(1, most);

        Action Read(int i) => () =>
        {
            using var held = gate.Read();
            met[i] = both.SignalAndWait(TimeSpan.FromSeconds(30));
        };
    }

    [Fact]
    public async Task Readers_see_each_append_whole_while_others_write()
    {
        using var made = new Made();
        Said.Write(made.Authority, 5);
        made.Authority.Overview.Follow();
        var child = made.Authority.Overview.Subjects()[0];
        using var ended = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(i => Task.Run(() => Reading(made.Authority, child, i, ended.Token))).ToList();
        for (var i = 0; i < 120; i++)
        {
            // Two of one append: who sees one sees the other.
            Said.Append(made.Authority,
            [
                Said.Record($"pair-{i}-a", child, "case-note", ("words", $"Words {i}.")),
                Said.Record($"pair-{i}-b", child, "case-note", ("words", $"Words {i}.")),
            ]);
            made.Authority.Overview.Follow();
            if (i % 30 == 7)
            {
                made.Authority.Overview.WriteCheckpoint();
            }
        }

        await ended.CancelAsync();
        Assert.All(await Task.WhenAll(readers), seen => Assert.True(seen > 0));
        using var again = made.Reopened();
        Assert.Equal(Said.By(again), Said.By(made.Authority));
    }

    /// <summary>How often it read. What it saw is checked each time.</summary>
    private static int Reading(Authority authority, Subject child, int reader, CancellationToken ended)
    {
        var (seen, before) = (0, 0);
        while (!ended.IsCancellationRequested || seen == 0)
        {
            var timeline = authority.Overview.Timeline(child, null);
            var pairs = timeline.Records.Count(record => record.Id.StartsWith("pair-", StringComparison.Ordinal));
            Assert.True(pairs % 2 == 0 && pairs >= before, $"{pairs} after {before}");
            Assert.All(timeline.Records, record => Assert.NotEmpty(record.Fields));
            before = pairs;
            if (reader == 0)
            {
                Assert.NotEmpty(authority.Overview.Find("ottoline", _ => true));
                Assert.NotNull(authority.Overview.Who(child));
            }

            seen++;
        }

        return seen;
    }
}
