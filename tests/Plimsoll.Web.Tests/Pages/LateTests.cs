using AngleSharp.Dom;

namespace Plimsoll.Web.Tests.Pages;

public sealed class LateTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task Says_in_a_sentence_what_is_late()
    {
        var page = await Open("/late");

        Assert.Equal("Late promises - Plimsoll", page.Title);
        Assert.Equal(
            "On 20 November 2026, 12 promises are late in 2 teams; 7 of them are about a child's safety. 21 more fall due in the next five days.",
            page.Words(".lead"));
    }

    [Fact]
    public async Task Team_figures_add_up_to_the_service()
    {
        var page = await Open("/late");
        int[] Row(IElement row) => [.. row.QuerySelectorAll(".figure").Select(cell => int.Parse(cell.Words()))];
        var teams = page.QuerySelectorAll(".ledger--figures tbody tr").Select(Row).ToList();

        Assert.Equal(3, teams.Count);
        Assert.Equal(Enumerable.Range(0, 4).Select(column => teams.Sum(team => team[column])), Row(page.QuerySelector(".ledger--figures tfoot tr")!));
        Assert.Equal(teams[0][0], page.QuerySelectorAll("#team-estuary ~ table tbody tr").Length);
    }

    [Fact]
    public async Task A_row_names_the_child_the_promise_and_who_must_answer()
    {
        var page = await Open("/late");
        var row = page.QuerySelector(".ledger--late tbody tr")!;

        Assert.Equal("Maya Quill", row.QuerySelector("th a").Words());
        Assert.Equal("/child/M001", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Equal("Visit under the child protection plan due 21 October 2026, 22 working days late", row.QuerySelector(".state").Words());
        Assert.Equal("Team manager, Stefan Lund Answer today", row.QuerySelector("[data-label='Who must answer']").Words());
        Assert.Equal("22 October 2026", row.QuerySelector("[data-label='Late since']").Words());
        Assert.Equal("No note yet", row.QuerySelector(".note").Words());
    }

    [Fact]
    public async Task Red_is_for_what_must_be_answered_today_alone()
    {
        var page = await Open("/late");

        var red = page.QuerySelectorAll(".ledger--late .today");

        Assert.Equal(page.QuerySelectorAll(".answer-today").Length, red.Length);
        Assert.InRange(red.Length, 1, page.QuerySelectorAll(".ledger--late tbody tr").Length - 1);
    }

    [Fact]
    public async Task A_child_without_a_name_is_called_by_the_id_and_a_vacant_post_is_said()
    {
        var page = await Open("/late");

        Assert.Contains("Child estuary-004", page.QuerySelectorAll(".ledger--late th a").Select(link => link.Words()));
        Assert.Contains("Service manager, post vacant", page.QuerySelectorAll(".answer").Select(answer => answer.Words()));
    }

    [Fact]
    public async Task A_team_with_nothing_late_is_there_too()
    {
        var page = await Open("/late");

        Assert.Contains("Nothing is late.", page.QuerySelector("#team-lightship")!.ParentElement.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_source_cannot_show_stands_apart()
    {
        var page = await Open("/late");

        Assert.Equal("What this source cannot show", page.Words("#not-observed"));
        Assert.Contains("Supervision of each child The census does not carry supervision.", page.Words("details"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/late?as-at=2026-10-02")]
    [InlineData("/late?as-at-day=2&as-at-month=10&as-at-year=2026")]
    [InlineData("/late?as-at-day=02&as-at-month=Oct&as-at-year=2026")]
    [InlineData("/late?as-at-day=+2&as-at-month=october&as-at-year=2026")]
    public async Task Shows_any_day_and_keeps_it_in_its_links(string address)
    {
        var page = await Open(address);

        Assert.StartsWith("On 2 October 2026, ", page.Words(".lead"), StringComparison.Ordinal);
        Assert.Equal("/child/M001?as-at=2026-10-02", page.QuerySelector(".ledger--late a")!.GetAttribute("href"));
        Assert.Equal("2", page.QuerySelector("#as-at-day")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("[class*='error']"));
    }

    [Fact]
    public async Task The_day_shown_stands_in_the_form_when_none_was_asked_for()
    {
        var page = await Open("/late");

        Assert.Equal(["20", "11", "2026"], page.QuerySelectorAll(".govuk-date-input input").Select(field => field.GetAttribute("value")));
        Assert.Empty(page.QuerySelectorAll("[class*='error']"));
    }

    [Theory]
    [InlineData("/late?as-at-day=31&as-at-month=2&as-at-year=2026", "February 2026 has days from 1 to 28", "#as-at-day")]
    [InlineData("/late?as-at-day=3&as-at-month=13&as-at-year=2026", "The month must be a number from 1 to 12, or its name", "#as-at-month")]
    [InlineData("/late?as-at-day=3&as-at-month=1&as-at-year=26", "The year must be four figures, like 2026", "#as-at-year")]
    [InlineData("/late?as-at-day=3&as-at-month=&as-at-year=", "The date must include a month and a year", "#as-at-month")]
    [InlineData("/late?as-at=yesterday", "\"yesterday\" is not a date: enter a day, a month and a year", "#as-at-day")]
    public async Task A_day_that_cannot_be_is_said_first_and_kept_as_typed(string address, string mistake, string where)
    {
        var page = await Open(address);

        Assert.Equal("Error: Late promises - Plimsoll", page.Title);
        Assert.Equal(mistake, page.Words(".govuk-error-summary a"));
        Assert.Equal(where, page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(where));
        Assert.Equal($"Error: {mistake}", page.Words(".govuk-error-message"));
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task Figures_alone_name_no_child()
    {
        using var visitor = await Visitor.SignedIn(site, "w-marsh");

        var page = await visitor.Page("/figures");

        Assert.Equal(3, page.QuerySelectorAll(".ledger--figures tbody tr").Length);
        Assert.Empty(page.QuerySelectorAll("a[href*='/child'], a[href*='/late']"));
        Assert.DoesNotContain("Maya", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Open(string address)
    {
        using var visitor = await Visitor.SignedIn(site, "w-okafor");
        return await visitor.Page(address);
    }
}
