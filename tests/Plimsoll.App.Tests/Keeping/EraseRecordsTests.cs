using Plimsoll.App.Keeping;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Tests.Keeping;

public sealed class EraseRecordsTests : IDisposable
{
    private const string Secret = "She told me about her uncle.";

    private static readonly Subject Maya = new(SubjectKind.Child, "M001");
    private static readonly Subject Tom = new(SubjectKind.Child, "M002");

    private readonly string _apart = Directory.CreateTempSubdirectory("plimsoll-apart-").FullName;
    private readonly Made _made;

    public EraseRecordsTests() => _made = new Made(settings: new Settings("") { AnchorKey = Path.Combine(_apart, "key.pem"), Anchors = Path.Combine(_apart, "anchors") });

    public void Dispose()
    {
        _made.Dispose();
        Directory.Delete(_apart, recursive: true);
    }

    [Fact]
    public void What_is_erased_is_gone_from_the_journal_the_memory_drafts_and_other_processes()
    {
        using var other = _made.Reopened();
        Write(Note("n-1", Maya), Note("n-2", Tom));
        _made.Authority.Drafts.Keep(new Draft("d-1", "ann", Maya, "concern", "{}"), _made.Time.Now);
        _made.Authority.Drafts.Keep(new Draft("d-2", "ann", Tom, "concern", "{}"), _made.Time.Now);
        other.Overview.Follow();

        var result = Decide(Whole());

        Assert.Null(result.Refusal);
        Assert.Equal((1, true), (result.Erased, result.Noted));
        other.Overview.Follow();
        foreach (var authority in new[] { _made.Authority, other })
        {
            Assert.Empty(authority.Overview.Find("n-1")!.Fields);
            Assert.All(authority.Overview.Timeline(Maya, null).Records.Where(record => record.Type == "concern"), record => Assert.Empty(record.Fields));
            Assert.Equal(Secret, authority.Overview.Find("n-2")!.Text("signs"));
        }

        Assert.Equal(["d-2"], _made.Authority.Drafts.Of("ann", _ => true).Select(draft => draft.Id));
        var report = VerifyJournal.Of(_made.Authority);
        Assert.True(report.IsSound);
        Assert.Equal(1, report.Journal.Erasures.Single().Entries);
    }

    [Fact]
    public void The_decision_says_who_why_and_by_what_power_and_stays()
    {
        Write(Note("n-1", Maya));
        var decision = Decide(Whole()).Decision!;

        var kept = _made.Authority.Journal.Find(decision.Id)!;
        Assert.Equal(("court order", "Order of 12 November.", "w-1", "head of service"), (kept.Text("power"), kept.Text("reason"), kept.Author!.Id, kept.Author.Role));
        Assert.Equal($"There is nothing to erase about {Maya}.", Decide(Whole()).Refusal);
        Assert.NotEmpty(_made.Authority.Journal.Find(decision.Id)!.Fields);
    }

    [Fact]
    public void Some_records_are_erased_and_drafts_stay()
    {
        Write(Note("n-1", Maya), Note("n-2", Maya));
        _made.Authority.Drafts.Keep(new Draft("d-1", "ann", Maya, "concern", "{}"), _made.Time.Now);

        Assert.Equal(1, Decide(Whole() with { Records = ["n-2"], Power = "recorded in error" }).Erased);

        Assert.NotEmpty(_made.Authority.Overview.Find("n-1")!.Fields);
        Assert.Empty(_made.Authority.Overview.Find("n-2")!.Fields);
        Assert.Single(_made.Authority.Drafts.Of("ann", _ => true));
    }

    [Fact]
    public async Task A_document_goes_with_the_last_record_that_holds_it()
    {
        var document = await Document("Dear Maya and Tom");
        Write(Note("n-1", Maya, document), Note("n-2", Tom, document));

        Decide(Whole());
        Assert.True(_made.Authority.Documents.Holds(document.Hash));

        Decide(Whole() with { Subject = Tom });
        Assert.False(_made.Authority.Documents.Holds(document.Hash));
        Assert.True(VerifyJournal.Of(_made.Authority).IsSound);
    }

    [Fact]
    public void A_hold_stops_it_until_it_is_lifted()
    {
        Write(Note("n-1", Maya), Hold("h-1", "placed"), Hold("h-2", "placed"));

        Assert.Contains("A hold for inquiry stands on child:M001 since 2026-11-19", Decide(Whole()).Refusal, StringComparison.Ordinal);
        Write(Hold("h-3", "lifted", about: "h-1"));
        Assert.Contains("A hold for inquiry", Decide(Whole()).Refusal, StringComparison.Ordinal);
        Assert.NotEmpty(_made.Authority.Journal.Find("n-1")!.Fields);

        Write(Hold("h-4", "lifted", about: "h-2"));
        Assert.Equal(1, Decide(Whole()).Erased);
        Assert.NotEmpty(_made.Authority.Journal.Find("h-1")!.Fields);
    }

    [Fact]
    public void A_hold_on_another_id_of_the_same_person_stops_it_too_and_both_ids_are_erased_together()
    {
        Write(Note("n-1", Maya), Note("n-2", Tom), Hold("h-1", "placed", on: Tom));
        Write(Record("m-1", Maya, "person-merge", ("step", "made"), ("other", "M002"), ("reason", "One child.")));

        Assert.Contains("A hold", Decide(Whole()).Refusal, StringComparison.Ordinal);
        Write(Hold("h-2", "lifted", on: Tom));

        Decide(Whole() with { Subject = Tom });
        Assert.Empty(_made.Authority.Overview.Find("n-1")!.Fields);
        Assert.Empty(_made.Authority.Overview.Find("n-2")!.Fields);
    }

