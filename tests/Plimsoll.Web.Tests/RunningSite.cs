using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Plimsoll.App.Looking;

namespace Plimsoll.Web.Tests;

/// <summary>The site itself on a free port of this machine, over what the tests made. What it logs can be read.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly KeptLog _log = new();

    public RunningSite() : this(new MadeLooking())
    {
    }

    private RunningSite(ILooking looking) => App = Site.Build(["--demonstration", "true", "--urls", "http://127.0.0.1:0"], services =>
    {
        services.AddSingleton(looking);
        services.AddLogging(logging => logging.ClearProviders().AddProvider(_log));
    });

    public WebApplication App { get; }

    public Uri Address { get; private set; } = null!;

    public IEnumerable<string> Logged => _log.Lines;

    public static RunningSite Over(ILooking looking) => new(looking);

    public async ValueTask InitializeAsync()
    {
        await App.StartAsync();
        Address = new Uri(App.Urls.Single());
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
