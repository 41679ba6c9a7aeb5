using System.Net;
using AngleSharp.Html.Dom;

namespace Plimsoll.Web.Tests.Pages;

public sealed class StandardTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task Every_standard_is_there_by_area()
    {
        var page = await Open("/standards");

        Assert.Equal(site.Service.Authority.Catalogue.Versions.Count, page.QuerySelectorAll(".card a[href^='/standard/']").Length);
        Assert.True(page.QuerySelectorAll("main h2").Length > 10);
    }

    [Fact]
    public async Task The_box_finds_what_has_all_its_words()
    {
        var page = await Open("/standards?find=45+WORKING+days");

        Assert.Contains(page.QuerySelectorAll(".card a"), link => link.GetAttribute("href") == "/standard/assess.45wd");
        Assert.InRange(page.QuerySelectorAll(".card").Length, 1, 40);
        Assert.Equal("45 WORKING days", page.QuerySelector("#find")!.GetAttribute("value"));
        Assert.StartsWith("0 promises of ", (await Open("/standards?find=%3Cscript%3E")).Words(".lead"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standard_tells_its_promise_its_source_its_ladder_and_its_examples()
    {
        var page = await Open("/standard/assess.45wd");
        var standard = site.Service.Authority.Catalogue.InForce("assess.45wd", new DateOnly(2026, 11, 20));

        Assert.Equal(standard.Title, page.Words("h1"));
        Assert.Contains(standard.Source, page.Words("main"), StringComparison.Ordinal);
        Assert.Equal(site.Service.Authority.Catalogue.Ladders[standard.Ladder].Steps.Count, page.QuerySelectorAll(".rungs li").Length);
        Assert.StartsWith("Team manager, within 2 working days: ", page.Words(".rungs li"), StringComparison.Ordinal);
        Assert.Equal(standard.Examples.Count, page.QuerySelectorAll("#examples ~ ul li").Length);
    }

    [Fact]
    public async Task Teams_add_up_to_how_the_service_keeps_it()
    {
        var page = await Open("/standard/assess.45wd");
        var teams = page.QuerySelectorAll("#now ~ table tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => int.Parse(cell.Words())).ToList()).ToList();
        var service = page.QuerySelectorAll("#now ~ table tfoot td").Select(cell => int.Parse(cell.Words())).ToList();

        Assert.Equal(Enumerable.Range(0, service.Count).Select(column => teams.Sum(team => team[column])), service);
        Assert.Equal([8, 5], service[..2]);
    }

    [Fact]
    public async Task A_worker_reads_the_promise_and_gets_no_figures_and_a_lead_member_no_small_ones()
    {
        using var worker = await Visitor.SignedIn(site, "w-amadi");
        using var member = await Visitor.SignedIn(site, "w-marsh");

        Assert.Empty((await worker.Page("/standard/assess.45wd")).QuerySelectorAll("table"));
        Assert.DoesNotContain("in the last month", (await worker.Page("/standards?find=assessment")).Words("main"), StringComparison.Ordinal);
        Assert.DoesNotContain((await member.Page("/standard/assess.45wd")).QuerySelectorAll("td").Select(cell => cell.Words()), cell => cell is "1" or "2" or "3" or "4");
    }

    [Fact]
    public async Task A_promise_of_a_child_leads_to_its_standard()
    {
        var link = (await Open("/child/M001")).QuerySelector(".clock a[href^='/standard/']")!.GetAttribute("href")!;

        Assert.Equal("/standard/cp.visit", link);
        using var visitor = await Visitor.SignedIn(site, "w-grace");
        await visitor.Page(link);
        await visitor.Page("/standard/nothing", HttpStatusCode.NotFound);
    }

    private async Task<IHtmlDocument> Open(string address)
    {
        using var visitor = await Visitor.SignedIn(site, "w-castle");
        return await visitor.Page(address);
    }
}
