using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json;

namespace Plimsoll.Web.Tests.Pages.Census;

/// <summary>Findings child by child: filtered, with the names and teams that the reader may see, taken away.</summary>
public sealed class FindingsTests
{
    [Fact]
    public async Task Findings_stand_by_child_errors_apart_from_queries_with_the_value_the_fix_and_the_owner()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1"), CensusSite.Child("C2", sex: "X")));

        var page = await visitor.Page($"{address}/findings");

        var error = page.QuerySelector("section[aria-labelledby=errors] tbody tr")!;
        Assert.Equal("C2", error.QuerySelector("th")!.Words());
        Assert.StartsWith("4180: Sex is missing, or is not M, F or U. Write M (male)", error.QuerySelector("td")!.Words(), StringComparison.Ordinal);
        Assert.Equal("Sex of ChildIdentifiers, line 3: X", error.QuerySelectorAll("td")[1].Words());
        Assert.Equal("Business support", error.QuerySelectorAll("td")[2].Words());
        Assert.Null(error.QuerySelector("textarea"));
        Assert.NotEmpty(page.QuerySelectorAll("section[aria-labelledby=queries] textarea"));
    }

    [Fact]
    public async Task They_are_filtered_by_an_address_that_names_no_child()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1", sex: "X"), CensusSite.Child("C2", sex: "X")));

        Assert.Empty((await visitor.Page($"{address}/findings?severity=error")).QuerySelectorAll("#queries"));
        Assert.Equal("2 errors and 0 queries, of those you ask for.", (await visitor.Page($"{address}/findings?rule=4180")).Words(".lead"));
        Assert.Equal("2 errors and 0 queries, of those you ask for.", (await visitor.Page($"{address}/findings?text=m,+f+or+u")).Words(".lead"));
        Assert.Equal("Nothing that was found is like that.", (await visitor.Page($"{address}/findings?owner=nobody")).QuerySelectorAll("main > p")[^1].Words());

        var form = await visitor.Page($"{address}/findings");
        var found = await visitor.Post($"{address}/findings?handler=child", ("child", " C2 "), ("__RequestVerificationToken", CensusSite.Token(form)));
        Assert.DoesNotContain("C2", found.Headers.Location!.ToString(), StringComparison.Ordinal);
        var child = await visitor.Follow(found);
        Assert.All(child.QuerySelectorAll("main tbody th"), who => Assert.Equal("C2", who.Words()));
        Assert.Contains("Child C2.", child.Words("main"), StringComparison.Ordinal);
        var nobody = await Visitor.Read(await visitor.Post($"{address}/findings?handler=child", ("child", "C9"), ("__RequestVerificationToken", CensusSite.Token(form))));
        Assert.Equal("Nothing was found on a child with this id", nobody.Words(".govuk-error-summary li"));
    }

    [Fact]
    public async Task A_child_of_ours_is_found_by_id_and_shown_to_those_who_may_see_them()
    {
        await using var site = await CensusSite.Started();
        site.Named("M001", "Maya", "Estuary-Child");
        site.Named("H-001", "Harriet", "Harbour-Child");
        var file = CensusSite.File(2026, CensusSite.Child("M001", sex: "X"), CensusSite.Child("H-001", sex: "X"), CensusSite.Child("C9", sex: "X"));

        using var analyst = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(analyst, file);
        var all = await analyst.Page($"{address}/findings?rule=4180");
        Assert.Equal("/child/M001", all.QuerySelector("tbody th .aside a")!.GetAttribute("href"));
        Assert.Equal(["M001 Maya Estuary-Child", "H-001 Harriet Harbour-Child", "C9"], all.QuerySelectorAll("tbody th").Select(who => who.Words()));
        Assert.Contains("Open the record that says it", all.Words("tbody tr"), StringComparison.Ordinal);
        var teams = (await analyst.Page($"{address}?by=team")).Words("section[aria-labelledby=teams]");
        Assert.Contains(MadeService.Estuary, teams, StringComparison.Ordinal);
        Assert.Contains("Not in our records 1 ", teams, StringComparison.Ordinal);
        Assert.Equal(["M001 Maya Estuary-Child"], (await analyst.Page($"{address}/findings?rule=4180&team={Uri.EscapeDataString(MadeService.Estuary)}")).QuerySelectorAll("tbody th").Select(who => who.Words()));

        using var head = await site.As(CensusSite.Head);
        var theirs = await head.Page($"{await CensusSite.Load(head, file)}/findings?rule=4180");
        Assert.Equal(["M001", "H-001 Harriet Harbour-Child", "C9"], theirs.QuerySelectorAll("tbody th").Select(who => who.Words()));
    }

    [Fact]
    public async Task A_child_of_ours_whom_the_file_knows_by_another_id_is_found_by_the_pupil_number()
    {
        await using var site = await CensusSite.Started();
        site.Named("M001", "Maya", "Estuary-Child");
        site.Numbered("M001", "A123456789012");
        using var analyst = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(analyst, CensusSite.File(2026, CensusSite.Child("OLD-7", sex: "X", upn: "A123456789012"), CensusSite.Child("OLD-8", sex: "X", upn: "B123456789013")));

        var rows = (await analyst.Page($"{address}/findings?rule=4180")).QuerySelectorAll("tbody th");

        Assert.Equal(["OLD-7 Maya Estuary-Child", "OLD-8"], rows.Select(who => who.Words()));
        Assert.Equal("/child/M001", rows[0].QuerySelector(".aside a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_hidden_child_is_as_one_whom_nobody_here_has()
    {
        await using var site = await CensusSite.Started();
        site.Named("H-002", "Hidden", "Child");
        site.Site.Service.Hide("H-002");
        using var visitor = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("H-002", sex: "X"), CensusSite.Child("C9", sex: "X")));

        var rows = (await visitor.Page($"{address}/findings?rule=4180")).QuerySelectorAll("section[aria-labelledby=errors] tbody tr");

        Assert.Equal(rows[1].Words().Replace("C9", "H-002", StringComparison.Ordinal).Replace("line 3", "line 2", StringComparison.Ordinal), rows[0].Words());
        Assert.DoesNotContain(MadeService.Harbour, (await visitor.Page($"{address}?by=team")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_taken_away_as_csv_workbook_and_json_lines_as_they_are_filtered()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1", born: "1990-05-01"), CensusSite.Child("C2", sex: "=1")));
        await CensusSite.Reason(visitor, address, "8775Q", "Registered at a school abroad");

        var csv = (await Text($"{address}/file/csv")).Split('\n');
        Assert.Equal("finding,rule,severity,message,child,table,field,row,line,value,likely fix,owner,reason", csv[0]);
        Assert.Contains(csv, line => line.Contains(",8775Q,query,", StringComparison.Ordinal) && line.EndsWith(",Registered at a school abroad", StringComparison.Ordinal));
        Assert.Contains(csv, line => line.Contains(",4180,error,", StringComparison.Ordinal) && line.Contains("'=1", StringComparison.Ordinal));
        Assert.Equal(2, (await Text($"{address}/file/csv?rule=4180")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        using var book = new ZipArchive(await (await visitor.Get($"{address}/file/xlsx")).Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Contains(book.Entries, entry => entry.FullName.EndsWith("workbook.xml", StringComparison.Ordinal));
        var lines = (await Text($"{address}/file/jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal("4180", lines[0].GetProperty("rule").GetString());
        Assert.Equal(2026, lines[^1].GetProperty("summary").GetProperty("year").GetInt32());
        await visitor.Page($"{address}/file/pdf", HttpStatusCode.NotFound);

        async Task<string> Text(string file) => await (await visitor.Get(file)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_long_list_is_shown_in_parts_and_every_reason_of_a_part_is_kept()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var address = await CensusSite.Load(visitor, CensusSite.File(2026, [.. Enumerable.Range(1, 450).Select(number => CensusSite.Child($"C{number.ToString(CultureInfo.InvariantCulture)}", sex: "X"))]));

        var page = await visitor.Page($"{address}/findings?rule=4180");
        Assert.Equal(400, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("1 to 400 of 450", page.Words(".part"));
        Assert.Equal(50, (await visitor.Page($"{address}/findings?rule=4180&findings-page=2")).QuerySelectorAll("tbody tr").Length);
    }
}
