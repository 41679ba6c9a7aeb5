using System.Globalization;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Measuring;

/// <summary>One line of the bench: what was measured, the budget of the design for 60,000 children, and what was found.</summary>
/// <param name="Share">The part of the budget that falls to as many children as were made; the whole where it does not grow with them.</param>
public sealed record Measured(string What, string Budget, string Share, string Found, bool? Kept);

/// <summary>Measures a service of made children from the journal up.</summary>
/// <param name="folder">An empty folder for the stores.</param>
/// <param name="database">A PostgreSQL connection string; null measures SQLite alone.</param>
public sealed class ServiceBench(Catalogue catalogue, string folder, string? database, int subjects)
{
    public const int Whole = 60_000;

    private const int Batch = 10_000;

    private const int InMemory = 4_000;

    private static readonly DateOnly Today = new(2026, 11, 20);

    private readonly MadeLives _lives = new(Today);

    /// <summary>How many clocks of the engine there were of the standards that SQL is asked for, and how SQL did; empty without PostgreSQL.</summary>
    public IReadOnlyList<SqlAnswer> Sql { get; private set; } = [];

    public int Records { get; private set; }

    public IEnumerable<Measured> Run()
    {
        yield return Engine();
        foreach (var measured in Stored(new Settings(folder), "SQLite", 8))
        {
            yield return measured;
        }

        if (database is null)
        {
            yield break;
        }

        Sql = Asked();
        yield return Ratio();
    }

    /// <summary>The engine alone, on one core, over records in memory.</summary>
    private Measured Engine()
    {
        var engine = new ClockEngine(catalogue, PromiseCalendar.England);
        var lives = _lives.Children(Math.Min(subjects, InMemory)).ToList();
        var (clocks, at) = (0, Moment.On(Today));
        var spent = Spent.Least(7, () =>
        {
            clocks = 0;
            foreach (var life in lives)
            {
                clocks += engine.Clocks(Timeline.Of(life[0].Subject, life, at), at).Count;
            }
        });
        var each = spent.Processor.TotalMicroseconds / lives.Count;
        return new Measured(
            $"timeline and clocks of a child ({lives.Sum(life => life.Count) / (double)lives.Count:F0} records, {clocks / (double)lives.Count:F0} clocks), one core", "50 µs", "50 µs",
            $"{each:F0} µs; {clocks / spent.Processor.TotalSeconds:N0} clocks a second", each <= 50);
    }

