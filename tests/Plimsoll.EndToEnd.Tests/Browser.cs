using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plimsoll.EndToEnd.Tests;
using Plimsoll.Web.Tests;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Plimsoll.EndToEnd.Tests;

/// <summary>
/// The system's own Chromium, started once for all tests, and the site it visits. Nothing is downloaded:
/// where there is no Chromium the tests say so and are skipped, or fail where CI is set.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Absent = "There is no Chromium here: install it (Debian: chromium) or name it in PLIMSOLL_CHROMIUM.";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly Dictionary<Over, RunningSite> _sites = new()
    {
        [Over.Made] = RunningSite.Over(new MadeService()),
        [Over.Busy] = RunningSite.Over(new MadeService(longest: 398)),
        [Over.LongNames] = RunningSite.Over(MadeService.OfLongNames()),
        [Over.Samples] = RunningSite.Over(MadeService.OfSamples()),
    };

    private IPlaywright? _playwright;

    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("PLIMSOLL_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
        if (!File.Exists(chromium))
        {
            return;
        }

        foreach (var site in _sites.Values)
        {
            await site.InitializeAsync();
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A visitor of a site that a test has made for itself.</summary>
    public Task<Visit> Visit(string? person, Uri site, int width = 1280, bool javaScript = true) => Visit(person, width, javaScript, at: site);

    /// <summary>A visitor of their own, signed in as one of the demonstration's people unless nobody is named.</summary>
    /// <param name="at">A site of the test's own; otherwise one that all tests visit.</param>
    public async Task<Visit> Visit(string? person, int width = 1280, bool javaScript = true, Over over = Over.Made, Uri? at = null)
    {
        var visit = await Open(at ?? _sites[over].Address, javaScript, width);
        if (person is not null)
        {
            await visit.Page.GotoAsync("/sign-in");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Sign in as {person}" }).ClickAsync();
        }

        return visit;
    }

    /// <summary>A visitor of their own to any site; one in earnest has a certificate that nobody else trusts.</summary>
    public async Task<Visit> Open(Uri site, bool javaScript = true, int width = 1280)
    {
        Assert.False(_browser is null && Environment.GetEnvironmentVariable("CI") == "true", Absent);
        Assert.SkipWhen(_browser is null, Absent);
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 740 : 900 },
            JavaScriptEnabled = javaScript,
            IgnoreHTTPSErrors = true,
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(60_000);
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        foreach (var site in _sites.Values)
        {
            await site.DisposeAsync();
        }
    }

    public MadeService Service(Over over) => _sites[over].Service;
}

/// <summary>What a visited site shows: a small made service, one with a team of 400 late promises, one with names as long as they come, or the samples as they are loaded.</summary>
public enum Over
{
    Made,
    Busy,
    LongNames,
    Samples,
}

/// <summary>One visitor's page; what the browser complained of is kept.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private readonly List<string> _complaints = [];

    public Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.RequestFailed += (_, request) =>
        {
            // A page that is left ends what it listened to.
            if (!new Uri(request.Url).AbsolutePath.StartsWith("/live", StringComparison.Ordinal))
            {
                _complaints.Add($"{request.Url}: {request.Failure}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What axe finds wrong with the page as it stands, everything on it opened.</summary>
    public async Task<IReadOnlyList<string>> Violations()
    {
        await Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        var found = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        Assert.NotEmpty(found.Passes);
        return [.. found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}"))];
    }

    /// <summary>By how many pixels the page is wider than the screen.</summary>
    public Task<int> Sideways() => Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");

    public IReadOnlyList<string> Complaints => _complaints;

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
