using Plimsoll.Core.Records;

namespace Plimsoll.Storage.Tests;

public sealed class AccessLogOnSqliteTests() : AccessLogTests(Given.OnSqlite());

public sealed class AccessLogOnPostgresTests() : AccessLogTests(Given.OnPostgres());

public abstract class AccessLogTests(Given given) : IDisposable
{
    private static readonly Subject Maya = new(SubjectKind.Child, "M001");
    private static readonly Subject Li = new(SubjectKind.Child, "M002");

    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Looks_at_a_person_are_told_the_newest_first()
    {
        var log = given.Open().AccessLog;
        log.Record("w7", "child page", Maya, null, Given.Now);
        log.Record("w7", "child page", Li, null, Given.Now);
        log.Record("w9", "export", Maya, "asked for by the court", Given.Now.AddMinutes(1));

        Assert.Equal(
            [
                new Look("w9", "export", Maya, "asked for by the court", Given.Now.AddMinutes(1)),
                new Look("w7", "child page", Maya, null, Given.Now),
            ],
            log.Looks(Maya));
    }

    [Fact]
    public void Looks_by_one_person_are_told_the_newest_first()
    {
        var log = given.Open().AccessLog;
        log.Record("w7", "child page", Maya, null, Given.Now);
        log.Record("w9", "child page", Maya, null, Given.Now);
        log.Record("w7", "search", Li, null, Given.Now);

        Assert.Equal([Li, Maya], log.By("w7").Select(look => look.Subject));
        Assert.Empty(log.By("w8"));
    }

    [Fact]
    public void A_look_is_on_the_disk_when_it_has_been_recorded()
    {
        given.Open().AccessLog.Record("w7", "child page", Maya, null, Given.Now);

        Assert.Equal(1L, given.AskAccessLog("select count(*) from look"));
    }

    [Fact]
    public void A_look_that_cannot_be_kept_throws_so_that_nothing_is_shown()
    {
        var log = given.Open().AccessLog;
        given.TamperWithAccessLog("drop table look");

        var error = Assert.Throws<StorageException>(() => log.Record("w7", "child page", Maya, null, Given.Now));

        Assert.Contains(given.Names.Access, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_part_of_a_reason_can_be_hidden()
    {
        var log = given.Open().AccessLog;

        log.Record("w7", "child page", Maya, "duty\0curious", Given.Now);

        Assert.Equal("duty\uFFFDcurious", Assert.Single(log.Looks(Maya)).Reason);
    }

    [Fact]
    public void Looking_does_not_wait_for_the_journal()
    {
        var stores = given.Open();
        using var held = given.HoldJournal();

        stores.AccessLog.Record("w7", "child page", Maya, null, Given.Now);

        Assert.Single(stores.AccessLog.Looks(Maya));
    }

    [Fact]
    public void Authorities_in_one_database_have_logs_of_their_own()
    {
        given.Open().AccessLog.Record("w7", "child page", Maya, null, Given.Now);

        Assert.Empty(given.Open("elsewhere").AccessLog.Looks(Maya));
    }

    [Fact]
    public void Looks_from_many_threads_are_all_kept()
    {
        var log = given.Open().AccessLog;

        Parallel.For(0, 100, number => log.Record($"w{number % 5}", "child page", Maya, null, Given.Now.AddSeconds(number)));

        Assert.Equal(100, log.Looks(Maya).Count());
        Assert.Equal(20, log.By("w3").Count());
    }
}
