using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Demo;

namespace Plimsoll.App.Tests.Demonstration;

public sealed class NorthportLivesTests
{
    private static readonly Lazy<IReadOnlyList<CaseRecord>> Northport = new(() => [.. new Northport(new NorthportOptions(1500, 4, new DateOnly(2026, 11, 20))).Batches().SelectMany(batch => batch)]);

    [Theory]
    [InlineData("pregnancy")]
    [InlineData("birth")]
    [InlineData("private-fostering-decision")]
    [InlineData("homeless-presented")]
    [InlineData("cell-step")]
    [InlineData("unaccompanied-arrival")]
    [InlineData("exploitation-screen")]
    [InlineData("carer-approval")]
    [InlineData("foster-review")]
    [InlineData("home-visit")]
    [InlineData("allegation-outcome")]
    [InlineData("missing-education-check")]
    [InlineData("home-education-check")]
    [InlineData("life-story")]
    [InlineData("tenancy-offer")]
    [InlineData("complaint-answer")]
    [InlineData("board-meeting")]
    [InlineData("finding-closed")]
    public void Every_area_of_the_work_has_life_in_it(string type) => Assert.Contains(Northport.Value, record => record.Type == type);

    [Fact]
    public void No_word_is_left_in_braces()
    {
        foreach (var value in Northport.Value.SelectMany(record => record.Fields.Values).OfType<FieldValue.Text>())
        {
            Assert.DoesNotContain('{', value.Value);
        }
    }

    [Fact]
    public void What_children_say_is_not_one_sentence_for_all()
    {
        var said = Northport.Value.Where(record => record.Type == "visit").Select(record => record.Text("child-view")).OfType<string>().ToList();

        Assert.True(said.Count > 2000);
        Assert.True(said.GroupBy(words => words).Max(alike => alike.Count()) < said.Count / 20);
    }

    [Fact]
    public void Somebody_of_an_agency_writes_more_notes_that_say_nothing()
    {
        var notes = Northport.Value.Where(record => record.Type == RecordTypes.OversightNote && record.Author is not null).ToList();
        double Short(string employment) => notes.Where(note => note.Author!.Employment == employment).Average(note => note.Text("impact")!.Length < 40 ? 1.0 : 0);

        Assert.True(Short("agency") > 3 * Short("permanent"));
    }
}
