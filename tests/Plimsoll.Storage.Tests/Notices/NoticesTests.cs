using Plimsoll.Core.Records;

namespace Plimsoll.Storage.Tests;

public sealed class NoticesOnSqliteTests() : NoticesTests(Given.OnSqlite());

public sealed class NoticesOnPostgresTests() : NoticesTests(Given.OnPostgres());

public abstract class NoticesTests(Given given) : IDisposable
{
    private static readonly Subject Maya = new(SubjectKind.Child, "M001");

    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    private static NoticeRow Row(string id, string? worker = "Ruth Okafor", string? post = null, Subject? subject = null) => new(id, "r-1", "told", subject ?? Maya, worker, post, "team manager", Given.Now);

    [Fact]
    public void A_notice_is_kept_once_with_the_place_up_to_which_they_were_made()
    {
        var notices = given.Open().Notices;
        Assert.Null(notices.Place());

        notices.Put([Row("n-1")], 7);
        notices.Put([Row("n-1") with { Made = Given.Now.AddDays(1) }, Row("n-2")], 9);
        notices.Put([], 8);

        Assert.Equal(9, given.Open().Notices.Place());
        Assert.Equal([Row("n-1"), Row("n-2")], notices.For("Ruth Okafor", []));
    }

    [Fact]
    public void What_is_for_a_post_is_for_whoever_holds_it()
    {
        var notices = given.Open().Notices;
        notices.Put([Row("n-1", post: "tm-north"), Row("n-2"), Row("n-3", "Bo Lind")], 1);

        Assert.Equal(["n-2"], notices.For("Ruth Okafor", []).Select(one => one.Id));
        Assert.Equal(["n-1", "n-3"], notices.For("Bo Lind", ["tm-north"]).Select(one => one.Id));
    }

    [Fact]
    public void Who_read_it_first_stays()
    {
        var notices = given.Open().Notices;
        notices.Put([Row("n-1")], 1);

        notices.Read("n-1", "Ruth Okafor", Given.Now.AddHours(1));
        notices.Read("n-1", "Bo Lind", Given.Now.AddHours(2));

        Assert.Equal((Given.Now.AddHours(1), "Ruth Okafor"), notices.Find("n-1") is { Seen: { } seen, SeenBy: { } by } ? (seen, by) : default);
    }

    [Fact]
    public void One_message_tells_a_person_of_all_that_is_new_and_is_taken_by_one()
    {
        var (notices, other) = (given.Open().Notices, given.Open().Notices);
        notices.Put([Row("n-1"), Row("n-2"), Row("n-3", "Bo Lind"), Row("n-4", null, "vacant")], 1);
        notices.Read("n-3", "Bo Lind", Given.Now);

        notices.Gather(notice => notice.Worker, Given.Now);
        other.Gather(notice => notice.Worker, Given.Now);

        var mail = Assert.Single(notices.Due(Given.Now));
        Assert.Equal("Ruth Okafor", mail.Worker);
        Assert.True(notices.Take(mail, Given.Now));
        Assert.False(other.Take(mail, Given.Now));
        Assert.Empty(notices.Due(Given.Now.AddMinutes(9)));
        // Stopped while it was being sent: it is tried again under the same name.
        Assert.Equal(mail.Id, Assert.Single(notices.Due(Given.Now.AddMinutes(10))).Id);
        notices.Sent(mail.Id, Given.Now);
        Assert.Empty(notices.Due(Given.Now.AddDays(1)));
    }

    [Fact]
    public void What_could_not_be_sent_is_seen_until_it_is()
    {
        var notices = given.Open().Notices;
        notices.Put([Row("n-1")], 1);
        notices.Gather(notice => notice.Worker, Given.Now);
        var mail = notices.Due(Given.Now).Single();
        notices.Take(mail, Given.Now);

        notices.Failed(mail.Id, "The mail server cannot be reached.", Given.Now.AddMinutes(5));

        Assert.Equal(("The mail server cannot be reached.", 1, Given.Now.AddMinutes(5)), notices.Failing().Single() is var failing ? (failing.Problem!, failing.Tries, failing.Next) : default);
        notices.Sent(mail.Id, Given.Now.AddMinutes(5));
        Assert.Empty(notices.Failing());
    }

    [Fact]
    public void The_notices_of_one_whose_record_was_erased_are_gone()
    {
        var notices = given.Open().Notices;
        notices.Put([Row("n-1"), Row("n-2", subject: new Subject(SubjectKind.Child, "B001"))], 1);

        notices.Erase(Maya);

        Assert.Equal(["n-2"], notices.For("Ruth Okafor", []).Select(one => one.Id));
    }
}
