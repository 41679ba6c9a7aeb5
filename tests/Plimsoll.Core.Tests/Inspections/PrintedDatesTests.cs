using System.Globalization;
using Plimsoll.Core.Inspections;

namespace Plimsoll.Core.Tests.Inspections;

public class PrintedDatesTests
{
    [Theory]
    [InlineData("10 to 21 July 2023", "2023-07-10", "2023-07-21")]
    [InlineData("9 July 2018 to 20 July 2018", "2018-07-09", "2018-07-20")]
    [InlineData("19 November–30 November 2018", "2018-11-19", "2018-11-30")]
    [InlineData("18 November – 10 December 2014", "2014-11-18", "2014-12-10")]
    [InlineData("28 February to 4 March 2022", "2022-02-28", "2022-03-04")]
    [InlineData("14 December to 8 January 2019", "2018-12-14", "2019-01-08")]
    [InlineData("29 and 30 March 2022", "2022-03-29", "2022-03-30")]
    [InlineData("1st to 2nd May 2020", "2020-05-01", "2020-05-02")]
    [InlineData("29 February 2024", "2024-02-29", "2024-02-29")]
    public void A_printed_span_is_read(string text, string start, string end) =>
        Assert.Equal((Day(start), Day(end)), PrintedDates.WholeSpan(text));

    [Theory]
    [InlineData("")]
    [InlineData("10 to 21 July")]
    [InlineData("31 June 2020")]
    [InlineData("29 February 2023")]
    [InlineData("21 to 10 July 2023")]
    [InlineData("1 May 2020 to 1 May 2021")]
    [InlineData("10 to 21 July 2023 and later")]
    [InlineData("0 to 3 July 2023")]
    public void What_is_not_a_span_is_not_guessed(string text) => Assert.Null(PrintedDates.WholeSpan(text));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