    private IEnumerable<Measured> Stored(Settings settings, string name, double replay)
    {
        var share = (double)subjects / Whole;
        using (var writing = Authority.Open(catalogue, settings, TimeProvider.System))
        {
            var append = Spent.On(() => Write(writing));
            yield return new Measured($"append, {name}", "", "", $"{Records / append.Elapsed.TotalSeconds:N0} records a second", null);
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var authority = Authority.Open(catalogue, settings, TimeProvider.System);
        var follow = Spent.On(authority.Overview.Follow);
        yield return Timed($"full replay, {name}", TimeSpan.FromSeconds(replay), share, follow);

        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / (1024.0 * 1024 * 1024);
        yield return new Measured("memory of the overview", "1.5 GB", Gigabytes(1.5 * share), Gigabytes(memory), memory <= 1.5 * share);

        yield return Checkpointed(authority, settings, share);
        var rows = 0L;
        var first = Spent.On(() => rows = authority.Clocks.On(Today).WorkedOut);
        var day = 0;
        var again = Spent.Least(3, () => rows = authority.Clocks.On(Today.AddDays(--day)).WorkedOut);
        yield return Timed($"all {rows:N0} clocks from memory, as lists have them, the first time", TimeSpan.FromSeconds(1.5), share, first);
        yield return Timed("the same for another day", TimeSpan.FromSeconds(1.5), share, again);

        authority.Clocks.Service(Today);
        var append1 = Spent.Middle(21, run => Visited(authority, run));
        yield return new Measured("one append to all views", "10 ms", "10 ms", Milliseconds(append1), append1.TotalMilliseconds <= 10);

        var subject = _lives.Child(Math.Min(7, subjects))[0].Subject;
        var past = new ClockQuery(Moment.On(Today.AddYears(-1)), All: true);
        var child = Spent.Middle(51, _ => authority.Clocks.Rows(subject, past, authority.Overview.Coverage()));
        yield return new Measured("one child as at a past day", "20 ms", "20 ms", Milliseconds(child), child.TotalMilliseconds <= 20);
    }

    /// <summary>Another process on the same stores starts from what this one wrote.</summary>
    private Measured Checkpointed(Authority authority, Settings settings, double share)
    {
        authority.Overview.WriteCheckpoint();
        using var started = Authority.Open(catalogue, settings, TimeProvider.System);
        var start = Spent.On(started.Overview.Follow);
        return started.Overview.CheckpointDropped is { } dropped ? throw new InvalidOperationException(dropped) : Timed("start from a checkpoint", TimeSpan.FromSeconds(2), share, start);
    }

    private void Write(Authority authority)
    {
        var batch = new List<CaseRecord>(Batch + 500);
        foreach (var life in _lives.Children(subjects))
        {
            batch.AddRange(life);
            if (batch.Count >= Batch)
            {
                Flush(authority, batch);
            }
        }

        Flush(authority, batch);
    }

    private void Flush(Authority authority, List<CaseRecord> batch)
    {
        if (authority.Append(batch).Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The journal refused a made record: {refusal.Message}");
        }

        Records += batch.Count;
        batch.Clear();
    }

    /// <summary>A visit is written, and every list of the service knows of it.</summary>
    private void Visited(Authority authority, int run)
    {
        var child = _lives.Child(1 + (run % subjects))[0].Subject;
        var fields = new Dictionary<string, FieldValue> { ["purpose"] = FieldValue.Of("child protection"), ["seen"] = FieldValue.Of(true), ["place"] = FieldValue.Of("home") };
        var visit = new CaseRecord { Id = RecordId.FromKey("bench", $"{run}"), Subject = child, Type = "visit", Happened = Moment.On(Today), Fields = fields, Source = "made" };
        if (authority.Append([visit]).Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The journal refused a made visit: {refusal.Message}");
        }

        authority.Clocks.Service(Today);
    }

    private IReadOnlyList<SqlAnswer> Asked()
    {
        var engine = new ClockEngine(catalogue, PromiseCalendar.England);
        var at = Moment.On(Today);
        var clocks = _lives.Children(subjects).AsParallel().SelectMany(life => engine.Clocks(Timeline.Of(life[0].Subject, life, at), at).Where(clock => SqlComparison.Standards.Contains(clock.Standard.Id))).ToList();
        return new SqlComparison(database!, Today).Run(_lives.Children(subjects), clocks);
    }

    /// <summary>Three standards in SQL beside all standards of the engine.</summary>
    private Measured Ratio()
    {
        var engine = new ClockEngine(catalogue, PromiseCalendar.England);
        var lives = _lives.Children(Math.Min(subjects, InMemory)).ToList();
        var at = Moment.On(Today);
        var spent = Spent.Least(3, () => lives.ForEach(life => engine.Clocks(Timeline.Of(life[0].Subject, life, at), at)));
        var all = spent.Processor.TotalSeconds / lives.Count * subjects;
        var each = Sql.Average(answer => answer.Sql.TotalSeconds);
        var standards = catalogue.Standards.Count(ClockEngine.Runs);
        return new Measured(
            $"a standard in SQL, against one of {standards} in the engine, same records", "", "",
            string.Create(CultureInfo.InvariantCulture, $"{each * 1000:F0} ms against {all / standards * 1000:F1} ms: {each / (all / standards):F0} times; {Sql.Sum(answer => answer.Differences)} differences"),
            Sql.All(answer => answer.Differences == 0));
    }

    private static Measured Timed(string what, TimeSpan budget, double share, Spent spent) => new(
        what, Seconds(budget.TotalSeconds), Seconds(budget.TotalSeconds * share), $"{Seconds(spent.Elapsed.TotalSeconds)} ({Seconds(spent.Processor.TotalSeconds)} of processors)", spent.Elapsed <= budget * share);

    private static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s");

    private static string Gigabytes(double gigabytes) => string.Create(CultureInfo.InvariantCulture, $"{gigabytes:0.00} GB");

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms");
}
