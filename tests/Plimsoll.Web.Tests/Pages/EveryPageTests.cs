using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace Plimsoll.Web.Tests.Pages;

public sealed partial class EveryPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    public static TheoryData<string> Addresses =>
    [
        "/sign-in", "/work", "/team/Estuary%20assessment", "/front-door", "/plans", "/service", "/find", "/drafts", "/late", "/late?as-at-day=x", "/figures", "/notices", "/looks", "/looks?on-day=x", "/account",
        "/child/M001", "/child/M001/record", "/child/M001/record/contact", "/child/nobody", "/nowhere",
        "/measures", "/measure/ASM04?by=team&behind=yes", "/measure/CLA01", "/yardstick", "/yardstick?of=ASM04", "/standards", "/standards?find=visit", "/standard/cp.visit", "/api", "/census", "/census/build",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Is_whole_and_says_that_this_is_a_demonstration(string address)
    {
        using var visitor = await Visitor.SignedIn(site, "w-castle");
        var page = await Visitor.Read(await visitor.Get(address));

        Assert.Equal("Demonstration: invented children and people.", page.Words(".demonstration"));
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith(" - Plimsoll", page.Title, StringComparison.Ordinal);
        Assert.Equal("#content", page.QuerySelector("a.govuk-skip-link")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("main#content"));
        Assert.Single(page.QuerySelectorAll("header.masthead"));
        Assert.Single(page.QuerySelectorAll("h1"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Needs_no_style_or_script_in_the_page_and_nothing_from_elsewhere(string address)
    {
        using var visitor = await Visitor.SignedIn(site, "w-castle");
        var page = await Visitor.Read(await visitor.Get(address));

        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), iframe, object"));
        Assert.DoesNotContain(page.QuerySelectorAll("*").SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("[src], link[href], form[action], a[href]"), element =>
        {
            var target = element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("action")!;
            Assert.True(target.StartsWith('/') || target.StartsWith('#'), target);
        });
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Tells_the_browser_to_keep_nothing_and_to_take_nothing_from_elsewhere(string address)
    {
        using var visitor = await Visitor.SignedIn(site, "w-castle");
        var answer = await visitor.Get(address);
        string Header(string name) => string.Join(",", answer.Headers.GetValues(name));

        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.Equal(SecurityHeaders.Policy, Header("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    /// <summary>A machine gives few watchers, and where there is none left a page that asks for one is not answered.</summary>
    [Fact]
    public async Task A_page_takes_no_watcher_of_files_from_the_machine()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process watches is seen on Linux.");
        using var visitor = new Visitor(site);
        Assert.Contains("?v=", (await visitor.Page("/sign-in")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"), StringComparison.Ordinal);

        var environment = site.App.Services.GetRequiredService<IWebHostEnvironment>();
        Assert.All(new[] { environment.WebRootFileProvider, environment.ContentRootFileProvider }, files => Assert.True(((PhysicalFileProvider)files).UseActivePolling));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(file => new FileInfo(file).LinkTarget), target => target == "anon_inode:inotify");
    }

    [Theory]
    [InlineData("/plimsoll.css", "text/css")]
    [InlineData("/plimsoll.js", "text/javascript")]
    [InlineData("/govuk-frontend.min.js", "text/javascript")]
    [InlineData("/run-chart.js", "text/javascript")]
    [InlineData("/mark.svg", "image/svg+xml")]
    public async Task The_look_is_served_to_anybody_and_may_be_kept(string address, string type)
    {
        using var visitor = new Visitor(site);

        var answer = await visitor.Get($"{address}?v=1");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
    }

    [Fact]
    public async Task The_style_sheet_asks_for_no_other_file_and_for_no_font_of_the_government()
    {
        using var visitor = new Visitor(site);
        var css = await (await visitor.Get("/plimsoll.css")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotMatch(Fetches(), css);
        Assert.Contains("system-ui", css, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_said_plainly_and_names_nobody()
    {
        await using var broken = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(broken, "w-grace");
        File.Delete(Path.Combine(broken.Service.Folder, "journal.db"));

        var page = await visitor.Page("/child/M001", HttpStatusCode.InternalServerError);

        Assert.Equal("Something went wrong", page.Words("h1"));
        Assert.Contains(broken.Logged, line => line.Contains("unhandled exception", StringComparison.Ordinal));
        Assert.DoesNotContain(broken.Logged, line => line.Contains("M001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_log_names_a_child_or_a_worker()
    {
        await using var quiet = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(quiet, "w-grace");
        foreach (var address in Addresses)
        {
            await visitor.Get(address.Data);
        }

        Assert.NotEmpty(quiet.Logged);
        Assert.DoesNotContain(quiet.Logged, line => line.Contains("M001", StringComparison.Ordinal) || line.Contains("Adeyinka", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Another_name_for_this_machine_is_not_answered()
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/sign-in"));
        request.Headers.Host = "plimsoll.example.org";

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [GeneratedRegex("url\\(|@import|@font-face|GDS Transport")]
    private static partial Regex Fetches();
}
