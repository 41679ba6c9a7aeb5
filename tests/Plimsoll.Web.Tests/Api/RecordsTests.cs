using System.Net;

namespace Plimsoll.Web.Tests.Api;

/// <summary>Records in and out over the API.</summary>
public sealed class RecordsTests : IAsyncLifetime
{
    private const string Of = "/api/v1/subjects/child/M001/records";

    private readonly RunningSite _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static string Visit(string id, string child = "M001", string day = "2026-11-19", string more = "", string fields = """{"purpose": "child protection", "seen": "yes", "alone": "yes", "place": "home", "what-happens-next": "I come again on Thursday week, after school."}""") =>
        $$"""{"id": "{{id}}", "subject": {"kind": "child", "id": "{{child}}"}, "type": "visit", "happened": "{{day}}", "fields": {{fields}}{{more}}}""";

    private static IEnumerable<string> Ids(Answer answer) => answer.Json.GetProperty("records").EnumerateArray().Select(one => one.GetProperty("record").GetProperty("id").GetString()!);

    [Fact]
    public async Task A_record_is_saved_as_the_form_would_and_the_same_again_is_saved_once()
    {
        using var caller = Caller.As(_site, "w-amadi");

        var saved = await caller.Post("/api/v1/records", Visit("v-1"), HttpStatusCode.Created);
        var again = await caller.Post("/api/v1/records", Visit("v-1"), HttpStatusCode.OK);

        Assert.Equal("/api/v1/records/v-1", saved.Headers.Location!.ToString());
        Assert.Equal(saved.Text, again.Text);
        var record = (await caller.Get("/api/v1/records/v-1", HttpStatusCode.OK)).Json.GetProperty("record");
        Assert.Equal(("w-amadi", "social worker", MadeService.Estuary), (record.GetProperty("author").GetProperty("id").GetString(), record.GetProperty("author").GetProperty("role").GetString(), record.GetProperty("author").GetProperty("team").GetString()));
        Assert.Single(Ids(await caller.Get(Of)), id => id == "v-1");

        var other = await caller.Post("/api/v1/records", Visit("v-1", day: "2026-11-18"));
        Assert.Equal((HttpStatusCode.Conflict, "id-taken"), (other.Status, other.Problem));
    }

