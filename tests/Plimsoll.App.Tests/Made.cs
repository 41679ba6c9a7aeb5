using Plimsoll.App.Access;
using Plimsoll.App.Practice;
using Plimsoll.Core.Practice;
using Plimsoll.Storage.Tests;

namespace Plimsoll.App.Tests;

/// <summary>An authority of its own for one test, in a folder of its own, at a fixed time.</summary>
internal sealed class Made : IDisposable
{
    private static readonly Lazy<Catalogue> Shipped = new(() => PracticeFolder.Read(new Settings("")).Catalogue!);

    private readonly Settings _settings;

    private readonly string _folder = Directory.CreateTempSubdirectory("plimsoll-").FullName;

    /// <param name="settings">What is set beside the data folder, which <c>{data}</c> stands for.</param>
    public Made(DateTimeOffset? now = null, Settings? settings = null)
    {
        var data = Path.Combine(_folder, "data");
        _settings = (settings ?? new Settings("")) with
        {
            Data = data,
            AnchorKey = settings?.AnchorKey?.Replace("{data}", data),
            Anchors = settings?.Anchors?.Replace("{data}", data),
        };
        Time = new StoppedTime(now ?? new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
        Authority = Authority.Open(Shipped.Value, _settings, Time);
    }

    /// <summary>On one of the two databases, <c>SQLite</c> or <c>PostgreSQL</c>.</summary>
    public static Made On(string database, DateTimeOffset? now = null)
    {
        if (database == "SQLite")
        {
            return new Made(now);
        }

        var server = PostgresServer.Needed();
        var name = $"made_{Guid.NewGuid():N}";
        server.Make(name);
        return new Made(now, new Settings("", server.Address(name)));
    }

    public StoppedTime Time { get; }

    public Authority Authority { get; private set; }

    /// <summary>Somebody who may see everybody's record.</summary>
    public static Reader Director { get; } = new("ann", "Ann Tiller", "ann", [new HeldRole("director")]);

    public static Catalogue Catalogue => Shipped.Value;

    public static string Root { get; } = FindRoot();

    public static string Census => Path.Combine(Root, "samples", "made-2026.xml");

    public static string Allocations => Path.Combine(Root, "samples", "allocations-2026.csv");

    /// <summary>A file of this test's own.</summary>
    public string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Another process on the same stores.</summary>
    public Authority Reopened() => Authority.Open(Shipped.Value, _settings, Time);

    public void Dispose()
    {
        Authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "Plimsoll.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class StoppedTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
