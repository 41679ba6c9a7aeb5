using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Plimsoll.Web.Tests;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>
/// What must hold of every page at every width, with names as long as they come. Pictures are left in artifacts/screenshots to be looked at.
/// </summary>
public sealed partial class EveryPageTests(Browser browser)
{
    private const string Director = "Peter Castle";

    private static readonly (string Name, string Address, string? Person)[] Pages =
    [
        ("sign-in", "/sign-in", null),
        ("work", "/work", "Ruth Amadi"),
        ("team", "/team/Estuary%20assessment", "Stefan Lund"),
        ("front-door", "/front-door", Director),
        ("plans", "/plans", Director),
        ("service", "/service", Director),
        ("find", "/find", Director),
        ("late", "/late", Director),
        ("late-mistake", "/late?as-at-day=31&as-at-month=2&as-at-year=2026", Director),
        ("figures", "/figures", "Councillor Ann Marsh"),
        ("child", "/child/M001", Director),
        ("measures", "/measures", Director),
        ("measure", "/measure/ASM04?by=team&behind=yes", Director),
        ("measure-outside", "/measure/ASM04?by=team", "Councillor Ann Marsh"),
        ("yardstick", "/yardstick", Director),
        ("yardstick-measure", "/yardstick?of=ASM04", Director),
        ("standards", "/standards?find=visit", Director),
        ("standard", "/standard/cp.visit", Director),
        ("api", "/api", null),
        ("child-one-kind", "/child/M001?kind=visit&as-at=2026-10-30", Director),
        ("accounts", "/accounts", "Ines Quay"),
        ("account", "/accounts/w-amadi", "Ines Quay"),
        ("new-account", "/new-account", "Ines Quay"),
        ("readers", "/child/M001/readers", Director),
        ("restricted", "/restricted", Director),
        ("own-account", "/account", Director),
        ("child-life", "/child/M001?zoom=life", Director),
        ("plan-story", "/child/M001/plan", Director),
        ("people", "/team/Estuary%20assessment/people", "Stefan Lund"),
        ("supervision", "/team/Estuary%20assessment/supervision/Tom%20Pell", "Stefan Lund"),
        ("scrutiny", "/scrutiny", Director),
        ("delay", "/delay", Director),
        ("notices", "/notices", "Stefan Lund"),
        ("data-quality", "/data-quality", Director),
        ("looks", "/looks?by=w-castle", Director),
        ("record-choose", "/child/M001/record", Director),
        ("record-form", "/child/M001/record/visit", Director),
        ("record", "/record/{visit}", Director),
        ("withdraw", "/record/{visit}/withdraw", Director),
        ("move", "/record/{visit}/move", Director),
        ("breach", "/breach/{breach}?of=child:M001", Director),
        ("challenge", "/challenge/{challenge}", Director),
        ("drafts", "/drafts", "Ruth Amadi"),
        ("open-with-reason", "/open-with-reason/H-001", "Ruth Amadi"),
        ("new-token", "/account/new-token", Director),
        ("disposals", "/disposal", "Ines Quay"),
        ("disposal", "/disposal/child/D-001", "Ines Quay"),
        ("jobs", "/jobs", "Ines Quay"),
        ("keeping", "/keeping", "Ines Quay"),
        ("census", "/census", Director),
        ("census-build", "/census/build", Director),
        ("census-own", "/census/{own}", Director),
        ("census-found", "/census/{census}?by=team", Director),
        ("census-queries", "/census/{census}/findings?severity=query", Director),
        ("census-child", "/census/{census}/findings?child=4", Director),
        ("census-tables", "/census/{census}/tables", Director),
        ("census-compared", "/census/{compared}/compare", Director),
        ("not-found", "/child/nobody", Director),
        ("forbidden", "/late", "Councillor Ann Marsh"),
    ];

    public static MatrixTheoryData<string, int> PagesAndWidths => new(Pages.Select(page => page.Name), [360, 1280]);

    public static TheoryData<string> EachPage => new(Pages.Select(page => page.Name));

    /// <summary>A sheet of A4 between its margins, in pixels.</summary>
    private const int Sheet = 718;

