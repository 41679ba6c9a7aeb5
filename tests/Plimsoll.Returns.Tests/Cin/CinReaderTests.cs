using System.Text;

namespace Plimsoll.Returns.Tests.Cin;

public sealed class CinReaderTests
{
    [Fact]
    public void Reads_the_made_census_without_a_problem()
    {
        var census = Census.OfFile(Files.Sample("made-2026.xml"));
        Assert.Empty(census.Problems);
        Assert.True(census.Complete);
        Assert.Equal(300, census.Children.Count);
        Assert.Equal("999", census.Header.LEA.Text);
        Assert.Equal(2026, census.Header.Year.Number);
        Assert.Equal(new DateOnly(2026, 3, 31), census.Header.ReferenceDay);
        var child = census.Children[0];
        Assert.Equal("M001000000", child.Id);
        Assert.Equal((3, "2022-09-08"), (child.Line, child.ChildIdentifiers.PersonBirthDate.Raw));
    }

    [Fact]
    public void Reads_the_public_sample_of_every_module_and_names_what_is_wrong_in_it()
    {
        var census = Census.OfFile(Files.Shared("returns/cin/samples/CIN_Census_2026.xml"));
        Assert.True(census.Complete);
        Assert.Equal(["DfEX0000001", "child_fails_assessments"], census.Children.Select(child => child.Id));
        var episode = Assert.Single(census.Children[0].CINdetails);
        Assert.Equal("2022-12-06", episode.DateOfInitialCPC.Raw);
        Assert.Equal("2022-06-17", Assert.Single(episode.Section47).DateOfInitialCPC.Raw);
        Assert.Equal(new DateOnly(2023, 2, 15), Assert.Single(Assert.Single(episode.ChildProtectionPlans).Reviews).CPPreviewDate.Date);
        Assert.Equal(["1C", "RB", "6B"], Assert.Single(episode.Assessments).AssessmentFactors.Select(factor => factor.AssessmentFactor.Text));
        Assert.Equal(3, Assert.Single(episode.PreProceedings).ReviewMeetingsCount.Number);
        Assert.Empty(Assert.Single(census.Children[1].CINdetails[0].Assessments).AssessmentFactors);
        Assert.Equal(
            ["Child 1 (DfEX0000001), ChildIdentifiers: PersonBirthDate", "Child 1 (DfEX0000001), ChildIdentifiers, Sex: 1", "Child 1 (DfEX0000001), CINdetails 1, Assessments 1, FactorsIdentifiedAtAssessment, AssessmentFactors: RB", "Child 1 (DfEX0000001), CINdetails 1, PreProceedingsandFGDM 1, PPOutcome: A"],
            census.Problems.Select(problem => $"{problem.Place}: {problem.Found}"));
        Assert.Equal([23, 25, 46, 79], census.Problems.Select(problem => problem.Line));
    }

    [Fact]
    public void Reads_the_public_sample_of_many_referrals()
    {
        var census = Census.OfFile(Files.Shared("returns/cin/samples/fake_CIN_data.xml"));
        Assert.True(census.Complete);
        Assert.Empty(census.Problems);
        Assert.Equal(332, census.Children.Count);
        Assert.Equal(402, census.Children.Sum(child => child.CINdetails.Count));
        Assert.Equal(117, census.Children.Sum(child => child.ChildCharacteristics.Disabilities.Count));
        Assert.All(census.Children, child => Assert.NotNull(child.ChildIdentifiers.GenderCurrent.Text));
        Assert.All(census.Children.SelectMany(child => child.CINdetails), episode => Assert.NotNull(episode.ReferralNFA.Flag));
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData(" TRUE\n", true)]
    [InlineData("False", false)]
    public void Reads_yes_and_no_as_they_are_written(string written, bool meant)
    {
        var census = Census.OfEpisode($"<CINreferralDate>2025-05-01</CINreferralDate><ReferralNFA>{written}</ReferralNFA>");
        Assert.Equal(meant, census.Episode.ReferralNFA.Flag);
        Assert.Equal(written, census.Episode.ReferralNFA.Raw);
        Assert.Empty(census.Problems);
    }

