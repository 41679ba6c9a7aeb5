using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Web.Tests;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>A record from the first page to what it changed, in the browser: at both widths, with keys alone, and what the script adds.</summary>
public sealed class RecordingTests(Browser browser)
{
    private const string Writer = "Grace Adeyinka";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_visit_goes_from_what_to_record_to_what_it_changed(int width)
    {
        await using var visit = await browser.Visit(Writer, width);
        var page = visit.Page;
        await page.GotoAsync("/child/L-001/record");
        await Look(visit, $"record-choose-{width}");
        await page.GotoAsync("/child/L-001/record/visit");
        await Look(visit, $"record-form-{width}");

        // A mistake takes the focus, and leads to its question.
        await page.GetByRole(AriaRole.Button, new() { Name = "Check before saving", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await Look(visit, $"record-mistakes-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = "\"Did you see the child?\" needs an answer" }).ClickAsync();
        Assert.Equal("seen@L-001", await page.EvaluateAsync<string>("document.activeElement.id"));

        await Day(page, "form.happened", 19);
        await page.Locator("[name=purpose]").SelectOptionAsync("child in need");
        await page.Locator("[name=place][value=home]").CheckAsync();
        await page.Locator("[name='what-happens-next']").FillAsync("I come again on Friday at four.");

        // What hangs on an answer comes and goes with it.
        await Assertions.Expect(page.GetByText("Why not?")).ToBeHiddenAsync();
        await page.Locator("[name='seen@L-001'][value=no]").CheckAsync();
        await Assertions.Expect(page.GetByText("Why not?")).ToBeVisibleAsync();
        await page.Locator("[name='seen@L-001'][value=yes]").CheckAsync();
        await Assertions.Expect(page.GetByText("Why not?")).ToBeHiddenAsync();
        await page.Locator("[name='alone@L-001'][value=yes]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Check before saving", Exact = true }).Last.ClickAsync();
        await page.WaitForURLAsync("**/check");
        await Look(visit, $"record-check-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the record" }).ClickAsync();
        await page.WaitForURLAsync("**/saved");
        await Look(visit, $"record-saved-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the record" }).ClickAsync();
        await Look(visit, $"record-whole-{width}");
    }

    /// <summary>However slow the line is: a form that changes under somebody's hands takes an answer to another question.</summary>
    [Fact]
    public async Task What_is_not_asked_is_away_before_the_form_can_be_filled_in()
    {
        await using var visit = await browser.Visit(Writer);
        await visit.Page.RouteAsync(new Regex("/form\\.js"), async route =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync("/child/L-001/record/visit");

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelectorAll('[data-when]').length > 0 && document.getElementById('no-interpreter-reason').offsetParent === null"));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_late_promise_has_a_page_of_its_own(int width)
    {
        await using var visit = await browser.Visit("Peter Castle", width);
        var clock = browser.Service(Over.Made).Authority.Clocks.Rows(new ClockQuery(Moment.Parse("2026-11-20"), Subject: MadeService.Child("M001"), Standard: "cp.visit")).First(row => row.Clock.Breached is not null).Clock;
        await visit.Page.GotoAsync($"/breach/{clock.Id}?of=child:M001");
        await Look(visit, $"breach-{width}");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Write an oversight note" }).First.ClickAsync();
        await Look(visit, $"breach-note-{width}");
    }

    [Fact]
    public async Task What_is_typed_is_kept_by_itself_and_outlives_the_browser()
    {
        await using (var visit = await browser.Visit(Writer))
        {
            await visit.Page.GotoAsync("/child/H-002/record/case-note");
            await visit.Page.Locator("[name=words]").FillAsync("She rang, and asked when we");
            await Assertions.Expect(visit.Page.Locator("#kept-words")).ToContainTextAsync("Kept as a draft");
        }

        await using var again = await browser.Visit(Writer);
        await again.Page.GotoAsync("/drafts");
        await Look(again, "drafts-1280");
        await again.Page.Locator(".drafts > *", new() { HasText = "H-002" }).Locator("a").First.ClickAsync();
        await Assertions.Expect(again.Page.Locator("[name=words]")).ToHaveValueAsync("She rang, and asked when we");
    }

    [Fact]
    public async Task A_form_is_filled_and_checked_with_keys_alone()
    {
        await using var visit = await browser.Visit(Writer);
        var page = visit.Page;
        await page.GotoAsync("/child/H-001/record/case-note");
        await page.Locator("[name='form.happened-day']").FocusAsync();
        foreach (var part in new[] { "19", "11", "2026" })
        {
            await page.Keyboard.TypeAsync(part);
            await page.Keyboard.PressAsync("Tab");
        }

        for (var presses = 0; presses < 60 && await page.EvaluateAsync<string>("document.activeElement.name") != "words"; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.TypeAsync("She likes her new school.");
        for (var presses = 0; presses < 60 && (await page.EvaluateAsync<string>("document.activeElement.textContent")).Trim() != "Check before saving"; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/check");
    }

    private static async Task Day(IPage page, string name, int day)
    {
        await page.Locator($"[name='{name}-day']").FillAsync($"{day}");
        await page.Locator($"[name='{name}-month']").FillAsync("11");
        await page.Locator($"[name='{name}-year']").FillAsync("2026");
    }

    /// <summary>Nothing for axe to find, nothing wider than the screen, no complaint of the browser; a picture is left.</summary>
    private static async Task Look(Visit visit, string name)
    {
        var artifacts = AppContext.BaseDirectory.Split("artifacts")[0];
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(artifacts, "artifacts", "screenshots", $"{name}.png"), FullPage = true });
        var found = await visit.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.Empty(found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{name}: {rule.Id}: {rule.Help}: {node.Html}")));
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
        Assert.Empty(visit.Complaints);
    }
}