    private static readonly string Root = AppContext.BaseDirectory.Split($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}")[0];

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task Nothing_is_wider_than_the_screen_axe_finds_nothing_and_the_browser_complains_of_nothing(string name, int width)
    {
        await using var visit = await Open(name, width);
        await Picture(visit, $"{name}-{width}");

        Assert.Equal(0, await visit.Sideways());
        Assert.Empty(await visit.Violations());
        Assert.Equal(0, await visit.Sideways());
        Assert.DoesNotContain(visit.Complaints, complaint => !Expected().IsMatch(complaint));
    }

    [Theory]
    [InlineData("late")]
    [InlineData("child")]
    [InlineData("sign-in")]
    public async Task A_screen_at_twice_the_size_still_fits(string name)
    {
        // Zoom of 200% leaves 640 px of a 1280 px screen; the reader's own text size is another thing, and is doubled too.
        await using var zoomed = await Open(name, 640);
        await using var larger = await Open(name, 1280);
        var session = await larger.Page.Context.NewCDPSessionAsync(larger.Page);
        await session.SendAsync("Page.setFontSizes", new Dictionary<string, object> { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32 } });

        await larger.Page.ReloadAsync();

        Assert.Equal("32px", await larger.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize"));
        Assert.Equal(0, await zoomed.Sideways());
        Assert.Equal(0, await larger.Sideways());
        await Picture(larger, $"{name}-large-text", whole: false);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_list_of_400_is_whole(int width)
    {
        await using var visit = await browser.Visit(Director, width, over: Over.Busy);
        await visit.Page.GotoAsync("/late");
        await Picture(visit, $"late-400-{width}", whole: false);

        Assert.Equal(400, await visit.Page.Locator("#team-estuary-assessment ~ table tbody tr").CountAsync());
        Assert.Equal(0, await visit.Sideways());
    }

    [Fact]
    public async Task Marks_take_the_readers_own_colours()
    {
        await using var visit = await Open("late", 1280);
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        await Picture(visit, "late-forced-colours", whole: false);

        var text = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).color");
        Assert.Equal(text, await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.level-mark')).color"));
    }

    /// <summary>On the width of a sheet: what is pressed and chosen is left out, what is folded is opened, and every row of every table is there.</summary>
    [Theory]
    [MemberData(nameof(EachPage))]
    public async Task A_page_can_be_printed(string name)
    {
        await using var visit = await Open(name, Sheet);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Picture(visit, $"{name}-print");

        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.masthead :is(a, button, summary):not(.masthead__name), main button, .govuk-button, .govuk-pagination, .govuk-skip-link, .govuk-back-link')].filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 120))"));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('main table :is(thead, tbody, tfoot) tr')].filter(row => !row.closest('.no-print') && !row.checkVisibility()).map(row => row.textContent.trim().slice(0, 80))"));
        Assert.Equal(0, await visit.Sideways());
        Assert.True(await visit.Page.GetByText("Demonstration: invented children and people.").IsVisibleAsync());
    }

    /// <summary>With the Tab key alone, from the top of the page to its end.</summary>
    [Theory]
    [MemberData(nameof(EachPage))]
    public async Task Everything_is_reached_by_keys_and_it_can_be_seen_where_one_is(string name)
    {
        await using var visit = await Open(name, 1280);
        var presses = await visit.Page.EvaluateAsync<int>(
            """
            () => {
              window.reached = new Set()
              window.unseen = []
              document.addEventListener('focusin', ({ target }) => {
                const style = getComputedStyle(target)
                window.reached.add(target)
                if (style.outlineStyle === 'none' && style.boxShadow === 'none') {
                  window.unseen.push(target.outerHTML.slice(0, 120))
                }
              })
              document.activeElement.blur()
              window.wanted = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter(one => one.checkVisibility({ contentVisibilityAuto: true }) && !one.disabled && one.tabIndex >= 0 && (one.type !== 'radio' || one === document.querySelector(`input[type=radio][name="${one.name}"]:checked`) || (!document.querySelector(`input[type=radio][name="${one.name}"]:checked`) && one === document.querySelector(`input[type=radio][name="${one.name}"]`))))
              return window.wanted.length
            }
            """);
        for (var press = 0; press < presses + 5; press++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        Assert.NotEqual(0, presses);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("window.wanted.filter(one => !window.reached.has(one)).map(one => one.outerHTML.slice(0, 120))"));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("window.unseen"));
    }

