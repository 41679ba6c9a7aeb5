using System.Text;
using Plimsoll.Core.Records;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Returns.Tests.Cin.Building;

/// <summary>Census, records, census: what the import takes, the builder gives back.</summary>
public sealed class CinRoundTripTests
{
    private static Built Again(Built census, int year = 2026) => Built.Of(census.Read.Records().Records, year);

    [Fact]
    public void The_made_census_comes_back_as_it_was_for_every_child_of_its_year_and_then_stays_the_same()
    {
        var made = Census.OfFile(Files.Sample("made-2026.xml"));
        var first = Built.Of(made.Records().Records);

        Assert.Empty(first.Gaps);
        Assert.Equal(first.Text, Again(first).Text);
        Assert.Empty(Built.AgainstSchema(first.Bytes, 2026));

        // Written as it was read, but for the children and rows that are not of the year.
        var year = new CinYear(2026);
        var kept = made.Children.Where(child => child.CINdetails.Any(episode => IsIn(episode, year))).Select(child => child.Id).ToList();
        Assert.InRange(kept.Count, 100, 299);
        Assert.Equal(kept, first.Read.Children.Select(child => child.Id));
    }

    [Fact]
    public void The_writer_gives_back_what_the_reader_took()
    {
        var bytes = File.ReadAllBytes(Files.Sample("made-2026.xml"));
        var made = Census.Read(bytes);
        using var written = new MemoryStream();
        Assert.Equal(300, CinWriter.Write(written, made.Header, made.Children));

        Assert.Equal(Squeezed(Encoding.UTF8.GetString(bytes)), Squeezed(Encoding.UTF8.GetString(written.ToArray())));
        var text = Encoding.UTF8.GetString(written.ToArray());
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Message>\n  <Header>\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void A_census_with_every_module_comes_back_the_same_also_in_another_order()
    {
        const string Child =
            """
            <Child><ChildIdentifiers><LAchildID>M2</LAchildID><FormerUPN>A99900000000B</FormerUPN><UPNunknown>UN4</UPNunknown><PersonBirthDate>2014-03-27</PersonBirthDate><Sex>M</Sex><PersonDeathDate>2027-03-02</PersonDeathDate></ChildIdentifiers>
            <ChildCharacteristics><Ethnicity>REFU</Ethnicity><Disabilities><Disability>VIS</Disability><Disability>AUT</Disability></Disabilities></ChildCharacteristics>
            <CINdetails><CINreferralDate>2026-05-05</CINreferralDate><ReferralSource>6</ReferralSource><ReferralNFA>1</ReferralNFA></CINdetails>
            <CINdetails><CINreferralDate>2026-06-05</CINreferralDate><ReferralSource>10</ReferralSource><PrimaryNeedCode>N0</PrimaryNeedCode><DateOfInitialCPC>2026-06-09</DateOfInitialCPC>
            <Assessments><AssessmentActualStartDate>2026-06-08</AssessmentActualStartDate></Assessments>
            <Assessments><AssessmentActualStartDate>2026-06-08</AssessmentActualStartDate><AssessmentInternalReviewDate>2026-06-22</AssessmentInternalReviewDate><AssessmentAuthorisationDate>2026-07-08</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment><AssessmentFactors>3C</AssessmentFactors><AssessmentFactors>1A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
            <CINPlanDates><CINPlanStartDate>2027-01-11</CINPlanStartDate></CINPlanDates>
            <Section47><S47ActualStartDate>2026-10-01</S47ActualStartDate><ICPCnotRequired>1</ICPCnotRequired></Section47>
            <Section47><S47ActualStartDate>2026-11-02</S47ActualStartDate><DateOfInitialCPC>2026-11-18</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>
            <ReferralNFA>0</ReferralNFA>
            <ChildProtectionPlans><CPPstartDate>2026-06-09</CPPstartDate><CPPendDate>2027-01-11</CPPendDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>SAB</LatestCategoryOfAbuse><NumberOfPreviousCPP>2</NumberOfPreviousCPP><Reviews><CPPreviewDate>2026-09-01</CPPreviewDate><CPPreviewDate>2027-01-11</CPPreviewDate></Reviews></ChildProtectionPlans>
            <PreProceedingsandFGDM><CourtAppDate>2027-03-01</CourtAppDate><LetterInitCPDate>2027-03-03</LetterInitCPDate></PreProceedingsandFGDM>
            <PreProceedingsandFGDM><PPStartDate>2026-09-09</PPStartDate><LBPSentDate>2026-09-20</LBPSentDate><FGDMMeetingOffer>1</FGDMMeetingOffer><InitialPPMeetingDate>2026-09-28</InitialPPMeetingDate></PreProceedingsandFGDM>
            <PreProceedingsandFGDM><PPStartDate>2026-10-05</PPStartDate><LBPSentDate>2026-10-07</LBPSentDate><FGDMMeetingOffer>1</FGDMMeetingOffer><FGDMMeetingFac>0</FGDMMeetingFac><InitialPPMeetingDate>2026-10-12</InitialPPMeetingDate><ReviewMeetingsCount>3</ReviewMeetingsCount><StepDecisionDate>2027-01-11</StepDecisionDate><PPOutcome>C</PPOutcome><CourtAppDate>2027-01-18</CourtAppDate><LetterInitCPDate>2027-01-20</LetterInitCPDate></PreProceedingsandFGDM>
            <PreProceedingsandFGDM><PPStartDate>2027-02-01</PPStartDate><FGDMMeetingFac>1</FGDMMeetingFac><ReviewMeetingsCount>0</ReviewMeetingsCount></PreProceedingsandFGDM>
            </CINdetails></Child>
            """;
        var unborn = Census.ChildOf("<LAchildID>M1</LAchildID><ExpectedPersonBirthDate>2027-07-01</ExpectedPersonBirthDate><Sex>U</Sex>", "<CINdetails><CINreferralDate>2027-02-01</CINreferralDate><ReferralSource>3D</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA></CINdetails>", "<Ethnicity>MWBC</Ethnicity>");

        var first = Built.Of(Census.OfChildren(Child + unborn).Records().Records, 2027);
        Assert.Empty(first.Gaps);
        Assert.Equal(first.Text, Again(first, 2027).Text);
        Assert.Equal(first.Text, Built.Of(Census.OfChildren(unborn + Child).Records().Records.Reverse(), 2027).Text);

        var expected = Squeezed(unborn.Replace("</LAchildID>", "</LAchildID><UPNunknown>UN1</UPNunknown>", StringComparison.Ordinal) + Child
            .Replace("<S47ActualStartDate>2026-11-02</S47ActualStartDate>", "<S47ActualStartDate>2026-11-02</S47ActualStartDate><InitialCPCtarget>2026-11-23</InitialCPCtarget>", StringComparison.Ordinal));
        Assert.Equal(expected, Squeezed(first.Text.Split("<Children>")[1].Split("</Children>")[0]));
    }

    [Fact]
    public void Random_censuses_stay_the_same_once_they_are_built()
    {
        var preProceedings = 0;
        for (var seed = 1; seed <= 40; seed++)
        {
            var year = 2026 + (seed % 4 / 2);
            var source = Census.Read(new RandomCensus(seed, faults: seed % 2 == 0, year).Document(30).ToString());
            var first = Built.Of(Sound(source.Records().Records), year);
            if (first.Children > 0)
            {
                Assert.Equal(first.Text, Again(first, year).Text);
                preProceedings += first.Read.Children.Sum(child => child.PreProceedings.Count);
                Assert.Empty(seed % 2 == 0 ? [] : PreProceedings(first.Read).Except(PreProceedings(source)));
            }
        }

        Assert.InRange(preProceedings, 10, 1000);
    }

    /// <summary>What each row of pre-proceedings says, whole.</summary>
    private static IEnumerable<string> PreProceedings(Census census) => census.Children.SelectMany(child => child.PreProceedings.Select(row => string.Join(
        ' ', child.Id, row.PPStartDate.Date, row.LBPSentDate.Date, row.FGDMMeetingOffer.Flag, row.FGDMMeetingFac.Flag, row.InitialPPMeetingDate.Date, row.ReviewMeetingsCount.Number, row.StepDecisionDate.Date, row.PPOutcome.Text, row.CourtAppDate.Date, row.LetterInitCPDate.Date)).ToList());

    /// <summary>Records of children whose ids a file can hold.</summary>
    private static IEnumerable<CaseRecord> Sound(IEnumerable<CaseRecord> records) => records.Where(record => EnvelopeRules.Problem(record) is null);

    private static bool IsIn(CinDetails episode, CinYear year) => episode.CINreferralDate.Date <= year.ReferenceDate
        && (episode.CINclosureDate.Date is not { } closed ? episode.ReferralNFA.Flag == false || year.Holds(episode.CINreferralDate.Date) : closed >= year.Start);

    private static string Squeezed(string xml) => string.Concat(xml.Split('\n', '\r').Select(line => line.Trim()));
}
