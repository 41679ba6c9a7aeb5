using System.Xml.Linq;

namespace Plimsoll.Returns.Tests.Cin;

public sealed class RandomCensusTests
{
    [Fact]
    public void Sound_censuses_keep_the_laws_of_counting()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var document = new RandomCensus(seed, faults: false).Document(20);
            var census = Census.Read(document.ToString());
            Assert.Empty(census.Problems);
            Assert.Empty(census.Records().Problems);
            CinCountTests.AssertCounts(census, document);
        }
    }

    [Fact]
    public void Faulty_censuses_are_read_to_their_end_and_nothing_is_lost_in_silence()
    {
        var problemsMet = 0;
        for (var seed = 100; seed < 200; seed++)
        {
            var document = new RandomCensus(seed, faults: true).Document(20);
            var census = Census.Read(document.ToString());
            Assert.True(census.Complete);
            var (records, problems) = census.Records();
            problemsMet += problems.Count;
            Assert.Equal(records.Count, records.Select(record => record.Id).Distinct().Count());
            AssertEveryReferralIsARecordOrAProblem(document, records.Count(record => record.Type == "referral"), problems);
            Assert.Equal(records.Select(RecordText.Of), Census.Read(document.ToString()).Records().Records.Select(RecordText.Of));
        }

        Assert.True(problemsMet > 1000);
    }

    private static void AssertEveryReferralIsARecordOrAProblem(XDocument document, int records, IReadOnlyList<ReadProblem> problems) =>
        Assert.Equal(document.Descendants("CINreferralDate").Count(), records + problems.Count(problem => problem.Place.EndsWith(", CINreferralDate", StringComparison.Ordinal)));
}
