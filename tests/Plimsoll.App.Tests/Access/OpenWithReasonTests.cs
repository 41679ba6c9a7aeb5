using Plimsoll.App.Access;
using Plimsoll.App.Notices;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Tests.Access;

public sealed class OpenWithReasonTests : IDisposable
{
    private const string Reason = "Her school rang me about bruises and nobody of North answers.";

    private static readonly Reader Worker = Service.Reader("south-1", "social worker@South");

    private readonly Service _service = new();

    private OpenWithReason Opening => new(_service.Authority);

    [Fact]
    public void Opens_for_hours_with_the_reason_kept_and_writes_nothing_there()
    {
        var answer = Opening.Open(Worker, Service.Child("N1"), Reason);

        Assert.StartsWith("opened with a reason, until 13:00", answer.Why, StringComparison.Ordinal);
        Assert.False(_service.Authority.Access.May(Worker, Purpose.Write, Service.Child("N1")).IsAllowed);
        Assert.Equal(Reason, Assert.Single(_service.Authority.AccessLog.Looks(Service.Child("N1"))).Reason);
        _service.Time.Now += OpenWithReason.Holds;
        Assert.Equal(AccessVerdict.Refused, _service.Authority.Access.May(Worker, Purpose.Open, Service.Child("N1")).Verdict);
    }

    [Fact]
    public void Those_who_answer_for_the_child_are_told_at_once_and_once()
    {
        Opening.Open(Worker, Service.Child("N1"), Reason);

        Assert.Equal(0, new MakeNotices(_service.Authority).Run());
        foreach (var told in new[] { "north-1", "tm-North" })
        {
            var notice = Assert.Single(Waiting(told));
            Assert.Equal((NoticeKinds.Opened, Service.Child("N1"), RecordTypes.OpenedWithReason), (notice.Kind, notice.Subject, notice.Type));
            Assert.DoesNotContain("south-1", notice.Words, StringComparison.Ordinal);
        }

        Assert.Empty(Waiting("south-1"));
        Assert.Empty(Waiting("tm-South"));
        var view = new ReadersOfRecord(_service.Authority).Of(Service.Reader("dir", "director"), Service.Child("N1")).What!;
        Assert.Equal([("north-1", null), ("tm-North", null)], Assert.Single(view.Openings).Told);
        new Inbox(_service.Authority).Read(Service.Reader("north-1", "social worker@North"), Waiting("north-1")[0].Id);
        Assert.Equal(_service.Time.Now, new ReadersOfRecord(_service.Authority).Of(Service.Reader("dir", "director"), Service.Child("N1")).What!.Openings[0].Told[0].Read!.Value.Instant);
    }

    [Fact]
    public void Whoever_is_kept_from_the_record_is_told_nothing()
    {
        _service.Name("N1", "tm-North", "may not see");

        Opening.Open(Worker, Service.Child("N1"), Reason);

        Assert.Empty(Waiting("tm-North"));
        Assert.Single(Waiting("north-1"));
    }

    [Fact]
    public void The_mail_about_it_names_nobody()
    {
        var folder = Directory.CreateTempSubdirectory("plimsoll-mail-").FullName;
        Opening.Open(Worker, Service.Child("N1"), Reason);

        Assert.Equal(2, new SendMail(_service.Authority, new FolderMail(folder), "plimsoll@north.example", worker => $"{worker.ToLowerInvariant()}@north.example").Run().Sent);
        Assert.Equal(0, new SendMail(_service.Authority, new FolderMail(folder), "plimsoll@north.example", worker => "x@north.example").Run().Sent);

        Assert.All(Directory.GetFiles(folder).Select(File.ReadAllText), text =>
        {
            Assert.Contains("Something waits for you in Plimsoll", text, StringComparison.Ordinal);
            Assert.DoesNotContain("N1", text, StringComparison.Ordinal);
            Assert.DoesNotContain("south-1", text, StringComparison.Ordinal);
            Assert.DoesNotContain("bruises", text, StringComparison.Ordinal);
        });
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("need it")]
    [InlineData("urgent urgent urgent urgent urgent")]
    public void A_reason_that_says_nothing_opens_nothing(string? reason)
    {
        var answer = Opening.Open(Worker, Service.Child("N1"), reason);

        Assert.Equal(AccessVerdict.Refused, answer.Verdict);
        Assert.StartsWith("Say in a sentence", answer.Why, StringComparison.Ordinal);
        Assert.Empty(Waiting("north-1"));
    }

    [Fact]
    public void It_opens_a_restricted_record_and_never_one_that_is_hidden_or_that_names_the_reader()
    {
        _service.Restrict("N1", by: "hos", hidden: false);
        Assert.True(Opening.Open(Worker, Service.Child("N1"), Reason).IsAllowed);

        _service.Restrict("E1", by: "hos", hidden: true);
        Assert.Same(AccessAnswer.Hidden, Opening.Open(Worker, Service.Child("E1"), Reason));

        _service.Name("C1", "south-1", "may not see");
        Assert.Equal(AccessVerdict.Refused, Opening.Open(Worker, Service.Child("C1"), Reason).Verdict);
    }

    [Theory]
    [InlineData("lead member")]
    [InlineData("partner")]
    [InlineData("auditor@North")]
    public void Some_roles_open_nothing_with_a_reason(string role) =>
        Assert.False(Opening.Open(Service.Reader("x", role), Service.Child("N1"), Reason).IsAllowed);

    private IReadOnlyList<NoticeView> Waiting(string worker) => new Inbox(_service.Authority).Of(Service.Reader(worker, "social worker@North"));

    public void Dispose() => _service.Dispose();
}
