using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Plimsoll.Web.Tests;

/// <summary>The site itself on a free port of this machine, over what the tests made. What it logs can be read.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly KeptLog _log = new();

    public RunningSite() : this(new MadeService())
    {
    }

    private RunningSite(MadeService service)
    {
        Service = service;
        App = Site.Build(["--urls", "http://127.0.0.1:0", "--Logging:Console:LogLevel:Default", "None"], service.Authority);
        App.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
    }

    public MadeService Service { get; }

    public WebApplication App { get; }

    public Uri Address { get; private set; } = null!;

    public IEnumerable<string> Logged => _log.Lines;

    public static RunningSite Over(MadeService service) => new(service);

    /// <summary>One of a test's own, that runs.</summary>
    public static async Task<RunningSite> Started()
    {
        var site = new RunningSite();
        await site.InitializeAsync();
        return site;
    }

    public async ValueTask InitializeAsync()
    {
        await App.StartAsync();
        Address = new Uri(App.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Service.Dispose();
    }

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
