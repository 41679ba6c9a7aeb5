using System.Text;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>The figures of a census on made rows, at the edges of the year and of every band.</summary>
public sealed class CinSummaryTests
{
    private const string Taken = "<ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>";

    [Theory]
    [InlineData("<CINreferralDate>2024-01-01</CINreferralDate>", 1, 1)]
    [InlineData("<CINreferralDate>2026-03-31</CINreferralDate>", 1, 1)]
    [InlineData("<CINreferralDate>2026-04-01</CINreferralDate>", 0, 0)]
    [InlineData("<CINreferralDate>2024-01-01</CINreferralDate><CINclosureDate>2025-03-31</CINclosureDate>", 0, 0)]
    [InlineData("<CINreferralDate>2024-01-01</CINreferralDate><CINclosureDate>2025-04-01</CINclosureDate>", 0, 1)]
    [InlineData("<CINreferralDate>2024-01-01</CINreferralDate><CINclosureDate>2026-03-31</CINclosureDate>", 0, 1)]
    [InlineData("<CINreferralDate>2024-01-01</CINreferralDate><CINclosureDate>2026-04-01</CINclosureDate>", 1, 1)]
    [InlineData("<CINreferralDate>2025-06-01</CINreferralDate><ReferralNFA>1</ReferralNFA>", 0, 0)]
    [InlineData("<CINreferralDate>never</CINreferralDate>", 0, 0)]
    [InlineData("", 0, 0)]
    public void A_child_is_in_need_from_a_referral_that_is_taken_on_to_its_closure(string episode, int atTheEnd, int inTheYear)
    {
        var tables = Tables(Child(episode));

        Assert.Equal((atTheEnd, inTheYear), (Figure(tables, "children", "Children", 0).Count, Figure(tables, "children", "Children", 1).Count));
    }

    [Fact]
    public void Each_child_is_counted_once_by_the_latest_referral_that_counts()
    {
        var tables = Tables(Child(
            "<CINreferralDate>2025-05-01</CINreferralDate><PrimaryNeedCode>N2</PrimaryNeedCode>",
            "<CINreferralDate>2025-09-01</CINreferralDate><PrimaryNeedCode>N5</PrimaryNeedCode><CINclosureDate>2025-10-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>",
            "<CINreferralDate>2024-05-01</CINreferralDate><PrimaryNeedCode>N1</PrimaryNeedCode>"));

        Assert.Equal((new CinFigure(1, 1), new CinFigure(0, 1)), (Figure(tables, "needs", "The child's disability", 0), Figure(tables, "needs", "Family dysfunction", 0)));
        Assert.Equal(new CinFigure(1, 1), Figure(tables, "needs", "Family dysfunction", 1));
        Assert.Equal((2, 1, 2), (Figure(tables, "episodes", "Begun in the year").Count, Figure(tables, "episodes", "Ended in the year").Count, Figure(tables, "episodes", "Open at the end of the year").Count));
        Assert.Equal(new CinFigure(1, 1), Lines(tables, "closures").Single(line => line.Figures[0]!.Value.Count > 0).Figures[0]);
    }

    [Theory]
    [InlineData("<PersonBirthDate>2026-03-31</PersonBirthDate>", "Under 1")]
    [InlineData("<PersonBirthDate>2025-04-01</PersonBirthDate>", "Under 1")]
    [InlineData("<PersonBirthDate>2025-03-31</PersonBirthDate>", "1 to 4")]
    [InlineData("<PersonBirthDate>2021-03-31</PersonBirthDate>", "5 to 9")]
    [InlineData("<PersonBirthDate>2016-03-31</PersonBirthDate>", "10 to 15")]
    [InlineData("<PersonBirthDate>2010-03-31</PersonBirthDate>", "16 or 17")]
    [InlineData("<PersonBirthDate>2008-04-01</PersonBirthDate>", "16 or 17")]
    [InlineData("<PersonBirthDate>2008-03-31</PersonBirthDate>", "18 or over")]
    [InlineData("<PersonBirthDate>2026-04-01</PersonBirthDate>", "Not known")]
    [InlineData("<ExpectedPersonBirthDate>2026-06-01</ExpectedPersonBirthDate>", "Unborn")]
    [InlineData("", "Not known")]
    public void The_age_is_that_of_the_last_day_of_the_year(string born, string band)
    {
        var tables = Tables($"<Child><ChildIdentifiers><LAchildID>C1</LAchildID>{born}</ChildIdentifiers><CINdetails><CINreferralDate>2025-06-01</CINreferralDate></CINdetails></Child>");

        Assert.Equal(band, Assert.Single(Lines(tables, "ages"), line => line.Figures[0]!.Value.Count == 1).Label);
        Assert.Equal("Not known", Assert.Single(Lines(tables, "sexes"), line => line.Figures[0]!.Value.Count == 1).Label);
        Assert.Equal("Not known", Assert.Single(Lines(tables, "ethnicities"), line => line.Figures[0]!.Value.Count == 1).Label);
    }

