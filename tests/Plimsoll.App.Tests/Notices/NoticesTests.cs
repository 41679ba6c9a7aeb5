using Plimsoll.App.Access;
using Plimsoll.App.Notices;
using Plimsoll.App.Recording;
using Plimsoll.App.Tests.Reports;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Notices;

/// <summary>Whoever is to know of something finds it inside, and is told by a mail that names nobody.</summary>
public sealed class NoticesTests : IDisposable
{
    private static Reader As(string worker) => new(worker, worker, worker, [new HeldRole("team manager", "Team North")]);

    private readonly MadeService _service = new();

    private readonly string _folder = Directory.CreateTempSubdirectory("plimsoll-mail-").FullName;

    private Authority Authority => _service.Authority;

    public NoticesTests()
    {
        _service.Given("team:Team North", "post", "2026-01-05", ("step", "opened"), ("post", "tm-north"), ("role", "team manager"));
        _service.Given("worker:Ruth Okafor", "post-holding", "2026-01-05", ("step", "started"), ("post", "tm-north"), ("as", "holder"));
        _service.Given("worker:Ruth Okafor", "contact-detail", "2026-01-05", ("kind", "email"), ("value", "ruth@north.example"), ("safe-to-use", "yes"));
        _service.Held("A", "Team North");
    }

