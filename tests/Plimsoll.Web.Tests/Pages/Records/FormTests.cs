using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Web.Tests.Pages.Records;

/// <summary>The form page without JavaScript: every type, every answer, to the record and what it changed.</summary>
public sealed class FormTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task Every_type_that_people_write_has_a_form_with_a_name_for_each_field()
    {
        using var visitor = await Visitor.SignedIn(site, "w-castle");
        var faults = new List<string>();
        foreach (var type in site.Service.Authority.Catalogue.RecordTypes.Values.Where(type => !RecordTypes.NotOfForms.Contains(type.Id)))
        {
            foreach (var kind in type.Subjects)
            {
                var subject = Somebody(kind);
                var page = await visitor.Page($"{SubjectAddress.Of(subject)}/record/{type.Id}");
                var form = page.QuerySelector("form.record-form")!;
                faults.AddRange(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => $"{type.Id}: the id {group.Key} stands twice"));
                faults.AddRange(form.QuerySelectorAll("input:not([type=hidden]), select, textarea").Where(field => page.QuerySelectorAll("label").All(label => label.GetAttribute("for") != field.Id)).Select(field => $"{type.Id}: {field.GetAttribute("name")} has no label"));
                faults.AddRange(form.QuerySelectorAll("[aria-describedby]").SelectMany(field => field.GetAttribute("aria-describedby")!.Split(' ')).Where(id => page.GetElementById(id) is null).Select(id => $"{type.Id}: {id} is described by nothing"));
                faults.AddRange(type.Fields.Where(field => !GateOverride.Asks(field.Id) && form.QuerySelectorAll("[name]").All(element => !IsOf(element.GetAttribute("name")!, field.Id))).Select(field => $"{type.Id}: {field.Id} is not asked"));
            }
        }

        Assert.Empty(faults);

        static bool IsOf(string name, string field) => name == field || (name.StartsWith(field, StringComparison.Ordinal) && name[field.Length] is '@' or '[' or '-');
    }

    [Fact]
    public async Task A_visit_is_typed_checked_saved_and_what_it_changed_is_said()
    {
        await using var own = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(own, "w-grace");

        // Nothing is filled in: each mistake leads to its question, and what was typed stands.
        var sent = await new Filled(await visitor.Page("/child/M001/record/visit")).With("what-happens-next", "I come again on Friday.").Press(visitor, "check");
        var page = await Visitor.Read(sent);
        Assert.StartsWith("Error: Visit", page.Title, StringComparison.Ordinal);
        Assert.Equal(["#form.happened-day", "#purpose", "#place", "#seen@M001"], page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll(".govuk-error-summary a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal("I come again on Friday.", page.QuerySelector<IHtmlTextAreaElement>("[name=what-happens-next]")!.Value);

        var check = await visitor.Follow(await new Filled(page).On(Today.AddDays(-1)).With("purpose", "child protection").With("place", "home").With("seen@M001", "yes").With("alone@M001", "yes").Press(visitor, "check"));
        Assert.Equal("Check before saving: Visit - Plimsoll", check.Title);
        Assert.Contains("On the timeline: Child protection visit, seen: yes, alone: yes", check.Words("main"), StringComparison.Ordinal);
        Assert.Contains("19 November 2026. Written down 20 November 2026, 1 day later.", check.Words("main"), StringComparison.Ordinal);

        var saved = await visitor.Follow(await new Filled(check, "main form").Press(visitor, "Save the record"));
        Assert.Equal("Visit of 19 November 2026 recorded.", saved.Words(".govuk-notification-banner__heading"));
        Assert.Contains("“A child on a plan is seen at least every 10 working days”", saved.Words(".changes"), StringComparison.Ordinal);
        Assert.Equal("w-grace", own.Service.Authority.Overview.RecordsOf(MadeService.Child("M001"))[^1].Author!.Id);
    }

    [Fact]
    public async Task Without_JavaScript_a_question_that_hangs_on_another_says_when_it_is_asked()
    {
        using var visitor = await Visitor.SignedIn(site, "w-grace");
        var page = await visitor.Page("/child/M001/record/visit");

        var asked = page.GetElementById("not-seen-reason@M001")!.Closest(".when")!;

        Assert.Equal("Only if “Did you see the child?” is no:", asked.QuerySelector(".when__words").Words());
        Assert.Equal("""[[["seen@M001","=","no"]]]""", asked.GetAttribute("data-when"));
    }

    [Fact]
    public async Task Lines_are_added_and_taken_out_by_buttons_and_nothing_else_that_was_typed_moves()
    {
        using var visitor = await Visitor.SignedIn(site, "w-grace");
        var page = await visitor.Page("/child/H-001/record/meeting");
        page = await visitor.Follow(await new Filled(page).With("words", "They agreed.").With("decisions[1].decision", "Ring the school").Press(visitor, "add:decisions"));
        page = await visitor.Follow(await new Filled(page).With("decisions[2].decision", "See the flat").Press(visitor, "add:decisions"));
        Assert.Equal(3, page.QuerySelectorAll(".lines__line").Length);

        page = await visitor.Follow(await new Filled(page).Press(visitor, "remove:decisions[1]"));

        Assert.Equal(["See the flat", ""], page.QuerySelectorAll<IHtmlInputElement>(".lines__line input[name$='.decision']").Select(input => input.Value));
        Assert.Equal("They agreed.", page.QuerySelector<IHtmlTextAreaElement>("[name=words]")!.Value);
    }

    [Fact]
    public async Task A_draft_is_found_again_and_given_up()
    {
        using var visitor = await Visitor.SignedIn(site, "w-castle");
        var drafts = await visitor.Follow(await new Filled(await visitor.Page("/child/H-002/record/case-note")).With("words", "She rang and asked for").Press(visitor, "later"));
        Assert.Contains("is kept as a draft until 18 December 2026.", drafts.Words(".govuk-notification-banner"), StringComparison.Ordinal);

        var again = await visitor.Page(drafts.QuerySelector(".drafts a")!.GetAttribute("href")!);
        Assert.Equal("She rang and asked for", again.QuerySelector<IHtmlTextAreaElement>("[name=words]")!.Value);
        Assert.Contains("You have begun this before.", (await visitor.Page("/child/H-002/record/case-note")).Words(".govuk-notification-banner"), StringComparison.Ordinal);

        using var other = await Visitor.SignedIn(site, "w-grace");
        await other.Page(drafts.QuerySelector(".drafts a")!.GetAttribute("href")!, HttpStatusCode.NotFound);

        var empty = await visitor.Follow(await new Filled(drafts, ".drafts form").Press(visitor, drafts.QuerySelector(".drafts button")!.GetAttribute("value")!));
        Assert.Equal("You have no drafts.", empty.Words(".govuk-inset-text"));
    }

    [Fact]
    public async Task Two_windows_keep_two_drafts_and_the_second_is_told()
    {
        using var visitor = await Visitor.SignedIn(site, "w-hale");
        var drafts = await visitor.Follow(await new Filled(await visitor.Page("/child/H-003/record/case-note")).With("words", "First").Press(visitor, "later"));
        var address = drafts.QuerySelector(".drafts a")!.GetAttribute("href")!;
        var (one, two) = (await visitor.Page(address), await visitor.Page(address));
        await new Filled(one).With("words", "First, and more").Press(visitor, "later");

        var parted = await visitor.Follow(await new Filled(two).With("words", "First, otherwise").Press(visitor, "later"));

        Assert.Contains("This draft was changed in another window after you opened it here.", parted.Words(".govuk-notification-banner"), StringComparison.Ordinal);
        Assert.Equal("First, otherwise", parted.QuerySelector<IHtmlTextAreaElement>("[name=words]")!.Value);
        var kept = await visitor.Page(parted.QuerySelector(".govuk-notification-banner a")!.GetAttribute("href")!);
        Assert.Equal("First, and more", kept.QuerySelector<IHtmlTextAreaElement>("[name=words]")!.Value);
    }

    [Fact]
    public async Task What_to_record_begins_with_what_keeps_a_promise()
    {
        using var visitor = await Visitor.SignedIn(site, "w-grace");
        var page = await visitor.Page("/child/M001/record");

        var first = page.QuerySelector(".choices__promise")!;
        Assert.StartsWith("Visit under the plan due 20 October 2026, 23 working days late Visit", first.Words(), StringComparison.Ordinal);
        var form = await visitor.Page(first.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("child protection", form.QuerySelector<IHtmlSelectElement>("[name=purpose]")!.Value);
        Assert.Contains("Emergency protection order", page.Words("main"), StringComparison.Ordinal);
    }

    private static Filled NewWorker(IHtmlDocument page) => new Filled(page).On(Today).With("step", "started").With("kind", "named worker").With("worker", "Noor Lanyard").With("to-team", "Lightship").With("cover", "no");

    [Fact]
    public async Task Whoever_may_saves_all_the_same_with_a_reason_that_stands_with_the_record_and_whoever_may_not_is_told_who_may()
    {
        await using var own = new RunningSite();
        await own.InitializeAsync();
        using var worker = await Visitor.SignedIn(own, "w-amadi");
        var check = await worker.Follow(await NewWorker(await worker.Page("/child/M001/record/allocation")).Press(worker, "check"));
        Assert.Contains("Something is missing Before a child is given a new worker, the one who leaves writes down what the next must know.", check.Words(".gap"), StringComparison.Ordinal);
        Assert.Contains("It may be saved all the same, with a reason, by a team manager, or somebody above. What is missing must then be made good within 5 working days.", check.Words(".gap"), StringComparison.Ordinal);
        Assert.Equal("/child/M001/record/case-summary", check.QuerySelector(".gap a")!.GetAttribute("href"));
        Assert.Null(check.QuerySelector("[name^=gate-override]"));
        var refused = await Visitor.Read(await new Filled(check, "main form").Press(worker, "Save the record"));
        Assert.Contains("Not saved. It is kept as a draft", refused.Words(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("#gap-1", refused.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.NotNull(refused.GetElementById("gap-1"));

        using var director = await Visitor.SignedIn(own, "w-castle");
        var page = await director.Follow(await NewWorker(await director.Page("/child/M001/record/allocation")).Press(director, "check"));
        var again = await Visitor.Read(await new Filled(page, "main form").With("gate-override@M001", "safer now").Press(director, "Save all the same"));
        Assert.Equal(["#gate-override-why@M001"], again.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")));
        Assert.True(again.QuerySelectorAll<IHtmlInputElement>("[name='gate-override@M001']").Single(one => one.Value == "safer now").IsChecked);

        // It waits in the draft, also where the form is opened again and kept from there.
        var draft = page.QuerySelector("main form")!.GetAttribute("action")!.Split('/')[2];
        var form = await director.Page($"/child/M001/record/allocation?draft={draft}");
        Assert.True(form.QuerySelectorAll<IHtmlInputElement>("[name='gate-override@M001']").Single(one => one.Value == "safer now").IsChecked);
        check = await director.Follow(await new Filled(form).With("gate-override-why@M001", "Tom Pell left on Friday; Noor writes the summary with me on Monday.").Press(director, "check"));
        var saved = await director.Follow(await new Filled(check, "main form").Press(director, "Save all the same"));
        Assert.Equal("Worker allocated or ended of 20 November 2026 recorded.", saved.Words(".govuk-notification-banner__heading"));

        var record = await director.Page(saved.QuerySelectorAll("a").Single(link => link.Words() == "Read the record").GetAttribute("href")!);
        Assert.Contains("Saved all the same Why can it not wait? Safer now", record.Words("main"), StringComparison.Ordinal);
        Assert.Contains("Noor writes the summary with me on Monday.", record.Words("main"), StringComparison.Ordinal);
        Assert.Contains("Why can it not wait? Safer now", (await director.Page("/child/M001")).Words("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/child/nobody/record")]
    [InlineData("/child/M001/record/no-such-type")]
    [InlineData("/child/M001/record/notice")]
    [InlineData("/child/M001/record/team-record")]
    [InlineData("/dragon/M001/record/visit")]
    [InlineData("/draft/01a2018d-21fd-7bbf-8bbd-0561b02be0aa/check")]
    [InlineData("/record/nothing/saved")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var visitor = await Visitor.SignedIn(site, "w-grace");

        await visitor.Page(address, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Opening_a_form_is_a_look_that_is_kept()
    {
        using var visitor = await Visitor.SignedIn(site, "w-castle");

        await visitor.Page("/child/L-001/record/visit");

        Assert.Equal(("w-castle", "record form"), site.Service.Authority.AccessLog.Looks(MadeService.Child("L-001")).Select(look => (look.Who, look.What)).First());
    }

    /// <summary>Somebody of each kind whom records may be about, made on first asking.</summary>
    private Subject Somebody(SubjectKind kind)
    {
        var authority = site.Service.Authority;
        var subject = kind switch
        {
            SubjectKind.Child => MadeService.Child("M001"),
            SubjectKind.Authority => authority.Self,
            _ => new Subject(kind, "S-1"),
        };
        authority.Overview.Follow();
        if (authority.Overview.RecordsOf(subject).Count == 0)
        {
            var type = authority.Catalogue.RecordTypes.Values.First(one => one.Subjects.Contains(kind) && !RecordTypes.NotOfForms.Contains(one.Id));
            Assert.Null(authority.Append([new CaseRecord { Id = RecordId.FromKey("somebody", subject.ToString()), Subject = subject, Type = type.Id, Happened = Moment.On(Today), Source = "made" }]).Refusal);
        }

        return subject;
    }
}
