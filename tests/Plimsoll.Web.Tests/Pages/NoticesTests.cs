using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Web.Tests.Pages;

/// <summary>What waits for somebody, inside Plimsoll.</summary>
public sealed class NoticesTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Who_is_allocated_hears_of_it_at_once_goes_to_the_child_and_has_then_read_it()
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, "w-amadi");
        var empty = await visitor.Page("/notices");
        Assert.Equal("Nothing waits for you.", empty.Words(".lead"));
        Assert.Equal("", empty.Words("#waiting"));
        await using var page = await visitor.Listen("/live");
        Assert.Equal("notices 0", await page.Next(Long));

        Allocate(site, "E-003");

        Assert.Equal("notices 1", await page.Next(Long));
        var waiting = await visitor.Page("/notices");
        Assert.Equal("1", waiting.Words("#waiting"));
        Assert.Equal("1 thing has been laid out for you and not yet been read.", waiting.Words(".lead"));
        Assert.Equal("Child E-003 You have been allocated. 20 November 2026, 9:00am", waiting.Words(".notices .person > div"));
        var link = waiting.QuerySelector<IHtmlAnchorElement>(".notices a")!.PathName;
        Assert.Equal("/child/E-003", (await visitor.Get(link)).Headers.Location!.ToString());

        var read = await visitor.Page("/notices");
        Assert.Equal("Nothing waits for you.", read.Words(".lead"));
        Assert.EndsWith("read 20 November 2026, 9:00am by w-amadi", read.Words("[aria-labelledby=read] .person"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_nothing_opened_is_read_with_one_button_and_only_by_whom_it_is_for()
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, "w-amadi");
        using var other = await Visitor.SignedIn(site, "w-lund");
        await using var page = await visitor.Listen("/live");
        await page.Next(Long);
        Allocate(site, "E-003");
        await page.Next(Long);
        var notice = (await visitor.Page("/notices")).QuerySelector("button[name=notice]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/notice/{notice}")).StatusCode);
        await Press(other, notice);
        Assert.Equal("1", (await visitor.Page("/notices")).Words("#waiting"));
        await Press(visitor, notice);
        Assert.Equal("", (await visitor.Page("/notices")).Words("#waiting"));
    }

    private static async Task Press(Visitor visitor, string notice) => await visitor.Post(
        "/notices", ("notice", notice), ("__RequestVerificationToken", (await visitor.Page("/notices")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value));

    private static void Allocate(RunningSite site, string child) => Assert.Null(site.Service.Authority.Append(
    [
        new CaseRecord
        {
            Id = RecordId.New(site.Service.Authority.Instant),
            Subject = MadeService.Child(child),
            Type = "allocation",
            Happened = Moment.Parse("2026-11-20"),
            Author = new Author("w-lund", Role: "team manager"),
            Fields = new Dictionary<string, FieldValue>
            {
                ["step"] = FieldValue.Of("started"), ["kind"] = FieldValue.Of("named worker"), ["worker"] = FieldValue.Of("w-amadi"), ["to-team"] = FieldValue.Of(MadeService.Estuary), ["cover"] = FieldValue.Of("no"),
                // There is no case summary, and the worker is needed today.
                ["gate-override"] = FieldValue.Of("nobody to ask"), ["gate-override-why"] = FieldValue.Of("Her worker is ill from today; the manager writes the summary by Friday."),
            },
        },
    ]).Refusal);
}
