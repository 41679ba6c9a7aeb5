using System.Security.Cryptography;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Tests.Calendar;

public sealed class CalendarFileTests
{
    [Fact]
    public void A_list_of_bank_holidays_is_read_with_comments_quotes_and_any_line_ends()
    {
        var (holidays, problems) = Holidays("# our own\r\ndate,name,kind\r\n\r\n2035-07-02,\"Thanks, \"\"all\"\"\",special\r\n");

        Assert.Empty(problems);
        Assert.Equal([new BankHoliday(new(2035, 7, 2), "Thanks, \"all\"", BankHolidayKind.Special)], holidays);
    }

    [Theory]
    [InlineData("2035-02-30,No such day,special", "\"2035-02-30\" is not a date")]
    [InlineData("2 July 2035,Thanks,special", "\"2 July 2035\" is not a date")]
    [InlineData("2035-07-01,Thanks,special", "2035-07-01 is a Sunday")]
    [InlineData("2035-07-02,Thanks,once", "the kind \"once\" is not")]
    [InlineData("2035-07-02,Thanks", "2 values, not 3")]
    [InlineData("2035-07-03,Again,special", "2035-07-03 is in the list already, on line 2")]
    [InlineData("2035-12-25,Christmas Day,rule", "2035 has 1 of its 8 yearly bank holidays")]
    public void A_bad_line_is_named_and_the_others_are_kept(string line, string problem)
    {
        var (holidays, problems) = Holidays($"date,name,kind\n2035-07-03,Thanks,special\n{line}\n2035-07-04,More thanks,special\n");

        Assert.StartsWith($"own.csv, line 3: {problem}", Assert.Single(problems), StringComparison.Ordinal);
        Assert.Equal(["2035-07-03", "2035-07-04"], holidays.Select(holiday => Made.Text(holiday.Day)));
    }

    [Theory]
    [InlineData("", "own.csv, line 1: the file is empty")]
    [InlineData("# nothing\n", "own.csv, line 1: the file is empty")]
    [InlineData("day;name;kind\n", "own.csv, line 1: the heading is \"day;name;kind\"; it must be \"date,name,kind\".")]
    public void A_file_without_its_heading_is_named(string text, string problem)
    {
        var (holidays, problems) = Holidays(text);

        Assert.StartsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
        Assert.Empty(holidays);
    }

    [Fact]
    public void Term_dates_are_read()
    {
        var (dates, problems) = Terms("term,Autumn,2026-09-01,2026-12-18\nclosure,Training day,2026-09-01,2026-09-01\nterm,Rest,2027-01-04,2027-07-21");

        Assert.Empty(problems);
        Assert.Equal(["Autumn", "Rest"], dates.Terms.Select(term => term.Name));
        Assert.Equal(new SchoolClosure("Training day", new(new(2026, 9, 1), new(2026, 9, 1))), Assert.Single(dates.Closures));
    }

    [Theory]
    [InlineData("term,Spring,2027-04-02,2027-01-04", "the last day, 2027-01-04, is before the first, 2027-04-02.")]
    [InlineData("term,Spring,2027-01-04,4 April", "\"4 April\" is not a date")]
    [InlineData("holiday,Spring,2027-01-04,2027-04-02", "the kind \"holiday\" is not term or closure.")]
    [InlineData("term,Spring,2027-07-21,2027-07-23", "this term overlaps Year, 2026-09-01 to 2027-07-21.")]
    [InlineData("closure,Snow,2026-01-04,2062-01-05", "2026-01-04 to 2062-01-05 is longer than a year.")]
    [InlineData("term,Autumn,2027-09-01,2027-12-18", "the school year from 2027 stops on 2027-12-18.")]
    public void A_bad_line_of_term_dates_is_named_and_the_others_are_kept(string line, string problem)
    {
        var (dates, problems) = Terms($"term,Year,2026-09-01,2027-07-21\n{line}\nclosure,Snow,2027-02-01,2027-02-01");

        Assert.StartsWith($"own.csv, line 3: {problem}", Assert.Single(problems), StringComparison.Ordinal);
        Assert.Equal("Year", Assert.Single(dates.Terms).Name);
        Assert.Single(dates.Closures);
    }

    [Theory]
    [InlineData("bank-holidays-england.csv")]
    [InlineData("school-terms.csv")]
    public void The_page_on_reference_data_tells_the_truth(string file)
    {
        var folder = Path.Combine(Root(), "reference");
        var bytes = File.ReadAllBytes(Path.Combine(folder, file));
        var row = File.ReadLines(Path.Combine(folder, "README.md")).Single(line => line.StartsWith($"| `{file}`", StringComparison.Ordinal));
        var rows = File.ReadLines(Path.Combine(folder, file)).Count(line => line[0] != '#') - 1;
        using var built = typeof(WorkingCalendar).Assembly.GetManifestResourceStream($"reference/{file}")!;

        Assert.EndsWith($"| {rows} | `{Convert.ToHexStringLower(SHA256.HashData(bytes))}` |", row, StringComparison.Ordinal);
        Assert.Equal(SHA256.HashData(bytes), SHA256.HashData(built));
    }

    private static (IReadOnlyList<BankHoliday> Holidays, List<string> Problems) Holidays(string text)
    {
        List<CalendarProblem> problems = [];
        return (BankHolidayFile.Read(new StringReader(text), "own.csv", problems), problems.ConvertAll(problem => problem.ToString()));
    }

    private static (SchoolDates Dates, List<string> Problems) Terms(string lines)
    {
        List<CalendarProblem> problems = [];
        return (SchoolTermsFile.Read(new StringReader("kind,name,first,last\n" + lines), "own.csv", problems), problems.ConvertAll(problem => problem.ToString()));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Plimsoll.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
