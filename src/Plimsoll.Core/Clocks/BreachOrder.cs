using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// Standards in an order in which those that start on a breach come after those whose breach it is.
/// Those that start on any breach come last, and never on their own.
/// </summary>
internal static class BreachOrder
{
    public static IReadOnlyList<Standard> Of(IEnumerable<Standard> standards)
    {
        var all = standards.OrderBy(WaitsForAny).ToList();
        var byId = all.ToDictionary(standard => standard.Id);
        var ordered = new List<Standard>();
        var seen = new HashSet<string>();
        foreach (var standard in all)
        {
            Add(standard, byId, seen, ordered);
        }

        return ordered;
    }

    private static void Add(Standard standard, Dictionary<string, Standard> byId, HashSet<string> seen, List<Standard> ordered)
    {
        if (!seen.Add(standard.Id))
        {
            return;
        }

        foreach (var breach in Breaches(standard))
        {
            if (breach.Standard is { } id && byId.TryGetValue(id, out var first))
            {
                Add(first, byId, seen, ordered);
            }
        }

        ordered.Add(standard);
    }

    private static bool WaitsForAny(Standard standard) => Breaches(standard).Any(breach => breach.Standard is null);

    private static IEnumerable<BreachHappens> Breaches(Standard standard) =>
        (standard.From?.Events ?? []).Concat(standard.Steps.SelectMany(step => step.From?.Events ?? [])).Select(Inner).OfType<BreachHappens>();

    private static Event Inner(Event happens) => happens is Nth nth ? Inner(nth.Of) : happens;
}
