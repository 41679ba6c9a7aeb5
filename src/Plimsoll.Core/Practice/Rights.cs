namespace Plimsoll.Core.Practice;

/// <summary>What a role may do, and for whose record: one line of the table in <c>practice/roles.yaml</c>.</summary>
/// <param name="Role">A role of <c>roles</c>.</param>
/// <param name="For">By purpose, for whose record; a purpose that is not about a person stands here with nobody.</param>
/// <param name="IsTimeBoxed">The role ends on a day that is given with it.</param>
public sealed record Rights(string Role, IReadOnlyDictionary<Purpose, IReadOnlyList<ForWhom>> For, FigureSight Figures, bool IsTimeBoxed)
{
    public bool Has(Purpose purpose) => For.ContainsKey(purpose);

    /// <summary>The purposes about a person, by the keys of the table.</summary>
    public static readonly IReadOnlyDictionary<string, Purpose> AboutPeople = new Dictionary<string, Purpose>
    {
        ["opens"] = Purpose.Open,
        ["writes"] = Purpose.Write,
        ["workers"] = Purpose.Staff,
        ["lists"] = Purpose.List,
        ["finds"] = Purpose.Find,
        ["exports"] = Purpose.Export,
        ["restricts"] = Purpose.Restrict,
        ["sees who looked"] = Purpose.Looks,
    };

    /// <summary>The other purposes, by the words of <c>may</c>.</summary>
    public static readonly IReadOnlyDictionary<string, Purpose> OfTheService = new Dictionary<string, Purpose>
    {
        ["open with a reason"] = Purpose.BreakGlass,
        ["keep accounts"] = Purpose.Accounts,
        ["import"] = Purpose.Import,
        ["keep records"] = Purpose.Keep,
        ["change practice"] = Purpose.Practice,
    };

    /// <summary>The words for whose record.</summary>
    public static readonly IReadOnlyDictionary<string, ForWhom> ForWhomWords = new Dictionary<string, ForWhom>
    {
        ["theirs"] = ForWhom.Theirs,
        ["their team's"] = ForWhom.TheirTeams,
        ["their line's"] = ForWhom.TheirLines,
        ["chaired"] = ForWhom.Chaired,
        ["named for"] = ForWhom.NamedFor,
        ["today's list"] = ForWhom.TodaysList,
        ["not their own"] = ForWhom.NotTheirOwn,
        ["everyone"] = ForWhom.Everyone,
    };

    /// <summary>The words for figures.</summary>
    public static readonly IReadOnlyDictionary<string, FigureSight> FigureWords = new Dictionary<string, FigureSight>
    {
        ["none"] = FigureSight.None,
        ["suppressed"] = FigureSight.Suppressed,
        ["all"] = FigureSight.All,
    };
}
