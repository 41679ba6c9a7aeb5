using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plimsoll.Web.Tests.Pages.Census;

/// <summary>The reason of a query: written once, shown again in every later run that raises it by the same values, and never to those who may not see the child.</summary>
public sealed class ReasonsTests
{
    /// <summary>An old child raises a query by the day of birth.</summary>
    private const string Rule = "8775Q";

    [Fact]
    public async Task A_reason_is_shown_again_in_a_newer_file_with_who_wrote_it_and_goes_with_what_is_taken_away()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(visitor, Queried("C1"));

        var kept = await visitor.Follow(await CensusSite.Reason(visitor, address, Rule, "  Educated in Wales, no number there.  "));

        Assert.Contains("1 reason is kept.", kept.Words(".govuk-notification-banner"), StringComparison.Ordinal);
        Assert.Equal("Educated in Wales, no number there.", Reason(kept));
        Assert.Contains("Olu Tally, 20 November 2026", kept.Words(".reason"), StringComparison.Ordinal);

        // Another sign-in, another file: the child stands on another line.
        using var later = await site.As("w-castle");
        var newer = await CensusSite.Load(later, Queried("C0", "C1"));
        var page = await later.Page($"{newer}/findings?rule={Rule}");
        Assert.Equal(["", "Educated in Wales, no number there."], page.QuerySelectorAll<IHtmlTextAreaElement>(".reason textarea").Select(field => field.Value));
        Assert.Contains(",\"Educated in Wales, no number there.\"", await (await later.Get($"{newer}/file/csv?rule={Rule}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"Educated in Wales, no number there.\"", await (await later.Get($"{newer}/file/jsonl")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_does_not_stand_where_the_values_have_changed()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        await CensusSite.Reason(visitor, await CensusSite.Load(visitor, Queried("C1")), Rule, "Right as it is.");

        var changed = await CensusSite.Load(visitor, Queried("C1").Replace("1990-05-01", "1990-05-02", StringComparison.Ordinal));

        Assert.Equal("", Reason(await visitor.Page($"{changed}/findings?rule={Rule}")));
    }

    [Fact]
    public async Task A_reason_is_changed_taken_back_and_left_alone_where_nothing_is_new()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(visitor, Queried("C1"));

        await CensusSite.Reason(visitor, address, Rule, "First.");
        site.Site.Service.Wait(TimeSpan.FromMinutes(1));
        await CensusSite.Reason(visitor, address, Rule, "Second.");
        site.Site.Service.Wait(TimeSpan.FromMinutes(1));
        Assert.Contains("No reason was changed.", (await visitor.Follow(await CensusSite.Reason(visitor, address, Rule, "Second."))).Words("main"), StringComparison.Ordinal);
        Assert.Equal("Second.", Reason(await visitor.Page($"{address}/findings?rule={Rule}")));
        await CensusSite.Reason(visitor, address, Rule, "");

        Assert.Equal("", Reason(await visitor.Page($"{address}/findings?rule={Rule}")));
        Assert.Equal(["First.", "Second.", ""], site.Site.Service.Authority.QueryReasons.All().Select(reason => reason.Words));
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_given_back_and_nothing_that_was_typed_is_lost()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(visitor, Queried("C1"));
        var words = new string('x', 501);

        var page = await Visitor.Read(await CensusSite.Reason(visitor, address, Rule, words));
        Assert.Equal("A reason has at most 500 letters; this one has 501", page.Words(".govuk-error-summary li"));
        Assert.Equal(words, Reason(page));
        Assert.Empty(site.Site.Service.Authority.QueryReasons.All());

        var open = await visitor.Page($"{address}/findings?rule={Rule}");
        site.Site.Service.Wait(TimeSpan.FromMinutes(61));
        var lost = await Visitor.Read(await visitor.Post($"{address}/findings", (open.QuerySelector<IHtmlTextAreaElement>(".reason textarea")!.Name!, "Half an hour of thought."), ("__RequestVerificationToken", CensusSite.Token(open))));
        Assert.Equal("The census is no longer held", lost.Words("h1"));
        Assert.Equal("Half an hour of thought.", lost.Words("main li"));
    }

    [Fact]
    public async Task What_others_wrote_of_a_child_is_shown_to_those_who_may_see_the_child()
    {
        await using var site = await CensusSite.Started();
        using var analyst = await site.As(CensusSite.Analyst);
        await CensusSite.Reason(analyst, await CensusSite.Load(analyst, Queried("M001")), Rule, "Her father is abroad.");
        using var head = await site.As(CensusSite.Head);
        var address = await CensusSite.Load(head, Queried("M001"));

        Assert.Equal("", Reason(await head.Page($"{address}/findings?rule={Rule}")));
        await CensusSite.Reason(head, address, Rule, "My own words.");
        Assert.Equal("My own words.", Reason(await head.Page($"{address}/findings?rule={Rule}")));
        Assert.DoesNotContain("father", await (await head.Get($"{address}/file/csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_take_no_reason()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1", sex: "X")));

        using var answer = await visitor.Post($"{address}/findings", ("reason-1", "Because."), ("reason-01", "Twice."), ("reason-999", "Nowhere."), ("__RequestVerificationToken", CensusSite.Token(await visitor.Page($"{address}/findings"))));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Empty(site.Site.Service.Authority.QueryReasons.All());
    }

    private static string Queried(params string[] children) => CensusSite.File(2026, [.. children.Select(child => CensusSite.Child(child, born: "1990-05-01"))]);

    private static string Reason(IHtmlDocument page) => page.QuerySelector<IHtmlTextAreaElement>(".reason textarea")!.Value;
}
