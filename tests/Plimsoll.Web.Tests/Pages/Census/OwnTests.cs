using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plimsoll.Web.Tests.Pages.Census;

/// <summary>The census of our own records: made, checked and taken away without a file, by whoever may take out everybody's records.</summary>
public sealed class OwnTests
{
    [Fact]
    public async Task The_years_are_offered_with_the_last_that_has_ended_chosen()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);

        var page = await visitor.Page("/census");

        Assert.Equal(["2026", "2027", "2025"], page.QuerySelectorAll<IHtmlInputElement>("form[action='/census/build'] input[name=year]").Select(year => year.Value));
        Assert.Equal("2026", page.QuerySelector<IHtmlInputElement>("input[name=year][checked]")!.Value);
        Assert.Contains("Under way: what has happened up to today, 20 November 2026", page.Words("form[action='/census/build']"), StringComparison.Ordinal);
        Assert.Equal(page.Words("form[action='/census/build']"), (await visitor.Page("/census/build")).Words("form[action='/census/build']"));
    }

    [Fact]
    public async Task It_is_made_checked_and_held_like_one_that_was_loaded_and_is_the_file_that_is_sent()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);

        var address = await CensusSite.Own(visitor, "2026");
        var page = await visitor.Page(address);
        using var answer = await visitor.Get($"{address}/file/xml");
        var xml = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Our own records of 2025/26 at ", page.Words("h1"), StringComparison.Ordinal);
        Assert.EndsWith("Census of 2025/26", page.Words("h1"), StringComparison.Ordinal);
        Assert.Contains("what had happened by 31 March 2026", page.Words("main"), StringComparison.Ordinal);
        Assert.Equal("application/xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("census-2026.xml", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("<LAchildID>E-003</LAchildID>", xml, StringComparison.Ordinal);
        Assert.EndsWith("</Message>", xml, StringComparison.Ordinal);

        // The same, given as a file, is found the same.
        var given = await visitor.Page(await CensusSite.Load(visitor, xml));
        Assert.Equal(given.Words(".lead"), page.Words(".lead"));
        await visitor.Page($"{address}/findings");
        await visitor.Page($"{address}/tables");
        Assert.Contains("Our own records of 2025/26 at ", (await visitor.Page("/census")).Words("section[aria-labelledby=held]"), StringComparison.Ordinal);
        Assert.Contains(site.Site.Service.Authority.AccessLog.Looks(site.Site.Service.Authority.Self), look => look is { Who: CensusSite.Analyst, What: "children in need census, taken out" });
    }

    [Fact]
    public async Task What_it_cannot_say_is_shown_with_the_child_and_can_be_taken_away()
    {
        await using var site = await CensusSite.Started();
        site.Miscoded("M001");
        site.Named("M001", "Maya", "Estuary-Child");
        using var visitor = await site.As(CensusSite.Analyst);

        var address = await CensusSite.Own(visitor, "2027");
        var page = await visitor.Page(address);

        var row = page.QuerySelectorAll("section[aria-labelledby=gaps] tbody tr").Single(line => line.Words().Contains("XXXX", StringComparison.Ordinal));
        Assert.Equal("M001 Maya Estuary-Child", row.QuerySelector("th")!.Words());
        Assert.Equal("/child/M001", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Equal("Ethnicity", row.QuerySelectorAll("td")[1].Words());
        Assert.Contains("The year ends on 31 March 2027", page.Words(".govuk-inset-text"), StringComparison.Ordinal);
        Assert.StartsWith("It holds what had happened by 20 November 2026: the year is not over", (await visitor.Page($"{address}/tables")).Words(".govuk-inset-text"), StringComparison.Ordinal);
        var csv = await (await visitor.Get($"{address}/file/csv?of=gaps")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("child,day,element,message\n", csv, StringComparison.Ordinal);
        Assert.Contains("M001,2026-01-01,Ethnicity,", csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get($"{address}/file/xlsx?of=gaps")).StatusCode);
    }

    [Fact]
    public async Task A_hidden_child_is_in_it_and_is_not_named_and_a_sealed_one_is_counted()
    {
        await using var site = await CensusSite.Started();
        site.Miscoded("H-002");
        site.Named("H-002", "Hidden", "Child");
        site.Site.Service.Hide("H-002");
        site.Seal("E-003");
        using var visitor = await site.As(CensusSite.Analyst);

        var thisYear = await visitor.Page(await CensusSite.Own(visitor, "2027"));
        var lastYear = await CensusSite.Own(visitor, "2026");

        Assert.Contains("H-002", thisYear.Words("section[aria-labelledby=gaps]"), StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden Child", thisYear.Words("main"), StringComparison.Ordinal);
        Assert.Contains("1 child of the year is not in it, because the record is sealed.", (await visitor.Page(lastYear)).Words(".govuk-warning-text"), StringComparison.Ordinal);
        Assert.DoesNotContain("E-003", await (await visitor.Get($"{lastYear}/file/xml")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reaches_some_children_alone_is_told_why_and_makes_none()
    {
        await using var site = await CensusSite.Started();
        using var head = await site.As(CensusSite.Head);

        var page = await head.Page("/census");
        Assert.Null(page.QuerySelector("form[action='/census/build']"));
        Assert.Contains("A return holds every child, and your role reaches some of them.", page.Words("section[aria-labelledby=own]"), StringComparison.Ordinal);
        using var answer = await CensusSite.Ask(head, "2026");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(site.Site.Service.Authority.AccessLog.Looks(site.Site.Service.Authority.Self), look => look is { Who: CensusSite.Head, What: "children in need census, not shown" });
    }

    [Theory]
    [InlineData("2031")]
    [InlineData("2024")]
    [InlineData("")]
    [InlineData("soon")]
    public async Task A_year_that_is_not_offered_is_asked_for_again(string year)
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);

        var page = await Visitor.Read(await CensusSite.Ask(visitor, year));

        Assert.Equal("Choose a year", page.Words(".govuk-error-summary li"));
        Assert.Equal("#year", page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal(3, page.QuerySelectorAll("input[name=year]").Length);
    }

    [Fact]
    public async Task It_is_its_makers_alone_and_gone_when_it_is_let_go_of_and_a_forged_form_makes_none()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        using var other = await site.As(CensusSite.Analyst);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Post("/census/build", ("year", "2026"))).StatusCode);
        var address = await CensusSite.Own(visitor, "2026");

        await other.Page($"{address}/file/xml", HttpStatusCode.NotFound);
        await other.Page($"{address}/file/csv?of=gaps", HttpStatusCode.NotFound);
        await visitor.Page($"{await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1")))}/file/xml", HttpStatusCode.NotFound);
        await visitor.Send(address);
        await visitor.Page($"{address}/file/xml", HttpStatusCode.NotFound);
    }
}
