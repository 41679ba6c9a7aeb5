using System.Text;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>Rules over a whole file: what is told, counted, and never passed over.</summary>
public sealed class CinValidationTests
{
    private const string TwoChildren = "<Child><ChildIdentifiers><LAchildID>M1</LAchildID></ChildIdentifiers></Child><Child><ChildIdentifiers><LAchildID>M2</LAchildID></ChildIdentifiers></Child>";

    private static readonly CinRule OnM2 = Made("1", (child, _, find) =>
    {
        if (child.Id == "M2")
        {
            throw new InvalidOperationException("this child is too much for it.");
        }

        find.At(child.ChildIdentifiers);
    });

    private static readonly CinRule OnEach = Made("2", (child, _, find) => find.At(child.ChildIdentifiers));

    [Fact]
    public void A_rule_that_breaks_off_is_said_to_have_failed_and_the_others_go_on()
    {
        var (done, found) = Validate(Message(TwoChildren), rules: [OnM2, OnEach]);
        Assert.Equal((2, 1), (done.Children, done.RulesRun));
        var failed = Assert.Single(done.NotRun);
        Assert.Equal((OnM2, true, "It broke off at Child 2 (M2): this child is too much for it."), (failed.Rule, failed.HasFailed, failed.Reason));
        Assert.Equal(["1", "2", "2"], found.Select(finding => finding.Code));
        Assert.Equal(3, done.Errors);
    }

    [Fact]
    public void A_rule_on_the_whole_return_is_not_run_where_the_file_breaks_off()
    {
        var (done, found) = Validate(Message(TwoChildren)[..^20]);
        Assert.NotNull(done.Unreadable);
        Assert.Equal(CinRules.ForYear(2026).Where(rule => rule.Check.NeedsWholeReturn), done.NotRun.Select(rule => rule.Rule));
        Assert.All(done.NotRun, rule => Assert.False(rule.HasFailed));
        Assert.Contains("8590", found.Select(finding => finding.Code));
        Assert.DoesNotContain("2887Q", found.Select(finding => finding.Code));
    }

    [Fact]
    public void A_file_that_is_no_census_has_no_findings()
    {
        var (done, found) = Validate("no census");
        Assert.NotNull(done.Unreadable);
        Assert.Empty(found);
        Assert.Equal(0, done.Children);
    }

