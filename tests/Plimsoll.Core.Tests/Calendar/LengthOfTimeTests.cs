using FsCheck.Fluent;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Tests.Calendar;

public sealed class LengthOfTimeTests
{
    [Theory]
    [InlineData("1 working day", 1, TimeUnit.WorkingDay)]
    [InlineData("10 working days", 10, TimeUnit.WorkingDay)]
    [InlineData("0 working days", 0, TimeUnit.WorkingDay)]
    [InlineData("72 hours", 72, TimeUnit.Hour)]
    [InlineData("1 hour", 1, TimeUnit.Hour)]
    [InlineData("426 days", 426, TimeUnit.Day)]
    [InlineData("2 school days", 2, TimeUnit.SchoolDay)]
    [InlineData("6 weeks", 6, TimeUnit.Week)]
    [InlineData("1 term", 1, TimeUnit.Term)]
    [InlineData("3 months", 3, TimeUnit.Month)]
    [InlineData("18 years", 18, TimeUnit.Year)]
    public void Reads_and_writes_the_words_of_the_language(string text, int number, TimeUnit unit)
    {
        Assert.Equal(new LengthOfTime(number, unit), LengthOfTime.Parse(text));
        Assert.Equal(text, new LengthOfTime(number, unit).ToString());
    }

    [Theory]
    [InlineData("1 working days")]
    [InlineData("2 week")]
    public void Forgives_the_singular_and_the_plural(string text) => Assert.True(LengthOfTime.TryParse(text, null, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("working days")]
    [InlineData(" 10 days")]
    [InlineData("10  days")]
    [InlineData("10 days ")]
    [InlineData("10 Days")]
    [InlineData("10 dayss")]
    [InlineData("10 s")]
    [InlineData("10 ")]
    [InlineData("10 workingdays")]
    [InlineData("ten days")]
    [InlineData("-1 days")]
    [InlineData("+1 days")]
    [InlineData("1.5 hours")]
    [InlineData("1,000 days")]
    [InlineData("99999999999 days")]
    [InlineData("10 fortnights")]
    public void Refuses_anything_else(string? text) => Assert.False(LengthOfTime.TryParse(text, null, out _));

    [Fact]
    public void Says_what_it_wanted()
    {
        var refusal = Assert.Throws<FormatException>(() => LengthOfTime.Parse("10 workdays"));

        Assert.Contains("\"10 workdays\" is not a length of time", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_length_reads_back() =>
        Made.Holds(
            from number in Gen.Choose(0, int.MaxValue) from unit in Gen.Elements(Enum.GetValues<TimeUnit>()) select new LengthOfTime(number, unit),
            length => LengthOfTime.Parse(length.ToString()) == length);
}
