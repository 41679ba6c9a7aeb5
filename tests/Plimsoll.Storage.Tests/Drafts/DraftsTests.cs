using Plimsoll.Core.Records;

namespace Plimsoll.Storage.Tests;

public sealed class DraftsOnSqliteTests() : DraftsTests(Given.OnSqlite());

public sealed class DraftsOnPostgresTests() : DraftsTests(Given.OnPostgres());

public abstract class DraftsTests(Given given) : IDisposable
{
    private const string Ann = "ann";

    private static readonly Subject Maya = new(SubjectKind.Child, "M001");

    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_draft_is_kept_as_it_was_typed_sound_or_not()
    {
        var drafts = given.Open().Drafts;
        var typed = New("d-1", """{"seen":"maybe?","words":"She said \"no\"\n – then  ☂ "}""");

        var kept = drafts.Keep(typed, Given.Now).Kept!;

        Assert.Equal(kept, given.Open().Drafts.Find("d-1", Ann, Anybody));
        Assert.Equal((typed.Fields, 1, Given.Now, Given.Now.AddDays(28)), (kept.Fields, kept.Version, kept.Saved, kept.Ends));
    }

    [Fact]
    public void Typing_on_is_kept_under_the_next_version()
    {
        var drafts = given.Open().Drafts;
        var first = drafts.Keep(New("d-1", "{}"), Given.Now).Kept!;

        var second = drafts.Keep(first with { Fields = """{"words":"more"}""" }, Given.Now.AddMinutes(1)).Kept!;

        Assert.Equal((2, "d-1", Given.Now.AddMinutes(1)), (second.Version, second.Id, second.Saved));
        Assert.Equal([second], drafts.Of(Ann, Anybody));
    }

    [Fact]
    public void Two_windows_that_typed_on_the_same_draft_both_keep_their_text()
    {
        var drafts = given.Open().Drafts;
        var first = drafts.Keep(New("d-1", "{}"), Given.Now).Kept!;
        var left = drafts.Keep(first with { Fields = """{"words":"left"}""" }, Given.Now).Kept!;

        var right = drafts.Keep(first with { Fields = """{"words":"right"}""" }, Given.Now);

        Assert.Equal(left, right.Other);
        Assert.Equal(("""{"words":"right"}""", "d-1"), (right.Kept!.Fields, right.Kept.PartedFrom));
        Assert.Equal(new[] { left, right.Kept }.OrderBy(draft => draft.Id), drafts.Of(Ann, Anybody).OrderBy(draft => draft.Id));
    }

    [Fact]
    public void The_same_text_from_two_windows_is_no_conflict()
    {
        var drafts = given.Open().Drafts;
        var first = drafts.Keep(New("d-1", "{}"), Given.Now).Kept!;
        drafts.Keep(first with { Fields = """{"words":"same"}""" }, Given.Now);

        Assert.Null(drafts.Keep(first with { Fields = """{"words":"same"}""" }, Given.Now).Other);
        Assert.Single(drafts.Of(Ann, Anybody));
    }

    [Fact]
    public void What_is_typed_on_after_another_window_saved_it_is_kept_beside()
    {
        var drafts = given.Open().Drafts;
        var first = drafts.Keep(New("d-1", "{}"), Given.Now).Kept!;
        drafts.Delete("d-1", Ann);

        var late = drafts.Keep(first with { Fields = """{"words":"late"}""" }, Given.Now);

        Assert.Null(late.Other);
        Assert.Equal(("d-1", """{"words":"late"}"""), (late.Kept!.PartedFrom, late.Kept.Fields));
        Assert.NotEqual("d-1", late.Kept.Id);
    }

