namespace Plimsoll.EndToEnd.Tests;

public sealed class KeyboardTests(Browser browser)
{
    [Fact]
    public async Task The_skip_link_is_first_and_leads_to_the_page()
    {
        await using var visit = await browser.Visit("Grace Adeyinka");
        await visit.Page.GotoAsync("/late");

        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the page", await Focused(visit));
        Assert.True(await visit.Page.Locator(".govuk-skip-link").IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));

        // What follows is in the page: the way to another day.
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Another day", await Focused(visit));
    }

    [Fact]
    public async Task The_first_late_child_is_reached_and_opened_by_keys_alone()
    {
        await using var visit = await browser.Visit("Grace Adeyinka");
        await visit.Page.GotoAsync("/late");

        var passed = new List<string>();
        while (passed.Count < 20 && passed.LastOrDefault() != "Child M001")
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            passed.Add(await Focused(visit));
            Assert.True(await visit.Page.EvaluateAsync<bool>(
                "(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle !== 'none' || style.boxShadow !== 'none' })()"), $"Focus on {passed[^1]} cannot be seen.");
        }

        Assert.Equal("Child M001", passed[^1]);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/child/M001");
        Assert.Equal("Child M001 - Plimsoll", await visit.Page.TitleAsync());
    }

    [Fact]
    public async Task Signing_in_needs_no_mouse()
    {
        await using var visit = await browser.Visit(null);
        await visit.Page.GotoAsync("/late");
        Assert.EndsWith("/sign-in?return=%2Flate", visit.Page.Url, StringComparison.Ordinal);

        for (var presses = 0; presses < 20 && await Focused(visit) != "Sign in as Grace Adeyinka"; presses++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/late");
    }

    [Fact]
    public async Task A_mistake_takes_the_focus_and_leads_to_its_field()
    {
        await using var visit = await browser.Visit("Grace Adeyinka");
        await visit.Page.GotoAsync("/late?as-at-day=3&as-at-month=13&as-at-year=2026");

        Assert.Equal("govuk-error-summary", await visit.Page.EvaluateAsync<string>("document.activeElement.className"));
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("as-at-month", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    /// <summary>A visit written down from the first key to its save, without a mouse: what is forgotten takes the focus, and each mistake leads to its question.</summary>
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_whole_form_is_filled_in_mended_checked_and_saved_by_keys_alone(int width)
    {
        await using var day = await Day.Begin(browser);
        var ruth = await day.As("Ruth Amadi", width);
        var (page, keys) = (ruth.Page, ruth.Page.Keyboard);
        await ruth.Opens("/child/P-001/record/visit");
        var asked = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('form.record-form input:not([type=hidden]), form.record-form select, form.record-form textarea')].filter(field => field.offsetParent !== null).map(field => field.name)");

        // Tab goes through the questions in the order in which they are read; a question with several answers is one stop.
        var order = new List<string>();
        for (var presses = 0; presses < 120 && !await page.EvaluateAsync<bool>("document.activeElement.matches('button[value=check]')"); presses++)
        {
            await keys.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("document.activeElement.closest('form.record-form') !== null") && await Name() is { Length: > 0 } name && order.LastOrDefault() != name)
            {
                order.Add(name);
            }
        }

        var read = new List<string>();
        foreach (var name in asked.Where(name => read.LastOrDefault() != name))
        {
            read.Add(name);
        }

        Assert.Equal(read, order.Where(name => name != "do"));

        // Nothing is answered: the summary takes the focus, and its first mistake leads to the day.
        await GoTo("button[name='do'][value='check']:not([tabindex])");
        await keys.PressAsync("Enter");
        await page.WaitForSelectorAsync(".govuk-error-summary");
        Assert.Equal("govuk-error-summary", await page.EvaluateAsync<string>("document.activeElement.className"));
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        Assert.Equal("form.happened-day", await page.EvaluateAsync<string>("document.activeElement.id"));
        await ruth.Looks($"keys-mistakes-{width}");

        await keys.TypeAsync("20");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("11");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("2026");
        await GoTo("select[name='purpose']");
        await keys.TypeAsync("Child protection");
        await Ticks("place", "home");
        await Ticks("seen@P-001", "yes");
        await Ticks("alone@P-001", "yes");
        await GoTo("textarea[name='what-happens-next']");
        await keys.TypeAsync("I come again on Thursday at three; she chose the day.");
        await GoTo("button[name='do'][value='check']:not([tabindex])");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/check");
        await ruth.Looks($"keys-check-{width}");
        await GoTo("form.record-form button");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/saved");
        await ruth.Sees("Visit of 20 November 2026 recorded.");

        Task<string> Name() => page.EvaluateAsync<string>("document.activeElement.name ?? ''");

        // By Tab alone, and never without a mark that can be seen.
        async Task GoTo(string selector)
        {
            for (var presses = 0; presses < 120; presses++)
            {
                if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                {
                    Assert.True(await page.EvaluateAsync<bool>("(() => { const seen = element => { const style = getComputedStyle(element); return style.outlineStyle !== 'none' || style.boxShadow !== 'none' }; const at = document.activeElement; return seen(at) || (at.labels?.length > 0 && getComputedStyle(at.labels[0], '::before').boxShadow !== 'none') })()"), $"Focus on {selector} cannot be seen.");
                    return;
                }

                await keys.PressAsync("Tab");
            }

            Assert.Fail($"{selector} is not reached by the Tab key.");
        }

        // A group of answers is one stop; the arrows go through it, the space bar chooses.
        async Task Ticks(string name, string code)
        {
            await GoTo($"[name='{name}']");
            await keys.PressAsync("Space");
            for (var presses = 0; presses < 12 && await page.EvaluateAsync<string>("document.activeElement.value") != code; presses++)
            {
                await keys.PressAsync("ArrowDown");
            }

            Assert.True(await page.Locator($"[name='{name}'][value='{code}']").IsCheckedAsync());
        }
    }

    private static async Task<string> Focused(Visit visit) =>
        (await visit.Page.EvaluateAsync<string>("document.activeElement.textContent || document.activeElement.id")).Trim();
}
