namespace Plimsoll.EndToEnd.Tests;

/// <summary>Journey 7: a conference chair stops the drift.</summary>
public sealed class StopTheDriftTests(Browser browser)
{
    [Fact]
    public async Task A_plan_that_stands_still_is_found_read_on_one_page_and_checked()
    {
        await using var day = await Day.Begin(browser);
        var meera = await day.As("Meera Brine");
        await meera.Opens("/plans");
        await meera.Follows("15 months or more");
        Assert.Equal(1, await meera.Page.Locator(".ledger--plans tbody tr").CountAsync());
        await meera.Sees("4, 4, 4: no rise");
        await meera.Sees("1 action put off three times");
        await meera.Looks("drift-board");
        await meera.Follows("15 months: the plan of Noah Marsh so far");
        await meera.Sees("On a child protection plan since 14 August 2025, 15 months");
        await meera.Sees("Nobody has challenged this plan.");
        await meera.Looks("plan-story");
        await meera.Opens("/plans");
        await meera.Follows("Check how Noah Marsh is");
        await meera.Chooses("rating@P-004", "same");
        await meera.Writes("must-change@P-004", "Noah is at school on time, and sleeps at home every night.");
        await meera.Dates("by-when", new DateOnly(2026, 12, 11));
        await meera.ChecksAndSaves();
        await meera.Opens("/plans");
        await meera.Sees("last checked 20 November 2026");
        await meera.Follows("Who challenges drift");
        await meera.Sees("Nothing challenged");
        await meera.Looks("scrutiny");
    }

    [Fact]
    public async Task A_conference_is_not_closed_without_a_contingency_and_the_draft_is_kept()
    {
        await using var day = await Day.Begin(browser);
        var meera = await day.As("Meera Brine");
        await meera.Opens("/child/P-004/record/conference?set.type=review&set.held=yes&set.social-care-present=yes");
        await meera.Writes("other-agencies", "3");
        await meera.Chooses("decision@P-004", "plan continues");
        await meera.Chooses("category@P-004", "NEG");
        await meera.ChecksAndSaves();
        await meera.Sees("Not saved. It is kept as a draft");
        await meera.Looks("conference-gate");
        var draft = meera.Page.Url;
        await meera.Follows("Record it now: Contingency plan");
        await meera.Sees("Plan B for this child, ready beside plan A.");
        await meera.Dates("form.happened", new DateOnly(2026, 11, 20));
        await meera.Chooses("step", "recorded");
        await meera.Writes("trigger", "The score stays at 4 by 11 December");
        await meera.Writes("then", "Legal planning meeting");
        await meera.Writes("by-when", "2 working days");
        await meera.Writes("owner", "Grace Adeyinka");
        await meera.ChecksAndSaves();
        await meera.Sees("recorded");
        await meera.Opens("/drafts");
        await meera.Sees("Child protection conference: Noah Marsh");
        await meera.Opens(draft);
        await meera.Presses("Save the record");
        await meera.Sees("I have read it: save all the same");
        await meera.Presses("I have read it: save all the same");
        await meera.Sees("recorded");
        await meera.Opens("/plans");
        await meera.Sees("There");
    }
}
