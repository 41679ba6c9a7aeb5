using Plimsoll.App.Recording;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Tests.Recording;

public sealed class SavingTests : IDisposable
{
    private static readonly Subject Maya = new(SubjectKind.Child, "M001");

    private readonly Made _made = new();

    private Authority Authority => _made.Authority;

    public void Dispose() => _made.Dispose();

    [Fact]
    public void A_gate_refuses_a_persons_record_and_says_what_is_missing()
    {
        var refusal = Authority.Append([Discussion("d-1", "social care manager", "police")]).Refusal!;

        Assert.Equal((RefusalReason.Gate, "d-1"), (refusal.Reason, refusal.Record));
        Assert.StartsWith(
            "Not saved: No strategy discussion without social care, police and health, unless waiting would raise the risk. What is missing: "
            + "in this record attended: social care manager and police and health, or in this record not quorate reason filled in, reconvene date filled in. (Statutory: ",
            refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, Authority.Journal.Head().Sequence);
    }

    [Fact]
    public void What_passes_the_gate_is_saved() => Assert.Null(Authority.Append([Discussion("d-1", "social care manager", "police", "health")]).Refusal);

    [Fact]
    public void An_import_is_never_refused()
    {
        Assert.Null(Authority.Import([Discussion("d-1", "police")], "case-system").Refusal);
        Assert.Null(Authority.Append([Discussion("d-2", "police") with { Source = "case-system" }]).Refusal);
    }

    [Fact]
    public void Records_of_one_form_are_judged_together()
    {
        Assert.Equal(RefusalReason.Gate, Authority.Append([Conference("c-1")]).Refusal!.Reason);
        Assert.Null(Authority.Append([Conference("c-1"), Plan("p-1")]).Refusal);
    }

    [Fact]
    public void The_gate_is_judged_on_what_others_wrote_a_moment_ago()
    {
        using var elsewhere = _made.Reopened();
        Authority.Append([Plan("p-1")]);
        Assert.Null(elsewhere.Append([Conference("c-1")]).Refusal);

        Authority.Append([Plan("p-1v") with { Corrects = new Correction("p-1", CorrectionKind.Voids, "never made") }]);
        Assert.Equal(RefusalReason.Gate, elsewhere.Append([Conference("c-2")]).Refusal!.Reason);
    }

    [Fact]
    public void A_mistake_in_what_was_let_in_before_can_be_corrected_and_a_way_round_a_gate_cannot()
    {
        Authority.Import([Discussion("d-1", "police"), Discussion("d-2", "social care manager", "police", "health")], "case-system");

        Assert.Null(Authority.Append([Discussion("d-1c", "police", "health") with { Corrects = new Correction("d-1") }]).Refusal);
        Assert.Equal(RefusalReason.Gate, Authority.Append([Discussion("d-2c", "police") with { Corrects = new Correction("d-2") }]).Refusal!.Reason);
        Assert.Null(Authority.Append([Discussion("d-2v", "police") with { Corrects = new Correction("d-2", CorrectionKind.Voids) }]).Refusal);
    }

    [Fact]
    public void A_record_that_an_open_promise_blocks_is_refused_until_it_is_kept()
    {
        Authority.Append([Record("h-1", "homeless-presented")]);
        var decision = Record("x-1", "decision", ("kind", "accommodation"));

        Assert.Contains("Rights and entitlements explained to be done first", Authority.Append([decision]).Refusal!.Message, StringComparison.Ordinal);
        Assert.Null(Authority.Append([Record("r-1", "rights-explained", ("kind", "section 20"), ("advocate-offered", "yes"), ("in-writing", "yes"), ("own-words", "I can stay here.")), decision]).Refusal);
    }

    [Fact]
    public void Whoever_saves_from_an_old_page_is_told_what_came_in_between()
    {
        Authority.Append([Record("n-1", "case-note")]);
        var seen = new Seen(Maya, Authority.Journal.Head().Sequence);
        using (var elsewhere = _made.Reopened())
        {
            elsewhere.Append([Record("v-1", "visit") with { Author = new Author("Noor Lanyard") }, Record("v-2", "visit") with { Subject = new Subject(SubjectKind.Child, "M002") }]);
        }

        var refusal = Authority.Append([Record("n-2", "case-note")], seen).Refusal!;

        Assert.Equal(RefusalReason.Conflict, refusal.Reason);
        Assert.Equal(
            $"Not saved, because since you opened this page Noor Lanyard recorded \"{Made.Catalogue.RecordTypes["visit"].Title}\" of 20 November 2026. Look at what is new, then save again.",
            refusal.Message);
        Assert.Null(Authority.Append([Record("n-2", "case-note")], new Seen(Maya, Authority.Journal.Head().Sequence)).Refusal);
    }

    [Fact]
    public void Saving_the_same_form_twice_is_no_conflict_with_oneself()
    {
        var seen = new Seen(Maya, 0);
        Authority.Append([Record("n-1", "case-note")], seen);

        Assert.Equal(1, Authority.Append([Record("n-1", "case-note")], seen).Skipped);
        Assert.Null(Authority.Append([Record("n-1", "case-note"), Record("n-2", "case-note")], seen).Refusal);
    }

    [Fact]
    public void Of_many_who_save_from_the_same_page_at_once_one_is_first()
    {
        var authorities = Enumerable.Range(0, 4).Select(_ => _made.Reopened()).ToList();
        var saved = 0;

        Parallel.For(0, 16, number =>
        {
            if (authorities[number % 4].Append([Record($"n-{number}", "case-note")], new Seen(Maya, 0)).Refusal is null)
            {
                Interlocked.Increment(ref saved);
            }
        });

        authorities.ForEach(authority => authority.Dispose());
        Assert.Equal(1, saved);
    }

    [Fact]
    public void Every_gate_of_the_practice_says_what_it_needs_in_words()
    {
        var words = new TestWords(Made.Catalogue);
        var gates = Made.Catalogue.Versions.Values.SelectMany(versions => versions).Where(standard => standard.Kind == StandardKind.Gate).ToList();

        Assert.True(gates.Count >= 17);
        Assert.All(gates, gate => Assert.Equal(-1, words.Of(gate.Needs!).AsSpan().IndexOfAny("[]=")));
        Assert.Equal(
            "a visit with purpose: reviewing officer, child view filled in since the last looked-after review",
            words.Of(Made.Catalogue.InForce("cla.review.consult", new DateOnly(2026, 11, 20)).Needs!), ignoreCase: true);
    }

    private static CaseRecord Discussion(string id, params string[] attended) => Record(id, "strategy-discussion") with
    {
        Fields = new Dictionary<string, FieldValue> { ["attended"] = FieldValue.Of(attended) },
    };

    private static CaseRecord Conference(string id) => Record(id, "conference", ("decision", "plan made"));

    private static CaseRecord Plan(string id) => Record(id, "contingency-plan", ("trigger", "He comes back."), ("by-when", "2026-12-01"), ("owner", "Noor Lanyard"));

    private static CaseRecord Record(string id, string type, params (string Id, string Value)[] fields) => new()
    {
        Id = id,
        Subject = Maya,
        Type = type,
        Happened = Moment.On(new DateOnly(2026, 11, 20)),
        Author = new Author("W7"),
        Fields = fields.ToDictionary(field => field.Id, field => FieldValue.Of(field.Value)),
    };
}
