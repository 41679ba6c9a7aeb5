using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice;

/// <summary>
/// What must be recorded, happen, be counted and be asked: everything in <c>practice/</c>, read and checked.
/// </summary>
public sealed class Catalogue
{
    /// <summary>SHA-256 of the texts it was read from, as small hexadecimal digits.</summary>
    public string Digest { get; init; } = "";

    public required IReadOnlyDictionary<string, CodeSet> Codes { get; init; }

    public required IReadOnlyDictionary<string, RecordType> RecordTypes { get; init; }

    public required IReadOnlyDictionary<string, Spell> Spells { get; init; }

    /// <summary>Standards by id: the version in force first known first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Standard>> Versions { get; init; }

    public required IReadOnlyDictionary<string, Ladder> Ladders { get; init; }

    public required IReadOnlyDictionary<string, Role> Roles { get; init; }

    /// <summary>What each role may do, by role; a role that is not there may do nothing.</summary>
    public IReadOnlyDictionary<string, Rights> Rights { get; init; } = new Dictionary<string, Rights>();

    public IReadOnlyDictionary<string, Measure> Measures { get; init; } = new Dictionary<string, Measure>();

    /// <summary>The indicators of the common list that no record carries.</summary>
    public IReadOnlyList<Unmeasured> Unmeasured { get; init; } = [];

    public IReadOnlyList<Population> Populations { get; init; } = [];

    /// <summary>How long records are kept, by the name of the rule.</summary>
    public required IReadOnlyDictionary<string, Retention> Retention { get; init; }

    /// <summary>Which standards and spells read a record type, and which of its fields: worked out from their phrases.</summary>
    public required ILookup<string, RecordUse> Uses { get; init; }

    /// <summary>The newest version of each standard, by id.</summary>
    public IEnumerable<Standard> Standards => Versions.Values.Select(versions => versions[^1]);

    /// <summary>The version of a standard in force on a day; what began before the first version is the first's.</summary>
    public Standard InForce(string id, DateOnly day) => Versions[id] is { Count: > 1 } versions ? versions.LastOrDefault(one => one.InForceFrom <= day, versions[0]) : Versions[id][0];

    /// <summary>
    /// True where a role is the one asked for, one of those that it stands for, or above it in the line.
    /// </summary>
    public bool IsOrIsAbove(string? role, string asked) => role is not null && IsOrIsAbove(role, asked, 0);

    private bool IsOrIsAbove(string role, string? asked, int steps) => asked is not null && steps < 20
        && (role == asked || (Roles.TryGetValue(asked, out var known)
            && (known.AnyOf.Concat(known.AllOf).Any(one => IsOrIsAbove(role, one, steps + 1)) || IsOrIsAbove(role, known.Above, steps + 1))));

    /// <summary>The words of <see cref="StandardKind"/>.</summary>
    public static readonly IReadOnlyDictionary<string, StandardKind> KindWords = new Dictionary<string, StandardKind>
    {
        ["deadline"] = StandardKind.Deadline,
        ["interval"] = StandardKind.Interval,
        ["calendar"] = StandardKind.Calendar,
        ["threshold"] = StandardKind.Threshold,
        ["gate"] = StandardKind.Gate,
        ["countdown"] = StandardKind.Countdown,
        ["dated"] = StandardKind.Dated,
    };

    /// <summary>"a deadline", "an interval"</summary>
    public static string WithArticle(StandardKind kind) => (kind == StandardKind.Interval ? "an " : "a ") + KindWords.First(pair => pair.Value == kind).Key;

    /// <summary>The words of <see cref="StandardStatus"/>.</summary>
    public static readonly IReadOnlyDictionary<string, StandardStatus> StatusWords = new Dictionary<string, StandardStatus>
    {
        ["statutory"] = StandardStatus.Statutory,
        ["local default"] = StandardStatus.LocalDefault,
        ["prospective"] = StandardStatus.Prospective,
    };

    /// <summary>The words of <see cref="SubjectKind"/>.</summary>
    internal static readonly IReadOnlyDictionary<string, SubjectKind> SubjectWords =
        Enum.GetValues<SubjectKind>().ToDictionary(Subject.WordFor);
}
