using System.Net;
using Microsoft.Data.Sqlite;
using Plimsoll.Core.Records;

namespace Plimsoll.Web.Tests.Pages;

/// <summary>Every look at a child is written down before anything of the child is shown.</summary>
public sealed class LookTests
{
    [Fact]
    public async Task A_look_at_a_child_is_written_down()
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, "w-lund");

        await visitor.Page("/child/M001");
        await visitor.Page("/child/M001?as-at=2026-10-02");

        Assert.Equal([("w-lund", "child's page"), ("w-lund", "child's page")], Looks(site, MadeService.Child("M001")));
    }

    [Fact]
    public async Task A_look_at_the_list_is_one_look_whatever_it_shows()
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, "w-grace");

        await visitor.Page("/late");

        Assert.Equal([("w-grace", "late promises")], Looks(site, site.Service.Authority.Self));
        Assert.Empty(Looks(site, MadeService.Child("M001")));
    }

    [Theory]
    [InlineData("w-castle", "/child/M001?as-at=yesterday")]
    [InlineData("w-castle", "/late?as-at=yesterday")]
    [InlineData("w-marsh", "/figures")]
    [InlineData("w-marsh", "/child/M001")]
    public async Task Nothing_is_written_where_nobody_was_looked_at(string person, string address)
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, person);

        await visitor.Get(address);

        Assert.Empty(site.Service.Authority.AccessLog.By(person));
    }

    [Theory]
    [InlineData("w-castle", "nobody")]
    [InlineData("w-hale", "M001")]
    public async Task A_door_that_was_tried_is_written_down_whether_or_not_there_is_anything_behind_it(string person, string child)
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, person);

        await visitor.Get($"/child/{child}");

        Assert.Equal([(person, "child's page, not shown")], Looks(site, MadeService.Child(child)));
    }

    [Theory]
    [InlineData("/child/M001", true)]
    [InlineData("/child/M001", false)]
    [InlineData("/late", true)]
    [InlineData("/late", false)]
    public async Task A_look_that_cannot_be_written_down_shows_nothing(string address, bool removed)
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, "w-grace");
        var whole = await visitor.Page(address);
        Assert.Contains("M001", whole.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Spoil(Path.Combine(site.Service.Folder, "access.db"), removed);

        var page = await visitor.Page(address, HttpStatusCode.ServiceUnavailable);

        Assert.Equal("The record cannot be shown", page.Words("h1"));
        Assert.Contains("This look could not be written down, so nothing of the record is shown.", page.Words("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("M001", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Tom Pell", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Logged, line => line.Contains("M001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Figures_name_nobody_and_need_no_look()
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, "w-marsh");
        Spoil(Path.Combine(site.Service.Folder, "access.db"), removed: true);

        Assert.Equal("Figures by team", (await visitor.Page("/figures")).Words("h1"));
    }

    /// <summary>The file gone from under the running program, or there and refusing every look.</summary>
    private static void Spoil(string file, bool removed)
    {
        if (removed)
        {
            File.Delete(file);
            return;
        }

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "create trigger refuse before insert on look begin select raise(abort, 'refused'); end";
        command.ExecuteNonQuery();
    }

    private static IEnumerable<(string Who, string What)> Looks(RunningSite site, Subject subject) =>
        site.Service.Authority.AccessLog.Looks(subject).Select(look => (look.Who, look.What));
}
