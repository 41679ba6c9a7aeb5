using System.Net;
using Plimsoll.Web.Tests.Pages.Records;

namespace Plimsoll.Web.Tests.Pages;

/// <summary>Restricting a record at the screen, from the child's page and back, without JavaScript.</summary>
public sealed class ReadersTests : IAsyncLifetime
{
    private readonly RunningSite _site = new();

    public async ValueTask InitializeAsync() => await _site.InitializeAsync();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_record_is_restricted_a_reader_named_somebody_kept_out_and_all_of_it_ended()
    {
        using var director = await Visitor.SignedIn(_site, "w-castle");
        using var worker = await Visitor.SignedIn(_site, "w-amadi");
        using var analyst = await Visitor.SignedIn(_site, "w-grace");
        Assert.NotNull((await director.Page("/child/M001")).QuerySelector("a[href='/child/M001/readers']"));
        Assert.Null((await worker.Page("/child/M001")).QuerySelector("a[href='/child/M001/readers']"));
        Assert.StartsWith("It is not restricted", (await director.Page("/child/M001/readers")).Words("main .lead"), StringComparison.Ordinal);

        var saved = await Save(director, "/child/M001/record/restriction", ("step", "restricted"), ("hidden", "no"), ("until-day", "31"), ("until-month", "12"), ("until-year", "2026"), ("reason", "Her father works here."));

        Assert.Equal("/child/M001/readers?saved=yes", saved);
        var page = await director.Page(saved);
        Assert.Contains("Only those named below see this record, until 31 December 2026.", page.Words("main"), StringComparison.Ordinal);
        await worker.Page("/child/M001", HttpStatusCode.Forbidden);
        await director.Page("/child/M001");

        await Save(director, "/child/M001/record/named-reader", ("step", "named"), ("list", "may see"), ("person", "Ruth Amadi (w-amadi)"), ("until-day", "27"), ("until-month", "11"), ("until-year", "2026"), ("reason", "Her social worker."));
        await Save(director, "/child/M001/record/named-reader", ("step", "named"), ("list", "may not see"), ("person", "Grace Adeyinka"), ("hidden", "yes"), ("until-day", "31"), ("until-month", "12"), ("until-year", "2026"), ("reason", "Related to the mother."));
        await worker.Page("/child/M001");
        await analyst.Page("/child/M001", HttpStatusCode.NotFound);

        page = await director.Page("/child/M001/readers");
        Assert.Contains("Ruth Amadi", page.Words("section[aria-labelledby=named]"), StringComparison.Ordinal);
        Assert.Contains("Grace Adeyinka", page.Words("section[aria-labelledby=kept-out]"), StringComparison.Ordinal);
        Assert.Contains("Child M001", (await director.Page("/restricted")).Words("main .people"), StringComparison.Ordinal);

        var lift = page.QuerySelectorAll("main a").Single(link => link.TextContent == "Lift the restriction").GetAttribute("href")!;
        Assert.NotNull((await director.Page(lift)).QuerySelector("input[name=step][value=lifted][checked]"));
        await Save(director, lift, ("step", "lifted"), ("reason", "He has left."));
        var takeOff = page.QuerySelector("section[aria-labelledby=kept-out] .person a")!.GetAttribute("href")!;
        await Save(director, takeOff, ("step", "taken off"), ("list", "may not see"), ("person", "Grace Adeyinka"), ("reason", "It was a mistake."));
        await analyst.Page("/child/M001");
    }

    [Fact]
    public async Task Who_may_not_restrict_reaches_neither_the_page_nor_the_forms()
    {
        using var worker = await Visitor.SignedIn(_site, "w-amadi");

        await worker.Page("/child/M001/readers", HttpStatusCode.Forbidden);
        await worker.Page("/restricted", HttpStatusCode.Forbidden);
        await worker.Page("/child/M001/record/restriction", HttpStatusCode.Forbidden);
        await worker.Page("/child/M001/record/opened-with-reason", HttpStatusCode.NotFound);
        await worker.Page("/child/M001/record/visit");
    }

    /// <summary>The form filled in, checked and saved: where that leads.</summary>
    private static async Task<string> Save(Visitor visitor, string address, params (string Name, string Value)[] answers)
    {
        var form = answers.Aggregate(new Filled(await visitor.Page(address)).On(new DateOnly(2026, 11, 20)), (filled, answer) => filled.With(answer.Name, answer.Value));
        var kept = await form.Press(visitor, "check");
        var check = await visitor.Follow(kept);
        var token = check.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var saved = await visitor.Post(kept.Headers.Location!.ToString(), ("__RequestVerificationToken", token));
        Assert.True(saved.StatusCode == HttpStatusCode.Redirect, (await Visitor.Read(saved)).Words(".govuk-error-summary"));
        return saved.Headers.Location!.ToString();
    }
}