    public void Dispose()
    {
        _service.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private CaseRecord Saved(Acting who, string type, Subject subject, string? about, params (string Id, string Value)[] fields)
    {
        var result = new SaveRecord(Authority).Save(who, FilledForm.Of(type, Moment.On(_service.Today), subject, fields.ToDictionary(field => field.Id, field => FieldValue.Of(field.Value)), about));
        Assert.Empty(result.Objections);
        return result.Saved.Single();
    }

    private CaseRecord Challenged() => Saved(new Acting("pat", "Pat Moss", "conference chair"), "challenge", MadeService.Child("A"), null,
        ("raised-by", "conference chair"), ("formal", "yes"), ("about-what", "Nobody has seen him for weeks."), ("wanted", "He is seen by Friday."));

    private IReadOnlyList<NoticeView> InboxOf(string worker) => new Inbox(Authority).Of(As(worker));

    private SendMail Mail(IMail? mail = null) => new(Authority, mail ?? new FolderMail(_folder), "plimsoll@north.example");

    private string[] Files => [.. Directory.GetFiles(_folder, "*.eml").Select(File.ReadAllText)];

    [Fact]
    public void A_challenge_waits_for_the_worker_and_the_manager_and_is_read_once()
    {
        var challenge = Challenged();

        Assert.Equal(2, new MakeNotices(Authority).Run());
        Assert.Equal(0, new MakeNotices(Authority).Run());

        var notice = Assert.Single(InboxOf("Ruth Okafor"));
        Assert.Equal((challenge.Id, "challenge", "tm-north", true), (notice.Record, notice.Kind, notice.As, notice.IsUnread));
        Assert.Single(InboxOf("Worker of Team North"));
        Assert.Empty(InboxOf("Pat Moss"));
        Assert.False(new Inbox(Authority).Read(As("Pat Moss"), notice.Id));
        Assert.True(new Inbox(Authority).Read(As("Ruth Okafor"), notice.Id));
        Assert.Equal((0, "Ruth Okafor"), (new Inbox(Authority).Unread(As("Ruth Okafor")), InboxOf("Ruth Okafor").Single().ReadBy));
    }

    [Fact]
    public void Of_whom_the_reader_may_not_know_there_is_nothing()
    {
        Challenged();
        new MakeNotices(Authority).Run();

        _service.Given("A", "restriction", "2026-11-20", ("step", "restricted"), ("hidden", "yes"), ("reason", "A relative works here."));

        Assert.Empty(InboxOf("Ruth Okafor"));
        Assert.Empty(new Inbox(Authority).Of(new Reader("in", "An inspector", null, [])));
    }

    [Fact]
    public void Who_takes_the_post_over_finds_what_waits()
    {
        Challenged();
        new MakeNotices(Authority).Run();
        _service.Given("worker:Ruth Okafor", "post-holding", "2026-11-19", ("step", "ended"), ("post", "tm-north"));
        _service.Given("worker:Bo Lind", "post-holding", "2026-11-20", ("step", "started"), ("post", "tm-north"), ("as", "holder"));

        Assert.Empty(InboxOf("Ruth Okafor"));
        Assert.Single(InboxOf("Bo Lind"));
    }

    [Fact]
    public void An_allocation_and_returned_work_wait_for_the_worker()
    {
        var manager = new Acting("ruth", "Ruth Okafor", "team manager", "Team North");
        Saved(manager, "allocation", MadeService.Child("B"), null, ("step", "started"), ("kind", "named worker"), ("worker", "Noor Haddad"), ("to-team", "Team North"), ("cover", "no"));
        var start = _service.Given("B", "assessment", "2026-11-02", new Author("Noor Haddad"), null, ("step", "started"), ("kind", "child and family"));
        _service.Given("B", "assessment", "2026-11-19", new Author("Noor Haddad"), start, ("step", "submitted"), ("kind", "child and family"));
        Assert.Null(Authority.Append([new CaseRecord
        {
            Id = "back",
            Subject = MadeService.Child("B"),
            Type = "assessment",
            Happened = Moment.On(_service.Today),
            Author = new Author("Ruth Okafor", "team manager"),
            About = start,
            Fields = new Dictionary<string, FieldValue> { ["step"] = FieldValue.Of("returned") },
        }]).Refusal);

        new MakeNotices(Authority).Run();

        Assert.Equal(["allocation", "returned"], InboxOf("Noor Haddad").Select(notice => notice.Kind).Order());
    }

    [Fact]
    public void What_a_source_brings_and_what_is_old_tells_nobody()
    {
        _service.Given("C", "allocation", "2026-11-20", ("step", "started"), ("kind", "named worker"), ("worker", "Noor Haddad"), ("to-team", "Team North"), ("cover", "no"));
        Challenged();
        _service.Time.Now = _service.Time.Now.AddDays(15);

        Assert.Equal(0, new MakeNotices(Authority).Run());
    }

    [Fact]
    public void The_mail_names_nobody_and_is_sent_once()
    {
        Challenged();
        new MakeNotices(Authority).Run();

        // The worker of the team has no address on record: that is seen.
        Assert.Equal(new MailRun(1, 0, 1), Mail().Run());
        Assert.Equal(new MailRun(0, 0, 0), Mail().Run());

        var text = Assert.Single(Files);
        Assert.Contains("Subject: Something waits for you in Plimsoll\r\n", text, StringComparison.Ordinal);
        Assert.Contains("To: ruth@north.example\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Okafor", text, StringComparison.Ordinal);
        Assert.DoesNotContain("child", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("Worker of Team North", "No address is on record."), SendMail.Problems(Authority).Single() is var problem ? (problem.Worker, problem.Problem) : default);
    }

    [Fact]
    public void What_was_read_inside_needs_no_mail()
    {
        Challenged();
        new MakeNotices(Authority).Run();
        new Inbox(Authority).Read(As("Ruth Okafor"), InboxOf("Ruth Okafor").Single().Id);

        Assert.Equal(0, Mail().Run().Sent);
    }

    [Fact]
    public void A_server_is_given_it_and_one_that_does_not_take_it_is_asked_again_later()
    {
        Challenged();
        new MakeNotices(Authority).Run();
        using var server = new MailServer { ToRecipient = "451 come back later" };
        var smtp = new SmtpMail(server.Address);

        Assert.Equal(1, Mail(smtp).Run().Failed);
        Assert.Contains(SendMail.Problems(Authority), problem => problem.Worker == "Ruth Okafor" && problem.Problem.Contains("did not take it", StringComparison.Ordinal));
        Assert.Equal(0, Mail(smtp).Run().Failed);
        server.ToRecipient = "250 OK";
        _service.Time.Now = _service.Time.Now.AddMinutes(5);

        Assert.Equal(1, Mail(smtp).Run().Sent);
        var text = Assert.Single(server.Received);
        Assert.Contains("Something waits for you in Plimsoll", text, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(SendMail.Problems(Authority), problem => problem.Worker == "Ruth Okafor");
    }

    [Fact]
    public void Where_no_server_answers_it_is_told_and_nothing_is_lost()
    {
        Challenged();
        new MakeNotices(Authority).Run();
        Uri gone;
        using (var server = new MailServer())
        {
            gone = server.Address;
        }

        Assert.Equal(1, Mail(new SmtpMail(gone)).Run().Failed);
        _service.Time.Now = _service.Time.Now.AddMinutes(5);
        Assert.Equal(1, Mail().Run().Sent);
    }

    /// <summary>Sends, and is stopped before it can be written down.</summary>
    private sealed class Killed(IMail mail) : IMail
    {
        public void Send(OutgoingMail outgoing)
        {
            mail.Send(outgoing);
            throw new OperationCanceledException();
        }
    }

    [Fact]
    public void Stopped_between_sending_and_noting_it_the_same_message_goes_out_again_under_the_same_name()
    {
        Challenged();
        new MakeNotices(Authority).Run();
        using var server = new MailServer();

        Assert.Throws<OperationCanceledException>(() => Mail(new Killed(new FolderMail(_folder))).Run());
        Assert.Single(Files);
        _service.Time.Now = _service.Time.Now.AddMinutes(10);
        Assert.Equal(1, Mail().Run().Sent);
        Assert.Single(Files);
        _service.Time.Now = _service.Time.Now.AddDays(1);
        Assert.Equal(0, Mail(new SmtpMail(server.Address)).Run().Sent);
        Assert.Empty(server.Received);
    }

    [Fact]
    public void A_ladders_notice_reaches_the_post_it_names()
    {
        _service.Given("authority:authority", "post", "2026-01-05", ("step", "opened"), ("post", "sm"), ("role", "service manager"));
        _service.Given("worker:Sam Hale", "post-holding", "2026-01-05", ("step", "started"), ("post", "sm"), ("as", "holder"));
        _service.OnAPlan("A", "2026-09-14", MadeService.Pat);

        Assert.True(new Plimsoll.App.Oversight.AnswerBreach(Authority).RecordNotices().IsSaved);
        new MakeNotices(Authority).Run();

        Assert.All(InboxOf("Sam Hale"), notice => Assert.Equal(("told", "sm"), (notice.Kind, notice.As)));
        Assert.NotEmpty(InboxOf("Sam Hale"));
    }
}
