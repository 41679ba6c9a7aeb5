using Plimsoll.App.Measuring;
using Plimsoll.App.Practice;

namespace Plimsoll.App.Tests.Measuring;

public sealed class ServiceBenchTests
{
    [Fact]
    public void The_bench_measures_a_small_service_from_its_journal_up()
    {
        var folder = Directory.CreateTempSubdirectory("plimsoll-bench-test-");
        try
        {
            var bench = new ServiceBench(PracticeFolder.Read(new Settings("")).Catalogue!, folder.FullName, null, 10);

            var measured = bench.Run().ToList();

            Assert.Equal(9, measured.Count);
            Assert.All(measured, one => Assert.NotEqual("", one.Found));
            Assert.True(bench.Records > 100);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
