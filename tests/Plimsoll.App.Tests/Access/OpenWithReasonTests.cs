using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

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
    public void Those_who_answer_for_the_child_must_be_told_until_a_notice_says_they_were()
    {
        Opening.Open(Worker, Service.Child("N1"), Reason);

        var owed = Opening.Owed();

        Assert.Equal(["north-1", "tm-North"], owed.Select(alert => alert.To));
        Assert.All(owed, alert => Assert.Equal(("south-1", Reason), (alert.OpenedBy, alert.Reason)));
        Assert.Null(_service.Authority.Journal.Append([new CaseRecord
        {
            Id = RecordId.New(_service.Time.Now), Subject = Service.Child("N1"), Type = RecordTypes.Notice, Happened = Core.Calendar.Moment.Parse(Service.Today), About = owed[0].Record,
            Fields = new Dictionary<string, FieldValue> { ["to"] = FieldValue.Of("north-1") },
        }], _service.Time.Now).Refusal);
        Assert.Equal(["tm-North"], Opening.Owed().Select(alert => alert.To));
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
        Assert.Empty(Opening.Owed());
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

    public void Dispose() => _service.Dispose();
}
