using System.Security.Cryptography;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Measures;

public sealed class ComparatorsTests
{
    [Fact]
    public void Each_stands_beside_a_measure_that_there_is_once() => Assert.All(
        Comparators.All.GroupBy(one => (one.Measure, one.Area, one.Period)),
        group => Assert.True(ShippedPractice.Catalogue.Measures.ContainsKey(Assert.Single(group).Measure), group.Key.Measure));

    [Fact]
    public void The_readme_tells_rows_and_hash_as_they_are()
    {
        var folder = Path.Combine(ShippedPractice.Root, "reference");
        var row = File.ReadLines(Path.Combine(folder, "README.md")).Single(line => line.StartsWith("| `comparators.csv`", StringComparison.Ordinal));
        Assert.Contains($"| {Comparators.All.Count} |", row, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "comparators.csv")))), row, StringComparison.Ordinal);
    }
}
