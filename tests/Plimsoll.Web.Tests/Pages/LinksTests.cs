using System.Net;
using System.Text.RegularExpressions;

namespace Plimsoll.Web.Tests.Pages;

/// <summary>Nobody is led to a page that is not there, or not theirs.</summary>
public sealed class LinksTests : IAsyncLifetime
{
    private const int AFew = 3;

    private readonly RunningSite _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    public static TheoryData<string> Roles => [.. MadeService.Practice.Rights.Keys];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Whoever_signs_in_begins_on_a_page_that_opens_and_so_do_the_ways_from_it(string role)
    {
        _site.Service.Person("w-new", "Ada New", role, MadeService.Estuary, to: new DateOnly(2026, 12, 31));
        using var visitor = await Visitor.SignedIn(_site, "w-new");
        using var begin = await visitor.Get("/");

        var first = await visitor.Follow(begin);

        foreach (var way in first.QuerySelectorAll("header a[href]").Select(link => link.GetAttribute("href")!).Distinct())
        {
            using var answer = await visitor.Get(way);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{role}: {way} answered {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_late_promise_that_is_not_about_a_child_stands_without_a_link_to_one()
    {
        _site.Service.Alleged();
        using var visitor = await Visitor.SignedIn(_site, "w-castle");

        var row = (await visitor.Page("/late")).QuerySelectorAll(".ledger--late tbody tr").Single(one => one.Words().Contains("LADO", StringComparison.Ordinal));

        Assert.Null(row.QuerySelector("th a"));
        Assert.NotEmpty(row.QuerySelector("th").Words());
        await visitor.Page(row.QuerySelector("td a")!.GetAttribute("href")!);
    }

    [Theory]
    [InlineData("w-amadi")]
    [InlineData("w-lund")]
    [InlineData("w-brine")]
    [InlineData("w-castle")]
    [InlineData("w-marsh")]
    [InlineData("w-quay")]
    public async Task Every_link_of_every_page_leads_somewhere(string account)
    {
        _site.Service.Alleged();
        using var visitor = await Visitor.SignedIn(_site, account);
        var (seen, shapes, open) = (new HashSet<string>(), new Dictionary<string, int>(), new Queue<(string Address, string From)>([("/", "the sign-in")]));
        while (open.TryDequeue(out var one))
        {
            using var answer = await visitor.Get(one.Address);
            Assert.True((int)answer.StatusCode < 400, $"{one.From} leads to {one.Address}, which answered {answer.StatusCode}");
            if (answer.Headers.Location is { } on)
            {
                Add(on.ToString(), one.Address);
            }
            else if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                foreach (var link in (await Visitor.Read(answer)).QuerySelectorAll("a[href]"))
                {
                    Add(link.GetAttribute("href")!, one.Address);
                }
            }
        }

        Assert.True(seen.Count > 8, string.Join(" ", seen));

        // Another day or another filter is the same page, and of pages of one shape a few are enough.
        void Add(string link, string from)
        {
            var path = link.Split('?', '#')[0];
            var shape = Regex.Replace(path, "^/([a-z-]+)/[^/]+", "/$1/*");
            if (path.Length > 0 && seen.Add(path) && (shapes[shape] = shapes.GetValueOrDefault(shape) + 1) <= AFew)
            {
                open.Enqueue((link.Split('#')[0], from));
            }
        }
    }
}
