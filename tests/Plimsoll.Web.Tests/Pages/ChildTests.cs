using System.Net;

namespace Plimsoll.Web.Tests.Pages;

public sealed class ChildTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task Answers_who_this_is_and_what_is_late()
    {
        var page = await Open("/child/M001");

        Assert.Equal("Child M001 - Plimsoll", page.Title);
        Assert.Equal("Today, 20 November 2026, 3 promises are late and nothing is due soon.", page.Words(".lead"));
        Assert.Equal(
            [
                "Date of birth: 2 March 2019 (aged 7)",
                "Allocated worker: Tom Pell",
                "Team: Estuary assessment",
                "Held by an agency team: since 14 April 2026",
                "On a child protection plan: since 3 June 2026",
            ],
            page.QuerySelectorAll(".facts > div").Select(row => $"{row.QuerySelector("dt").Words()}: {row.QuerySelector("dd").Words()}"));
    }

    [Fact]
    public async Task Lateness_stands_under_the_line_and_time_left_over_it()
    {
        var page = await Open("/child/M001");
        var cards = page.QuerySelectorAll(".clock");

        Assert.Equal(["clock clock--late-3", "clock clock--late-2", "clock clock--late-1", "clock clock--running", "clock clock--running"], cards.Select(card => card.ClassName));
        Assert.Equal("Visit under the plan due 20 October 2026", cards[0].QuerySelector(".clock__above .clock__title").Words());
        Assert.Equal("23 working days late, since 21 October 2026", cards[0].QuerySelector(".clock__below .clock__state").Words());
        Assert.Contains("Conference chair or reviewing officer, must answer: no answer by 23 October 2026.", cards[0].Words(), StringComparison.Ordinal);
        Assert.Equal("Running: 67 working days left", cards[3].QuerySelector(".clock__above .clock__state").Words());
    }

    [Fact]
    public async Task An_answer_is_asked_for_on_its_last_day_and_said_to_be_missing_after_it()
    {
        Assert.Contains("must answer. Answer today", (await Open("/child/M001?as-at=2026-10-21")).Words(".clock"), StringComparison.Ordinal);
        Assert.Contains("Head of service, must answer. Answer today", (await Open("/child/M001?as-at=2026-10-22")).Words(".clock"), StringComparison.Ordinal);
        Assert.Contains("must answer: no answer by 23 October 2026.", (await Open("/child/M001?as-at=2026-10-24")).Words(".clock"), StringComparison.Ordinal);
        Assert.Contains("must answer. Answer today", (await Open("/child/E-002")).Words(".clock"), StringComparison.Ordinal);
        Assert.Contains("must answer: by 20 November 2026.", (await Open("/child/E-002?as-at=2026-11-19")).Words(".clock"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_due_soon_lies_on_the_line()
    {
        var card = (await Open("/child/H-003")).QuerySelector(".clock--due")!;

        Assert.Equal("Due soon: 3 working days left", card.QuerySelector(".clock__above .clock__state").Words());
    }

    [Fact]
    public async Task What_the_sources_do_not_show_of_this_child_stands_apart()
    {
        var page = await Open("/child/M001");

        Assert.Matches("^[0-9]+ more promises are made to this child. The sources loaded do not show whether they are kept or late.", page.QuerySelector("#not-observed + p").Words());
        Assert.Contains("First core group", page.Words("[aria-labelledby=not-observed] details"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_kept_is_listed_with_its_word()
    {
        var page = await Open("/child/M001");

        var kept = page.QuerySelectorAll(".kept li").Select(item => item.Words()).ToList();
        Assert.Contains("First review conference done 28 August 2026 Kept", kept);
        Assert.Equal("Assessment done 20 May 2026 Kept", kept[^1]);
    }

    [Fact]
    public async Task The_timeline_is_told_newest_first()
    {
        var page = await Open("/child/M001");
        var entries = page.QuerySelectorAll(".timeline__entry");

        Assert.Equal("20 October 2026 made Child protection visit, seen: no What happens next? Nobody answered. A card was left.", entries[0].Words());
        Assert.Equal("2 March 2019 made Details of the child recorded Sex Female Ethnicity White British", entries[^1].Words());
        Assert.Equal(18, entries.Length);
    }

    [Fact]
    public async Task One_kind_can_be_chosen_without_losing_the_day()
    {
        var page = await Open("/child/M001?as-at=2026-07-10&kind=visit");

        Assert.Equal(["Child protection visit, seen: yes, alone: yes", "Child protection visit, seen: yes, alone: yes"], page.QuerySelectorAll(".timeline__title").Select(title => title.Words()));
        Assert.Equal("Visit", page.Words("option[selected]"));
        Assert.Equal("2026-07-10", page.QuerySelector(".choose input[name=as-at]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_kind_with_no_record_says_so()
    {
        var page = await Open("/child/M001?kind=strategy-discussion");

        Assert.Equal("Nothing is recorded of this kind up to 20 November 2026.", page.Words(".govuk-inset-text"));
    }

    [Fact]
    public async Task A_child_who_is_not_there_is_not_found()
    {
        using var visitor = await Visitor.SignedIn(site, "w-grace");

        var page = await visitor.Page("/child/nobody", HttpStatusCode.NotFound);

        Assert.Equal("Page not found", page.Words("h1"));
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Open(string address)
    {
        using var visitor = await Visitor.SignedIn(site, "w-grace");
        return await visitor.Page(address);
    }
}
