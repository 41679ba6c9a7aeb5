using System.Net;

namespace Plimsoll.Web.Tests.Pages.Census;

/// <summary>Two censuses that are held against each other: what is new, what is still there, what was put right.</summary>
public sealed class CompareTests
{
    [Fact]
    public async Task What_is_new_still_there_and_put_right_is_counted_listed_and_taken_away()
    {
        await using var site = await CensusSite.Started();
        site.Named("M001", "Maya", "Estuary-Child");
        using var visitor = await site.As(CensusSite.Analyst);
        var may = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1", sex: "X"), CensusSite.Child("C2", sex: "X"), CensusSite.Child("M001")), "may.xml");
        Assert.Null((await visitor.Page(may)).QuerySelector("a[href$='/compare']"));
        var june = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C0"), CensusSite.Child("C2", sex: "X"), CensusSite.Child("C1"), CensusSite.Child("M001", sex: "X")), "june.xml");
        Assert.Equal("What has changed since may.xml", (await visitor.Page(june)).QuerySelector("a[href$='/compare']")!.TextContent);

        var page = await visitor.Page($"{june}/compare?severity=error");

        Assert.Equal("june.xml What has changed since may.xml", page.Words("h1"));
        Assert.Equal("1 new, 1 still there, 1 put right, of errors alone.", page.Words(".lead"));
        Assert.Equal(["M001 Maya Estuary-Child"], page.QuerySelectorAll("section[aria-labelledby=new] tbody th").Select(who => who.Words()));
        Assert.Equal(["C2"], page.QuerySelectorAll("section[aria-labelledby=still] tbody th").Select(who => who.Words()));
        Assert.Equal(["C1"], page.QuerySelectorAll("section[aria-labelledby=fixed] tbody th").Select(who => who.Words()));
        Assert.StartsWith($"{june}/findings?child=", page.QuerySelector("section[aria-labelledby=new] tbody a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith($"{may}/findings?child=", page.QuerySelector("section[aria-labelledby=fixed] tbody a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("4180: Sex is missing, or is not M, F or U. Error ChildIdentifiers.Sex", string.Join(' ', page.QuerySelectorAll("section[aria-labelledby=new] tbody td").Select(cell => cell.Words())));

        Assert.Equal(["fixed C1", "new M001", "still C2"], (await Csv($"{june}/file/csv?of=compare&severity=error")).Skip(1).Select(line => $"{line.Split(',')[0]} {line.Split("U\",")[1].Split(',')[0]}").Order(StringComparer.Ordinal));
        Assert.Equal("change,rule,severity,message,child,fields", (await Csv($"{june}/file/csv?of=compare"))[0]);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get($"{june}/file/xlsx?of=compare")).StatusCode);

        // The other way round, what is new was put right.
        Assert.Equal(["C1"], (await visitor.Page($"{may}/compare?severity=error")).QuerySelectorAll("section[aria-labelledby=new] tbody th").Select(who => who.Words()));

        async Task<string[]> Csv(string address) => (await (await visitor.Get(address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public async Task Two_of_different_years_are_compared_and_it_is_said()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        await CensusSite.Load(visitor, CensusSite.File(2025, CensusSite.Child("C1", referred: "2024-05-01")), "old.xml");

        var page = await visitor.Page($"{await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1")))}/compare");

        Assert.Contains("They are of different years, 2024/25 and 2025/26", page.Words(".govuk-inset-text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_breaks_off_is_not_compared()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1", sex: "X"))[..^15], "half.xml");
        var address = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1")));

        var page = await visitor.Page($"{address}/compare");

        Assert.StartsWith("Nothing is compared, because half.xml could not be read to its end:", page.Words(".lead"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("table"));
        await visitor.Page($"{address}/file/csv?of=compare", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Findings_that_found_no_room_are_said_not_to_be_known()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var faults = string.Concat(Enumerable.Repeat("<CINdetails></CINdetails>", 50));
        var children = Enumerable.Range(1, 1_500).Select(number => CensusSite.Child($"C{number}").Replace("</Child>\n", $"{faults}</Child>\n", StringComparison.Ordinal)).ToArray();
        await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1")), "small.xml");
        var address = await CensusSite.Load(visitor, CensusSite.File(2026, children), "large.xml");

        var page = await visitor.Page($"{address}/compare?severity=error");

        Assert.Matches("50,001 findings of large.xml found no room here, and nothing is known of them", page.Words(".govuk-warning-text"));
    }

    [Fact]
    public async Task Where_no_other_is_held_the_one_is_shown()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1")));

        Assert.Equal(address, (await visitor.Get($"{address}/compare")).Headers.Location!.ToString());
        await visitor.Page($"{address}/file/csv?of=compare", HttpStatusCode.NotFound);
    }
}