    [Theory]
    [InlineData("2025-05-01", true)]
    [InlineData(" 2025-05-01\t", true)]
    [InlineData("2025-05-01Z", true)]
    [InlineData("2025-05-01+01:00", true)]
    [InlineData("2025-05-01T00:00:00", false)]
    [InlineData("01/05/2025", false)]
    [InlineData("2025-02-29", false)]
    [InlineData("2025-5-1", false)]
    [InlineData("20250501", false)]
    [InlineData("2025-05-01x", false)]
    public void Reads_a_date_as_the_schema_writes_it(string written, bool isDate)
    {
        var census = Census.OfEpisode($"<CINreferralDate>{written}</CINreferralDate>");
        Assert.Equal(isDate ? new DateOnly(2025, 5, 1) : null, census.Episode.CINreferralDate.Date);
        Assert.Equal(isDate ? 0 : 1, census.Problems.Count);
    }

    [Fact]
    public void Accepts_space_around_values_a_default_namespace_comments_and_an_empty_element()
    {
        var census = Census.Read($"""
            <?xml version="1.0"?>
            <!-- made -->
            <Message xml:space="preserve" xmlns="urn:made" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="x.xsd">{Census.Header2026}
            <Children><Child><ChildIdentifiers><LAchildID> M1 </LAchildID><UPN/><PersonBirthDate></PersonBirthDate><Sex> F </Sex></ChildIdentifiers></Child></Children></Message>
            """);
        Assert.Empty(census.Problems);
        Assert.Equal(("M1", " M1 "), (census.Child.Id, census.Child.ChildIdentifiers.LAchildID.Raw));
        Assert.Equal("F", census.Child.ChildIdentifiers.Sex.Text);
        Assert.Equal("", census.Child.ChildIdentifiers.UPN.Raw);
        Assert.True(census.Child.ChildIdentifiers.PersonBirthDate.IsMissing);
        Assert.Null(census.Child.ChildIdentifiers.FormerUPN.Raw);
        Assert.Empty(census.Child.CINdetails);
        Assert.Empty(census.Child.ChildCharacteristics.Disabilities);
    }

    [Fact]
    public void Reads_every_review_of_a_plan_also_where_each_stands_in_a_group_of_its_own()
    {
        var one = Census.OfEpisode("<ChildProtectionPlans><CPPstartDate>2025-05-01</CPPstartDate><Reviews><CPPreviewDate>2025-07-01</CPPreviewDate><CPPreviewDate>2025-12-01</CPPreviewDate></Reviews></ChildProtectionPlans>");
        var two = Census.OfEpisode("<ChildProtectionPlans><CPPstartDate>2025-05-01</CPPstartDate><Reviews><CPPreviewDate>2025-07-01</CPPreviewDate></Reviews><Reviews><CPPreviewDate>2025-12-01</CPPreviewDate></Reviews></ChildProtectionPlans>");
        Assert.Empty(one.Problems);
        Assert.Equal("Reviews stands more than once.", two.Problem.Message);
        DateOnly?[] expected = [new(2025, 7, 1), new(2025, 12, 1)];
        Assert.Equal(expected, one.Episode.ChildProtectionPlans[0].Reviews.Select(review => review.CPPreviewDate.Date));
        Assert.Equal(expected, two.Episode.ChildProtectionPlans[0].Reviews.Select(review => review.CPPreviewDate.Date));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void Reads_the_encodings_that_exports_are_written_in(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = $"<?xml version=\"1.0\" encoding=\"{name.Replace("BE", "", StringComparison.Ordinal)}\"?><Message>{Census.Header2026}<Children>{Census.ChildOf("<LAchildID>Zoë</LAchildID>", "")}</Children></Message>";
        var census = Census.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        Assert.True(census.Complete);
        Assert.Equal("Zoë", census.Child.Id);
    }

    [Fact]
    public void Tells_a_code_by_the_year_of_the_census()
    {
        const string Text = "<Message><Header><CollectionDetails><ReferenceDate>{0}</ReferenceDate></CollectionDetails></Header><Children><Child><ChildIdentifiers><LAchildID>M1</LAchildID></ChildIdentifiers><CINdetails><ReferralSource>5D</ReferralSource></CINdetails></Child></Children></Message>";
        Assert.Empty(Census.Read(Text.Replace("{0}", "2023-03-31", StringComparison.Ordinal)).Problems);
        Assert.Equal("This code of ReferralSource is not in use in the year of this census.", Census.Read(Text.Replace("{0}", "2021-03-31", StringComparison.Ordinal)).Problem.Message);
    }

    [Fact]
    public void Takes_the_last_day_of_the_year_where_the_reference_date_is_missing()
    {
        var census = Census.Read("<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year></CollectionDetails></Header><Children><Child/></Children></Message>");
        Assert.Equal(new DateOnly(2026, 3, 31), census.Header.ReferenceDay);
        Assert.Null(Census.Read("<Message><Children><Child/></Children></Message>").Header.ReferenceDay);
    }
}
