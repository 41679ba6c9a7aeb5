using System.Collections.Concurrent;
using System.Diagnostics;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Load;

/// <summary>Asks at a steady rate, as the people of an authority do: no question waits for the answer to another.</summary>
internal sealed class Load(Uri address, int people, Random random)
{
    private const int SigningIn = 4;

    private const int MostWrong = 20;

    private readonly Dictionary<Kind, Timings> _timings = Enum.GetValues<Kind>().ToDictionary(kind => kind, _ => new Timings());

    private readonly ConcurrentQueue<(Person Worker, string Child, Func<Task<string?>> Save)> _prepared = new();

    /// <summary>The next visit to a child is prepared when the last has been saved: its form and its check are asked for, beside the mix.</summary>
    private readonly ConcurrentBag<Task> _after = [];

    /// <summary>0 where nothing failed; what was found is told as a table.</summary>
    public async Task<int> RunAsync(int rate, TimeSpan length, TextWriter told, CancellationToken cancel)
    {
        var asking = await SignInAsync(cancel);
        await told.WriteLineAsync($"{asking.Count} people are signed in, of {asking.Select(person => person.Home).Distinct().Count()} kinds; preparing visits to save.");
        await PrepareAsync(asking.Where(person => person.Home.StartsWith("/work", StringComparison.Ordinal)), (int)(rate * length.TotalSeconds / 10) + rate, cancel);
        await told.WriteLineAsync($"{_prepared.Count} visits are prepared. Asking {rate} times a second for {length.TotalSeconds:N0} seconds.");
        var (started, waiting, total) = (Stopwatch.StartNew(), new List<Task>(), (int)(rate * length.TotalSeconds));
        for (var i = 0; i < total && !cancel.IsCancellationRequested; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / rate);
            if (due - started.Elapsed is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, cancel);
            }

            waiting.Add(AskAsync(Mix.Next(random), asking[random.Next(asking.Count)], started, due, cancel));
        }

        await Task.WhenAll(waiting);
        var took = started.Elapsed;
        await Task.WhenAll(_after);
        await told.WriteLineAsync($"{total / took.TotalSeconds:N0} answers a second.\n\n{Timings.Heading}");
        foreach (var (kind, timings) in _timings)
        {
            await told.WriteLineAsync(Timings.Row(kind.ToString().ToLowerInvariant(), timings));
        }

        await told.WriteLineAsync(Timings.Row("all", _timings.Values));
        foreach (var (wrong, times) in _timings.Values.SelectMany(timings => timings.Wrong).CountBy(wrong => wrong).OrderByDescending(one => one.Value).Take(MostWrong))
        {
            await told.WriteLineAsync($"{times} times: {wrong}");
        }

        asking.ForEach(person => person.Dispose());
        return _timings.Values.All(timings => timings.Wrong.Count == 0) ? 0 : 1;
    }

    private async Task AskAsync(Kind kind, Person person, Stopwatch clock, TimeSpan due, CancellationToken cancel)
    {
        string? wrong;
        try
        {
            wrong = await (kind switch
            {
                Kind.Child when person.Children.Count > 0 => person.AskAsync(person.Children[random.Next(person.Children.Count)], cancel),
                Kind.List when person.Lists.Count > 0 => person.AskAsync(person.Lists[random.Next(person.Lists.Count)], cancel),
                Kind.Save when _prepared.TryDequeue(out var visit) => SaveAsync(visit.Worker, visit.Child, visit.Save, cancel),
                _ => person.AskAsync(person.Home, cancel),
            });
        }
        catch (HttpRequestException lost)
        {
            wrong = lost.Message;
        }

        _timings[kind].Add(clock.Elapsed - due, wrong);
    }

    private async Task<List<Person>> SignInAsync(CancellationToken cancel)
    {
        var names = await Person.NamesAsync(address, cancel);
        var all = new List<Person>();
        foreach (var some in Enumerable.Range(0, people).Select(i => names[i % names.Count]).Chunk(SigningIn))
        {
            all.AddRange(await Task.WhenAll(some.Select(name => Person.SignInAsync(address, name, cancel))));
        }

        return all;
    }

    /// <summary>One visit to a child at a time: a second that was begun before the first is saved is refused, and rightly.</summary>
    private async Task PrepareAsync(IEnumerable<Person> workers, int number, CancellationToken cancel)
    {
        foreach (var (worker, child) in workers.SelectMany(worker => worker.Children.Select(child => (worker, child))).DistinctBy(one => one.child).Take(number))
        {
            await PrepareAsync(worker, child, cancel);
        }
    }

    private async Task PrepareAsync(Person worker, string child, CancellationToken cancel)
    {
        if (await worker.PrepareVisitAsync(child, London.DayOf(TimeProvider.System.GetUtcNow()), cancel) is { } save)
        {
            _prepared.Enqueue((worker, child, save));
        }
    }

    private async Task<string?> SaveAsync(Person worker, string child, Func<Task<string?>> save, CancellationToken cancel)
    {
        var wrong = await save();
        _after.Add(PrepareAsync(worker, child, cancel));
        return wrong;
    }
}