    [Fact]
    public void Of_many_windows_at_once_none_loses_its_text()
    {
        var drafts = given.Open().Drafts;
        var first = drafts.Keep(New("d-1", "{}"), Given.Now).Kept!;

        Parallel.For(0, 12, window => Assert.NotNull(drafts.Keep(first with { Fields = $$"""{"window":"{{window}}"}""" }, Given.Now).Kept));

        Assert.Equal(
            Enumerable.Range(0, 12).Select(window => $$"""{"window":"{{window}}"}""").Order(StringComparer.Ordinal),
            drafts.Of(Ann, Anybody).Select(draft => draft.Fields).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_draft_is_its_authors_alone()
    {
        var drafts = given.Open().Drafts;
        var first = drafts.Keep(New("d-1", "{}"), Given.Now).Kept!;

        Assert.NotNull(drafts.Keep(first with { Author = "bob", Fields = "{ }" }, Given.Now).Refusal);
        Assert.Null(drafts.Find("d-1", "bob", Anybody));
        drafts.Delete("d-1", "bob");
        Assert.Equal("{}", drafts.Find("d-1", Ann, Anybody)!.Fields);
        Assert.Empty(drafts.Of("bob", Anybody));
        Assert.Empty(given.Open("another").Drafts.Of(Ann, Anybody));
    }

    [Fact]
    public void A_draft_about_somebody_who_is_restricted_now_is_not_shown_and_not_lost()
    {
        var drafts = given.Open().Drafts;
        drafts.Keep(New("d-1", "{}"), Given.Now);

        Assert.Empty(drafts.Of(Ann, subject => subject != Maya));
        Assert.Null(drafts.Find("d-1", Ann, subject => subject != Maya));
        Assert.Single(drafts.Of(Ann, Anybody));
    }

    [Fact]
    public void A_draft_ends_only_after_its_author_was_told_and_the_notice_has_passed()
    {
        var drafts = given.Open().Drafts;
        drafts.Keep(New("d-1", "{}"), Given.Now);
        drafts.Keep(New("d-2", "{}"), Given.Now.AddDays(20));

        Assert.Empty(drafts.ToTell(Given.Now.AddDays(20)));
        Assert.Equal(["d-1"], drafts.ToTell(Given.Now.AddDays(21)).Select(draft => draft.Id));
        Assert.Empty(drafts.End(Given.Now.AddDays(40)));

        // Told late: it is kept for the whole notice.
        drafts.Tell("d-1", Given.Now.AddDays(27));
        Assert.DoesNotContain(drafts.ToTell(Given.Now.AddDays(60)), draft => draft.Id == "d-1");
        Assert.Empty(drafts.End(Given.Now.AddDays(33)));
        Assert.Equal(["d-1"], drafts.End(Given.Now.AddDays(34)).Select(draft => draft.Id));
        Assert.Equal(["d-2"], drafts.Of(Ann, Anybody).Select(draft => draft.Id));
    }

    [Fact]
    public void Typing_on_puts_off_the_end()
    {
        var drafts = given.Open().Drafts;
        var first = drafts.Keep(New("d-1", "{}"), Given.Now).Kept!;
        drafts.Tell("d-1", Given.Now.AddDays(22));

        drafts.Keep(first with { Fields = "{ }" }, Given.Now.AddDays(23));

        Assert.Empty(drafts.End(Given.Now.AddDays(50)));
        Assert.Equal(["d-1"], drafts.ToTell(Given.Now.AddDays(50)).Select(draft => draft.Id));
    }

    [Fact]
    public void Drafts_about_a_subject_are_erased_with_it()
    {
        var drafts = given.Open().Drafts;
        drafts.Keep(New("d-1", "{}"), Given.Now);
        drafts.Keep(New("d-2", "{}") with { Subject = new Subject(SubjectKind.Child, "M002") }, Given.Now);

        Assert.Equal(1, drafts.Erase(Maya));

        Assert.Equal(["d-2"], drafts.Of(Ann, Anybody).Select(draft => draft.Id));
    }

    [Fact]
    public void A_text_that_no_record_could_hold_is_refused_and_what_was_kept_stands()
    {
        var drafts = given.Open().Drafts;
        var first = drafts.Keep(New("d-1", "{}"), Given.Now).Kept!;

        var result = drafts.Keep(first with { Fields = new string('x', FieldsJson.LongestBytes + 1) }, Given.Now);

        Assert.Contains("more than 1,000,000 bytes", result.Refusal, StringComparison.Ordinal);
        Assert.Equal([first], drafts.Of(Ann, Anybody));
    }

    private static bool Anybody(Subject subject) => true;

    private static Draft New(string id, string fields) => new(id, Ann, Maya, "visit", fields);
}
