using AngleSharp.Dom;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Web.Tests.Pages;

public sealed class LateTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task Says_in_a_sentence_what_is_late()
    {
        var page = await Open("/late");

        Assert.Equal("Late promises - Plimsoll", page.Title);
        Assert.Equal(
            "Today, 20 November 2026, 8 promises are late in 2 teams; 3 of them are about a child's safety. 7 of them were not answered in time. 2 more fall due in the next five working days.",
            page.Words(".lead"));
    }

    [Fact]
    public async Task Team_figures_add_up_to_the_service()
    {
        var page = await Open("/late");
        int[] Row(IElement row) => [.. row.QuerySelectorAll(".figure").Select(cell => int.Parse(cell.Words()))];
        var teams = page.QuerySelectorAll(".ledger--figures tbody tr").Select(Row).ToList();

        Assert.Equal(3, teams.Count);
        Assert.Equal(Enumerable.Range(0, 5).Select(column => teams.Sum(team => team[column])), Row(page.QuerySelector(".ledger--figures tfoot tr")!));
        Assert.Equal(teams[0][0], page.QuerySelectorAll("#team-estuary-assessment ~ table tbody tr").Length);
    }

    [Fact]
    public async Task A_row_names_the_child_the_promise_and_who_must_answer()
    {
        var page = await Open("/late");
        var row = page.QuerySelector(".ledger--late tbody tr")!;

        Assert.Equal("Child M001", row.QuerySelector("th a").Words());
        Assert.Equal("/child/M001", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Equal("Visit under the plan due 20 October 2026, 23 working days late", row.QuerySelector(".state").Words());
        Assert.Equal("Conference chair or reviewing officer: no answer by 23 October 2026", row.QuerySelector("[data-label='Who must answer']").Words());
        Assert.Equal("Tom Pell", row.QuerySelector("[data-label='Allocated now']").Words());
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
    public async Task A_team_with_nothing_late_is_there_too()
    {
        var page = await Open("/late");

        Assert.Equal("Lightship", page.QuerySelector("#in-time + p").Words());
        Assert.Contains("Lightship", page.QuerySelectorAll(".ledger--figures tbody th").Select(team => team.Words()));
    }

    [Fact]
    public async Task A_note_is_shown_beside_what_it_answers_and_the_column_is_there_for_teams_with_notes_alone()
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, "w-lund");
        Assert.Empty((await visitor.Page("/late")).QuerySelectorAll(".note"));
        var clock = site.Service.Authority.Clocks.Rows(new ClockQuery(Moment.Parse("2026-11-20"), Subject: MadeService.Child("E-002"), Standard: "assess.45wd")).Single().Clock;
        site.Service.Answer("E-002", clock.StartedBy!, "Stefan Lund", "2026-11-19", "She waits for the support that the assessment would bring.");

        var page = await visitor.Page("/late");
        var rows = page.QuerySelectorAll("#team-estuary-assessment ~ table tbody tr").ToDictionary(row => row.QuerySelector("a").Words() + row.QuerySelector(".due").Words());

        var answered = rows["Child E-002Assessment due 17 November 2026"];
        Assert.Equal("She waits for the support that the assessment would bring. Stefan Lund, 19 November 2026", answered.QuerySelector(".note").Words());
        Assert.Equal("Team manager, Estuary assessment: answered", answered.QuerySelector("[data-label='Who must answer']").Words());
        Assert.Equal("No note yet", rows["Child E-003Assessment due 7 May 2026"].QuerySelector(".note").Words());
        Assert.Empty(page.QuerySelectorAll("#team-harbour-family-support-and-intensive-intervention ~ table .note"));
    }

    [Fact]
    public async Task How_little_of_safety_the_sources_show_is_said_beside_the_figures()
    {
        var page = await Open("/late");

        Assert.Matches("^The sources show 4 of the [0-9]+ standards about a child's safety: whether the others are kept is not known here.$", page.Words(".reach"));
    }

    [Fact]
    public async Task What_the_source_cannot_show_stands_apart()
    {
        var page = await Open("/late");

        Assert.Equal("What the sources cannot show", page.Words("#not-observed"));
        Assert.Contains("The sources loaded do not carry what answers it.", page.Words("[aria-labelledby=not-observed] details"), StringComparison.Ordinal);
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
        Assert.Equal("/child/E-003?as-at=2026-10-02", page.QuerySelector(".ledger--late a")!.GetAttribute("href"));
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
        Assert.DoesNotContain("M001", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Open(string address)
    {
        using var visitor = await Visitor.SignedIn(site, "w-grace");
        return await visitor.Page(address);
    }
}
