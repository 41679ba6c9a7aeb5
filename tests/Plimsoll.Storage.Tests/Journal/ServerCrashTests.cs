using System.Diagnostics;

namespace Plimsoll.Storage.Tests;

/// <summary>What happens to the journal when the server fails, on a server that nobody else uses.</summary>
public sealed class ServerCrashTests : IDisposable
{
    private readonly PostgresServer _server = PostgresServer.OfItsOwn();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void A_server_restarted_in_mid_write_loses_nothing_that_was_acknowledged_and_writing_goes_on()
    {
        const int all = 600;
        _server.Make("restarted");
        var messages = new List<string>();
        var acknowledged = new List<string>();
        using (var child = Child.Start("stubborn", _server.Address("restarted"), $"{all}"))
        {
            while (child.Line() is { } line)
            {
                (line.StartsWith('!') ? messages : acknowledged).Add(line);
                if (acknowledged.Count is 100 or 250 or 400 && !line.StartsWith('!'))
                {
                    _server.Restart();
                }
            }

            Assert.Equal(0, child.End());
        }

        Assert.True(messages.Count >= 3, string.Join('\n', messages));
        Assert.All(messages, message => Assert.Matches("was stopped or restarted in the middle|is starting or stopping|cannot be reached", message));
        Assert.Equal(Enumerable.Range(1, all).Select(number => $"{number}"), acknowledged);
        using var stores = Stores.Open("", _server.Address("restarted"));
        Assert.Null(stores.Journal.Verify().Problem);
        Assert.Equal(Enumerable.Range(1, all).Select(number => $"v-{number}"), stores.Journal.Replay().Select(record => record.Id));
    }

    [Fact]
    public void A_server_that_becomes_read_only_is_said_and_writing_goes_on_when_it_is_not()
    {
        _server.Make("set");
        using var stores = Stores.Open("", _server.Address("set"));
        stores.Journal.Append([Given.Visit(1)], Given.Now);
        Set("on");

        var error = Assert.Throws<StorageException>(() => stores.Journal.Append([Given.Visit(2)], Given.Now));

        Assert.Contains("is read-only", error.Message, StringComparison.Ordinal);
        Assert.Single(stores.Journal.Replay());
        Set("off");
        Assert.Equal(2, Assert.Single(stores.Journal.Append([Given.Visit(2)], Given.Now).Appended).Sequence);
        Assert.Null(stores.Journal.Verify().Problem);

        void Set(string readOnly)
        {
            _server.Run("postgres", $"alter database set set default_transaction_read_only = {readOnly}");
            _server.Run("postgres", "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = 'set'");
        }
    }

    [Fact]
    public void A_full_disk_is_said_nothing_is_written_and_writing_goes_on_when_there_is_room()
    {
        var disk = Directory.CreateTempSubdirectory("plimsoll-disk-").FullName;
        Assert.SkipUnless(Environment.IsPrivilegedProcess && Mount("-t", "tmpfs", "-o", "size=24m", "tmpfs", disk), "Only root may make a small disk here.");
        try
        {
            Process.Start("chown", ["postgres", disk])!.WaitForExit();
            _server.Run("postgres", $"create tablespace small location '{disk}'");
            _server.Run("postgres", "create database cramped template template0 tablespace small");
            using var stores = Stores.Open("", _server.Address("cramped"));
            var random = new Random(5);
            StorageException? error = null;
            var number = 0;
            for (; error is null && number < 200; number++)
            {
                var text = string.Create(400_000, random, (letters, from) =>
                {
                    foreach (ref var letter in letters)
                    {
                        letter = (char)from.Next(' ', '~');
                    }
                });
                error = Record.Exception(() => stores.Journal.Append([Given.Visit(number, seen: text)], Given.Now)) as StorageException;
            }

            Assert.Contains("cannot grow: the server's disk is full. Nothing was written", error!.Message, StringComparison.Ordinal);
            Assert.Equal(number - 1, stores.Journal.Replay().Count());
            Assert.Null(stores.Journal.Verify().Problem);
            Assert.True(Mount("-o", "remount,size=64m", disk));
            Assert.Single(stores.Journal.Append([Given.Visit(1000)], Given.Now).Appended);
            Assert.Null(stores.Journal.Verify().Problem);
        }
        finally
        {
            _server.Dispose();
            Process.Start("umount", ["-l", disk])!.WaitForExit();
            Directory.Delete(disk);
        }
    }

    private static bool Mount(params string[] arguments)
    {
        using var mount = Process.Start("mount", arguments);
        mount.WaitForExit();
        return mount.ExitCode == 0;
    }
}