    [Theory]
    [InlineData("2024-06-01", "2025-06-01", 1)]
    [InlineData("2024-05-31", "2025-06-01", 0)]
    [InlineData("2025-06-01", "2025-06-01", 0)]
    [InlineData("2025-05-31", "2025-06-01", 1)]
    [InlineData("0001-01-01", "2025-06-01", 0)]
    public void A_referral_is_a_repeat_within_twelve_months_of_an_earlier_one(string earlier, string later, int repeats)
    {
        var tables = Tables(Child($"<CINreferralDate>{earlier}</CINreferralDate>{Taken}<CINclosureDate>{earlier}</CINclosureDate>", $"<CINreferralDate>{later}</CINreferralDate>{Taken}"));

        Assert.Equal(repeats, Figure(tables, "referrals", "Within 12 months of an earlier referral").Count);
        Assert.Equal(1, Figure(tables, "referrals", "Children referred").Count);
    }

    [Fact]
    public void Referrals_are_counted_by_their_day_with_those_that_went_no_further()
    {
        var tables = Tables(
            Child($"<CINreferralDate>2025-04-01</CINreferralDate>{Taken}<ReferralNFA>1</ReferralNFA>"),
            Child($"<CINreferralDate>2026-03-31</CINreferralDate>{Taken}<CINclosureDate>2026-03-31</CINclosureDate><ReasonForClosure>RC8</ReasonForClosure>"),
            Child($"<CINreferralDate>2025-03-31</CINreferralDate>{Taken}"));

        Assert.Equal(new CinFigure(2), Figure(tables, "referrals", "Referrals in the year"));
        Assert.Equal(new CinFigure(1, 2), Figure(tables, "referrals", "No further action"));
        Assert.Equal(new CinFigure(1, 2), Figure(tables, "referrals", "Assessed, and closed with no further action"));
        Assert.Equal(50m, Figure(tables, "referrals", "No further action").Share);
        Assert.Equal(new CinFigure(2, 2), Assert.Single(Lines(tables, "sources"), line => line.Figures[0]!.Value.Count > 0).Figures[0]);
    }

    [Theory]
    [InlineData("2025-05-01", "2025-05-01", "0 to 10 working days", 1)]
    [InlineData("2025-06-02", "2025-06-16", "0 to 10 working days", 1)]
    [InlineData("2025-06-02", "2025-06-17", "11 to 20 working days", 1)]
    [InlineData("2025-06-02", "2025-08-04", "41 to 45 working days", 1)]
    [InlineData("2025-06-02", "2025-08-05", "46 to 50 working days", 0)]
    [InlineData("2025-06-02", "2025-12-01", "61 working days or more", 0)]
    [InlineData("0001-01-01", "2025-12-01", "61 working days or more", 0)]
    [InlineData("2025-12-02", "2025-12-01", "Not known", 0)]
    [InlineData("", "2025-12-01", "Not known", 0)]
    public void Assessments_are_counted_by_the_working_days_they_took(string started, string authorised, string band, int inTime)
    {
        var tables = Tables(Child($"<CINreferralDate>2025-04-01</CINreferralDate><Assessments><AssessmentActualStartDate>{started}</AssessmentActualStartDate><AssessmentAuthorisationDate>{authorised}</AssessmentAuthorisationDate></Assessments>"));

        Assert.Equal(new CinFigure(1), Figure(tables, "assessments", "Assessments completed in the year"));
        Assert.Equal(new CinFigure(inTime, 1), Figure(tables, "assessments", "Within 45 working days"));
        Assert.Equal(new CinFigure(1, 1), Figure(tables, "assessments", band));
    }

    [Theory]
    [InlineData("2025-06-02", "2025-06-23", 1)]
    [InlineData("2025-06-02", "2025-06-24", 0)]
    [InlineData("2025-06-24", "2025-06-23", 0)]
    public void Conferences_are_in_time_within_15_working_days_of_the_start_of_the_enquiry(string enquiry, string conference, int inTime)
    {
        var tables = Tables(Child(
            $"<CINreferralDate>2025-04-01</CINreferralDate><Section47><S47ActualStartDate>{enquiry}</S47ActualStartDate><DateOfInitialCPC>{conference}</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>"
            + "<Section47><S47ActualStartDate>2026-03-31</S47ActualStartDate><ICPCnotRequired>1</ICPCnotRequired></Section47><Section47><S47ActualStartDate>2025-03-31</S47ActualStartDate></Section47>"));

        Assert.Equal((new CinFigure(2), new CinFigure(1, 2)), (Figure(tables, "enquiries", "Enquiries begun in the year"), Figure(tables, "enquiries", "No conference required")));
        Assert.Equal((new CinFigure(1), new CinFigure(inTime, 1)), (Figure(tables, "enquiries", "Initial conferences in the year"), Figure(tables, "enquiries", "Within 15 working days of the enquiry’s start")));
    }

