using System.Net;

namespace Plimsoll.Web.Tests.Pages;

public sealed class ChildTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task Answers_who_this_is_and_what_is_late()
    {
        var page = await Open("/child/M001");

        Assert.Equal("Maya Quill - Plimsoll", page.Title);
        Assert.Equal("On 20 November 2026, 2 promises are late and 1 is due soon.", page.Words(".lead"));
        Assert.Equal(
            [
                "Date of birth: 2 March 2019 (aged 7)",
                "Reference: M001",
                "Allocated worker: Tom Pell",
                "Team: Estuary assessment",
                "On a child protection plan (neglect): since 3 June 2026",
                "Child in need: since 14 April 2026",
            ],
            page.QuerySelectorAll(".facts > div").Select(row => $"{row.QuerySelector("dt").Words()}: {row.QuerySelector("dd").Words()}"));
    }

    [Fact]
    public async Task Lateness_stands_under_the_line_and_time_left_over_it()
    {
        var page = await Open("/child/M001");
        var cards = page.QuerySelectorAll(".clock");

        Assert.Equal(["clock clock--late-2", "clock clock--late-4", "clock clock--due", "clock clock--running"], cards.Select(card => card.ClassName));
        Assert.Equal("13 working days late, since 3 November 2026", cards[0].QuerySelector(".clock__below .clock__state").Words());
        Assert.Contains("Team manager, Stefan Lund, must answer. Answer today", cards[0].Words(), StringComparison.Ordinal);
        Assert.Contains("Service manager, post vacant, must answer by 23 November 2026.", cards[1].Words(), StringComparison.Ordinal);
        Assert.Equal("Due soon: 3 working days left", cards[2].QuerySelector(".clock__above .clock__state").Words());
        Assert.Equal("Running: 21 working days left", cards[3].QuerySelector(".clock__above .clock__state").Words());
    }

    [Fact]
    public async Task What_was_kept_is_listed_with_its_word()
    {
        var page = await Open("/child/M001");

        Assert.Equal(
            ["Decision on the referral done 19 November 2026 Kept", "Initial child protection conference done 21 November 2026, 2 working days late Kept late"],
            page.QuerySelectorAll(".kept li").Select(item => item.Words()));
    }

    [Fact]
    public async Task The_timeline_is_told_newest_first()
    {
        var page = await Open("/child/M001");
        var entries = page.QuerySelectorAll(".timeline__entry");

        Assert.Equal(
            "20 October 2026 Visit Purpose Child protection Maya was seen No What happened Nobody answered. A card was left. Tom Pell; from the children in need census",
            entries[0].Words());
        Assert.Equal(4, entries.Length);
    }

    [Fact]
    public async Task One_kind_can_be_chosen_without_losing_the_day()
    {
        var page = await Open("/child/M001?as-at=2026-11-20&kind=visit");

        Assert.Equal(["Visit", "Visit"], page.QuerySelectorAll(".timeline__title").Select(title => title.Words()));
        Assert.Equal("Visit", page.Words("option[selected]"));
        Assert.Equal("2026-11-20", page.QuerySelector(".choose input[name=as-at]")!.GetAttribute("value"));
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
        using var visitor = await Visitor.SignedIn(site, "w-okafor");

        var page = await visitor.Page("/child/nobody", HttpStatusCode.NotFound);

        Assert.Equal("Page not found", page.Words("h1"));
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Open(string address)
    {
        using var visitor = await Visitor.SignedIn(site, "w-okafor");
        return await visitor.Page(address);
    }
}
