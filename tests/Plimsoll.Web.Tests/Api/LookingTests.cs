using System.Net;
using System.Text.Json;
using Plimsoll.App.Access;

namespace Plimsoll.Web.Tests.Api;

/// <summary>Clocks, figures, people and practice out over the API.</summary>
public sealed class LookingTests : IAsyncLifetime
{
    private readonly RunningSite _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static IEnumerable<string> All(Answer answer, string list, string member) => answer.Json.GetProperty(list).EnumerateArray().Select(one => one.GetProperty(member).GetString()!);

    [Fact]
    public async Task Clocks_are_those_of_whom_the_account_may_list_in_pages_that_follow_one_another()
    {
        _site.Service.Hide("H-002");
        using var director = Caller.As(_site, "w-castle");
        using var worker = Caller.As(_site, "w-amadi");

        var late = await director.Get("/api/v1/clocks?state=breached", HttpStatusCode.OK);
        Assert.All(All(late, "clocks", "state"), state => Assert.Equal("breached", state));
        Assert.Contains("child:H-001", All(late, "clocks", "subject"));
        Assert.DoesNotContain("child:H-002", All(await director.Get("/api/v1/clocks?all=yes&limit=1000"), "clocks", "subject"));
        Assert.DoesNotContain("child:H-001", All(await worker.Get("/api/v1/clocks"), "clocks", "subject"));
        Assert.All(All(await director.Get($"/api/v1/clocks?team={Uri.EscapeDataString(MadeService.Harbour)}&standard=assess.45wd"), "clocks", "standard"), standard => Assert.Equal("assess.45wd", standard));

        var all = Keys(await director.Get("/api/v1/clocks?all=yes&limit=1000")).ToList();
        var (read, address) = (new List<string>(), (string?)"/api/v1/clocks?all=yes&limit=7");
        while (address is not null)
        {
            var page = await director.Get(address, HttpStatusCode.OK);
            read.AddRange(Keys(page));
            address = page.Json.GetProperty("next").GetString();
            // A child who comes earlier in the order, or later, moves nobody.
            _site.Service.Arrives($"A-{read.Count:000}");
        }

        Assert.Equal(read.Distinct(), read);
        Assert.Equal(all, read.Where(key => !key.StartsWith("child:A-", StringComparison.Ordinal)));

        static IEnumerable<string> Keys(Answer answer) => answer.Json.GetProperty("clocks").EnumerateArray().Select(one => $"{one.GetProperty("subject")} {one.GetProperty("standard")} {one.GetProperty("started")} {one.GetProperty("id")}");
    }

    [Fact]
    public async Task Clocks_of_another_day_and_as_known_before_are_worked_out_and_asked_for_again()
    {
        using var director = Caller.As(_site, "w-castle");
        foreach (var query in new[] { "as-at=2026-08-31", "known-at=2026-11-19T00:00:00Z" })
        {
            Answer answer;
            do
            {
                answer = await director.Get($"/api/v1/clocks?{query}&all=yes");
                Assert.True(answer.Status == HttpStatusCode.OK || (answer.Problem == "not-yet" && answer.Headers.RetryAfter is not null), answer.Text);
            }
            while (answer.Status != HttpStatusCode.OK);

            Assert.Equal(query.StartsWith('k'), !All(answer, "clocks", "id").Any());
        }
    }

