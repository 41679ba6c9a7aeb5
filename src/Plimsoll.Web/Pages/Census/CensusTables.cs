using Plimsoll.App.Census;

namespace Plimsoll.Web.Pages.Census;

/// <summary>The rules that found something.</summary>
/// <param name="Id">Where it stands on the page.</param>
public sealed record RulesTable(HeldCensus Census, string Id, string Title, IReadOnlyList<RuleFindings> Rules);

/// <summary>Findings by whom they fall to.</summary>
/// <param name="Filter">What is asked for where a name is followed.</param>
public sealed record GroupsTable(HeldCensus Census, string Id, string Title, string Column, IReadOnlyList<FindingGroup> Groups, Func<string, FindingFilter> Filter);

/// <summary>The findings of one severity in the part of the list that is shown.</summary>
/// <param name="Typed">Reasons that were typed and not kept, by number.</param>
public sealed record FindingsTable(HeldCensus Census, string Id, string Title, IReadOnlyList<FindingRow> Rows, IReadOnlyDictionary<int, string> Typed, IReadOnlyList<int> TooLong);

/// <summary>The form by which a census is made of our own records.</summary>
/// <param name="Year">The year that was asked for; null for the first of the choice.</param>
public sealed record OwnForm(OwnCensusChoice Choice, string? Mistake, string? Year);

/// <summary>What our own records say and the census that was made of them cannot.</summary>
public sealed record GapsTable(HeldCensus Census, OwnCensusView Own);

/// <summary>The findings of which the same has become.</summary>
/// <param name="Census">In which they stand.</param>
public sealed record ComparedTable(HeldCensus Census, ComparedPart Part);
