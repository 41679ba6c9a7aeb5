using Plimsoll.App.Recording;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Tests.Recording;

/// <summary>A mistake is corrected, a change of circumstances is recorded, an end is recorded: three different actions.</summary>
public sealed class CorrectRecordTests : IDisposable
{
    private static readonly Subject Maya = new(SubjectKind.Child, "M001");

    private static readonly Subject Ben = new(SubjectKind.Child, "B001");

    private static readonly Acting Noor = new("noor", "Noor Haddad", "social worker", "Team North");

    private static readonly Moment Day = Moment.On(new DateOnly(2026, 11, 20));

    private const string Reason = "It was the brother who said so.";

    private readonly Made _made = new();

    private Authority Authority => _made.Authority;

    private CorrectRecord Correcting => new(Authority);

    public void Dispose() => _made.Dispose();

    private static Dictionary<string, FieldValue> Fields(params (string Id, string Value)[] fields) => fields.ToDictionary(field => field.Id, field => FieldValue.Of(field.Value));

    private CaseRecord Note(string words) => new SaveRecord(Authority).Save(Noor, FilledForm.Of("case-note", Day, Maya, Fields(("words", words)))).Saved.Single();

    private static string Left => Made.Catalogue.RecordTypes["allocation"].Field("end-reason")!.Codes!.Codes[0];

    private string[] Words(Subject subject)
    {
        Authority.Overview.Follow();
        return [.. Authority.Overview.Timeline(subject, null).Records.Select(record => record.Text("words") ?? "")];
    }

    [Fact]
    public void Another_record_stands_in_the_place_of_the_wrong_one()
    {
        var wrong = Note("She is afraid of the dog.");

        var right = Correcting.Replace(Noor, wrong.Id, Day, Fields(("words", "He is afraid of the dog.")), Reason).Saved.Single();

        Assert.Equal(new Correction(wrong.Id, CorrectionKind.Replaces, Reason), right.Corrects);
        Assert.Equal(["He is afraid of the dog."], Words(Maya));
    }

    [Fact]
    public void What_is_put_in_its_place_must_be_whole_too() =>
        Assert.Equal("words", Correcting.Replace(Noor, Note("She is afraid of the dog.").Id, Day, Fields(("heading", "The dog")), Reason).Objections.Single().Field);

    [Fact]
    public void It_is_taken_back_or_moved_to_whom_it_is_about()
    {
        var (first, second) = (Note("She is afraid of the dog."), Note("He is afraid of the cat."));

        Assert.True(Correcting.Void(Noor, first.Id, "Nobody said so at all.").IsSaved);
        Assert.True(Correcting.Move(Noor, second.Id, Ben, Reason).IsSaved);

        Assert.Empty(Words(Maya));
        Assert.Equal(["He is afraid of the cat."], Words(Ben));
    }

    [Fact]
    public void A_correction_says_why_and_is_of_what_stands_now()
    {
        var wrong = Note("She is afraid of the dog.");

        Assert.Equal("reason", Correcting.Void(Noor, wrong.Id, "typo").Objections.Single().Field);
        Assert.Equal("not-on-record", Correcting.Void(Noor, "no-such-record", Reason).Objections.Single().Rule);
        Assert.Equal("moves-nowhere", Correcting.Move(Noor, wrong.Id, Maya, Reason).Objections.Single().Rule);
        var once = Correcting.Replace(Noor, wrong.Id, Day, Fields(("words", "He is afraid of the dog.")), Reason).Saved.Single();
        Assert.Equal(once.Id, Correcting.Replace(Noor, wrong.Id, Day, Fields(("words", "He was afraid of the dog.")), Reason).Saved.Single().Corrects!.Record);
        Assert.True(Correcting.Void(Noor, wrong.Id, Reason).IsSaved);
        Assert.Equal("taken-back", Correcting.Void(Noor, wrong.Id, Reason).Objections.Single().Rule);
    }

    [Fact]
    public void Pressed_twice_it_is_corrected_once()
    {
        var wrong = Note("She is afraid of the dog.");

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(wrong.Id, Correcting.Replace(Noor, wrong.Id, Day, Fields(("words", "He is afraid of the dog.")), Reason, "c-1").Saved.Single().Corrects!.Record);
        }

        Assert.Equal(2, Authority.Journal.Head().Sequence);
    }

    [Fact]
    public void Two_who_correct_the_same_from_old_pages_do_not_overrule_each_other()
    {
        var wrong = Note("She is afraid of the dog.");
        var seen = Authority.Journal.Head().Sequence;

        Assert.True(Correcting.Replace(Noor, wrong.Id, Day, Fields(("words", "He is afraid of the dog.")), Reason, seen: seen).IsSaved);
        Assert.Equal(RefusalReason.Conflict, Correcting.Replace(new Acting("bo", "Bo Lind"), wrong.Id, Day, Fields(("words", "Both are.")), Reason, seen: seen).Refusal!.Reason);
    }

    [Fact]
    public void A_change_and_an_end_are_records_of_their_own()
    {
        var save = new SaveRecord(Authority);
        var start = save.Save(Noor, FilledForm.Of("allocation", Moment.On(new DateOnly(2026, 11, 2)), Maya, Fields(("step", "started"), ("kind", "named worker"), ("worker", "Noor Haddad"), ("to-team", "Team North"), ("cover", "no")))).Saved.Single();
        var end = save.Save(Noor, FilledForm.Of("allocation", Day, Maya, Fields(("step", "ended"), ("kind", "named worker"), ("worker", "Noor Haddad"), ("to-team", "Team North"), ("cover", "no"), ("end-reason", Left)), about: start.Id));

        Assert.Empty(end.Objections);
        Assert.Null(end.Saved.Single().Corrects);
        Authority.Overview.Follow();
        Assert.Equal(2, Authority.Overview.Timeline(Maya, null).Records.Count());
    }
}
