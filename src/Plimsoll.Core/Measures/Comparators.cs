using System.Globalization;

namespace Plimsoll.Core.Measures;

/// <summary>A published figure to stand beside one of ours: of which area and period, and who published it.</summary>
public sealed record Comparator(string Measure, string Area, string Period, decimal Value, string Origin);

/// <summary>The published figures of <c>reference/comparators.csv</c>.</summary>
public static class Comparators
{
    private const string Resource = "reference/comparators.csv";

    private static readonly Lazy<IReadOnlyList<Comparator>> Known = new(() =>
    {
        using var stream = typeof(Comparators).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not built into the program.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(Read)];
    });

    public static IReadOnlyList<Comparator> All => Known.Value;

    public static IReadOnlyList<Comparator> For(string measure) => [.. All.Where(one => string.Equals(one.Measure, measure, StringComparison.OrdinalIgnoreCase))];

    private static Comparator Read(string line) => line.Split(',') is [var measure, var area, var period, var value, var origin]
        ? new Comparator(measure, area, period, decimal.Parse(value, CultureInfo.InvariantCulture), origin)
        : throw new InvalidOperationException($"A line of {Resource} has not five columns: {line}");
}
