using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Plimsoll.App.Demonstration;
using Plimsoll.Web.Tests;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>
/// The tour of <c>docs/tour.md</c>: each of its pictures is a page that opens for whom it says. With UPDATE_SNAPSHOTS=1 the pictures are taken anew,
/// from a small Northport on a fixed day.
/// </summary>
public sealed partial class TourTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string Docs = Path.Combine(AppContext.BaseDirectory.Split($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}")[0], "docs");

    private static readonly IReadOnlyList<Stop> Stops =
    [
        new("sign-in", null, "/sign-in", "Sign in"),
        new("work", "social worker", "/work", "My work", Width: 360),
        new("child", "social worker", null, null),
        new("form", "social worker", null, null, Form: true),
        new("team", "team manager", "/team", null),
        new("front-door", "hub manager", "/front-door", "Front door"),
        new("plans", "head of service", "/plans", "Children on a plan"),
        new("service", "director", "/service", "The service"),
        new("yardstick", "director", "/yardstick", null),
        new("late", "director", "/late", "Late promises"),
        new("standard", "principal social worker", "/standard/cp.visit", null),
        new("figures", "lead member", "/figures", "Figures by team"),
    ];

    [Fact]
    public async Task Every_stop_of_the_tour_opens_for_whom_it_says()
    {
        var site = RunningSite.Over(MadeService.OfNorthport());
        await site.InitializeAsync();
        await using var stopped = site;
        var people = DemonstrationPeople.Of(site.Service.Authority);
        var held = site.Service.Authority.Clocks.Service(site.Service.Authority.Today).Where(row => row is { Clock.IsOpen: true, Now: not null }).ToList();
        foreach (var stop in Stops)
        {
            var person = stop.Role is null ? null : people.Where(one => one.Role == stop.Role).MaxBy(one => held.Count(row => stop.Role == "social worker" ? row.Now!.Worker == one.Worker : row.Now!.Team == one.Team))!.Name;
            await using var visit = await browser.Visit(person, site.Address, stop.Width);
            var page = visit.Page;
            if (stop.Path is { } path)
            {
                await page.GotoAsync(path);
            }
            else
            {
                await page.GotoAsync("/work");
                await page.Locator("main a[href^='/child/']:not([href*='record'])").First.ClickAsync();
                await page.WaitForURLAsync("**/child/*");
                if (stop.Form)
                {
                    await page.GotoAsync($"{new Uri(page.Url).AbsolutePath}/record/visit");
                }
            }

            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            if (stop.Heading is { } heading)
            {
                Assert.Contains(heading, await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
            }

            if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(Docs, "tour", $"{stop.Name}.png"), Animations = ScreenshotAnimations.Disabled });
            }
        }
    }

    [Fact]
    public void The_tour_shows_every_stop_and_no_picture_that_is_not_there()
    {
        var shown = Picture().Matches(File.ReadAllText(Path.Combine(Docs, "tour.md"))).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(Stops.Select(stop => stop.Name).Order(), shown.Order());
        Assert.All(shown, name => Assert.True(File.Exists(Path.Combine(Docs, "tour", $"{name}.png")), name));
    }

    [GeneratedRegex(@"\(tour/([a-z-]+)\.png\)")]
    private static partial Regex Picture();

    /// <param name="Path">Null for the first child of their list.</param>
    private sealed record Stop(string Name, string? Role, string? Path, string? Heading, int Width = 1280, bool Form = false);
}
