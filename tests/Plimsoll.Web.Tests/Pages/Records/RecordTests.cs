using System.Net;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Web.Tests.Pages.Records;

/// <summary>One record whole: its history, what is put right in it, its documents; and one late promise.</summary>
public sealed class RecordTests : IAsyncLifetime
{
    private readonly RunningSite _site = new();

    private static Subject Maya => MadeService.Child("M001");

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private CaseRecord Given(Subject subject, string type, string author, params (string Id, string Value)[] fields) => Assert.Single(_site.Service.Authority.Append(
    [
        new CaseRecord
        {
            Id = RecordId.New(_site.Service.Authority.Instant), Subject = subject, Type = type, Happened = Moment.Parse("2026-11-19"), Recorded = Moment.Parse("2026-11-20"),
            Author = new Author(author, "social worker"), Fields = fields.ToDictionary(field => field.Id, field => FieldValue.Of(field.Value)),
        },
    ]).Appended);

    [Fact]
    public async Task A_record_is_shown_whole_and_a_mistake_in_it_is_corrected_with_the_reason_in_its_history()
    {
        var note = Given(Maya, "case-note", "w-amadi", ("words", "She likes hr new school."));
        using var visitor = await Visitor.SignedIn(_site, "w-castle");
        var page = await visitor.Page($"/record/{note.Id}");
        Assert.Contains("She likes hr new school.", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("19 November 2026. Written down 20 November 2026, 1 day later.", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains(("w-castle", "record: Case note"), _site.Service.Authority.AccessLog.Looks(Maya).Select(look => (look.Who, look.What)));

        var form = await visitor.Page(page.QuerySelectorAll("#change ~ ul a").Single(link => link.Words() == "Correct a mistake").GetAttribute("href")!);
        var without = await Visitor.Read(await new Filled(form).With("words", "She likes her new school.").Press(visitor, "check"));
        Assert.Equal("#form.reason", without.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        var check = await visitor.Follow(await new Filled(without).With("form.reason", "A letter was missing.").Press(visitor, "check"));
        var saved = await visitor.Follow(await new Filled(check, "main form").Press(visitor, "Save the record"));
        Assert.Equal("Case note of 19 November 2026 corrected.", saved.Words(".govuk-notification-banner__heading"));

        var old = await visitor.Page($"/record/{note.Id}");
        Assert.StartsWith("This no longer stands: it was put right.", old.Words(".govuk-inset-text"), StringComparison.Ordinal);
        var now = await visitor.Page(old.QuerySelector(".govuk-inset-text a")!.GetAttribute("href")!);
        Assert.Contains("She likes her new school.", now.Words("main"), StringComparison.Ordinal);
        Assert.Equal(2, now.QuerySelectorAll(".history li").Length);
        Assert.EndsWith("corrected it on 20 November 2026, 9:00am. “A letter was missing.”", now.QuerySelectorAll(".history li")[1].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_names_a_promise_says_which()
    {
        var clock = _site.Service.Authority.Clocks.Rows(new ClockQuery(Moment.Parse("2026-11-20"), Subject: Maya, Standard: "cp.visit")).Single(row => row.Clock.Breached is not null).Clock;
        var note = Given(Maya, "oversight-note", "w-castle", ("clock", clock.Id));
        using var visitor = await Visitor.SignedIn(_site, "w-castle");

        var words = (await visitor.Page($"/record/{note.Id}")).Words("main");

        Assert.Contains("Visit under the plan due 20 October 2026, 23 working days late", words, StringComparison.Ordinal);
        Assert.DoesNotContain(clock.Id, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_never_was_is_withdrawn_and_one_in_the_wrong_place_is_moved()
    {
        var (one, two) = (Given(Maya, "case-note", "w-amadi", ("words", "Never happened.")), Given(Maya, "case-note", "w-amadi", ("words", "About another.")));
        using var visitor = await Visitor.SignedIn(_site, "w-castle");

        var refused = await Visitor.Read(await new Filled(await visitor.Page($"/record/{one.Id}/withdraw")).Press(visitor, "Withdraw the record"));
        Assert.Equal("#reason", refused.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        await visitor.Follow(await new Filled(refused).With("Reason", "Written in the wrong window.").Press(visitor, "Withdraw the record"));
        Assert.DoesNotContain(_site.Service.Authority.Overview.Timeline(Maya, null).Records, record => record.Text("words") == "Never happened.");

        var nobody = await Visitor.Read(await new Filled(await visitor.Page($"/record/{two.Id}/move")).With("To", "Nobody Atall").With("Reason", "Two windows were open.").Press(visitor, "Move the record"));
        Assert.Contains("Nobody of the name “Nobody Atall” is found", nobody.Words(".govuk-error-summary"), StringComparison.Ordinal);
        await visitor.Follow(await new Filled(nobody).With("To", "H-001").Press(visitor, "Move the record"));
        Assert.Contains(_site.Service.Authority.Overview.Timeline(MadeService.Child("H-001"), null).Records, record => record.Text("words") == "About another.");
    }

    [Fact]
    public async Task A_restricted_answer_is_seen_by_those_named_and_by_nobody_else_and_the_gap_is_said()
    {
        var plan = Given(Maya, "safety-plan", "w-somebody", ("kind", "exploitation"), ("step", "agreed"), ("safe-word", "Blue kettle"));
        using var manager = await Visitor.SignedIn(_site, "w-castle");
        using var worker = await Visitor.SignedIn(_site, "w-amadi");

        Assert.Contains("Blue kettle", (await manager.Page($"/record/{plan.Id}")).Words("main"), StringComparison.Ordinal);
        var page = await worker.Page($"/record/{plan.Id}");
        Assert.DoesNotContain("Blue kettle", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("There is something here that is not shown to you. “Safe word” is answered here. Only a team manager and those above may see it.", page.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_kept_with_its_field_fetched_under_its_own_name_and_a_look_is_kept()
    {
        using var visitor = await Visitor.SignedIn(_site, "w-castle");
        var form = await visitor.Page("/child/M001/record/emergency-order");
        using var refused = await new Filled(form).On(new DateOnly(2026, 11, 19)).With("step", "made").Send(visitor, "check", "order", "order.html", "<html>"u8.ToArray());
        Assert.Contains("is not a document of a kind that is kept here", (await Visitor.Read(refused)).Words(".govuk-error-summary"), StringComparison.Ordinal);

        var check = await visitor.Follow(await new Filled(await Visitor.Read(refused)).Send(visitor, "check", "order", "the “order”\".txt", "The order is made."u8.ToArray()));
        await visitor.Follow(await new Filled(check, "main form").Press(visitor, "Save the record"));
        var record = _site.Service.Authority.Overview.RecordsOf(Maya)[^1];
        var page = await visitor.Page($"/record/{record.Id}");
        using var file = await visitor.Get(page.QuerySelector("a[download]")!.GetAttribute("href")!);

        Assert.Equal("The order is made.", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("attachment", "text/plain"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentType!.MediaType));
        Assert.Contains("document: Emergency protection order", _site.Service.Authority.AccessLog.Looks(Maya).Select(look => look.What));
        await visitor.Page($"/record/{record.Id}/document/{new string('0', 64)}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_late_promise_says_what_was_promised_who_must_answer_and_who_may_not()
    {
        var clock = _site.Service.Authority.Clocks.Rows(new ClockQuery(Moment.Parse("2026-11-20"), Subject: Maya, Standard: "cp.visit")).Single(row => row.Clock.Breached is not null).Clock;
        using var chair = await Visitor.SignedIn(_site, "w-castle");
        var page = await chair.Page($"/breach/{clock.Id}");
        Assert.Equal("Child M001 Visit under the plan", page.Words("h1"));
        Assert.Contains("23 working days late: it was due by 20 October 2026.", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("Tom Pell, Estuary assessment", page.QuerySelectorAll(".answers dd").Select(value => value.Words()));
        Assert.Contains("Nobody has written anything about it yet.", page.Words("main"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".ladder li"));

        var form = await chair.Page(page.QuerySelectorAll("#answer ~ ul a").First(link => link.GetAttribute("href")!.Contains("oversight-note", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal(clock.Id, ((AngleSharp.Html.Dom.IHtmlSelectElement)form.QuerySelector("[name=clock]")!).Value);
        Assert.Equal("20", form.QuerySelector("[name='form.happened-day']")!.GetAttribute("value"));

        var empty = await Visitor.Read(await new Filled(form).With("cause", "worker absence").With("impact", "Noted.").With("safety", "Noted.").With("decision", "do by new date").With("pattern", "no").Press(chair, "check"));
        Assert.Contains("#impact", empty.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")));

        using var worker = await Visitor.SignedIn(_site, "w-amadi");
        Assert.Contains("Not yours to write: This answer is the team manager's, or of somebody above", (await worker.Page($"/breach/{clock.Id}?of=child:M001")).Words("#answer ~ ul"), StringComparison.Ordinal);
        await chair.Page("/breach/nothing", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_may_not_open_a_record_is_told_or_finds_nothing()
    {
        var note = Given(MadeService.Child("H-001"), "case-note", "w-amadi", ("words", "Private matters."));
        using var other = await Visitor.SignedIn(_site, "w-amadi");

        var page = await other.Page($"/record/{note.Id}", HttpStatusCode.Forbidden);

        Assert.DoesNotContain("Private matters.", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await other.Page("/child/H-001/record/case-note", HttpStatusCode.Forbidden);
        await other.Page("/record/nothing", HttpStatusCode.NotFound);
    }
}