    [Theory]
    [InlineData("no power of ours", "Order of 12 November.", "head of service", "\"fields.power\" is \"no power of ours\"")]
    [InlineData("court order", "Because.", "head of service", "Say why")]
    [InlineData("court order", "Order of 12 November.", null, "say who decides")]
    [InlineData("court order", "Order of 12 November.", "nobody", "say who decides")]
    public void A_decision_without_power_reason_or_role_is_refused_and_nothing_is_erased(string power, string reason, string? role, string why)
    {
        Write(Note("n-1", Maya));

        var result = Decide(Whole() with { Power = power, Reason = reason, By = new Author("w-1", role) });

        Assert.Contains(why, result.Refusal, StringComparison.Ordinal);
        Assert.Equal(Secret, _made.Authority.Journal.Find("n-1")!.Text("signs"));
        Assert.Equal(1, _made.Authority.Journal.Head().Sequence);
    }

    [Fact]
    public void A_record_of_somebody_else_is_not_erased_with_it()
    {
        Write(Note("n-1", Maya), Note("n-2", Tom));

        Assert.Contains("Record n-2 is not about child:M001", Decide(Whole() with { Records = ["n-1", "n-2"] }).Refusal, StringComparison.Ordinal);
        Assert.NotEmpty(_made.Authority.Journal.Find("n-1")!.Fields);
    }

    [Fact]
    public void Without_a_place_apart_it_is_carried_out_and_noted_by_a_later_signing()
    {
        using var made = new Made();
        made.Authority.Append([Note("n-1", Maya)]);

        Assert.False(EraseRecords.Decide(made.Authority, Whole()).Noted);
        Assert.Empty(made.Authority.Journal.Find("n-1")!.Fields);
        Assert.Contains("PLIMSOLL_ANCHOR_KEY is not set", SignHead.Of(made.Authority).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_erased_after_a_backup_is_erased_again_when_it_is_restored()
    {
        Write(Note("n-1", Maya), Note("n-2", Tom));
        SignHead.Of(_made.Authority);
        BackUp.Into(_made.Authority, Path.Combine(_apart, "backup"));
        Decide(Whole());

        var settings = _made.Authority.Settings with { Data = Path.Combine(_apart, "restored") };
        var result = Restore.From(Path.Combine(_apart, "backup"), settings, null, [], _made.Time);

        Assert.Equal((null, 1), (result.Refusal, result.Erasures));
        using var restored = Authority.Open(Made.Catalogue, settings, _made.Time);
        restored.Overview.Follow();
        Assert.Empty(restored.Overview.Find("n-1")!.Fields);
        Assert.Equal(Secret, restored.Overview.Find("n-2")!.Text("signs"));
    }

    [Fact]
    public void An_erasure_that_was_not_carried_out_cannot_be_written_as_a_record()
    {
        Write(Note("n-1", Maya));
        var claimed = Record("e-1", Maya, "erasure", ("power", "court order"), ("reason", "Order."), ("records", "n-1"), ("whole", "no"));

        Assert.Equal(RefusalReason.NotErasable, _made.Authority.Append([claimed]).Refusal!.Reason);
        Assert.Equal(1, _made.Authority.Journal.Head().Sequence);
    }

    [Fact]
    public void A_key_or_copies_in_the_data_folder_are_refused()
    {
        using var made = new Made(settings: new Settings("") { AnchorKey = "{data}/key.pem", Anchors = Path.Combine(_apart, "anchors") });
        using var copies = new Made(settings: new Settings("") { AnchorKey = Path.Combine(_apart, "key.pem"), Anchors = "{data}/anchors" });

        Assert.Contains("lies in the data folder", SignHead.Of(made.Authority).Refusal, StringComparison.Ordinal);
        Assert.Contains("lies in the data folder", SignHead.Of(copies.Authority).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_gone_when_its_record_is_saved()
    {
        _made.Authority.Drafts.Keep(new Draft("n-1", "ann", Maya, "concern", "{}"), _made.Time.Now);
        _made.Authority.Drafts.Keep(new Draft("n-2", "ann", Maya, "concern", "{}"), _made.Time.Now);

        Write(Note("n-1", Maya));

        Assert.Equal(["n-2"], _made.Authority.Drafts.Of("ann", _ => true).Select(draft => draft.Id));
    }

    private static ErasureRequest Whole() => new(Maya, null, "court order", "Order of 12 November.", new Author("w-1", "head of service"));

    private ErasureResult Decide(ErasureRequest request) => EraseRecords.Decide(_made.Authority, request);

    private async Task<DocumentReference> Document(string text)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return (await KeepDocument.From(_made.Authority, content, "letter.txt", TestContext.Current.CancellationToken)).Document!;
    }

    private static CaseRecord Note(string id, Subject subject, DocumentReference? document = null) =>
        Record(id, subject, "concern", ("kind", Made.Catalogue.Codes["concern.kind"].Codes[0]), ("signs", document?.ToString() ?? Secret));

    private static CaseRecord Hold(string id, string step, string? about = null, Subject? on = null) =>
        Record(id, on ?? Maya, "legal-hold", ("step", step), ("for", "inquiry"), ("reason", "The inquiry asked for it.")) with { About = about, Happened = Moment.Parse("2026-11-19") };

    private static CaseRecord Record(string id, Subject subject, string type, params (string Field, string Value)[] fields) => new()
    {
        Id = id,
        Subject = subject,
        Type = type,
        Happened = Moment.Parse("2026-11-18"),
        Fields = fields.ToDictionary(pair => pair.Field, pair => FieldValue.Of(pair.Value)),
    };

    private void Write(params CaseRecord[] records)
    {
        Assert.All(records, record => Assert.Null(Core.Practice.RecordCheck.Problem(record, Made.Catalogue)));
        Assert.Null(_made.Authority.Append(records).Refusal);
    }
}
