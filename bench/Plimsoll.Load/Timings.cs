using System.Globalization;

namespace Plimsoll.Load;

/// <summary>How long the answers of one kind took, from the moment at which each was to be asked: one that waited for its turn waited too.</summary>
internal sealed class Timings
{
    private readonly List<double> _milliseconds = [];

    private readonly List<string> _wrong = [];

    /// <summary>What was answered where it was not what was asked for.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    public void Add(TimeSpan took, string? wrong)
    {
        lock (_milliseconds)
        {
            _milliseconds.Add(took.TotalMilliseconds);
            if (wrong is not null)
            {
                _wrong.Add(wrong);
            }
        }
    }

    public static string Heading => "| kind | asked | failed | p50 ms | p95 ms | p99 ms | longest ms |\n|---|---|---|---|---|---|---|";

    public static string Row(string kind, params IEnumerable<Timings> all)
    {
        double[] sorted = [.. all.SelectMany(one => one._milliseconds).Order()];
        return string.Create(CultureInfo.InvariantCulture, $"| {kind} | {sorted.Length:N0} | {all.Sum(one => one._wrong.Count)} | {At(sorted, 0.50):N0} | {At(sorted, 0.95):N0} | {At(sorted, 0.99):N0} | {At(sorted, 1):N0} |");
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
