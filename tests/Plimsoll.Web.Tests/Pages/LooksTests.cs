using System.Net;
using AngleSharp.Html.Dom;

namespace Plimsoll.Web.Tests.Pages;

/// <summary>Who looked at what, for those whose looks the reader may see.</summary>
public sealed class LooksTests
{
    [Fact]
    public async Task Looks_are_shown_by_person_by_reader_and_by_day_and_so_is_this_one()
    {
        await using var site = await RunningSite.Started();
        using var manager = await Visitor.SignedIn(site, "w-lund");
        await manager.Page("/child/M001");
        using var director = await Visitor.SignedIn(site, "w-castle");
        await director.Page("/child/H-001");

        Assert.Equal(["Peter Castle: Child's page: Child H-001", "Stefan Lund: Child's page: Child M001"], Lines(await director.Page("/looks")).Where(line => line.Contains("Child's", StringComparison.Ordinal)));
        Assert.Equal(["Stefan Lund: Child's page: Child M001"], Lines(await director.Page("/looks?of=child:M001")).Where(line => line.Contains("Child's", StringComparison.Ordinal)));
        Assert.Equal(["Stefan Lund: Child's page: Child M001"], Lines(await director.Page("/looks?by=w-lund")));
        Assert.Equal("Nobody looked on 19 November 2026.", (await director.Page("/looks?on-day=19&on-month=11&on-year=2026")).Words(".lead"));
        Assert.NotEmpty(Lines(await director.Page("/looks?on-day=20&on-month=11&on-year=2026")));
        Assert.Contains("who has looked", site.Service.Authority.AccessLog.Looks(MadeService.Child("M001")).Select(look => look.What));
    }

    [Fact]
    public async Task A_line_manager_sees_looks_at_their_own_and_nobody_sees_looks_at_who_is_hidden_from_them()
    {
        await using var site = await RunningSite.Started();
        using var director = await Visitor.SignedIn(site, "w-castle");
        await director.Page("/child/M001");
        await director.Page("/child/H-002");
        using var manager = await Visitor.SignedIn(site, "w-lund");

        Assert.Equal(["Peter Castle: Child's page: Child M001"], Lines(await manager.Page("/looks")).Where(line => line.Contains("Child's", StringComparison.Ordinal)));
        await manager.Page("/looks?of=child:H-002", HttpStatusCode.Forbidden);
        site.Service.Hide("H-002");
        Assert.DoesNotContain(Lines(await director.Page("/looks")), line => line.Contains("H-002", StringComparison.Ordinal));
        await director.Page("/looks?of=child:H-002", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_day_that_is_none_is_said()
    {
        await using var site = await RunningSite.Started();
        using var director = await Visitor.SignedIn(site, "w-castle");

        Assert.Equal("February 2026 has days from 1 to 28", (await director.Page("/looks?on-day=31&on-month=2&on-year=2026")).Words(".govuk-error-summary li"));
    }

    private static IEnumerable<string> Lines(IHtmlDocument page) => page.QuerySelectorAll(".ledger--looks tbody tr")
        .Select(row => $"{row.Children[1].Words()}: {row.Children[2].Words()}: {row.Children[3].Words().Replace(": who has looked", "", StringComparison.Ordinal)}").ToList();
}
