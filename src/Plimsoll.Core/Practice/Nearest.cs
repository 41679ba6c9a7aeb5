namespace Plimsoll.Core.Practice;

/// <summary>The right name that a wrong one most looks like.</summary>
public static class Nearest
{
    private const int FewEnoughToChooseFrom = 12;

    /// <summary>Of few names the nearest; of many, null where nothing is near: more than a third of the letters differ.</summary>
    public static string? To(string found, IEnumerable<string> among)
    {
        var names = among.Distinct().ToList();
        // A name is short: what is long is something else.
        if (found.Length > 80)
        {
            return null;
        }

        var limit = names.Count <= FewEnoughToChooseFrom ? int.MaxValue : Math.Max(2, found.Length / 3);
        return names
            .Select(name => (name, distance: EditDistance.Between(found, name)))
            .Where(candidate => candidate.distance <= limit)
            .OrderBy(candidate => candidate.distance).ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .Select(candidate => candidate.name).FirstOrDefault();
    }
}
