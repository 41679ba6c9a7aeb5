using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Web.Tests.Pages;

/// <summary>What has been kept for as long as it must, decided at the screen without JavaScript.</summary>
public sealed class DisposalTests : IAsyncLifetime
{
    private const string Old = "D-001";

    private readonly RunningSite _site = new();

    private Plimsoll.App.Authority Authority => _site.Service.Authority;

    public async ValueTask InitializeAsync()
    {
        Write(Old, "contact", ("what-happened", "A neighbour heard shouting."));
        Write("D-002", "contact", ("what-happened", "A door was slammed."));
        Write("D-002", "legal-hold", ("step", "placed"), ("for", "inquiry"), ("reason", "The inquiry asked for it."));
        await _site.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_is_due_is_listed_by_number_with_its_rule_and_its_hold()
    {
        using var keeper = await Visitor.SignedIn(_site, "w-quay");
        Assert.NotNull((await keeper.Page("/keeping")).QuerySelector("main a[href='/disposal']"));

        var page = await keeper.Page("/disposal");

        Assert.Equal("Something about 2 people and teams is due, 1 of them held.", page.Words(".lead"));
        Assert.Equal(
            ["Child D-001: The whole record: None", "Child D-002: The whole record: Held for inquiry since 19 November 2020"],
            page.QuerySelectorAll(".ledger tbody tr").Select(row => $"{row.Children[0].Words()}: {row.Children[1].Words()}: {row.Children[3].Words()}"));
        Assert.Contains("kept until 19 November 2026", page.Words(".ledger tbody tr"), StringComparison.Ordinal);
        Assert.DoesNotContain("shouting", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("what is due for disposal", Authority.AccessLog.By("w-quay").Select(look => look.What));
    }

    [Fact]
    public async Task A_decision_erases_it_says_who_decided_and_is_kept_under_the_account()
    {
        using var keeper = await Visitor.SignedIn(_site, "w-quay");

        var done = await Visitor.Read(await keeper.Send($"/disposal/child/{Old}", ("by", "w-hale"), ("role", "head of service"), ("reason", "Six years have passed."), ("sure", "yes")));

        Assert.Equal("Child D-001 Erased", done.Words("h1"));
        Assert.StartsWith("The fields of 1 record are erased.", done.Words(".lead"), StringComparison.Ordinal);
        var decision = Authority.Overview.RecordsOf(MadeService.Child(Old)).Single(record => record.Type == "erasure");
        Assert.Equal(("w-hale", "head of service", "Six years have passed."), (decision.Author!.Id, decision.Author.Role, decision.Text("reason")));
        Assert.Contains("disposal decided by w-hale", Authority.AccessLog.By("w-quay").Select(look => look.What));
        await keeper.Page($"/disposal/child/{Old}", HttpStatusCode.NotFound);
        Assert.Equal("Something about 1 person or team is due, 1 of them held.", (await keeper.Page("/disposal")).Words(".lead"));
    }

    [Theory]
    [InlineData("by", " ", "Say who decided")]
    [InlineData("role", "", "Choose the role in which they decided")]
    [InlineData("reason", "", "Say why")]
    [InlineData("reason", "Over.", "Say why, in a sentence that says nothing of what is erased: it is kept for ever")]
    [InlineData("sure", "", "Say that it is to be erased")]
    public async Task What_is_missing_is_told_at_its_field_and_nothing_is_erased(string field, string value, string words)
    {
        using var keeper = await Visitor.SignedIn(_site, "w-quay");
        var typed = new Dictionary<string, string> { ["by"] = "w-hale", ["role"] = "head of service", ["reason"] = "Six years have passed.", ["sure"] = "yes", [field] = value };

        var page = await Visitor.Read(await keeper.Send($"/disposal/child/{Old}", [.. typed.Select(one => (one.Key, one.Value))]));

        var mistake = page.QuerySelector<IHtmlAnchorElement>(".govuk-error-summary a")!;
        Assert.Equal(words, mistake.TextContent);
        Assert.NotNull(page.QuerySelector(mistake.GetAttribute("href")!));
        Assert.Equal(typed["by"].Trim(), page.QuerySelector<IHtmlInputElement>("#by")!.Value.Trim());
        Assert.NotNull(new Plimsoll.App.Keeping.Disposal(Authority).Of(MadeService.Child(Old)));
    }

    [Fact]
    public async Task What_is_held_has_no_form_and_is_not_erased_by_one_that_is_sent_all_the_same()
    {
        using var keeper = await Visitor.SignedIn(_site, "w-quay");
        var held = await keeper.Page("/disposal/child/D-002");
        Assert.Empty(held.QuerySelectorAll("main form"));
        Assert.Contains("while a hold stands", held.Words(".govuk-inset-text"), StringComparison.Ordinal);
        var key = (await keeper.Page($"/disposal/child/{Old}")).QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value;

        var sent = await Visitor.Read(await keeper.Post("/disposal/child/D-002", ("by", "w-hale"), ("role", "head of service"), ("reason", "Six years have passed."), ("sure", "yes"), ("__RequestVerificationToken", key)));

        Assert.Contains("A hold for inquiry stands", sent.Words(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("Held for inquiry since 19 November 2020", new Plimsoll.App.Keeping.Disposal(Authority).Of(MadeService.Child("D-002"))!.Held);
    }

    [Theory]
    [InlineData("w-castle")]
    [InlineData("w-hale")]
    public async Task Others_do_not_see_it(string person)
    {
        using var visitor = await Visitor.SignedIn(_site, person);

        await visitor.Page("/disposal", HttpStatusCode.Forbidden);
        await visitor.Page($"/disposal/child/{Old}", HttpStatusCode.Forbidden);
    }

    private void Write(string child, string type, params (string Id, string Value)[] fields) => Assert.Null(Authority.Append([new CaseRecord
    {
        Id = RecordId.New(Authority.Instant),
        Subject = MadeService.Child(child),
        Type = type,
        Happened = Moment.Parse("2020-11-19"),
        Author = new Author("w-castle", Role: "director"),
        Fields = fields.ToDictionary(field => field.Id, field => FieldValue.Of(field.Value)),
    }]).Refusal);
}
