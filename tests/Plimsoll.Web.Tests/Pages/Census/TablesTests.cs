using System.Net;
using AngleSharp.Html.Dom;

namespace Plimsoll.Web.Tests.Pages.Census;

/// <summary>The figures of a census, with last year's beside where that is held too.</summary>
public sealed class TablesTests
{
    [Fact]
    public async Task Figures_stand_alone_until_last_years_census_is_held()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1"), CensusSite.Child("C2")));

        var alone = await visitor.Page($"{address}/tables");
        Assert.Contains("Check the census of 2024/25 too", alone.Words("main"), StringComparison.Ordinal);
        Assert.Equal(["Referrals, 2025/26"], Columns(alone));

        await CensusSite.Load(visitor, CensusSite.File(2025, CensusSite.Child("C1", referred: "2024-05-01")), "census-2025.xml");
        var beside = await visitor.Page($"{address}/tables");
        Assert.Contains("Beside it stands 2024/25, from census-2025.xml.", beside.Words("main"), StringComparison.Ordinal);
        Assert.Equal(["Referrals, 2025/26", "2024/25"], Columns(beside));
        Assert.Equal(["Referrals in the year 2 1", "Within 12 months of an earlier referral 0 (0%) 0 (0%)", "No further action 2 (100%) 1 (100%)"],
            beside.QuerySelectorAll("section[aria-labelledby=referrals] tbody tr").Take(3).Select(line => line.Words()));
    }

    [Fact]
    public async Task A_census_of_another_year_is_not_last_years()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        await CensusSite.Load(visitor, CensusSite.File(2024, CensusSite.Child("C1", referred: "2023-05-01")));

        var address = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1")));

        Assert.Equal(["Referrals, 2025/26"], Columns(await visitor.Page($"{address}/tables")));
    }

    [Fact]
    public async Task They_are_taken_away_one_row_a_figure_with_last_years_beside_where_it_is_held()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1"), CensusSite.Child("C2")));
        var alone = await Csv();
        await CensusSite.Load(visitor, CensusSite.File(2025, CensusSite.Child("C1", referred: "2024-05-01")), "census-2025.xml");
        var beside = await Csv();

        Assert.Equal("table,line,column,2025/26,\"2025/26, of\",\"2025/26, per cent\"", alone[0]);
        Assert.Contains("Referrals,No further action,Referrals,2,2,100", alone);
        Assert.Equal("table,line,column,2025/26,\"2025/26, of\",\"2025/26, per cent\",2024/25,\"2024/25, of\",\"2024/25, per cent\"", beside[0]);
        Assert.Contains("Referrals,No further action,Referrals,2,2,100,1,1,100", beside);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get($"{address}/file/xlsx?of=tables")).StatusCode);
        Assert.NotNull((await visitor.Page($"{address}/tables")).QuerySelector("a[href$='/file/csv?of=tables']"));

        var broken = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1"))[..^15]);
        await visitor.Page($"{broken}/file/csv?of=tables", HttpStatusCode.NotFound);

        async Task<string[]> Csv() => (await (await visitor.Get($"{address}/file/csv?of=tables")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<string> Columns(IHtmlDocument page) => page.QuerySelectorAll("section[aria-labelledby=referrals] thead th").Select(column => column.Words());
}
