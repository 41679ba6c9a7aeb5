using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Plimsoll.Storage.Tests;

/// <summary>
/// A second process: this test program, started again with words in its environment that make it do one job and end before any test.
/// </summary>
internal sealed class Child : IDisposable
{
    private const string Job = "PLIMSOLL_STORAGE_TEST_JOB";

    private readonly Process _process;

    private Child(Process process) => _process = process;

    public static Child Start(params string[] job)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Child).Assembly.Location);
        }

        start.Environment[Job] = string.Join('|', job);
        return new Child(Process.Start(start)!);
    }

    /// <summary>As <see cref="Start"/>, where no file may grow beyond a limit: writing more fails as on a full disk.</summary>
    public static Child StartWithSmallDisk(int kilobytes, params string[] job)
    {
        // The runtime's own memory files would count as well.
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, Environment = { ["DOTNET_EnableWriteXorExecute"] = "0", [Job] = string.Join('|', job) } };
        foreach (var argument in new[] { "-c", $"trap '' XFSZ; ulimit -f {kilobytes}; exec \"$@\"", "bash", Environment.ProcessPath! })
        {
            start.ArgumentList.Add(argument);
        }

        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Child).Assembly.Location);
        }

        return new Child(Process.Start(start)!);
    }

    /// <summary>Waits until so many numbers have been told; answers with the last.</summary>
    public long ReadNumbers(int count)
    {
        var last = 0L;
        for (var i = 0; i < count; i++)
        {
            last = long.Parse(_process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        }

        return last;
    }

    /// <summary>SIGKILL: no warning and no clearing up. Answers with the last number that was told before.</summary>
    public long Kill(long last)
    {
        _process.Kill();
        _process.WaitForExit();
        var lines = _process.StandardOutput.ReadToEnd().Split('\n');

        // The last of them may be cut short; those before it were told whole.
        foreach (var line in lines[..^1])
        {
            last = long.Parse(line, CultureInfo.InvariantCulture);
        }

        return last;
    }

    /// <summary>One line, as soon as it is told; null at the end.</summary>
    public string? Line() => _process.StandardOutput.ReadLine();

    public string Told() => _process.StandardOutput.ReadToEnd().Trim();

    public int End()
    {
        _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    [ModuleInitializer]
    internal static void RunJob()
    {
        if (Environment.GetEnvironmentVariable(Job) is { } job)
        {
            Environment.Exit(Run(job.Split('|')));
        }
    }

    private static int Run(string[] job)
    {
        switch (job[0])
        {
            case "append":
                return Append(job[1], int.Parse(job[2], CultureInfo.InvariantCulture), int.Parse(job[3], CultureInfo.InvariantCulture));
            case "import":
                return Import(job[1], int.Parse(job[2], CultureInfo.InvariantCulture), int.Parse(job[3], CultureInfo.InvariantCulture));
            case "stubborn":
                return AppendAll(job[1], int.Parse(job[2], CultureInfo.InvariantCulture));
            case "limited":
                return AppendPastLimit(job[1], ulong.Parse(job[2], CultureInfo.InvariantCulture));
            case "batches":
                return AppendForEver(job[1], int.Parse(job[2], CultureInfo.InvariantCulture), int.Parse(job[3], CultureInfo.InvariantCulture));
            case "upload":
                return Upload(job[1], int.Parse(job[2], CultureInfo.InvariantCulture));
            default:
                return OpenAsNobody(job[1]);
        }
    }

    private static int Append(string address, int first, int count)
    {
        using var stores = Given.OpenAt(address, "authority", TimeSpan.FromSeconds(30));
        for (var number = first; number < first + count; number++)
        {
            if (stores.Journal.Append([Given.Visit(number)], Given.Now).Refusal is not null)
            {
                return 1;
            }
        }

        return 0;
    }

    private static int Import(string address, int first, int count)
    {
        using var stores = Given.OpenAt(address, "authority", TimeSpan.FromSeconds(30));
        Say("0");
        var result = stores.Journal.Import([.. Enumerable.Range(first, count).Select(number => Given.Visit(number))], Given.Closing(first), Given.Now);
        Console.Out.WriteLine(result.Appended);
        return result.Refusal is null ? 0 : 1;
    }

    private static int AppendForEver(string address, int first, int length)
    {
        using var stores = Given.OpenAt(address, "authority", TimeSpan.FromSeconds(30));
        for (var number = first; ; number += length)
        {
            var result = stores.Journal.Append([.. Enumerable.Range(number, length).Select(visit => Given.Visit(visit))], Given.Now);
            Console.Out.WriteLine(result.Appended[^1].Sequence);
            Console.Out.Flush();
        }
    }

    /// <summary>Says each number that is acknowledged, and each message after a "!", and then tries the same record again.</summary>
    private static int AppendAll(string address, int count)
    {
        using var stores = Given.OpenAt(address, "authority", TimeSpan.FromSeconds(30));
        var failures = 0;
        for (var number = 1; number <= count;)
        {
            try
            {
                stores.Journal.Append([Given.Visit(number)], Given.Now);
                Say($"{number}");
                number++;
            }
            catch (StorageException error)
            {
                Say($"! {error.Message}");
                if (++failures > 300)
                {
                    return 1;
                }

                Thread.Sleep(100);
            }
        }

        return 0;
    }

    /// <summary>Appends until no file may grow further, says why, and goes on when it may: a full disk without the right to make one.</summary>
    private static int AppendPastLimit(string address, ulong bytes)
    {
        const int fileSize = 1;
        const int tooLargeSignal = 25;
        using var stores = Given.OpenAt(address, "authority", TimeSpan.FromSeconds(30));
        Signal(tooLargeSignal, 1);
        Limit(bytes);
        var number = 1;
        try
        {
            for (; ; number++)
            {
                stores.Journal.Append([Given.Visit(number)], Given.Now);
                Say($"{number}");
            }
        }
        catch (StorageException error)
        {
            Say($"! {error.Message}");
        }

        Limit(ulong.MaxValue);
        for (var last = number + 10; number < last; number++)
        {
            stores.Journal.Append([Given.Visit(number)], Given.Now);
            Say($"{number}");
        }

        return 0;

        static void Limit(ulong soft)
        {
            if (SetLimit(fileSize, [soft, ulong.MaxValue]) != 0)
            {
                Say("! No limit could be set.");
            }
        }
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    /// <summary>Waits for ever after so many letters; without end where there are none.</summary>
    /// <summary>
    /// Uploads so many letters and then no end; with none, more than a small disk takes. The streams are the framework's own: what runs here is inside
    /// the initializer of this module, and another thread that came into the module would wait for its end.
    /// </summary>
    private static int Upload(string folder, int letters)
    {
        using var sends = new AnonymousPipeServerStream(PipeDirection.Out);
        using var receives = new AnonymousPipeClientStream(PipeDirection.In, sends.ClientSafePipeHandle);
        using var much = new MemoryStream([.. Enumerable.Repeat((byte)'a', 1_000_000)]);
        _ = sends.WriteAsync(Enumerable.Repeat((byte)'a', letters).ToArray()).AsTask();
        Say("1");
        try
        {
            new Documents(folder).Keep(letters == 0 ? much : receives, "plan.txt", null).GetAwaiter().GetResult();
        }
        catch (StorageException error)
        {
            Console.Out.WriteLine(error.Message);
        }

        return 0;
    }

    /// <summary>File rights do not hold root back, so root becomes somebody whom they do.</summary>
    private static int OpenAsNobody(string folder)
    {
        // The program itself may stand where nobody may go: all of it is loaded before.
        var before = Directory.CreateTempSubdirectory("plimsoll-tests-");
        Stores.Open(Path.Combine(before.FullName, "data")).Dispose();
        before.Delete(recursive: true);
        if (Environment.IsPrivilegedProcess && SetUser(65534) != 0)
        {
            return 1;
        }

        try
        {
            using var stores = Stores.Open(folder);
            Console.Out.WriteLine("opened");
        }
        catch (StorageException error)
        {
            Console.Out.WriteLine(error.Message);
        }

        return 0;
    }

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Signal(int signal, nint handler);

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int what, ulong[] softAndHard);

    [DllImport("libc", EntryPoint = "setuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetUser(uint user);
}
