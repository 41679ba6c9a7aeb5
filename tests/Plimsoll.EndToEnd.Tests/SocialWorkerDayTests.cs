using Plimsoll.Web.Tests;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>Journey 4: an assessment and a visit on the same day, with what makes them hard.</summary>
public sealed class SocialWorkerDayTests(Browser browser)
{
    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task A_brother_is_seen_and_his_sister_is_not_and_the_visit_says_so_of_each(int width, bool javaScript)
    {
        await using var day = await Day.Begin(browser);
        var ruth = await day.As("Ruth Amadi", width, javaScript);
        await ruth.Opens("/work");
        await ruth.Follows("Record: Visit for Leo Okafor");
        await ruth.Chooses("form.who", MadeService.Maya);
        await ruth.Presses("Ask about those ticked");
        await ruth.Dates("form.happened", new DateOnly(2026, 11, 20));
        await ruth.Chooses("seen@P-001", "no");
        await ruth.Chooses("not-seen-reason@P-001", "asleep");
        await ruth.Chooses("seen@P-002", "yes");
        await ruth.Chooses("alone@P-002", "yes");
        await ruth.Chooses("bedroom-seen@P-002", "yes");
        await ruth.Chooses("place", "home");
        await ruth.Writes("what-happens-next", "I come again tomorrow at four, when Maya is awake.");
        await ruth.ChecksAndSaves();

        await ruth.Sees("Maya Okafor: This counts as an attempt: Maya Okafor was not seen. “Visit under the plan” is not kept by it and is 1 working day late.");
        await ruth.Sees("Leo Okafor: The promise “A child on a plan is seen at least every 10 working days” is kept");
        await ruth.Opens("/work");
        Assert.Contains("5 November 2026", await ruth.Page.Locator(".ledger--children tr", new() { HasText = "Maya Okafor" }).TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("20 November 2026", await ruth.Page.Locator(".ledger--children tr", new() { HasText = "Leo Okafor" }).TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assessment_comes_back_with_its_gaps_and_is_not_signed_before_the_harm_over_time_is_thought_through()
    {
        await using var day = await Day.Begin(browser);
        var (ruth, grace) = (await day.As("Ruth Amadi"), await day.As("Grace Adeyinka"));
        await ruth.Opens("/child/P-001/record/assessment?set.step=started&set.kind=child%20and%20family");
        await ruth.Writes("reason", "What is it like for Maya when her father drinks, and who keeps her safe?");
        await ruth.ChecksAndSaves();
        var started = RecordId(ruth);
        await ruth.Opens($"/child/P-001/record/assessment?about={started}&set.step=submitted&set.kind=child%20and%20family");
        await ruth.ChecksAndSaves();

        // The manager sends it back with two gaps, which the worker sees on her first page.
        await grace.Opens($"/child/P-001/record/assessment?about={started}&set.step=returned&set.kind=child%20and%20family");
        await grace.Writes("return-gaps", "Her own words are missing, and so is her grandmother.");
        await grace.ChecksAndSaves();
        await ruth.Opens("/work");
        await ruth.Sees("Sent back to you");
        await ruth.Sees("Her own words are missing, and so is her grandmother.");

        // Three referrals in two years: the gate keeps the draft and names the gap, with the way to fill it; nothing that was written is lost.
        await grace.Opens($"/child/P-001/record/assessment?about={started}&set.step=authorised&set.kind=child%20and%20family");
        await grace.Page.Locator("[name^='factors']").First.CheckAsync();
        await grace.Page.Locator("[name^='outcome']").First.CheckAsync();
        await grace.Chooses("safe-to-share", "yes");
        await grace.Writes(await Name(grace, "over-time"), "Shouting and drinking at weekends for four years; the police came three times.");
        await grace.Writes(await Name(grace, "meant-for-child"), "She wakes at every sound, and has stopped asking friends home.");
        await grace.Writes(await Name(grace, "plan-must-change"), "She sleeps the whole night, and her father comes only when her grandmother is there.");
        await grace.ChecksAndSaves();
        await grace.Sees("nobody signs before the harm over time has been thought through");
        Assert.Contains("Not saved. It is kept as a draft", await grace.Page.Locator(".govuk-error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await grace.Sees("Nobody may save it without.");
        await grace.Looks("day-gate");
        await grace.Follows("Record it now: Cumulative harm analysed");
        await grace.Sees("What domestic abuse or neglect has done to this child over time.");
        await grace.Opens("/drafts");
        await grace.Sees("Assessment: Maya Okafor");

        // The worker writes what is missing, about the assessment that waits for it.
        await ruth.Opens("/child/P-001/record/impact-analysis");
        await ruth.Page.Locator("select[name='form.about']").SelectOptionAsync(started);
        await ruth.Dates("form.happened", new DateOnly(2026, 11, 20));
        await ruth.Chooses("chronology", "yes");
        await ruth.Chooses("tool", "graded care profile");
        await ruth.Writes("tool-score@P-001", "4");
        await ruth.Writes("lived-experience@P-001", "On Friday she is already quiet at school. At night she lies and listens for the door.");
        await ruth.ChecksAndSaves();
        await ruth.Sees("Cumulative harm analysed of 20 November 2026 recorded.");

        // What waited in the draft is whole now, and is signed.
        await grace.Opens("/drafts");
        await grace.Follows("Assessment: Maya Okafor");
        await grace.Checks();
        await grace.DoesNotSee("Something is missing");
        await grace.Saves();
        await grace.Presses("I have read it: save all the same");
        day.Service.Later();
        await grace.Sees("Assessment of 20 November 2026 recorded.");
        await grace.Looks("day-signed");
        await ruth.Opens("/work");
        await ruth.DoesNotSee("Sent back to you");
    }

    /// <summary>A question is asked once, or of each child.</summary>
    private static async Task<string> Name(Person person, string field) => (await person.Page.Locator($"textarea[name^='{field}']").First.GetAttributeAsync("name"))!;

    private static string RecordId(Person person) => new Uri(person.Page.Url).Segments[2].TrimEnd('/');
}