    [Fact]
    public void Every_page_of_the_site_is_in_the_list_or_is_said_not_to_be()
    {
        var listed = Pages.Select(page => Pattern(page.Address)).ToHashSet();
        var walked = File.ReadLines(Path.Combine(Root, "tests", "Plimsoll.Web.Tests", "Access", "walk.approved.txt")).TakeWhile(line => !line.StartsWith("GET ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('/')).Select(line => Pattern(line[..line.LastIndexOf(" (", StringComparison.Ordinal)])).Distinct();

        Assert.NotEmpty(listed);
        Assert.Empty(walked.Except(listed).Except(Elsewhere));
    }

    /// <summary>Pages that are looked at in other tests, and addresses that show none.</summary>
    private static readonly IReadOnlySet<string> Elsewhere = new HashSet<string>
    {
        "/", "/live", "/live/lists", "/live/figures", "/live/census/_", "/live/_/_", "/healthz", "/notice/_", "/sign-out", "/sign-in/service", "/sign-in/arrived", "/sign-in/passkey", "/sign-in/code", "/second-factor", "/welcome", "/account/passkeys",
        "/measure/_/file/_", "/census/_/file/_", "/record/_/document/_", "/record/_/saved", "/draft/_/check", "/error/_", "/openapi.json",
    };

    /// <summary>An address with what changes in it left open, and without what it asks.</summary>
    private static string Pattern(string address) => Changing().Replace(address.Replace("?}", "}", StringComparison.Ordinal).Split('?')[0], "/_");

    [GeneratedRegex("/(?:M001|H-001|D-001|nobody|w-amadi|ASM04|cp\\.visit|nothing|child|visit|csv|404|\\{[a-z]+\\}|Estuary%20assessment|Tom%20Pell)(?=/|$)")]
    private static partial Regex Changing();

    private async Task<Visit> Open(string name, int width)
    {
        var (_, address, person) = Pages.Single(page => page.Name == name);
        var visit = await browser.Visit(person, width, over: Over.LongNames);
        if (address.Contains("{census}", StringComparison.Ordinal))
        {
            address = address.Replace("/census/{census}", new Uri(await CensusTests.Load(visit.Page)).AbsolutePath, StringComparison.Ordinal);
        }
        else if (address.Contains("{own}", StringComparison.Ordinal))
        {
            address = address.Replace("/census/{own}", new Uri(await CensusTests.Own(visit.Page, "2026/27")).AbsolutePath, StringComparison.Ordinal);
        }
        else if (address.Contains("{compared}", StringComparison.Ordinal))
        {
            await CensusTests.Own(visit.Page, "2025/26");
            address = address.Replace("/census/{compared}", new Uri(await CensusTests.Load(visit.Page)).AbsolutePath, StringComparison.Ordinal);
        }

        var answer = await visit.Page.GotoAsync(Found(browser.Service(Over.LongNames), address));
        Assert.True(answer!.Status < 500, $"{address} answered {answer.Status}.");
        return visit;
    }

    /// <summary>The address with the ids that this service gave.</summary>
    private static string Found(MadeService service, string address)
    {
        string Record(string type) => Uri.EscapeDataString(service.Authority.Overview.RecordsOf(MadeService.Child(MadeService.FirstChild)).Last(record => record.Type == type).Id);
        return !address.Contains('{', StringComparison.Ordinal) ? address : address
            .Replace("{visit}", Record("visit"), StringComparison.Ordinal)
            .Replace("{challenge}", Record("challenge"), StringComparison.Ordinal)
            .Replace("{breach}", Uri.EscapeDataString(service.Authority.Clocks.Service(service.Authority.Today).First(row => row.Clock.Subject == MadeService.Child(MadeService.FirstChild) && row.Clock.Breached is not null).Clock.Id), StringComparison.Ordinal);
    }

    private static async Task Picture(Visit visit, string name, bool whole = true)
    {
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Root, "artifacts", "screenshots", $"{name}.png"), FullPage = whole });
    }

    /// <summary>The browser remarks on every answer that is not 200, as it should.</summary>
    [GeneratedRegex("status of (403|404)")]
    private static partial Regex Expected();
}
