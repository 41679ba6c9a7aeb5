using System.Net;
using System.Net.Sockets;
using System.Text;
using Plimsoll.App.Census;

namespace Plimsoll.Web.Tests.Pages.Census;

/// <summary>A census is loaded, read and let go of; nothing of it is left.</summary>
public sealed class LoadTests
{
    [Fact]
    public async Task A_census_is_read_and_what_was_found_is_shown_by_rule()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);

        var address = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1"), CensusSite.Child("C2", sex: "X")));

        var page = await visitor.Page(address);
        Assert.Equal("census-2026.xml Census of 2025/26", page.Words("h1"));
        Assert.StartsWith("2 children, 1 error, ", page.Words(".lead"), StringComparison.Ordinal);
        Assert.StartsWith("4180: its findings Sex is missing, or is not M, F or U Write M (male)", page.Words("section[aria-labelledby=errors] tbody tr"), StringComparison.Ordinal);
        Assert.Contains("Business support 1", page.Words("section[aria-labelledby=owners]"), StringComparison.Ordinal);
        Assert.Contains("census-2026.xml Census of 2025/26: 2 children", (await visitor.Page("/census")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_whose_rules_are_not_known_is_said_with_that_by_whose_rules_it_was_checked()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);

        var address = await CensusSite.Load(visitor, CensusSite.File(2031, CensusSite.Child("C1")));
        var page = await visitor.Page(address);

        Assert.Contains("Its header gives the year 2031", page.Words(".govuk-warning-text"), StringComparison.Ordinal);
        Assert.Contains("It was checked by the rules of 2026/27, the nearest.", page.Words(".govuk-warning-text"), StringComparison.Ordinal);
        await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1")), "other.xml");
        Assert.Contains("census-2026.xml. Its header gives the year 2031", (await visitor.Page($"{address}/compare")).Words(".govuk-warning-text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no census at all", "notes.txt is no children in need census that can be read.")]
    [InlineData("<Register><Child/></Register>", "it begins with Register, and a census begins with Message")]
    [InlineData("<Message><Header/><Children/></Message>", "The census lists no children.")]
    public async Task What_is_no_census_is_said_and_nothing_is_held(string file, string words)
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);

        var address = await CensusSite.Load(visitor, file, "notes.txt");

        Assert.Contains(words, (await visitor.Page(address)).Words(".lead"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get($"{address}/findings")).StatusCode);
        await visitor.Page($"{address}/file/csv", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_shown_as_far_as_it_goes_and_has_no_tables()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);

        var address = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1", sex: "X"))[..^15]);

        var page = await visitor.Page(address);
        Assert.Contains("The file could not be read to its end.", page.Words(".govuk-warning-text"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#not-run"));
        Assert.Contains("There are no tables", (await visitor.Page($"{address}/tables")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_an_empty_one_and_a_forged_form_are_refused()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);

        Assert.Equal("Choose the census file", (await Visitor.Read(await CensusSite.Give(visitor, null, ""))).Words(".govuk-error-summary li"));
        Assert.Equal("The file is empty", (await Visitor.Read(await CensusSite.Give(visitor, [], "empty.xml"))).Words(".govuk-error-summary li"));
        using var forged = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "census", "census.xml" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Send("/census", forged)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Post("/census", ("census", "x"))).StatusCode);
        Assert.Empty((await visitor.Page("/census")).QuerySelectorAll("#held"));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        using var client = new TcpClient();
        await client.ConnectAsync(site.Site.Address.Host, site.Site.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /census HTTP/1.1\r\nHost: {site.Site.Address.Authority}\r\nCookie: {visitor.Cookies}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: {400L << 20}\r\n\r\n--b\r\n"),
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 413", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_the_file_is_left_on_the_disk_even_while_it_is_read()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var secret = $"C{Guid.NewGuid():N}"[..20];

        await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child(secret, sex: "X")));
        await using var passing = await PassingFile.OfAsync(new MemoryStream(Encoding.UTF8.GetBytes(secret)), 100, TestContext.Current.CancellationToken);

        Assert.NotNull(passing);
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetTempPath(), "plimsoll-*"), path => TextOf(path).Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetTempPath(), "ASPNETCORE_*"), path => TextOf(path).Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.EnumerateFiles(site.Site.Service.Folder, "*", SearchOption.AllDirectories), path => TextOf(path).Contains(secret, StringComparison.Ordinal));
        Assert.Null(await PassingFile.OfAsync(new MemoryStream(new byte[101]), 100, TestContext.Current.CancellationToken));

        static string TextOf(string path)
        {
            try
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var reader = new StreamReader(file, Encoding.Latin1);
                return reader.ReadToEnd();
            }
            catch (IOException)
            {
                return "";
            }
        }
    }

    [Fact]
    public async Task A_census_is_seen_by_the_sign_in_that_loaded_it_alone_and_ends_with_it()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        using var other = await site.As(CensusSite.Analyst);
        using var director = await site.As("w-castle");
        var address = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1")));

        foreach (var page in new[] { address, $"{address}/findings", $"{address}/tables", $"{address}/file/csv", $"/live{address}" })
        {
            await director.Page(page, HttpStatusCode.NotFound);
            await other.Page(page, HttpStatusCode.NotFound);
        }

        await visitor.Post("/sign-out", ("__RequestVerificationToken", CensusSite.Token(await visitor.Page("/census"))));
        await visitor.SignIn(CensusSite.Analyst);
        await visitor.Page(address, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_census_is_held_for_an_hour_at_most_and_two_at_a_time()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        var first = await CensusSite.Load(visitor, CensusSite.File(2025, CensusSite.Child("C1")), "one.xml");
        site.Site.Service.Wait(TimeSpan.FromMinutes(20));
        var second = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1")), "two.xml");
        await visitor.Page(first);
        site.Site.Service.Wait(TimeSpan.FromMinutes(40));

        await visitor.Page(first, HttpStatusCode.NotFound);
        await visitor.Page(second);
        var third = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1")), "three.xml");
        var fourth = await CensusSite.Load(visitor, CensusSite.File(2026, CensusSite.Child("C1")), "four.xml");
        await visitor.Page(second, HttpStatusCode.NotFound);
        await visitor.Page(third);

        await visitor.Send(fourth);
        await visitor.Page(fourth, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_of_a_census_that_is_read_shows_how_far_it_is_and_asks_for_itself()
    {
        await using var site = await CensusSite.Started();
        using var visitor = await site.As(CensusSite.Analyst);
        using var slow = new SlowStream(Encoding.UTF8.GetBytes(CensusSite.File(2026, CensusSite.Child("C1"))));
        using var slower = new SlowStream(Encoding.UTF8.GetBytes(CensusSite.File(2026, CensusSite.Child("C1"))));

        // Two of others are being read, and this one waits its turn.
        site.Held.Begin(new CensusHolder("somebody", "1"), "slow.xml", slow, 1000);
        site.Held.Begin(new CensusHolder("somebody", "2"), "slower.xml", slower, 1000);
        await Task.WhenAll(slow.Begun, slower.Begun).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        using var given = await CensusSite.Give(visitor, Encoding.UTF8.GetBytes(CensusSite.File(2026, CensusSite.Child("C1", sex: "X"))), "census.xml");
        var address = given.Headers.Location!.ToString();

        var page = await visitor.Page(address);
        Assert.Equal("Being read: 0 children so far, 0% of the file.", page.Words(".lead"));
        Assert.Contains("http-equiv=\"refresh\"", page.QuerySelector("head")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal($"/live{address}", page.QuerySelector("main")!.GetAttribute("data-live"));
        await using var listened = await visitor.Listen($"/live{address}");
        Assert.Equal("changed", await listened.Next(TimeSpan.FromSeconds(20)));
        slow.Go();
        slower.Go();
        while (await listened.Next(TimeSpan.FromSeconds(20)) == "changed")
        {
        }

        Assert.Contains("1 error", (await visitor.Page(address)).Words(".lead"), StringComparison.Ordinal);
    }

    /// <summary>Gives nothing until it is told to.</summary>
    private sealed class SlowStream(byte[] content) : MemoryStream(content)
    {
        private readonly ManualResetEventSlim _go = new();

        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Somebody has begun to read it.</summary>
        public Task Begun => _begun.Task;

        public void Go() => _go.Set();

        public override int Read(Span<byte> buffer)
        {
            _begun.TrySetResult();
            _go.Wait(TestContext.Current.CancellationToken);
            return base.Read(buffer);
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            _begun.TrySetResult();
            _go.Wait(TestContext.Current.CancellationToken);
            return base.Read(buffer, offset, count);
        }

        protected override void Dispose(bool disposing)
        {
            _go.Set();
            base.Dispose(disposing);
        }
    }
}
