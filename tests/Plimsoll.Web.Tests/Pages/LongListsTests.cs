using AngleSharp.Html.Dom;
using Plimsoll.App.Looking;

namespace Plimsoll.Web.Tests.Pages;

/// <summary>Lists that are longer than a page, without JavaScript.</summary>
public sealed class LongListsTests(LongListsTests.LongSite long_) : IClassFixture<LongListsTests.LongSite>
{
    private readonly RunningSite _site = long_.Site;

    [Fact]
    public async Task Late_promises_go_on_from_page_to_page_across_the_teams()
    {
        using var visitor = await Visitor.SignedIn(_site, "w-castle");
        var whole = await visitor.Page("/late?late-page=all");
        var pages = new List<IHtmlDocument> { await visitor.Page("/late") };
        while (Next(pages[^1]) is { } next)
        {
            pages.Add(await visitor.Page(next));
        }

        Assert.Equal(["1 to 400 of 823", "401 to 800 of 823", "801 to 823 of 823"], pages.Select(page => page.Words(".part")));
        Assert.Equal("All 823", whole.Words(".part"));
        Assert.Equal(Rows(whole), pages.SelectMany(Rows));
        Assert.Equal(Rows(whole).Count, Rows(whole).Distinct().Count());
        Assert.Equal(["Estuary assessment agency team 801 to 822 of 822", $"{MadeService.Harbour}"], pages[2].QuerySelectorAll(".team h2").Select(heading => heading.Words()).Where(words => words != "Nothing late"));
        Assert.Equal("/late?late-page=2#late", pages[2].QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/late#late", whole.QuerySelector("main p.words.no-print a[href$='#late']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_link_to_a_team_leads_to_the_page_on_which_it_begins()
    {
        using var visitor = await Visitor.SignedIn(_site, "w-castle");

        var address = (await visitor.Page("/late?as-at=2026-11-20")).QuerySelectorAll(".ledger--figures tbody a").Single(link => link.Words() == MadeService.Harbour).GetAttribute("href")!;

        Assert.Equal("/late?as-at=2026-11-20&late-page=3#team-harbour-family-support-and-intensive-intervention", address);
        Assert.NotNull((await visitor.Page(address.Split('#')[0])).QuerySelector($"#{address.Split('#')[1]}"));
        Assert.StartsWith("#team-estuary", (await visitor.Page("/late")).QuerySelector(".ledger--figures tbody a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/late?late-page=99", "801 to 823 of 823")]
    [InlineData("/late?late-page=-1", "1 to 400 of 823")]
    [InlineData("/late?late-page=many", "1 to 400 of 823")]
    [InlineData("/late?late-page=99999999999", "1 to 400 of 823")]
    public async Task A_page_that_is_none_shows_the_nearest(string address, string expected)
    {
        using var visitor = await Visitor.SignedIn(_site, "w-castle");

        Assert.Equal(expected, (await visitor.Page(address)).Words(".part"));
    }

    [Fact]
    public async Task Each_list_of_a_page_turns_by_itself_and_the_day_is_kept()
    {
        using var visitor = await Visitor.SignedIn(_site, "w-lund");

        var page = await visitor.Page("/team?as-at-day=20&as-at-month=11&as-at-year=2026");
        var late = Assert.Single(page.QuerySelectorAll("nav.govuk-pagination"));
        Assert.StartsWith("Pages of ", late.GetAttribute("aria-label"), StringComparison.Ordinal);
        var next = await visitor.Page(Next(page)!);

        Assert.Contains("as-at-day=20&as-at-month=11&as-at-year=2026", Next(page), StringComparison.Ordinal);
        Assert.Equal("401 to 800 of 819", next.Words(".part"));
    }

    [Fact]
    public async Task Accounts_keep_what_was_looked_for()
    {
        using var ines = await Visitor.SignedIn(_site, "w-quay");

        var page = await ines.Page("/accounts?find=Long+List");
        Assert.Equal("1 to 400 of 401", page.Words(".part"));
        Assert.Equal("/accounts?find=Long%20List&accounts-page=2#accounts", Next(page, whole: true));
        var last = await ines.Page(Next(page)!);
        Assert.Equal("Long List 401", Assert.Single(last.QuerySelectorAll(".person__name")).Words());
    }

    [Fact]
    public async Task A_search_shows_the_best_and_all_when_asked()
    {
        using var visitor = await Visitor.SignedIn(_site, "w-castle");

        var first = await Visitor.Read(await visitor.Send("/find", ("q", "E-0")));
        Assert.Equal(FoundView.Best, first.QuerySelectorAll(".found__one").Length);
        var fit = first.Words("#found .words");
        var all = await Visitor.Read(await visitor.Send("/find", ("q", "E-0"), ("more", "yes")));

        Assert.Matches("^[0-9]+ people fit; the best 20 are shown.$", fit);
        Assert.Equal($"{all.QuerySelectorAll(".found__one").Length} people fit, the best first.", all.Words("#found .words"));
        Assert.Empty(all.QuerySelectorAll("button[name=more]"));
    }

    [Fact]
    public async Task A_short_list_has_no_pages()
    {
        using var visitor = await Visitor.SignedIn(_site, "w-castle");

        Assert.Empty((await visitor.Page("/scrutiny")).QuerySelectorAll(".part, nav.govuk-pagination"));
    }

    private static List<string> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll(".ledger--late tbody tr").Select(row => row.Words())];

    private static string? Next(IHtmlDocument page, bool whole = false)
    {
        var href = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        return whole ? href : href?.Split('#')[0];
    }

    public sealed class LongSite : IAsyncLifetime
    {
        public RunningSite Site { get; } = RunningSite.Over(new MadeService(longest: 820));

        public async ValueTask InitializeAsync()
        {
            foreach (var number in Enumerable.Range(1, ListPart.Most + 1))
            {
                Site.Service.Person($"long.list{number:000}", $"Long List {number:000}", "lead member", null);
            }

            await Site.InitializeAsync();
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
