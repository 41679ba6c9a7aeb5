namespace Plimsoll.App.Import;

/// <summary>What an import did. Where it was refused, nothing was changed.</summary>
/// <param name="Added">New records.</param>
/// <param name="Corrected">Records of an earlier extract that say something else now, corrected.</param>
/// <param name="Unchanged">Records that stood already.</param>
/// <param name="Faults">What could not be taken, by line; what is sound was loaded all the same.</param>
/// <param name="FaultCount">How many faults there are; not all may be kept.</param>
/// <param name="Refused">Why nothing was loaded; null where something was.</param>
public sealed record ImportResult(int Added, int Corrected, int Unchanged, IReadOnlyList<string> Faults, int FaultCount, string? Refused = null)
{
    /// <summary>Of a complete extract: records that are missing in it and were left as they stand, because faults may hide them.</summary>
    public int Left { get; init; }

    /// <summary>A later extract of the source is loaded already, so this one added and corrected nothing that stood.</summary>
    public bool IsOld { get; init; }

    public static ImportResult Refuse(string why, IReadOnlyList<string>? faults = null) => new(0, 0, 0, faults ?? [], faults?.Count ?? 0, why);
}
