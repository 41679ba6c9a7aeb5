namespace Plimsoll.EndToEnd.Tests;

/// <summary>The story of a breach: five people at five screens, from a visit that was not made to what it changed.</summary>
public sealed class BreachStoryTests(Browser browser)
{
    [Fact]
    public async Task A_late_visit_goes_through_four_hands_and_the_director_sees_each_step()
    {
        await using var day = await Day.Begin(browser);
        var (ruth, grace, meera, ioana, peter) = (await day.As("Ruth Amadi"), await day.As("Grace Adeyinka"), await day.As("Meera Brine"), await day.As("Ioana Lubowicz"), await day.As("Peter Castle"));

        // Friday: the worker tried, and Maya was not seen.
        await peter.Opens("/service");
        await peter.Sees("Maya Okafor: Visit under the plan due 19 November 2026, 1 working day late");
        await peter.Looks("story-service");
        await peter.StaysOnThePage();
        await ruth.Opens("/work");
        await ruth.Sees("Visit under the plan due 19 November 2026, 1 working day late");
        await ruth.Follows("Record: Visit for Maya Okafor");
        await ruth.Dates("form.happened", new DateOnly(2026, 11, 20));
        await ruth.Chooses("seen@P-001", "no");
        await ruth.Chooses("not-seen-reason@P-001", "no answer");
        await ruth.Chooses("place", "home");
        await ruth.Writes("what-happens-next", "I ring her school today and come again on Monday at eight.");
        await ruth.ChecksAndSaves();
        await ruth.Sees("This counts as an attempt: Maya Okafor was not seen.");
        await ruth.Looks("story-attempt");

        // The manager owes a note today: empty words are refused, in exact words.
        await grace.Opens("/team");
        await grace.Sees("wait for your answer");
        await grace.Looks("story-team");
        await grace.Page.Locator("#owed ~ table tr", new() { HasText = "Maya Okafor" }).Locator("a.due").First.ClickAsync();
        await grace.Sees("You answer now");
        await grace.Looks("story-breach");
        await grace.Presses("Write an oversight note");
        await grace.Picks("cause", "access");
        await grace.Writes("impact", "Noted. Continue to monitor the plan as discussed in supervision.");
        await grace.Writes("safety", "Ongoing.");
        await grace.Chooses("decision", "do by new date");
        await grace.Dates("new-date", new DateOnly(2026, 11, 23));
        await grace.Chooses("pattern", "no");
        await grace.Page.Locator(".form-end").GetByText("Check before saving").ClickAsync();
        await grace.Sees("Impact on this child: these words would fit any child. What is the child living with while this is late?");
        await grace.Sees("What keeps the child safe meanwhile is short: 8 characters, and 40 are the least.");
        await grace.Looks("story-note-refused");
        await grace.Writes("impact", "Nobody of us knows how Maya is. Her father was to move out, and she has said that she hides when he drinks.");
        await grace.Writes("safety", "Her teacher sees her every day and rings me at noon. Tom Pell goes to the home tonight at six and on Monday at eight.");
        await grace.ChecksAndSaves();
        await peter.Sees("Answered: Grace Adeyinka, 20 November 2026");
        await peter.HasStayed();

        // Tuesday: still not seen. The head of service let a day pass; the chair challenges from her own list.
        day.Service.On("2026-11-24");
        await peter.Opens("/service");
        await peter.Sees("Joanna Hale, head of service: decision, by 23 November 2026 Not answered in time");
        await peter.DoesNotSee("Challenged, and not settled 1");
        await peter.StaysOnThePage();
        await meera.Opens("/plans");
        await meera.Looks("story-chair");
        await meera.Page.Locator("#owed ~ table tr", new() { HasText = "Maya Okafor" }).Locator("a.due").First.ClickAsync();
        await meera.Sees("You answer now");
        await meera.Presses("Challenge it");
        await meera.Writes("about-what", "Nobody has seen Maya since 5 November, and a note has not changed that.");
        await meera.Writes("wanted", "Maya is seen alone this week by somebody whom she knows.");
        await meera.ChecksAndSaves();
        await meera.Sees("begins, due by 1 December 2026; its later steps by 8 December 2026, then 15 December 2026, then 22 December 2026.");
        await meera.Follows("How the challenge stands");
        await meera.Sees("Grace Adeyinka, team manager, Assessment North, in a talk, answers by 1 December 2026.");
        await grace.Opens("/team");
        await grace.Sees("Grace Adeyinka, team manager, Assessment North, in a talk, answers by 1 December 2026.");
        await peter.Sees("Challenged, and not settled 1");
        await peter.HasStayed();

        // On Wednesday Maya is seen: the promise is kept, late. Why it took so long still waits for an answer.
        day.Service.On("2026-11-25");
        await peter.Opens("/service");
        await peter.Sees("Maya Okafor: Visit under the plan due 19 November 2026");
        await peter.StaysOnThePage();
        await ruth.Opens("/work");
        await ruth.Follows("Record: Visit for Maya Okafor");
        await ruth.Dates("form.happened", new DateOnly(2026, 11, 25));
        await ruth.Chooses("seen@P-001", "yes");
        await ruth.Chooses("alone@P-001", "yes");
        await ruth.Chooses("bedroom-seen@P-001", "yes");
        await ruth.Chooses("place", "school");
        await ruth.Writes("what-happens-next", "She chose Thursdays. I come every Thursday at three.");
        await ruth.ChecksAndSaves();
        await ruth.Sees("is kept, 4 working days late");
        await peter.DoesNotSee("Maya Okafor: Visit under the plan due 19 November 2026");
        await peter.Sees("Leo Okafor: Visit under the plan due 19 November 2026");
        await peter.HasStayed();

        // Nobody answers: by the clock it goes to the team manager, then to the service manager.
        day.Service.On("2026-12-02");
        await grace.Opens("/team");
        await grace.Sees("It went up, because it was not settled in time. Grace Adeyinka, team manager, Assessment North, answers by 8 December 2026.");
        day.Service.On("2026-12-09");
        await peter.Opens("/service");
        await peter.Sees("Ioana Lubowicz, service manager, Assessment North, answers by 15 December 2026.");
        await peter.StaysOnThePage();

        // The chair cannot answer herself; the service manager can, and settles it.
        await meera.Opens("/plans");
        await meera.Follows("Maya Okafor: challenged by Meera Brine on 24 November 2026");
        await meera.Sees("You raised this challenge. Somebody else answers it");
        await meera.StaysOnThePage();
        await ioana.Opens("/service");
        await ioana.Follows("Maya Okafor: challenged by Meera Brine on 24 November 2026");
        await ioana.Looks("story-challenge");
        await ioana.Presses("Answer the challenge");
        await ioana.Chooses("answer", "accepted");
        await ioana.Writes("words", "We waited for one worker. Tom Pell is named beside Ruth Amadi from today, so that Maya is never seen by nobody.");
        await ioana.Chooses("resolved", "yes");
        await ioana.Writes("result-for-child@P-001", "She knows that somebody comes each Thursday, and who.");
        await ioana.ChecksAndSaves();
        await ioana.Page.GotoAsync("/service");
        await ioana.DoesNotSee("Challenged, and not settled");
        await peter.DoesNotSee("Challenged, and not settled");
        await peter.HasStayed();
        await meera.Sees("Settled.");
        await meera.Sees("She knows that somebody comes each Thursday, and who.");
        await meera.HasStayed();
    }
}