    [Fact]
    public void What_the_reader_met_is_a_finding_with_its_place()
    {
        var (done, found) = Validate(Message("<Child><ChildIdentifiers><LAchildID>M1</LAchildID></ChildIdentifiers>\n<CINdetails><CINreferralDate>soon</CINreferralDate><Extra/></CINdetails></Child>\n<Other/>"), rules: []);
        Assert.Equal(3, done.Errors);
        Assert.All(found, finding => Assert.Equal(CinFinding.Reading, finding.Code));
        Assert.Equal(
            [new CinLocation(CinTable.CINdetails, "CINreferralDate", 0, 2, "M1", "soon"), new CinLocation(CinTable.CINdetails, "Extra", 0, 2, "M1", "Extra")],
            found.SelectMany(finding => finding.Locations));
        Assert.StartsWith("Line 3", found[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_of_which_a_rule_tells_is_told_once()
    {
        var (_, found) = Validate(Message("<Child><ChildIdentifiers><LAchildID>M1</LAchildID><UPNunknown>UN0</UPNunknown><Sex>X</Sex></ChildIdentifiers></Child>"));
        Assert.Equal(["4180"], found.Where(finding => finding.Locations.Any(place => place.Field == "Sex")).Select(finding => finding.Code));
        Assert.Equal([CinFinding.Reading], found.Where(finding => finding.Locations.Any(place => place.Field == "UPNunknown")).Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("2024", null, 2024)]
    [InlineData("2024", 2026, 2026)]
    [InlineData("2019", null, CinYear.First)]
    [InlineData("2031", null, CinYear.Last)]
    public void The_header_or_who_asks_names_the_year(string written, int? asked, int used)
    {
        var (done, _) = Validate(Message(TwoChildren).Replace("2026", written, StringComparison.Ordinal), asked);
        Assert.Equal(used, done.Year);
    }

    [Fact]
    public void A_header_that_comes_too_late_is_still_looked_at()
    {
        var (_, found) = Validate($"<Message><Children>{TwoChildren}</Children><Header><CollectionDetails><Year>2026</Year><ReferenceDate>2025-03-31</ReferenceDate></CollectionDetails></Header></Message>");
        Assert.Contains("100", found.Select(finding => finding.Code));
    }

    [Fact]
    public void A_child_with_more_rows_than_can_be_makes_only_the_rules_on_pairs_fail()
    {
        var plans = string.Concat(Enumerable.Repeat("<CINPlanDates><CINPlanStartDate>2025-05-01</CINPlanStartDate></CINPlanDates>", 300));
        var (done, found) = Validate(Message($"<Child><ChildIdentifiers><LAchildID>M1</LAchildID></ChildIdentifiers><CINdetails>{plans}</CINdetails></Child>"));
        Assert.Contains("4014", done.NotRun.Select(rule => rule.Rule.Code));
        Assert.All(done.NotRun, rule => Assert.True(rule.HasFailed));
        Assert.Contains("4004", found.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("<Child>", "</Child>")]
    [InlineData("<Child/>", "<Child/>")]
    public void Faults_without_end_are_counted_and_only_the_first_are_told(string before, string after)
    {
        var (done, found) = Validate(Message($"{before}{string.Concat(Enumerable.Repeat("<x/>", 5_000))}{after}"), rules: []);
        Assert.Null(done.Unreadable);
        Assert.Equal(1_001, found.Count);
        Assert.Contains("4,000 more faults", found[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_caller_throws_ends_the_run() =>
        Assert.Throws<NotSupportedException>(() => Validate(Message(string.Concat(Enumerable.Repeat(TwoChildren, 2_000))), found: _ => throw new NotSupportedException()));

    [Fact]
    public void A_stream_that_breaks_is_the_callers_to_know() =>
        Assert.Throws<IOException>(() => CinValidation.Of(new BrokenStream(Encoding.UTF8.GetBytes(Message(string.Concat(Enumerable.Repeat(TwoChildren, 2_000))))), _ => { }));

    [Fact]
    public void The_made_census_gives_the_same_findings_every_time()
    {
        var text = File.ReadAllText(Files.Sample("made-2026.xml"));
        var (done, found) = Validate(text);
        Assert.Empty(done.NotRun);
        Assert.Equal(300, done.Children);
        Assert.Equal(found.Select(Line), Validate(text).Found.Select(Line));
    }

    [Theory]
    [InlineData("<Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate>", null, 2026, "2026", CinYearDoubt.None)]
    [InlineData("<Year>2023</Year>", null, 2023, "2023", CinYearDoubt.None)]
    [InlineData("<Year>2022</Year><ReferenceDate>2022-03-31</ReferenceDate>", null, 2023, "2022", CinYearDoubt.NotKnown)]
    [InlineData("<Year>2030</Year><ReferenceDate>2026-03-31</ReferenceDate>", null, 2027, "2030", CinYearDoubt.NotKnown)]
    [InlineData("<Year>0</Year>", null, 2023, "0", CinYearDoubt.NotKnown)]
    [InlineData("<Year>2025/26</Year><ReferenceDate>2025-03-31</ReferenceDate>", null, 2025, "2025/26", CinYearDoubt.ByReferenceDate)]
    [InlineData("<ReferenceDate>2025-03-31</ReferenceDate>", null, 2025, null, CinYearDoubt.ByReferenceDate)]
    [InlineData("<Year>this</Year><ReferenceDate>31/03/2025</ReferenceDate>", null, 2026, "this", CinYearDoubt.Guessed)]
    [InlineData("", null, 2026, null, CinYearDoubt.Guessed)]
    [InlineData("<Year>2026</Year>", 2024, 2024, "2026", CinYearDoubt.None)]
    public void The_year_of_the_rules_is_told_with_what_the_header_says_and_whether_it_may_be_another(string details, int? asked, int year, string? inHeader, CinYearDoubt doubt)
    {
        var (done, _) = Validate($"<Message><Header><CollectionDetails><Collection>CIN</Collection>{details}</CollectionDetails></Header><Children>{TwoChildren}</Children></Message>", asked);

        Assert.Equal(new CinRulesYear(year, inHeader, doubt), done.Rules);
    }

    internal static string Line(CinFinding finding) => $"{finding.Code} {string.Join(' ', finding.Locations)}";

    internal static (CinValidated Done, IReadOnlyList<CinFinding> Found) Validate(string text, int? year = null, IReadOnlyList<CinRule>? rules = null, Action<CinFinding>? found = null)
    {
        var all = new List<CinFinding>();
        var done = CinValidation.Of(new MemoryStream(Encoding.UTF8.GetBytes(text)), found ?? all.Add, year, rules);
        return (done, all);
    }

    private static string Message(string children) => $"<Message>{Census.Header2026}<Children>{children}</Children></Message>";

    private static CinRule Made(string code, Action<CinChild, CinYear, CinFinder> look) => new(code, Severity.Error, "made")
    {
        At = { { CinTable.ChildIdentifiers, "LAchildID" } },
        Fix = "None.",
        Owner = Owner.DataTeam,
        Check = OneChild.Of(look),
    };

    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => Position > 100_000 ? throw new IOException("The disk is gone.") : base.Read(buffer);
    }
}
