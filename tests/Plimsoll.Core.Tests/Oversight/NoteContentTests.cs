using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Oversight;

/// <summary>A note says something of this child, in words of its own, or it is refused with what is missing.</summary>
public sealed class NoteContentTests
{
    private static readonly NoteContent Content = new(LateChild.Catalogue);

    private static IReadOnlyList<Objection> Of(string impact, string? safety = null, Func<string, TextUse>? used = null, params (string Field, string Value)[] but) =>
        Content.Objections(LateChild.NoteOf("c", People.Ruth, "2027-01-11", null, [("impact", impact), ("safety", safety ?? LateChild.Safety), .. but]), used, ["Maya", "Sorrell", "Q1"]);

    [Fact]
    public void What_says_something_is_taken() => Assert.Empty(Of(LateChild.Impact));

    [Theory]
    [InlineData(39, false)]
    [InlineData(40, true)]
    public void Forty_characters_are_the_least(int length, bool taken) => Assert.Equal(taken, Of("Ali has no bed of his own; he missed half a week of school"[..length]).Count == 0);

    [Theory]
    [InlineData("Sad.                                             ")]
    [InlineData("Sad................................................")]
    [InlineData("Sad!!!!!!!!!!!!!!!!!!!!!!!!??????????????????????????")]
    public void Spaces_and_dots_do_not_make_a_text_longer(string text) => Assert.Equal("impact", Assert.Single(Of(text)).Field);

    [Theory]
    [InlineData("noted, continue")]
    [InlineData("Noted. Continue. Monitor. As discussed. Noted. Continue. Monitor.")]
    [InlineData("NOTED - to continue to monitor, as discussed; and to be reviewed!")]
    [InlineData("Ongoing - continue as per plan & keep under review, see case notes above")]
    [InlineData("As discussed as discussed as discussed as discussed as discussed")]
    [InlineData("Noted and agreed. We will continue to monitor the situation with Ali.")]
    public void Stock_words_in_any_mixture_say_nothing(string text) => Assert.Equal("impact", Assert.Single(Of(text)).Field);

    [Fact]
    public void Stock_words_beside_words_of_ones_own_are_no_harm() => Assert.Empty(Of("Noted. He still shares a bed with his brother and sleeps badly; continue the search for a larger flat."));

    [Fact]
    public void An_empty_field_is_named_and_asked_for() => Assert.Equal(
        ("safety", "What keeps the child safe meanwhile is empty. Who sees the child, when, and what will they look for? Or say why there is no present risk."),
        Of(LateChild.Impact, " ").Select(one => (one.Field!, one.Words)).Single());

    [Theory]
    [InlineData(TextUse.ThisChild, "Impact on this child: the last note said the same. What has changed since, or why has nothing?")]
    [InlineData(TextUse.AnotherChild, "Impact on this child: the same words stand in a note about another child. Say what is so for this one.")]
    public void Words_that_stood_before_are_refused_without_showing_where(TextUse use, string words) => Assert.Equal(words, Of(LateChild.Impact, null, text => text == NoteText.Bare(LateChild.Impact, []) ? use : TextUse.New).Single().Words);

    [Theory]
    [InlineData("Maya sleeps on the sofa; her brother has a bed.", "THEO  sleeps on the sofa -- her brother has a bed")]
    [InlineData("Maya's bed is broken, and Maya Sorrell sleeps on the floor.", "Theo's bed is broken and Theo Bright sleeps on the floor")]
    public void Case_spaces_punctuation_and_names_do_not_make_another_text(string one, string other) =>
        Assert.Equal(NoteText.Bare(one, ["Maya", "Maya Sorrell"]), NoteText.Bare(other, ["Theo Bright"]));

    [Fact]
    public void Other_words_are_another_text() => Assert.NotEqual(NoteText.Bare("Maya has a bed", ["Maya"]), NoteText.Bare("Maya has no bed", ["Maya"]));

    [Fact]
    public void One_note_about_a_partner_for_many_children_needs_a_line_for_each()
    {
        Func<string, TextUse> shared = text => text == NoteText.Bare(LateChild.Impact, []) || text == NoteText.Bare(LateChild.Safety, []) ? TextUse.AnotherChild : TextUse.New;

        Assert.Equal(["impact", "safety"], Of(LateChild.Impact, null, shared, ("cause", "partner")).Select(one => one.Field!));
        Assert.Empty(Of(LateChild.Impact, null, shared, ("cause", "partner"), ("line", "Theo has waited three weeks for the hospital's answer and is in pain.")));
        Assert.Equal(["line"], Of(LateChild.Impact, null, shared, ("cause", "partner"), ("line", "noted")).Select(one => one.Field!));
        Assert.Equal(["impact", "safety"], Of(LateChild.Impact, null, shared, ("cause", "family"), ("line", "Theo has waited three weeks for the hospital's answer and is in pain.")).Select(one => one.Field!));
    }

    [Fact]
    public void A_note_that_says_nothing_counts_for_nothing_wherever_it_came_from()
    {
        var late = new LateChild().Note(People.Ruth, "2027-01-11", null, ("impact", "noted, continue"));

        Assert.Equal(AnswerState.Owed, late.Standing("2027-01-11").Steps[0].State);
        Assert.False(Content.Says(new CaseRecord { Id = "n", Subject = LateChild.Subject, Type = "oversight-note", Happened = default }));
    }

    [Fact]
    public void Any_text_is_judged_without_fault()
    {
        var random = new Random(20270108);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 80)).Select(_ => (char)random.Next(1, 0xD7FF))]);
            Assert.InRange(Of(text, text).Count, 0, 2);
        }
    }
}
