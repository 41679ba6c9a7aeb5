using System.Diagnostics;
using Npgsql;
using Plimsoll.Storage.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer.Ending))]

namespace Plimsoll.Storage.Tests;

/// <summary>
/// A PostgreSQL server of this test run's own: made in a temporary folder when a test first needs it, gone when the run ends, however it ends.
/// Another test project links this file. Where PostgreSQL is not installed its tests are skipped; with CI=true they fail.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private const string Account = "plimsoll";

    /// <summary>Lives as long as somebody holds its standard input: a killed test run leaves no server behind.</summary>
    private const string Script =
        """
        cd "$2" || exit 1
        "$1/initdb" -D data -U plimsoll -A trust -E UTF8 --no-locale --no-sync >log 2>&1 || { cat log; exit 1; }
        printf "listen_addresses = ''\nunix_socket_directories = '%s'\nmax_connections = 300\nfsync = on\nlog_min_messages = fatal\n" "$2" >>data/postgresql.conf
        printf 'local all locked_out scram-sha-256\nlocal all all trust\n' >data/pg_hba.conf
        "$1/pg_ctl" start -D "$2/data" -w -s -l log >start 2>&1 || { cat start log; exit 1; }
        end() { "$1/pg_ctl" stop -D "$2/data" -m immediate -s >stop 2>&1; cd / && rm -rf "$2"; exit 0; }
        trap 'end "$1" "$2"' TERM INT HUP
        echo ready
        cat >/dev/null
        end "$1" "$2"
        """;

    private static readonly Lazy<(PostgresServer? Server, string? Problem)> Shared = new(Start);

    private readonly Process _keeper;
    private readonly string _programs;
    private readonly string _folder;
    private bool _ended;

    private PostgresServer(Process keeper, string programs, string folder) => (_keeper, _programs, _folder) = (keeper, programs, folder);

    /// <summary>The server of this test run; without one, the test is skipped or fails.</summary>
    public static PostgresServer Needed()
    {
        if (Shared.Value.Server is { } server)
        {
            return server;
        }

        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Shared.Value.Problem!);
        Assert.Fail(Shared.Value.Problem!);
        throw new UnreachableException();
    }

    /// <summary>Another server, for a test that stops it: the shared one stays for the others.</summary>
    public static PostgresServer OfItsOwn()
    {
        Needed();
        return Start().Server!;
    }

    /// <summary>What <c>PLIMSOLL_DATABASE</c> would say.</summary>
    public string Address(string database, string account = Account) => $"Host={_folder};Database={database};Username={account}";

    /// <summary>Makes a database, ordered as English is: the program must not rely on the server's own order.</summary>
    public void Make(string database) => Run("postgres", $"create database \"{database}\" template template0 locale_provider icu icu_locale 'en-GB' locale 'C'");

    public object? Run(string database, string sql)
    {
        using var connection = new NpgsqlConnection($"{Address(database)};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>As a power cut would: no connection is told, and the server recovers from its log.</summary>
    public void Restart()
    {
        using var restart = AsItsUser(Path.Combine(_programs, "pg_ctl"), "restart", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "-s", "-l", Path.Combine(_folder, "log"));
        restart.StandardOutput.ReadToEnd();
        restart.WaitForExit();
        Assert.Equal(0, restart.ExitCode);
    }

    public void Dispose()
    {
        if (!_ended)
        {
            _ended = true;
            _keeper.StandardInput.Close();
            _keeper.WaitForExit();
            _keeper.Dispose();
        }
    }

    private static (PostgresServer? Server, string? Problem) Start()
    {
        if (FindPrograms() is not { } programs)
        {
            return (null, "PostgreSQL is not installed: what is tested on it was not. Install the package postgresql, or say in PLIMSOLL_POSTGRES where initdb and pg_ctl are.");
        }

        var folder = Directory.CreateTempSubdirectory("plimsoll-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL does not run as root.
            using var give = Process.Start("chown", ["postgres", folder]);
            give.WaitForExit();
        }

        var keeper = AsItsUser("sh", "-c", Script, "sh", programs, folder);
        var told = keeper.StandardOutput.ReadLine();
        return told == "ready"
            ? (new PostgresServer(keeper, programs, folder), null)
            : (null, $"PostgreSQL does not start: {told} {keeper.StandardOutput.ReadToEnd()}");
    }

    private static Process AsItsUser(string program, params string[] arguments)
    {
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        return Process.Start(start)!;
    }

    private static string? FindPrograms()
    {
        const string debian = "/usr/lib/postgresql";
        var folders = new[] { Environment.GetEnvironmentVariable("PLIMSOLL_POSTGRES") }
            .Concat(Directory.Exists(debian) ? Directory.GetDirectories(debian).OrderDescending().Select(version => Path.Combine(version, "bin")) : [])
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.FirstOrDefault(folder => !string.IsNullOrEmpty(folder) && File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    /// <summary>Made before the first test and disposed of after the last.</summary>
    public sealed class Ending : IDisposable
    {
        public void Dispose()
        {
            if (Shared.IsValueCreated)
            {
                Shared.Value.Server?.Dispose();
            }
        }
    }
}