    [Fact]
    public async Task One_child_s_clocks_have_the_fields_of_the_terminal()
    {
        using var worker = Caller.As(_site, "w-amadi");

        var own = await worker.Get("/api/v1/subjects/child/M001/clocks?all=yes", HttpStatusCode.OK);
        Assert.Contains("cp.visit", All(own, "clocks", "standard"));
        await worker.Get("/api/v1/subjects/child/H-001/clocks", HttpStatusCode.Forbidden);
        await worker.Get("/api/v1/subjects/cat/M001/clocks", HttpStatusCode.NotFound);
        Assert.Equal("state", (await worker.Get("/api/v1/subjects/child/M001/clocks?state=late", HttpStatusCode.BadRequest)).Errors.Single().Place);
        Assert.Contains("the nearest is \"cp.visit\"", (await worker.Get("/api/v1/clocks?standard=cp.visi", HttpStatusCode.BadRequest)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_whole_for_the_service_and_without_small_numbers_outside_it()
    {
        using var director = Caller.As(_site, "w-castle");
        using var councillor = Caller.As(_site, "w-marsh");

        Assert.Contains("ASM04", All(await councillor.Get("/api/v1/measures", HttpStatusCode.OK), "measures", "id"));
        var whole = await Figures(director, "/api/v1/measures/ASM02?by=team");
        var outside = await Figures(councillor, "/api/v1/measures/ASM02?by=team");

        Assert.False(whole.Json.GetProperty("suppressed").GetBoolean());
        Assert.True(outside.Json.GetProperty("suppressed").GetBoolean());
        Assert.Contains(Counts(whole), count => count is > 0 and < 5);
        Assert.DoesNotContain(Counts(outside), count => count is > 0 and < 5);
        Assert.Equal("by", (await councillor.Get("/api/v1/measures/ASM02?by=worker", HttpStatusCode.BadRequest)).Errors.Single().Place);
        await director.Get("/api/v1/measures/nothing", HttpStatusCode.NotFound);

        static IEnumerable<decimal?> Counts(Answer answer) => answer.Json.GetProperty("figures").EnumerateArray().Select(one => one.GetProperty("count") is { ValueKind: JsonValueKind.Number } count ? count.GetDecimal() : (decimal?)null);
    }

    private static async Task<Answer> Figures(Caller caller, string address)
    {
        Answer answer;
        do
        {
            answer = await caller.Get(address);
        }
        while (answer.Status == HttpStatusCode.ServiceUnavailable);

        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer;
    }

    [Fact]
    public async Task People_are_found_by_what_stands_in_the_body_and_a_hidden_one_by_nobody()
    {
        using var worker = Caller.As(_site, "w-amadi", Scope.PeopleFind);
        var found = await worker.Post("/api/v1/people/search", """{"find": "H-002"}""", HttpStatusCode.OK);
        Assert.Equal(("child:H-002", false), (All(found, "people", "subject").Single(), found.Json.GetProperty("people")[0].GetProperty("opens").GetBoolean()));

        _site.Service.Hide("H-002");
        Assert.DoesNotContain("child:H-002", All(await worker.Post("/api/v1/people/search", """{"find": "H-002"}"""), "people", "subject"));
        Assert.Equal("find", (await worker.Post("/api/v1/people/search", "{}", HttpStatusCode.BadRequest)).Errors.Single().Place);
        Assert.Equal("find", (await worker.Post("/api/v1/people/search", """{"find": "a", "find": "b"}""", HttpStatusCode.BadRequest)).Errors.Single().Place);
        Assert.Equal("name", (await worker.Post("/api/v1/people/search", """{"name": "a"}""", HttpStatusCode.BadRequest)).Errors.Single().Place);
        Assert.Equal("too-large", (await worker.Post("/api/v1/people/search", $$"""{"find": "{{new string('a', 5000)}}"}""")).Problem);
    }

    [Fact]
    public async Task The_practice_is_told_and_a_record_type_as_a_schema()
    {
        using var worker = Caller.As(_site, "w-quay", Scope.PracticeRead);

        Assert.Contains("visit", All(await worker.Get("/api/v1/practice/record-types", HttpStatusCode.OK), "recordTypes", "id"));
        Assert.Contains("cp.visit", All(await worker.Get("/api/v1/practice/standards", HttpStatusCode.OK), "standards", "id"));
        Assert.Equal(_site.Service.Authority.Catalogue.Versions["cp.visit"][^1].Phrases["every"], (await worker.Get("/api/v1/practice/standards/cp.visit", HttpStatusCode.OK)).Json.GetProperty("phrases").GetProperty("every").GetString());
        var fields = (await worker.Get("/api/v1/practice/record-types/visit", HttpStatusCode.OK)).Json.GetProperty("properties").GetProperty("fields");
        Assert.Contains("seen", fields.GetProperty("properties").EnumerateObject().Select(one => one.Name));
        await worker.Get("/api/v1/practice/record-types/nothing", HttpStatusCode.NotFound);
        foreach (var type in _site.Service.Authority.Catalogue.RecordTypes.Keys.Take(60))
        {
            await worker.Get($"/api/v1/practice/record-types/{type}", HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task What_is_not_there_or_not_so_is_a_problem_too()
    {
        using var caller = Caller.As(_site, "w-castle");
        using var nobody = new Caller(_site, null);

        Assert.Equal("not-found", (await caller.Get("/api/v1/nothing")).Problem);
        Assert.Equal("not-found", (await caller.Get("/api/v2/measures")).Problem);
        var other = await caller.Send(HttpMethod.Delete, "/api/v1/measures", null);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "other-method"), (other.Status, other.Problem));
        Assert.Equal("no-token", (await nobody.Get("/api/v1/nothing")).Problem);
        Assert.Equal("no-token", (await nobody.Send(HttpMethod.Delete, "/api/v1/measures", null)).Problem);
        Assert.Equal("""{"ready":true}""", (await nobody.Get("/api/health", HttpStatusCode.OK)).Text);
        Assert.Equal("malformed", (await nobody.Get("/api/health?verbose=yes")).Problem);
    }

    [Fact]
    public async Task Where_the_look_cannot_be_written_down_nothing_is_shown()
    {
        using var caller = Caller.As(_site, "w-amadi");
        await caller.Get("/api/v1/subjects/child/M001/records", HttpStatusCode.OK);
        using (var broken = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_site.Service.Folder, "access.db")}"))
        {
            broken.Open();
            using var drop = broken.CreateCommand();
            drop.CommandText = "drop table look";
            drop.ExecuteNonQuery();
        }

        var answer = await caller.Get("/api/v1/subjects/child/M001/records", HttpStatusCode.ServiceUnavailable);

        Assert.Equal("look-not-kept", answer.Problem);
        Assert.DoesNotContain("M001", answer.Text, StringComparison.Ordinal);
    }
}