    [Fact]
    public async Task What_the_form_would_ask_is_told_by_field()
    {
        using var caller = Caller.As(_site, "w-amadi");

        var refused = await caller.Post("/api/v1/records", Visit("v-1", fields: """{"purpose": "holiday"}"""), HttpStatusCode.UnprocessableEntity);
        Assert.Equal("refused", refused.Problem);
        Assert.Contains("fields.purpose", refused.Errors.Select(error => error.Place));
        Assert.Contains("fields.seen", refused.Errors.Select(error => error.Place));

        var signed = await caller.Post("/api/v1/records", Visit("v-1", more: """, "author": "w-castle" """), HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["author"], signed.Errors.Select(error => error.Place));

        var tomorrow = await caller.Post("/api/v1/records", Visit("v-1", day: "2026-11-21"), HttpStatusCode.UnprocessableEntity);
        Assert.Contains("When it happened must not be in the future.", tomorrow.Errors.Select(error => error.Words));
        Assert.DoesNotContain("v-1", Ids(await caller.Get(Of)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("[]", "")]
    [InlineData("{", "")]
    [InlineData("""{"id": "x"}""", "subject")]
    [InlineData("""{"id": "x", "id": "y"}""", "id")]
    [InlineData("""{"id": "x", "child": "M001"}""", "child")]
    [InlineData("""{"id": "a b", "subject": {"kind": "child", "id": "M001"}, "type": "visit", "happened": "2026-11-19"}""", "id")]
    [InlineData("""{"id": "x", "subject": {"kind": "cat", "id": "M001"}, "type": "visit", "happened": "2026-11-19"}""", "subject.kind")]
    [InlineData("""{"id": "x", "subject": {"kind": "child", "id": "M001"}, "type": "visit", "happened": "yesterday"}""", "happened")]
    [InlineData("""{"id": "x", "subject": {"kind": "child", "id": "M001"}, "type": "visit", "happened": "2026-11-19", "fields": {"seen": "yes", "seen": "no"}}""", "fields.seen")]
    [InlineData("""{"id": "x", "subject": {"kind": "child", "id": "M001"}, "type": "visit", "happened": "2026-11-19", "fields": {"seen": {"a": 1}}}""", "fields.seen")]
    public async Task A_body_that_is_no_record_is_named_by_its_place(string body, string place)
    {
        using var caller = Caller.As(_site, "w-amadi");

        var answer = await caller.Post("/api/v1/records", body, HttpStatusCode.BadRequest);

        Assert.Equal(("malformed", place), (answer.Problem, answer.Errors.Single().Place));
    }

    [Fact]
    public async Task Hostile_bodies_are_refused_and_harm_nothing()
    {
        using var caller = Caller.As(_site, "w-amadi");

        Assert.Equal("malformed", (await caller.Post("/api/v1/records", Visit("v-1", fields: $$"""{"seen": {{new string('[', 5000)}}{{new string(']', 5000)}}}"""))).Problem);
        Assert.Equal("too-large", (await caller.Post("/api/v1/records", Visit("v-1", fields: $$"""{"seen": "{{new string('a', 2 << 20)}}"}"""))).Problem);
        Assert.Equal("other-media", (await caller.Post("/api/v1/records", Visit("v-1"), "text/plain")).Problem);
        Assert.Equal("other-media", (await caller.Send(HttpMethod.Post, "/api/v1/records", new StringContent(Visit("v-1"), System.Text.Encoding.Latin1, "application/json"))).Problem);
        Assert.Equal("other-media", (await caller.Send(HttpMethod.Post, "/api/v1/records", null)).Problem);
        using var broken = new ByteArrayContent([.. System.Text.Encoding.UTF8.GetBytes("{\"id\": \""), 0xff, 0xfe, .. System.Text.Encoding.UTF8.GetBytes("\"}")]);
        broken.Headers.ContentType = new("application/json");
        Assert.Equal("malformed", (await caller.Send(HttpMethod.Post, "/api/v1/records", broken)).Problem);
        using var packed = new StringContent(Visit("v-1"), System.Text.Encoding.UTF8, "application/json");
        packed.Headers.ContentEncoding.Add("gzip");
        Assert.Equal("other-media", (await caller.Send(HttpMethod.Post, "/api/v1/records", packed)).Problem);

        Assert.DoesNotContain("v-1", Ids(await caller.Get(Of)));
        Assert.DoesNotContain(_site.Logged, line => line.Contains("failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_else_wrote_since_is_a_conflict()
    {
        using var caller = Caller.As(_site, "w-amadi");
        using var colleague = Caller.As(_site, "w-lund");
        var seen = (await caller.Get(Of)).Json.GetProperty("seen").GetInt64();

        await colleague.Post("/api/v1/records", Visit("v-1"), HttpStatusCode.Created);
        var conflict = await caller.Post($"/api/v1/records?seen={seen}", Visit("v-2", day: "2026-11-18"), HttpStatusCode.Conflict);

        Assert.Equal("changed-meanwhile", conflict.Problem);
        Assert.Contains("w-lund recorded", conflict.Detail, StringComparison.Ordinal);
        seen = (await caller.Get(Of)).Json.GetProperty("seen").GetInt64();
        await caller.Post($"/api/v1/records?seen={seen}", Visit("v-2", day: "2026-11-18"), HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_mistake_is_put_right_by_another_record_and_is_seen_as_it_was_known()
    {
        using var caller = Caller.As(_site, "w-amadi");
        await caller.Post("/api/v1/records", Visit("v-1"), HttpStatusCode.Created);
        _site.Service.Wait(TimeSpan.FromHours(1));
        var before = _site.Service.Authority.Instant;
        _site.Service.Wait(TimeSpan.FromHours(1));

        await caller.Post("/api/v1/records", Visit("v-2", day: "2026-11-18", more: """, "corrects": {"record": "v-1", "reason": "It was on Wednesday."}"""), HttpStatusCode.Created);

        Assert.DoesNotContain("v-1", Ids(await caller.Get(Of)));
        Assert.Contains("v-2", Ids(await caller.Get(Of)));
        var then = await caller.Get($"{Of}?known-at={before:yyyy-MM-dd'T'HH:mm:ss'Z'}");
        Assert.Contains("v-1", Ids(then));
        Assert.DoesNotContain("v-2", Ids(then));
        Assert.DoesNotContain("v-2", Ids(await caller.Get($"{Of}?as-at=2026-11-17")));

        await caller.Post("/api/v1/records", Visit("v-3", more: """, "corrects": {"record": "v-2", "how": "voids", "reason": "It never took place."}""", fields: "{}"), HttpStatusCode.Created);
        Assert.DoesNotContain("v-2", Ids(await caller.Get(Of)));
        var moved = await caller.Post("/api/v1/records", Visit("v-4", more: """, "corrects": {"record": "last", "how": "moves", "reason": "It was her brother."}"""), HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["corrects.how"], moved.Errors.Select(error => error.Place));
    }

    [Fact]
    public async Task A_standard_that_lets_nothing_be_saved_says_which_and_what_is_missing()
    {
        using var caller = Caller.As(_site, "w-lund");
        var closing = await caller.Post("/api/v1/records", """{"id": "c-1", "subject": {"kind": "child", "id": "M001"}, "type": "closure", "happened": "2026-11-20", "fields": {"step": "authorised", "reason": "RC1"}}""", HttpStatusCode.UnprocessableEntity);

        Assert.Contains(closing.Problem, new[] { "gate", "refused" });
        Assert.NotEmpty(closing.Errors);
    }

    [Fact]
    public async Task A_program_lets_through_what_its_account_may_with_a_reason_and_nothing_else()
    {
        const string Allocation = """{"id": "a-1", "subject": {"kind": "child", "id": "M001"}, "type": "allocation", "happened": "2026-11-20", "fields": {"step": "started", "kind": "named worker", "worker": "Noor Lanyard", "to-team": "Lightship", "cover": "no"WHY}}""";
        static string With(string why) => Allocation.Replace("WHY", why, StringComparison.Ordinal);
        const string Reason = """, "gate-override": "safer now", "gate-override-why": "Tom Pell left on Friday; Noor writes the summary on Monday." """;
        using var worker = Caller.As(_site, "w-amadi");
        using var director = Caller.As(_site, "w-castle");

        Assert.Equal("gate", (await director.Post("/api/v1/records", With(""), HttpStatusCode.UnprocessableEntity)).Problem);
        var refused = await worker.Post("/api/v1/records", With(Reason), HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["fields.gate-override"], refused.Errors.Select(error => error.Place));
        Assert.Contains("a team manager, or somebody above", refused.Errors.Single().Words, StringComparison.Ordinal);
        var wordless = await director.Post("/api/v1/records", With(""", "gate-override": "safer now" """), HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["fields.gate-override-why"], wordless.Errors.Select(error => error.Place));

        await director.Post("/api/v1/records", With(Reason), HttpStatusCode.Created);
        Assert.Equal("safer now", (await director.Get("/api/v1/records/a-1", HttpStatusCode.OK)).Json.GetProperty("record").GetProperty("fields").GetProperty("gate-override").GetString());
    }

    [Fact]
    public async Task Another_s_child_is_refused_and_a_hidden_one_is_answered_as_one_that_nobody_has()
    {
        _site.Service.Hide("H-002");
        using var caller = Caller.As(_site, "w-amadi");

        Assert.Contains($"It is with {MadeService.Harbour}: ask them.", (await caller.Get("/api/v1/subjects/child/H-001/records", HttpStatusCode.Forbidden)).Detail, StringComparison.Ordinal);
        Assert.Equal("not-allowed", (await caller.Post("/api/v1/records", Visit("v-1", "H-001"), HttpStatusCode.Forbidden)).Problem);
        foreach (var address in new[] { "/api/v1/subjects/child/{0}/records", "/api/v1/subjects/child/{0}/clocks" })
        {
            var (hidden, nobody) = (await caller.Get(string.Format(null, address, "H-002")), await caller.Get(string.Format(null, address, "nobody")));
            Assert.Equal((HttpStatusCode.NotFound, nobody.Text, nobody.Headers.ToString()), (hidden.Status, hidden.Text, hidden.Headers.ToString()));
        }

        var (unsaved, unknown) = (await caller.Post("/api/v1/records", Visit("v-1", "H-002")), await caller.Post("/api/v1/records", Visit("v-1", "nobody")));
        Assert.Equal((HttpStatusCode.NotFound, unknown.Text), (unsaved.Status, unsaved.Text));
        var record = _site.Service.Authority.Overview.RecordsOf(MadeService.Child("H-002"))[0].Id;
        Assert.Equal((await caller.Get("/api/v1/records/none")).Text, (await caller.Get($"/api/v1/records/{record}", HttpStatusCode.NotFound)).Text);
        var (about, none) = (await caller.Post("/api/v1/records", Visit("v-1", more: $$""", "about": "{{record}}" """)), await caller.Post("/api/v1/records", Visit("v-1", more: """, "about": "none" """)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, none.Text), (about.Status, about.Text));
        Assert.Equal(MadeService.Child("H-002"), _site.Service.Authority.AccessLog.By("w-amadi").First(look => look.What.StartsWith("records", StringComparison.Ordinal) && look.What.EndsWith("not shown", StringComparison.Ordinal) && look.Subject.Id == "H-002").Subject);
    }

    [Fact]
    public async Task Pages_follow_one_another_whatever_is_written_meanwhile()
    {
        using var caller = Caller.As(_site, "w-amadi");
        var all = Ids(await caller.Get(Of)).ToList();
        var (read, address, written) = (new List<string>(), $"{Of}?limit=3", 0);
        while (address is not null)
        {
            var page = await caller.Get(address, HttpStatusCode.OK);
            Assert.True(Ids(page).Count() <= 3);
            read.AddRange(Ids(page));
            address = page.Json.GetProperty("next").GetString();
            Assert.Equal(address is null ? null : $"<{address}>; rel=\"next\"", page.Headers.TryGetValues("Link", out var link) ? link.Single() : null);
            _site.Service.Wait(TimeSpan.FromSeconds(1));
            await caller.Post("/api/v1/records", Visit($"w-{++written}", day: written % 2 == 0 ? "2026-06-01" : "2026-11-19"), HttpStatusCode.Created);
        }

        Assert.Equal(all, read);
        Assert.Equal(all.Count + written, Ids(await caller.Get($"{Of}?limit=1000")).Count());
        Assert.Equal("after", (await caller.Get($"{Of}?after=TTAwMQ", HttpStatusCode.BadRequest)).Errors.Single().Place);
        Assert.Equal("after", (await caller.Get($"{Of}?after=%20", HttpStatusCode.BadRequest)).Errors.Single().Place);
    }

    [Theory]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=99999999999999999999", "limit")]
    [InlineData("?limit=1001", "limit")]
    [InlineData("?as-at=20-11-2026", "as-at")]
    [InlineData("?as-at=0001-01-01", "as-at")]
    [InlineData("?known-at=2026-11-20", "known-at")]
    [InlineData("?as-at=2026-11-20&as-at=2026-11-19", "as-at")]
    [InlineData("?asat=2026-11-20", "asat")]
    [InlineData("?id=M002", "id")]
    [InlineData("?type=vist", "type")]
    public async Task A_parameter_that_cannot_be_read_is_named(string query, string place)
    {
        using var caller = Caller.As(_site, "w-amadi");

        Assert.Equal(place, (await caller.Get(Of + query, HttpStatusCode.BadRequest)).Errors.Single().Place);
    }

    [Fact]
    public async Task A_batch_is_loaded_whole_by_whoever_may_import_or_not_at_all()
    {
        _site.Service.Person("w-loader", "The nightly load", "performance analyst", null);
        using var loader = Caller.As(_site, "w-loader");
        using var worker = Caller.As(_site, "w-amadi");
        var lines = string.Join('\n', Enumerable.Range(1, 5).Select(number => Visit($"b-{number}", $"B-{number:000}", fields: """{"seen": "yes"}""")));

        Assert.Equal("not-allowed", (await worker.Post("/api/v1/records/batch", lines, "application/jsonl")).Problem);
        var wrong = await loader.Post("/api/v1/records/batch", $"{lines}\n{Visit("b-6", fields: """{"sen": "yes"}""")}", "application/jsonl");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "line 6"), (wrong.Status, wrong.Errors.Single().Place));
        Assert.Contains("the nearest is \"seen\"", wrong.Errors.Single().Words, StringComparison.Ordinal);
        await loader.Get("/api/v1/records/b-1", HttpStatusCode.NotFound);

        Assert.Equal("""{"added":5,"unchanged":0}""", (await loader.Post("/api/v1/records/batch", lines, "application/x-ndjson")).Text);
        Assert.Equal("""{"added":0,"unchanged":5}""", (await loader.Post("/api/v1/records/batch", lines, "application/jsonl")).Text);
        await loader.Get("/api/v1/records/b-1", HttpStatusCode.OK);
        Assert.Equal("other-media", (await loader.Post("/api/v1/records/batch", lines)).Problem);
    }

    [Fact]
    public async Task Fields_that_are_not_for_the_account_are_withheld_by_name()
    {
        _site.Service.Person("w-loader", "The nightly load", "performance analyst", null);
        using var loader = Caller.As(_site, "w-loader");
        var line = """{"id": "r-1", "subject": {"kind": "child", "id": "M001"}, "type": "named-reader", "happened": "2026-11-19", "fields": {"step": "named", "list": "may see", "person": "w-brine", "until": "2026-12-31", "reason": "Only for a few."}}""";
        Assert.Equal(HttpStatusCode.OK, (await loader.Post("/api/v1/records/batch", line, "application/jsonl")).Status);

        var given = (await loader.Get("/api/v1/records/r-1", HttpStatusCode.OK)).Json;

        Assert.Equal(["reason"], given.GetProperty("withheld").EnumerateArray().Select(one => one.GetString()!));
        Assert.DoesNotContain("Only for a few", given.GetRawText(), StringComparison.Ordinal);
    }
}
