using Plimsoll.Web.Tests;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>Journey 6: a team manager's morning and fortnight.</summary>
public sealed class TeamManagerMorningTests(Browser browser)
{
    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    public async Task A_child_is_allocated_to_who_has_room_and_a_manager_says_why_it_cannot_wait_for_the_summary(int width, bool javaScript)
    {
        await using var day = await Day.Begin(browser);
        var grace = await day.As("Grace Adeyinka", width, javaScript);
        await grace.Opens("/team");
        await grace.Follows("Allocate, name a deputy, hand over");
        await grace.Sees("1 child waits for a worker");
        await grace.Sees("There is no case summary");
        await grace.Sees("carries 19 of 18: over the limit");
        await Looks($"people-{width}");
        await grace.Follows("Ruth Amadi takes Ana Lindqvist");
        await grace.Checks();
        await grace.Sees("Something is missing");
        await grace.Sees("Before a child is given a new worker, the one who leaves writes down what the next must know.");
        await Looks($"gap-{width}");

        // A reason without words is not saved, and neither is lost.
        await grace.Chooses($"gate-override@{MadeService.Ana}", "safer now");
        await grace.Saves();
        await grace.Page.Locator(".govuk-error-summary a").First.ClickAsync();
        await Looks($"gap-why-{width}");
        await grace.Writes($"gate-override-why@{MadeService.Ana}", "Tom has left. Ana is not at school and somebody must ring today; I write the summary with him on Monday.");
        await grace.Saves();
        await grace.Sees("Worker allocated or ended of 20 November 2026");
        await grace.Sees("begins, due by 27 November 2026");
        await grace.Opens($"/child/{MadeService.Ana}");
        await grace.Sees("Why can it not wait?");
        await grace.Sees("Safer now");
        await grace.Opens("/team/Assessment%20North/people");
        await grace.Sees("Every child of this team has a worker.");

        Task Looks(string picture) => javaScript ? grace.Looks(picture) : Task.CompletedTask;
    }

    [Fact]
    public async Task A_worker_who_is_no_manager_allocates_nobody_without_a_case_summary()
    {
        await using var day = await Day.Begin(browser);
        var ruth = await day.As("Ruth Amadi");
        await ruth.Opens("/team/Assessment%20North/people");
        await ruth.Follows("Ruth Amadi takes Ana Lindqvist");
        await ruth.ChecksAndSaves();
        await ruth.Sees("Not saved. It is kept as a draft");
        await ruth.Sees("Before a child is given a new worker, the one who leaves writes down what the next must know.");
        await ruth.Sees("It may be saved all the same, with a reason, by a team manager, or somebody above: now Grace Adeyinka, team manager, Assessment North.");
    }

    [Fact]
    public async Task A_manager_who_is_away_is_deputised_and_her_notes_are_not_lost()
    {
        await using var day = await Day.Begin(browser);
        var (grace, ioana, tom) = (await day.As("Grace Adeyinka"), await day.As("Ioana Lubowicz"), await day.As("Tom Pell"));
        await grace.Opens("/team");
        await grace.Page.Locator("#owed ~ table tr", new() { HasText = "Leo Okafor" }).Locator("a.due").First.ClickAsync();
        var breach = grace.Page.Url;
        await grace.Presses("Write an oversight note");
        await grace.Writes("impact", "Leo has seen nobody from us since the fifth, and I do not know how he is.");
        await grace.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save and come back later" }).ClickAsync();

        // Away, and nobody named: the step moves up, and the page says why.
        await ioana.Opens("/team/Assessment%20North/people");
        await ioana.Follows("Grace Adeyinka will be away");
        await ioana.Chooses("long", "no");
        await ioana.ChecksAndSaves();
        await ioana.Opens(breach);
        await ioana.Sees("Owed now, and moved up. Grace Adeyinka, team manager, Assessment North, is away and has no deputy.");
        await ioana.Opens("/team/Assessment%20North/people");
        await ioana.Sees("Until somebody is there, Ioana Lubowicz");
        await ioana.Looks("people-away");

        // A deputy is named: what waits, waits for him; her draft is where she left it.
        await ioana.Follows("Tom Pell as deputy of the team manager");
        await ioana.ChecksAndSaves();
        await ioana.Opens("/team/Assessment%20North/people");
        await ioana.Sees("Grace Adeyinka, away; Tom Pell stands in");
        await tom.Opens("/work");
        await tom.Sees("Waiting for your answer");
        await tom.Sees("Leo Okafor");
        await grace.Opens("/drafts");
        await grace.Sees("Oversight note answering a breach: Leo Okafor");
    }

    [Fact]
    public async Task Supervision_is_prepared_from_the_records_and_ends_in_a_decision()
    {
        await using var day = await Day.Begin(browser);
        var grace = await day.As("Grace Adeyinka");
        await grace.Opens("/team");
        await grace.Follows("Prepare supervision");
        await grace.Follows("Tom Pell");
        await grace.Sees("On a plan for a year, and the last two supervisions came to no conclusion.");
        await grace.Sees("Ask the school for a mentor: put off 3 times");
        await grace.Sees("7 September 2026: continue. Go on as before.");
        await grace.Looks("supervision");
        await grace.Follows("Decide about “Ask the school for a mentor”");
        await grace.Chooses("choice", "escalate");
        await grace.Writes("reason", "Noah has waited since June, and the head teacher can decide it in a day.");
        await grace.Dates("form.happened", new DateOnly(2026, 11, 20));
        await grace.ChecksAndSaves();
        await grace.Opens("/team/Assessment%20North/supervision/w-pell");
        await grace.DoesNotSee("put off 3 times");
        await grace.Follows("Record supervision about Noah Marsh");
        await grace.Dates("form.happened", new DateOnly(2026, 11, 20));
        await grace.Chooses("decision@P-004", "step up");
        await grace.Writes("direction@P-004", "Legal planning meeting this week: nothing has moved for a year, and he is losing school.");
        await grace.ChecksAndSaves();
        await grace.Opens("/team/Assessment%20North/supervision/w-pell");
        await grace.DoesNotSee("came to no conclusion");
    }
}
