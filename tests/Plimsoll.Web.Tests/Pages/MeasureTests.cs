using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Dom;

namespace Plimsoll.Web.Tests.Pages;

/// <summary>Figures as a director, a manager and a lead member see them.</summary>
public sealed class MeasureTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string OpenAssessments = "/measure/ASM04";

    [Fact]
    public async Task Every_measure_stands_in_its_area_with_its_latest_figure()
    {
        var page = await Open("/measures");

        Assert.Equal(site.Service.Authority.Catalogue.Measures.Count, page.QuerySelectorAll(".ledger--measures tbody tr").Length);
        var row = page.QuerySelectorAll(".ledger--measures tbody tr").Single(one => one.QuerySelector($"a[href='{OpenAssessments}']") is not null);
        Assert.Equal("Open assessments by working days open", row.QuerySelector("th").Words());
        Assert.EndsWith("October 2026", row.QuerySelector("td").Words(), StringComparison.Ordinal);
        Assert.Contains("not observed", page.Words("main"), StringComparison.Ordinal);
        Assert.Equal(site.Service.Authority.Catalogue.Unmeasured.Count, page.QuerySelectorAll("#not-measured ~ dl dt").Length);
    }

    [Fact]
    public async Task The_table_under_a_run_chart_holds_every_point_and_is_what_the_script_draws()
    {
        var page = await Open(OpenAssessments);
        var rows = page.QuerySelectorAll("#run-chart tbody tr:not([data-period=''])");

        Assert.Equal("run-chart", page.QuerySelector("[role=img]")!.GetAttribute("data-run-chart"));
        Assert.Equal("Oct 2026", rows[0].GetAttribute("data-period"));
        Assert.Equal("7", rows[0].GetAttribute("data-value"));
        Assert.Equal("7", rows[0].QuerySelector("td").Words());
        Assert.True(decimal.TryParse(page.QuerySelector("#run-chart")!.GetAttribute("data-mean"), out _));
        Assert.Contains(rows, row => row.GetAttribute("data-signal") == "yes" && row.QuerySelector(".signal").Words().Length > 0);
    }

    [Theory]
    [InlineData("team")]
    [InlineData("employment")]
    [InlineData("age")]
    public async Task Slices_add_up_to_the_whole(string by)
    {
        var page = await Open($"{OpenAssessments}?by={by}&period=2026-10-31");
        var slices = page.QuerySelectorAll("#split ~ table tbody tr td:first-of-type").Select(cell => int.Parse(cell.Words())).ToList();

        Assert.NotEmpty(slices);
        Assert.Equal(7, slices.Sum());
        Assert.Equal("7", page.QuerySelector("#split ~ table tfoot td").Words());
    }

    [Fact]
    public async Task Who_is_behind_a_figure_is_shown_to_those_who_may_list_them_and_the_look_is_kept()
    {
        await using var own = await RunningSite.Started();
        using var director = await Visitor.SignedIn(own, "w-castle");
        Assert.Empty((await director.Page(OpenAssessments)).QuerySelectorAll("#behind ~ table"));
        Assert.Empty(own.Service.Authority.AccessLog.By("w-castle"));

        var all = await director.Page($"{OpenAssessments}?behind=yes");
        using var manager = await Visitor.SignedIn(own, "w-lund");
        var some = await manager.Page($"{OpenAssessments}?behind=yes");

        Assert.Equal(["Child E-002", "Child E-003", "Child E-004", "Child E-005", "Child H-001", "Child H-002", "Child H-003"], Behind(all));
        Assert.Equal(["Child E-002", "Child E-003", "Child E-004", "Child E-005"], Behind(some));
        Assert.Contains("3 more are counted whom you may not see in lists.", some.Words("main"), StringComparison.Ordinal);
        Assert.Equal("rows of ASM04", Assert.Single(own.Service.Authority.AccessLog.By("w-castle")).What);
    }

    [Fact]
    public async Task Readers_outside_the_service_see_no_small_number_no_child_and_no_file()
    {
        using var visitor = await Visitor.SignedIn(site, "w-marsh");
        var page = await visitor.Page($"{OpenAssessments}?by=team&behind=yes");

        var march = page.QuerySelector("#run-chart tbody tr[data-period='Mar 2026']")!;
        Assert.Equal("hidden", march.QuerySelector("td").Words());
        Assert.Equal("", march.GetAttribute("data-value"));
        Assert.DoesNotContain("Child ", page.Words("main"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#behind, #take, option[value=employment], a[href*='/file/']"));
        Assert.Contains("hidden", page.QuerySelectorAll("#split ~ table td").Select(cell => cell.Words()));
        await visitor.Page($"{OpenAssessments}/file/csv", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Figures_are_taken_out_as_a_table_and_as_a_workbook_and_that_is_written_down()
    {
        await using var own = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(own, "w-castle");

        using var csv = await visitor.Get($"{OpenAssessments}/file/csv?by=team");
        using var workbook = await visitor.Get($"{OpenAssessments}/file/xlsx?behind=yes&period=2026-10-31");

        Assert.Equal("ASM04.csv", csv.Content.Headers.ContentDisposition!.FileName);
        var lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n');
        Assert.Equal("measure,first,last,by,slice,state,count,part,value,overdue", lines[0]);
        Assert.Contains("ASM04,2026-10-01,2026-10-31,team,Estuary assessment,known,4,,4,", lines);
        using var zip = new ZipArchive(await workbook.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var sheet = new StreamReader(zip.Entries.Single(entry => entry.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)).Open());
        Assert.Contains("Child H-001", await sheet.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["figures of ASM04, taken out", "who is behind ASM04, taken out"], own.Service.Authority.AccessLog.By("w-castle").Select(look => look.What).Order());
    }

    [Theory]
    [InlineData("/measure/nothing", HttpStatusCode.NotFound)]
    [InlineData("/measure/ASM04/file/pdf", HttpStatusCode.NotFound)]
    [InlineData("/yardstick?of=nothing", HttpStatusCode.NotFound)]
    [InlineData("/measure/ASM04?by=shoe&period=never", HttpStatusCode.OK)]
    public async Task What_there_is_not_is_said(string address, HttpStatusCode expected)
    {
        using var visitor = await Visitor.SignedIn(site, "w-castle");

        await visitor.Page(address, expected);
    }

    [Fact]
    public async Task A_yardstick_of_late_promises_adds_up_permanent_beside_agency()
    {
        var page = await Open("/yardstick");
        var (teams, sums) = (Columns(page, "tbody"), Columns(page, "tfoot"));

        Assert.True(teams.Count >= 3);
        Assert.Equal(Sum(teams), sums[^1]);
        Assert.Equal(Sum(sums[..^1]), sums[^1]);
    }

    [Fact]
    public async Task A_yardstick_of_a_measure_puts_permanent_beside_agency_and_adds_up_both_ways()
    {
        var page = await Open("/yardstick?of=ASM04&period=2026-10-31");
        List<int> Row(string selector) => [.. page.QuerySelectorAll(selector).Select(cell => int.Parse(cell.Words()))];

        Assert.Equal(["Team", "Permanent", "Agency", "All"], page.QuerySelectorAll("#measured ~ table thead th").Select(cell => cell.Words()));
        Assert.Equal([3, 4, 7], Row("#measured ~ table tfoot td"));
        foreach (var row in page.QuerySelectorAll("#measured ~ table tbody tr"))
        {
            var cells = row.QuerySelectorAll("td").Select(cell => int.Parse(cell.Words())).ToList();
            Assert.Equal(cells[^1], cells[..^1].Sum());
        }

        Assert.Equal(7, Row("#measured ~ table tbody td:last-child").Sum());
    }

    [Fact]
    public async Task A_yardstick_outside_the_service_hides_small_numbers_and_links_to_no_team()
    {
        using var visitor = await Visitor.SignedIn(site, "w-marsh");

        var late = await visitor.Page("/yardstick");
        var measure = await visitor.Page("/yardstick?of=ASM04");

        Assert.Contains("hidden", late.QuerySelectorAll("td").Select(cell => cell.Words()));
        Assert.DoesNotContain(late.QuerySelectorAll("td").Select(cell => cell.Words()), cell => cell is "1" or "2" or "3" or "4");
        Assert.Empty(late.QuerySelectorAll("a[href^='/team']"));
        Assert.Equal(["Team", "All"], measure.QuerySelectorAll("thead th").Select(cell => cell.Words()));
        Assert.DoesNotContain(measure.QuerySelectorAll("td").Select(cell => cell.Words()), cell => cell is "1" or "2" or "3" or "4");
    }

    private static List<List<int>> Columns(IHtmlDocument page, string part) =>
        [.. page.QuerySelectorAll($".ledger--figures {part} tr").Select(row => row.QuerySelectorAll("td:not([data-label='Late in a hundred'])").Select(cell => int.Parse(cell.Words())).ToList())];

    private static List<int> Sum(List<List<int>> rows) => [.. Enumerable.Range(0, rows[0].Count).Select(column => rows.Sum(row => row[column]))];

    private static IEnumerable<string> Behind(IHtmlDocument page) => page.QuerySelectorAll("#behind ~ table tbody th").Select(cell => cell.Words());

    private async Task<IHtmlDocument> Open(string address)
    {
        using var visitor = await Visitor.SignedIn(site, "w-castle");
        return await visitor.Page(address);
    }
}
