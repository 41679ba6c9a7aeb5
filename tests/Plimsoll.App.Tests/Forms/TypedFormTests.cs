using Plimsoll.App.Forms;
using Plimsoll.App.Recording;

namespace Plimsoll.App.Tests.Forms;

public sealed class TypedFormTests
{
    [Theory]
    [InlineData("14:30", 14, 30)]
    [InlineData("2.30pm", 14, 30)]
    [InlineData("2:30 p.m.", 14, 30)]
    [InlineData("1430", 14, 30)]
    [InlineData("9am", 9, 0)]
    [InlineData("12am", 0, 0)]
    [InlineData("12.05pm", 12, 5)]
    [InlineData("0:00", 0, 0)]
    public void A_time_is_read_as_people_write_it(string typed, int hour, int minute) => Assert.Equal(new TimeOnly(hour, minute), TypedForm.Time(typed));

    [Theory]
    [InlineData("14")]
    [InlineData("25:00")]
    [InlineData("9:75")]
    [InlineData("13pm")]
    [InlineData("noon")]
    [InlineData("")]
    public void What_is_no_time_is_not_guessed(string typed) => Assert.Null(TypedForm.Time(typed));

    [Fact]
    public void What_was_typed_comes_back_as_it_was()
    {
        var typed = new TypedForm { ["words"] = "  two\r\nlines, “quoted” <b>", ["empty"] = null };
        typed.Put("told", ["police", "health"]);

        var read = TypedForm.Of(typed.ToJson());

        Assert.Equal("  two\r\nlines, “quoted” <b>", read["words"]);
        Assert.Equal(["police", "health"], read.All("told"));
        Assert.Null(read["empty"]);
    }

    [Fact]
    public void A_draft_that_is_no_form_is_read_as_an_empty_one() => Assert.False(TypedForm.Of("not json").HasAnswers);

    [Fact]
    public void Lines_are_known_by_their_numbers_and_taken_out_whole()
    {
        var typed = new TypedForm { ["actions[2].who"] = "Ann", ["actions[10].who"] = "Bo", ["actions[1]."] = null };

        typed.Remove("actions[2]");

        Assert.Equal([1, 10], typed.Lines("actions"));
        Assert.False(typed.IsTyped("actions[1]"));
        Assert.True(typed.IsTyped("actions[10]"));
    }

    [Theory]
    [InlineData("31", "2", "2026", DateParts.Day, "February 2026 has days from 1 to 28")]
    [InlineData("1", "13", "2026", DateParts.Month, "The month must be a number from 1 to 12, or its name")]
    [InlineData("1", "1", "26", DateParts.Year, "The year must be four figures, like 2026")]
    [InlineData("", "1", "", DateParts.Day | DateParts.Year, "The date must include a day and a year")]
    public void A_date_that_is_wrong_says_what_to_mend(string day, string month, string year, DateParts wrong, string mistake)
    {
        var (date, typed, said) = new TypedDate(day, month, year).Read();

        Assert.Null(date);
        Assert.Equal((wrong, mistake), (typed.Wrong, said));
    }
}