    [Fact]
    public void Plans_are_counted_when_they_begin_end_and_stand_with_category_length_and_plans_before()
    {
        var tables = Tables(Child(
            "<CINreferralDate>2024-04-01</CINreferralDate>"
            + Plan("2025-04-01", "2025-07-01", "NEG", "EMO", "0") + Plan("2026-03-31", "", "NEG", "PHY", "2") + Plan("2024-01-01", "2026-01-01", "SAB", "SAB", "1") + Plan("2024-01-01", "2026-04-01", "MUL", "MUL", "1")));

        Assert.Equal((2, 2, 2), (Figure(tables, "plans", "Begun in the year").Count, Figure(tables, "plans", "Ended in the year").Count, Figure(tables, "plans", "Open at the end of the year").Count));
        Assert.Equal(new CinFigure(1, 2), Figure(tables, "plans", "Of a child who had a plan before"));
        Assert.Equal((new CinFigure(0, 2), new CinFigure(2, 2)), (Figure(tables, "categories", "Neglect", 0), Figure(tables, "categories", "Neglect", 1)));
        Assert.Equal(new CinFigure(1, 2), Figure(tables, "categories", "Physical abuse", 0));
        Assert.Equal((new CinFigure(1, 2), new CinFigure(1, 2)), (Figure(tables, "lengths", "3 months or less"), Figure(tables, "lengths", "2 years or more")));

        static string Plan(string from, string to, string first, string last, string before) =>
            $"<ChildProtectionPlans><CPPstartDate>{from}</CPPstartDate><CPPendDate>{to}</CPPendDate><InitialCategoryOfAbuse>{first}</InitialCategoryOfAbuse><LatestCategoryOfAbuse>{last}</LatestCategoryOfAbuse><NumberOfPreviousCPP>{before}</NumberOfPreviousCPP></ChildProtectionPlans>";
    }

    [Fact]
    public void The_parts_of_every_table_of_the_made_census_are_its_whole()
    {
        using var census = File.OpenRead(Files.Sample("made-2026.xml"));
        var tables = Tables(census);

        Assert.Equal((153, 248), (Figure(tables, "children", "Children", 0).Count, Figure(tables, "children", "Children", 1).Count));
        foreach (var table in new[] { "needs", "ages", "sexes", "ethnicities" })
        {
            Assert.Equal((Figure(tables, "children", "Children", 0).Count, Figure(tables, "children", "Children", 1).Count), (Sum(table, 0), Sum(table, 1)));
        }

        Assert.Equal(Figure(tables, "referrals", "Referrals in the year").Count, Sum("sources", 0));
        Assert.Equal(Figure(tables, "episodes", "Ended in the year").Count, Sum("closures", 0));
        Assert.Equal(Figure(tables, "assessments", "Assessments completed in the year").Count, Lines(tables, "assessments").Skip(2).Sum(line => line.Figures[0]!.Value.Count));
        Assert.Equal((Figure(tables, "plans", "Open at the end of the year").Count, Figure(tables, "plans", "Begun in the year").Count), (Sum("categories", 0), Sum("categories", 1)));
        Assert.Equal(Figure(tables, "plans", "Ended in the year").Count, Sum("lengths", 0));

        int Sum(string table, int column) => Lines(tables, table).Sum(line => line.Figures[column]!.Value.Count);
    }

    private static string Child(params string[] episodes) =>
        $"<Child><ChildIdentifiers><LAchildID>C1</LAchildID></ChildIdentifiers>{string.Concat(episodes.Select(episode => $"<CINdetails>{episode}</CINdetails>"))}</Child>";

    private static IReadOnlyList<CinFigureTable> Tables(params string[] children) =>
        Tables(new MemoryStream(Encoding.UTF8.GetBytes($"<Message>{Census.Header2026}<Children>{string.Concat(children)}</Children></Message>")));

    private static IReadOnlyList<CinFigureTable> Tables(Stream census)
    {
        CinSummary? summary = null;
        var done = CinValidation.Of(census, _ => { }, rules: [], beside: year =>
        {
            summary = new CinSummary(year);
            return summary.Add;
        });
        Assert.Null(done.Unreadable);
        return summary!.Tables();
    }

    private static IReadOnlyList<CinFigureLine> Lines(IReadOnlyList<CinFigureTable> tables, string table) => tables.Single(one => one.Id == table).Lines;

    private static CinFigure Figure(IReadOnlyList<CinFigureTable> tables, string table, string line, int column = 0) => Lines(tables, table).Single(one => one.Label == line).Figures[column]!.Value;
}
